# The rooms editor: tools, the drawer beside the board, and what is asked.

editor-mode-view = View
editor-mode-edit = Edit
editor-mode = What this page is for
editor-add-room = New room…

editor-board = Drawing of the room. Page Up and Page Down select, arrow keys move by 0.1 metres, with Shift by 1 metre, R rotates, Delete removes.
editor-tools = Tools
editor-tools-tables = Add tables
editor-tools-fixtures = Add walls and fixtures
editor-tools-selection = What is selected
editor-tools-view = Drawing
editor-tool-round = Round table
editor-tool-rect = Rectangular table
editor-tool-long = Long table
editor-tool-walls = Corners of the walls
editor-tool-door = Door
editor-tool-pillar = Pillar
editor-tool-stage = Stage
editor-tool-dance-floor = Dance floor
editor-tool-bar = Bar
editor-tool-stairs = Stairs
editor-tool-keep-out = Keep-out zone
editor-tool-rotate = Rotate by 15° (R)
editor-tool-copy = Copy a row of tables…
editor-tool-copy-short = Row…
editor-tool-number = Number tables…
editor-tool-number-short = Number…
editor-tool-remove = Remove… (Delete)
editor-tool-whole = Show the whole room
editor-tool-download = Download all rooms and tables as a workbook
editor-download-name = Layout, version { $version }
editor-tool-room = The room and what is unplaced

editor-hint = Drag tables to move them, drag over the floor to select several. The wheel zooms, the space bar moves the drawing.
editor-hint-add = Click where it shall stand; with Shift, add several. Esc stops.
editor-hint-walls = Drag a corner. Drag the middle of a wall to make a new corner; double-click a corner to remove it.
editor-hint-selected = Arrow keys move by 0.1 m, with Shift by 1 m. Alt while dragging leaves the grid. R rotates, Delete removes.
editor-several-selected = { $count } selected

editor-kind-door = Door
editor-kind-pillar = Pillar
editor-kind-stage = Stage
editor-kind-dance-floor = Dance floor
editor-kind-bar = Bar
editor-kind-stairs = Stairs
editor-kind-keep-out = Keep clear

editor-table = Table { $number }
editor-table-of = Table { $number }, { $name }
editor-room-caption = { $tables ->
    [one] 1 table
   *[other] { $tables } tables
 }, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }

# Fields.
editor-field-name = Name
editor-field-max-people = Persons permitted
editor-field-number = Number
editor-field-seats = Seats
editor-field-x = Across (x), m
editor-field-y = Along (y), m
editor-field-angle = Angle, °
editor-field-shape = Shape
editor-field-width = Width, m
editor-field-length = Length, m
editor-field-diameter = Diameter, m
editor-field-fixture-height = Depth, m
editor-field-label = Label
editor-field-access = Access it offers
editor-room-width = Width, m
editor-room-length = Length, m
editor-shape-round = Round
editor-shape-rect = Rectangular
editor-differ = differ
editor-align-x = In a column
editor-align-y = In a row
editor-spread = Spread evenly

# Placements.
editor-stands-here = Stands here
editor-clear = Clear
editor-place-here = Place a logical table here
editor-place-logical = Logical table
editor-place-nobody = none
editor-unplaced = Stand nowhere: { $count }
editor-unplaced-hint = Drag one onto a table in the drawing.
editor-unplaced-none = Every logical table stands somewhere.
editor-unplaced-seats = { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }
editor-taken = { $other } stands at table { $number }. You want { $mine } there.
editor-taken-swap = Swap, { $other } goes to { $number }
editor-taken-replace = Use { $mine }, { $other } stands nowhere then
editor-taken-keep = Keep { $other }

# What does not fit.
editor-misfits = Fit
editor-misfits-none = Everything fits.
editor-misfits-count = { $count ->
    [one] 1 thing does not fit
   *[other] { $count } things do not fit
 }
editor-misfits-more = and { $count } more
editor-misfit-few-seats = { $guests ->
    [one] 1 guest
   *[other] { $guests } guests
 }, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }
editor-misfit-outside = stands outside the walls
editor-misfit-overlap = overlaps table { $other }
editor-misfit-door = stands in the way of a door
editor-misfit-keep-out = stands in a keep-out zone
editor-misfit-pillar = stands where a pillar is
editor-misfit-bar = stands where the bar is
editor-misfit-stairs = stands where stairs are

# What is asked.
editor-cancel = Cancel
editor-copy-title = { $count ->
    [one] Copy the table in a row
   *[other] Copy { $count } tables in a row
 }
editor-copy-count = Copies
editor-copy-distance = Distance, m
editor-copy-direction = Direction
editor-copy-do = Add copies
editor-direction-0 = to the right
editor-direction-180 = to the left
editor-direction-90 = up
editor-direction-270 = down
editor-number-from = Numbers from
editor-number-title = { $count ->
    [one] Number 1 table
   *[other] Number { $count } tables
 }
editor-number-how = Row by row from the top, each from left to right. Numbers that other tables of the room have are left out.
editor-number-do = { $count ->
    [one] Number 1 table
   *[other] Number { $count } tables
 }
editor-remove-title = { $count ->
    [one] 1 thing would go
   *[other] { $count } things would go
 }
editor-remove-places = { $count ->
    [one] { $names } stands there and would stand nowhere then.
   *[other] { $count } logical tables would stand nowhere then: { $names }.
 }
editor-remove-nothing-stands = { $count ->
    [one] No logical table stands there.
   *[other] No logical table stands at any of them.
 }
editor-remove-do = { $count ->
    [one] Remove
   *[other] Remove { $count }
 }
editor-remove-room-ask = Remove this room…
editor-remove-room = { $tables ->
    [0] The room is empty.
    [one] 1 table would go. { $placed ->
        [0] No logical table stands at it.
       *[other] The logical table there would stand nowhere then.
    }
   *[other] { $tables } tables would go. { $placed ->
        [0] No logical table stands at them.
        [one] 1 logical table would stand nowhere then.
       *[other] { $placed } logical tables would stand nowhere then.
    }
 }
editor-remove-room-do = Remove { $room }
editor-new-room = New room
editor-new-room-how = A rectangle to begin with. Its corners can be moved, and doors and tables come next.
editor-new-room-do = Add room
