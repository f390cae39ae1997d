# The overview: where the plan stands, what is wrong with it, what happened last.

overview-no-date = The day of the party is not set yet
overview-days = { $days ->
    [0] Today is the day
    [one] 1 day to go
   *[other] { $days } days to go
 }
overview-days-ago = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
 }

# The four figures; each sentence starts with the large number.
overview-figures = The plan in numbers
overview-accepted = accepted
overview-accepted-of = of { $guests } invited, { $open } still open
overview-seated = seated
overview-seated-of = of { $accepted } accepted
overview-placed = { $placed ->
    [one] table placed
   *[other] tables placed
 }
overview-placed-of = of { $tables }, VIP { $vip_placed } of { $vip_tables }
overview-free = { $free ->
    [one] seat free
   *[other] seats free
 }
overview-free-of = of { $seats } in { $rooms ->
    [one] 1 room
   *[other] { $rooms } rooms
 }

# Rooms.
overview-room-tables = { $placed } of { $tables ->
    [one] 1 table
   *[other] { $tables } tables
 }
overview-room-seats = { $seated } of { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }
overview-no-room = There is no room yet. Upload the tables, and rooms stand here.

# Checks.
overview-checks = Checks
overview-checks-all = All { $count }
overview-checks-none = Nothing is wrong with the plan.

# Batches.
overview-batches = Latest batches
overview-history = History
overview-batches-none = Nothing has happened yet.
overview-batch = { $actor }, { $events ->
    [one] 1 event
   *[other] { $events } events
 }
overview-undo = Undo
overview-undo-label = Undo: { $title }
overview-today = Today
overview-yesterday = Yesterday

# Since the last visit. The second part is a link.
overview-since = Since you were last here, { $when }:
overview-since-today = today { $clock }
overview-since-yesterday = yesterday { $clock }
overview-since-changes = { $changes ->
    [one] 1 change
   *[other] { $changes } changes
 } in { $batches ->
    [one] 1 batch
   *[other] { $batches } batches
 }
overview-since-nothing = nothing changed
