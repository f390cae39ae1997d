# The tables page: every logical table, one in the drawer, several at once, and what is free.

tables-fact = { $tables ->
    [one] 1 logical table
   *[other] { $tables } logical tables
 }, { $placed } stand, { $free ->
    [one] 1 physical table is free
   *[other] { $free } physical tables are free
 }
tables-search = Search all fields
tables-list = Logical tables
tables-filters = Filters
tables-filter-vip = VIP
tables-filter-unplaced = Stands nowhere
tables-filter-free = Free seats
tables-filter-over = Over capacity
tables-filter-wrong = Problems
tables-filter-room = Room
tables-filter-least = Seats
tables-least = { $seats } seats or more
tables-none = No table is like that.
tables-none-yet = There is no table yet. Add one, or upload a list of tables.
tables-shown = { $shown } of { $all ->
    [one] 1 table
   *[other] { $all } tables
 }
tables-show-all = Show all
tables-picked = { $count } selected
tables-edit-picked = { $count ->
    [one] Edit 1 table…
   *[other] Edit { $count } tables…
 }
tables-pick-none = Clear selection
tables-pick-all = Select all that are shown
tables-pick = Select { $name }

# Columns and rows.
tables-column-name = Name
tables-column-department = Department
tables-column-host = Host
tables-column-seats = Seats
tables-column-place = Stands at
tables-column-marks = Marks
tables-column-wrong = Problems
tables-taken = { $taken } of { $seats }
tables-nowhere = nowhere
tables-mark-vip = VIP
tables-mark-protected = protected
tables-mark-locked = locked

# What is free.
tables-free = What is free
tables-all-tables = All tables
tables-free-none = No physical table like that is free.
tables-free-shown = { $shown } of { $all ->
    [one] 1 free physical table
   *[other] { $all } free physical tables
 }
tables-free-room = { $tables ->
    [one] 1 table
   *[other] { $tables } tables
 }, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }
tables-free-column-number = Number
tables-free-column-seats = Seats
tables-free-column-shape = Shape
tables-free-column-offers = Offers
tables-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }
tables-shape-round = round
tables-shape-rect = rectangular
tables-fits = Large enough
tables-fits-guests = Large enough for its guests
tables-too-small = Too small for its guests
tables-stand-nowhere = Stand nowhere yet
tables-too-large = Have too many guests for it
tables-stand-elsewhere = Stand elsewhere

# The drawer of a table.
tables-drawer = Table
tables-tabs = Parts of the table
tables-tab-fields = Table
tables-tab-guests = Guests
tables-tab-notes = Notes
tables-name = Name
tables-seats-field = Seats
tables-department = Department
tables-host = Host
tables-notes = Notes
tables-vip = VIP
tables-vip-note = stays out of draws
tables-protected = Protected
tables-protected-note = no upload or draw moves it
tables-locked = Locked
tables-locked-note = its guests are settled
tables-acts = The whole table
tables-split = Split…
tables-merge = Merge…
tables-remove = Remove…
tables-show-in-room = Show in the room
tables-to-seating = Change who sits here
tables-blamed = Who wrote what
tables-blame = { $actor }, { $at }
tables-history = Show in history
tables-gone = { $actor } removed this table a moment ago. Undo in history brings it back.

# Steps.
tables-choose = Choose…
tables-place-title = Where shall { $name } stand?
tables-place-at = Place at { $number }
tables-place-none = Place
tables-split-title = Split { $name }
tables-split-name = Name of the new table
tables-split-seats = Its seats
tables-split-guests = Who goes there
tables-split-told = { $name } keeps { $left ->
    [one] 1 seat
   *[other] { $left } seats
 } for { $stay ->
    [one] 1 guest
   *[other] { $stay } guests
 }. The new table stands nowhere yet.
tables-split-do = { $count ->
    [0] Split off an empty table
    [one] Split 1 guest off
   *[other] Split { $count } guests off
 }
tables-merge-title = Merge { $name }
tables-merge-other = With
tables-merge-keep = Which one stays
tables-merge-option = { $name }, { $taken } of { $seats }
tables-merge-told = { $keep } keeps its name and marks, has { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 } for { $guests ->
    [one] 1 guest
   *[other] { $guests } guests
 }, and stands { $place ->
    [nowhere] nowhere
   *[other] at { $place }
 }. { $drop } goes{ $free ->
    [none] .
   *[other] , and table { $free } becomes free.
 }
tables-merge-none = Merge
tables-merge-do = Merge { $drop } into { $keep }
tables-remove-title = Remove { $name }
tables-remove-warn = { $count ->
    [one] 1 guest would lose the table.
   *[other] { $count } guests would lose their table.
 }
tables-remove-guests = What becomes of its guests
tables-remove-unseat = { $count ->
    [one] Has no table then
   *[other] Have no table then
 }
tables-remove-to = Move all of them to
tables-remove-option = { $name }, { $free } free
tables-remove-told = { $what ->
    [place] Table { $number } becomes free.
   *[none] It stands nowhere.
 }{ $notes ->
    [0] { "" }
    [one] { " " }The note about it goes along.
   *[other] { " " }The { $notes } notes about it go along.
 }
tables-remove-count = { $count ->
    [one] Type 1 to go on
   *[other] Type { $count } to go on
 }
tables-remove-do = Remove { $name }
tables-create = Add table
tables-create-title = A new logical table
tables-create-do = Add table

# Several tables.
tables-bulk-title = { $count ->
    [one] 1 table
   *[other] { $count } tables
 }
tables-bulk-leave = leave as it is
tables-seats-each = Seats of each
tables-bulk-do = { $count ->
    [one] Change 1 table
   *[other] Change { $count } tables
 }
tables-bulk-places = Places
tables-bulk-standing = { $count ->
    [0] None of them stands anywhere.
    [one] 1 of them stands somewhere.
   *[other] { $count } of them stand somewhere.
 }
tables-bulk-clear = { $count ->
    [one] Clear 1 place
   *[other] Clear { $count } places
 }
tables-bulk-removing = Removing
tables-bulk-guests = { $count ->
    [0] Nobody sits there.
    [one] 1 guest would lose the table.
   *[other] { $count } guests would lose their table.
 }
tables-bulk-remove = { $count ->
    [one] Remove 1 table
   *[other] Remove { $count } tables
 }

# Notes and questions.
tables-note-new-note = Note
tables-note-new-question = Question
tables-note-type = Kind
tables-note-text = Text
tables-note-add = Add
tables-note-by = { $author },
tables-note-open = open
tables-note-closed = closed
tables-note-answer = Answer
tables-note-close = Close
tables-note-reopen = Open again
tables-note-remove = Remove
