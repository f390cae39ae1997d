# Names of sheets and headers of columns in exported workbooks. The importer knows each header as its field (tested).

export-sheet-guests = Guests
export-sheet-rooms = Rooms
export-sheet-physical_tables = Physical tables
export-sheet-logical_tables = Logical tables
export-sheet-draw = Draw

export-guests-id = Id
export-guests-title = Title
export-guests-first_name = First name
export-guests-last_name = Last name
export-guests-name = Name
export-guests-email = E-mail
export-guests-department = Department
export-guests-group = Group
export-guests-language = Language
export-guests-diet = Diet
export-guests-access = Access needs
export-guests-rsvp = RSVP
export-guests-vip = VIP
export-guests-notes = Notes
export-guests-plus_one = Plus-one of
export-guests-table = Table
export-guests-seat = Seat

export-rooms-id = Id
export-rooms-name = Room
export-rooms-max_people = Max people
export-rooms-order = Order
export-rooms-outline = Outline
export-rooms-fixtures = Fixtures

export-physical_tables-id = Id
export-physical_tables-number = Number
export-physical_tables-room = Room
export-physical_tables-x = X (m)
export-physical_tables-y = Y (m)
export-physical_tables-angle = Angle
export-physical_tables-shape = Shape
export-physical_tables-width = Width (m)
export-physical_tables-length = Length (m)
export-physical_tables-seats = Seats
export-physical_tables-access = Access

export-logical_tables-id = Id
export-logical_tables-name = Logical table
export-logical_tables-seats = Seats
export-logical_tables-vip = VIP
export-logical_tables-protected = Protected
export-logical_tables-host = Host
export-logical_tables-department = Department
export-logical_tables-notes = Notes

export-draw-table = Logical table
export-draw-at = Physical table
export-draw-room = Room
export-draw-vip = VIP

export-yes = yes
export-no = no

# The sheet that says what a workbook was made from

export-about-sheet = About this file
export-about-version = Made by Seatplan from version { $version } of the plan
export-about-why = Keep this sheet, and whoever uploads this workbook changes only what was changed in it since.
export-department-none = Without department

# The workbook of rows that were not applied

export-left-out-sheet = Left out
export-left-out-row = Row
export-left-out-why = Why it was left out
export-left-out-by-hand = Left out in the preview.
