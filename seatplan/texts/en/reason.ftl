# Why something was refused or what is odd about it. Each says what, where and next.
# The ids are "reason-" and the code of a seatplan.domain.decision.Reason.

# Commands

reason-unknown-kind = There is no kind “{ $kind }”. Kinds are guest, logical_table, physical_table and room.
reason-unknown-guest = There is no guest “{ $text }”. Use an id such as G0012, or a full name that only one guest has.
reason-unknown-logical-table = There is no logical table “{ $text }”. Use its id or its name.
reason-unknown-physical-table = There is no physical table “{ $text }”. Use its id or the number on it.
reason-unknown-room = There is no room “{ $text }”. Use its id or its name.
reason-unknown-group = There is no group “{ $text }”.
reason-unknown-custom-field = There is no custom field “{ $text }”.
reason-ambiguous-guest = Several guests are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-logical-table = Several logical tables are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-physical-table = Several physical tables have the number “{ $text }”: { $ids }. Use an id.
reason-ambiguous-room = Several rooms are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-group = Several groups are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-custom-field = Several custom fields are called “{ $text }”: { $ids }. Use an id.
reason-number-in-several-rooms = Table { $number } stands in { $rooms }. Name the room as well, such as “{ $number }, Great Hall”.
reason-unknown-field = There is no field “{ $field }” here. Fields are { $known }.
reason-bad-value = “{ $value }” can't be the value of { $field }. { $type ->
    [number] Write a number, such as 1.8.
    [count] Write a whole number, 0 or more.
    [yes_no] Write yes or no.
    [choice] Write one of { $choices }.
    [date] Write a date as year-month-day, such as 2026-12-11.
    [outline] Write at least three corners as [[x, y], …], in metres.
    [fixtures] Write a list of objects with kind, x, y, width and height, in metres.
   *[other] Write a text of at most 10,000 characters.
 }
reason-bad-id = “{ $id }” can't be an id: use 1 to 100 printable characters without blanks at the ends.
reason-id-taken = The id { $id } is taken. Leave it out, and the next free one is used.
reason-guest-without-name = A guest needs a name, unless it is somebody's plus-one.
reason-without-name = It needs a name.
reason-physical-table-incomplete = A physical table needs a number and a room.
reason-name-taken = { $id } is already called “{ $name }”. Choose another name.
reason-number-taken = Table { $number } already stands in { $room }. Choose another number.
reason-plus-one-of-self = { $id } can't be a plus-one of itself.
reason-plus-one-of-plus-one = { $guest } is a plus-one and can't bring another one.
reason-custom-field-in-use = “{ $label }” holds values already, so its type stays. Add another field instead.
reason-table-too-small = { $table } can't have { $seats } seats: { $guests } guests sit there. Move some of them first.
reason-table-has-guests = { $guests ->
    [one] 1 guest sits at { $table }.
   *[other] { $guests } guests sit at { $table }.
 } Move them first, or remove the table together with their seats.
reason-physical-table-in-use = { $table } stands at table { $number }. Place it elsewhere first.
reason-room-has-tables = { $tables ->
    [one] 1 table stands in { $room }.
   *[other] { $tables } tables stand in { $room }.
 } Remove them first, or remove the room together with them.
reason-place-taken = { $table } can't stand at table { $number }: { $other } stands there. Swap the two, or place { $other } elsewhere first.
reason-too-many-commands = { $commands } commands are too many for one batch; at most { $most } go together.
reason-table-full = { $table } is full: { $guests } guests, { $seats } seats. Choose another table, or seat one over.
reason-seat-taken = Seat { $seat } at { $table } is taken by { $guest }. Swap the two, or choose another seat.
reason-no-such-seat = { $table } has no seat { $seat }: it has { $seats } seats.
