# Words on drawings of rooms, and in the legends under them.

rooms-free = free
rooms-guest-of = Guest of { $name }
rooms-rsvp-open = not confirmed
rooms-rsvp-declined = declined
rooms-metres = { $metres } m
rooms-drawing = { $room }: { $tables ->
    [one] 1 table
   *[other] { $tables } tables
 }, drawn to scale

rooms-fixture-stage = Stage
rooms-fixture-dance_floor = Dance floor
rooms-fixture-bar = Bar
rooms-fixture-stairs = Stairs
rooms-fixture-keep_out = Keep clear

# Seats in a legend.
rooms-seat-taken = taken
rooms-seat-free = free
rooms-seat-open = not confirmed
rooms-seat-declined = declined
rooms-seat-vip = VIP guest
rooms-seat-access = access need

# Tables in a legend, drawn with their seats and drawn without.
rooms-table-vip = VIP, protected
rooms-table-over = over capacity
rooms-table-over-short = over
rooms-table-empty = no logical table
rooms-table-selected = selected
rooms-table-target = drop here
rooms-table-lost = lost its place
rooms-table-clash = clash
rooms-table-full = full
rooms-table-free = seats free
rooms-table-drawn = drawn
rooms-same-scale = All rooms at the same scale

# The rooms page.
rooms-fact = { $placed } of { $tables } logical tables stand, { $free } physical tables are free
rooms-none = There is no room yet. Rooms come with an upload of tables, or from a notebook.
rooms-tabs = Rooms
rooms-whole = Show the whole room
rooms-tables = Tables of this room. Arrow keys select the next one, Esc clears.
rooms-spot = Table { $number }, { $name }, { $taken } of { $seats } seats taken
rooms-spot-vip = Table { $number }, { $name }, VIP or protected, { $taken } of { $seats } seats taken
rooms-spot-empty = Table { $number }, no logical table
rooms-unknown-table = The table in this address is not in the plan any more.
rooms-guest-without-table = { $name } has no table.

# The card of a table.
rooms-card-place = Table { $number }, { $room }
rooms-card-nowhere = Stands nowhere yet
rooms-card-table = Table { $number }
rooms-card-taken = { $taken } of { $seats } seats
rooms-card-host = Host { $host }
rooms-card-protected = protected
rooms-card-count = { $count } { $what }
rooms-card-seats = Seats
rooms-card-seats-list = Who sits here
rooms-card-placement = Placement
rooms-card-placed = Placed on { $at }, by { $actor }.
rooms-card-drawn = Drawn on { $at }, by { $actor } from { $file }, row { $row }.
rooms-card-uploaded = Uploaded on { $at }, by { $actor } from { $file }.
rooms-card-show-history = Show in history
rooms-card-empty = No logical table stands here.
rooms-card-empty-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }{ $access ->
    [none] .
   *[other] , offers { $access }.
 }
rooms-card-last = Until { $at } { $table } stood here. { $actor } took it away: “{ $title }”.
rooms-card-never = No logical table ever stood here, as far as history counts.
rooms-card-place-one = Place a table here
rooms-card-nothing-to-place = Every logical table stands somewhere.
rooms-card-choose-logical = Logical table
rooms-card-logical-option = { $name }, { $guests ->
    [one] 1 guest
   *[other] { $guests } guests
 }
rooms-place-here = Place { $name } here
rooms-place-here-none = Place here
rooms-move = Move…
rooms-place = Place…
rooms-swap = Swap…
rooms-clear = Clear
rooms-cancel = Cancel

# Moving and swapping.
rooms-moving = Where shall { $name } stand? Tap a free table in the drawing, in any room, or choose one here.
rooms-moving-none = Every physical table is taken. Swap { $name } with another table instead.
rooms-swapping = Which table shall { $name } change places with? Tap it in the drawing, in any room, or choose one here.
rooms-choose-free = Free tables
rooms-choose-other = Tables
rooms-free-option = { $number }, { $room }, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }
rooms-other-option = { $name }, { $number }, { $room }
rooms-do-move = Move to { $number }
rooms-do-move-none = Move
rooms-do-swap = Swap with { $name }
rooms-do-swap-none = Swap

# Conflicts.
rooms-conflict-taken = Table { $number } is taken: { $actor } put { $other } there on { $at }. You want { $mine } there.
rooms-conflict-taken-unknown = Table { $number } is taken: { $other } stands there. You want { $mine } there.
rooms-conflict-moved = { $name } was moved meanwhile: it stood at { $seen } when you looked, and { $actor } put it at { $now } on { $at }. You want { $mine }.
rooms-conflict-use = Use mine: { $mine }
rooms-conflict-use-swap = Use mine: { $mine }, { $other } goes to { $number }
rooms-conflict-use-unplaced = Use mine: { $mine }, { $other } stands nowhere then
rooms-conflict-keep = Keep { $theirs }
rooms-nowhere = nowhere

# A check that led here.
rooms-check-list = What this check found
rooms-check-title = { $count } { $what }
rooms-check-all = { $count ->
    [one] 1 thing to look at
   *[other] { $count } things to look at
 }
rooms-check-none = Nothing is left of this check.
