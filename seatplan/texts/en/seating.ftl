# The seating page: guests without a table, and logical tables as cards.

seating-fact = { $seated } of { $accepted } accepted guests are seated
seating-no-table = No table yet
seating-tables = Tables
seating-search = Search
seating-search-guests = Search guests without a table
seating-guests = { $n } guests
seating-guests-one = 1 guest
seating-guests-of = { $n } of { $all } guests
seating-open-show = Show { $n } not confirmed too
seating-open-show-one = Show 1 not confirmed too
seating-open-hide = Hide who is not confirmed
seating-none-found = Nobody without a table is called like that.
seating-all-seated = Every guest who accepted has a table.

# What can be done with those who are chosen.
seating-chosen = { $n } guests chosen
seating-chosen-one = 1 guest chosen
seating-chosen-none = Nobody is chosen.
seating-choose-table = Choose a table, or a seat on an open card.
seating-swap = Swap the two
seating-unseat = Take off the table
seating-lock = Lock
seating-unlock = Unlock
seating-together = Together
seating-apart = Apart
seating-edit = Edit
seating-clear = Clear
seating-locked-guest = locked: no upload and no automatic seating moves this guest
seating-vip = VIP or protected

# The row above the cards.
seating-find = Find a table or a guest
seating-only-department = Department
seating-any-department = All departments
seating-of-department = With { $name } guests
seating-only-room = Room
seating-any-room = All rooms
seating-of-room = { $name }
seating-only-free = Seats free
seating-only-vip = VIP
seating-only-problems = Problems
seating-only-diets = With diets
seating-shown = { $n } tables, { $free } seats free
seating-shown-one = 1 table, { $free } seats free
seating-cards = Cards
seating-drawing = Room
seating-no-tables = There is no logical table yet. Tables come with an upload, or from the tables page.
seating-no-table-found = No table fits these filters.

# A card.
seating-card = { $table }, { $taken } of { $seats } seats taken
seating-card-vip = { $table }, VIP or protected, { $taken } of { $seats } seats taken
seating-capacity = { $taken } of { $seats }
seating-capacity-coming = { $taken } + { $coming } of { $seats }
seating-stands = at { $number }, { $room }
seating-stands-number = at { $number }
seating-nowhere = stands nowhere yet
seating-more = + { $n } more
seating-free = free
seating-chair-free = Seat { $row }, free
seating-declined = declined
seating-full = full
seating-too-many = { $n } too many
seating-problems = { $n } problems
seating-problems-one = 1 problem
seating-group = belongs to { $name }
seating-groups = { $n } groups
seating-groups-one = 1 group
seating-tally = { $n } { $what }
seating-seats-of = Seats of { $table }
seating-problem = { $label }: { $problem }
seating-lock-table = Lock: who sits here is settled
seating-unlock-table = Unlock: uploads and automatic seating may change who sits here
seating-lock-named = Lock { $table }
seating-unlock-named = Unlock { $table }
seating-open-named = Show all seats of { $table }
seating-close-named = Show less of { $table }
seating-opened = { $table } is open.
seating-closed = { $table } is closed.

# What is dragged, and what dropping it does.
seating-several = { $name } and { $n } more
seating-drop-nowhere = Drop on a table, or on a seat
seating-drop-free = Drop: { $table } then has { $after } of { $seats }
seating-drop-full = Drop: { $table } is then full, { $after } of { $seats }
seating-drop-over = { $over } too many for { $table }: { $after } of { $seats }
seating-drop-seat = Drop: seat { $row } at { $table }
seating-drop-swap = Drop: swaps with { $name }
seating-drop-there = Sits at { $table } already
seating-drop-unseat = Drop: takes the seats of { $n } guests
seating-drop-unseat-one = Drop: takes the seat
seating-drop-breaks = A rule would be broken.

# Questions.
seating-full-ask = { $guests ->
    [one] { $name } was not seated: { $table } is full
   *[other] { $guests } guests were not seated: { $table } has too few free seats
 }, { $taken } of { $seats } are taken.
seating-seat-over = Seat { $over } over
seating-choose-another = Choose another table
seating-conflict = { $actor ->
    [nobody] { $name } has been moved to { $now } since you looked.
   *[other] { $actor } moved { $name } to { $now } at { $at }, after you looked.
 }{ $others ->
    [0] {""}
    [one] {""} 1 other guest has been moved too.
   *[other] {""} { $others } other guests have been moved too.
 }
seating-use-mine = Use mine: { $table }
seating-use-mine-move = Use mine
seating-keep = Keep { $now }
seating-without-table = no table
seating-place-seat = { $table }, seat { $seat }
seating-close = Close

# Rules.
seating-rules = Rules
seating-rules-caption = { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
 }, { $broken } broken
seating-rules-none = There is no rule yet.
seating-rules-hint = Choose guests or whole groups, then “Together” or “Apart” under the list of guests.
seating-rule-together = together
seating-rule-apart = apart
seating-rule-together-label = together: { $members }
seating-rule-apart-label = apart: { $members }
seating-rule-group = { $name } (group)
seating-rule-kept = kept
seating-rule-choose = Show
seating-rule-remove = Remove
seating-rule-known = There is such a rule already.
