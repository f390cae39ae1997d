# The guests page: the table, the drawer with one guest, a new one or a selection.

guests-fact = { $shown } of { $guests }
guests-export = Export
guests-export-name = Guests version { $version }
guests-upload = Upload a list…
guests-add = Add guest
guests-gone = This guest is not on the list any more. History shows who removed it, and can bring it back.
guests-yes = yes
guests-no = no
guests-rsvp-open = Open
guests-rsvp-accepted = Accepted
guests-rsvp-declined = Declined
guests-no-table = No table

# The table
guests-table-search = Search all fields
guests-table-label = Guests
guests-table-rows = Rows { $first }–{ $last } of { $count }
guests-table-selected = { $count } selected
guests-table-columns = Columns
guests-table-reset = Usual columns
guests-table-clear-filter = Remove filter
guests-table-clear-filters = Remove all filters
guests-table-none = No guest fits the search and the filters.
guests-table-none-here = No guests yet. Add one, or upload a list.
guests-table-no-table = no table
guests-table-only-no-table = No table
guests-table-vip-only = VIP
guests-table-filter-find = Find in this list
guests-table-filter-empty = (empty)
guests-table-accepted = accepted
guests-table-declined = declined
guests-table-open = open
guests-table-yes = yes
guests-table-vip = VIP
guests-table-select-all = Select all rows
guests-table-select-row = Select
guests-table-change = Set a field…
guests-table-seat = Seat…
guests-table-remove = Remove…
guests-table-unselect = Clear selection
guests-table-declined-seated = declined, and still has a seat
guests-table-at = at { $number }
guests-filter-rsvp = RSVP
guests-filter-department = Department
guests-filter-group = Group
guests-filter-diet = Diet
guests-filter-table = Table
guests-column-name = Name
guests-column-department = Department
guests-column-table = Table
guests-column-rsvp = RSVP
guests-column-diet = Diet
guests-column-group = Group
guests-column-seat = Seat
guests-column-email = E-mail
guests-column-access = Access needs
guests-column-language = Language
guests-column-vip = VIP
guests-column-locked = Locked
guests-column-plus_one = Plus-one of
guests-column-title = Title
guests-column-first_name = First name
guests-column-last_name = Last name
guests-column-notes = Notes
guests-column-id = Id

# Fields
guests-field-title = Title
guests-field-first_name = First name
guests-field-last_name = Last name
guests-field-name = Name as it is shown
guests-field-email = E-mail
guests-field-department = Department
guests-field-group = Group
guests-field-language = Language
guests-field-diet = Diet
guests-field-access = Access needs
guests-field-rsvp = RSVP
guests-field-vip = VIP
guests-field-notes = Notes
guests-field-table = Table
guests-field-seat = Seat number
guests-field-locked = Seat is locked
guests-at-table = { $number ->
    [none] stands nowhere yet
   *[other] at table { $number }
 }, { $free ->
    [0] no seat free
    [one] 1 seat free
   *[other] { $free } seats free
 }
guests-blame = { $label }: set by { $who } on { $at }
guests-blame-source = { $label }: set by { $who } on { $at }, { $source }
guests-by = { $who }, { $at }

# The drawer
guests-tab-details = Details
guests-tab-together = Group and seat
guests-tab-notes = Notes
guests-tab-history = History
guests-saved = { $field } saved { $time }
guests-unsaved = { $count ->
    [one] 1 field not saved
   *[other] { $count } fields not saved
 }
guests-conflict = { $field } not saved: somebody else changed it
guests-seat-anyway = Seat all the same, over capacity
guests-swap-with = Change places with { $name }
guests-comes-with = Comes with
guests-companions = Plus-ones
guests-companions-none = Nobody comes along.
guests-companion-name = Name of the plus-one
guests-companion-add = Add a plus-one
guests-person = { $table }, { $rsvp }
guests-set-by = Who set what
guests-batches = Changes, newest first

# How a guest goes
guests-remove = Remove guest…
guests-remove-title = Remove { $name } from the list
guests-removing = Remove { $name }
guests-remove-seat = { $seat ->
    [none] The seat at { $table } becomes free.
   *[other] Seat { $seat } at { $table } becomes free.
 }
guests-remove-no-seat = There is no seat to become free.
guests-remove-seats = { $count ->
    [0] No seat becomes free.
    [one] 1 seat becomes free.
   *[other] { $count } seats become free.
 }
guests-remove-unnamed = { $count ->
    [one] 1 unnamed plus-one goes along.
   *[other] { $count } unnamed plus-ones go along.
 }
guests-remove-staying = { $count ->
    [one] 1 named plus-one stays, as a guest of nobody.
   *[other] { $count } named plus-ones stay, as guests of nobody.
 }
guests-remove-notes = { $count ->
    [one] 1 pinned note goes along.
   *[other] { $count } pinned notes go along.
 }
guests-remove-rules = { $count ->
    [one] 1 rule changes or goes.
   *[other] { $count } rules change or go.
 }
guests-replace = Replace by a colleague…
guests-replace-title = Somebody comes instead of { $name }
guests-replace-what = Department, group, plus-ones and { $seat ->
    [none] the missing seat
   *[other] the seat at { $seat }
 } stay. E-mail, diet, access needs, answer and notes do not.
guests-replacing = Replace { $name }
guests-merge = Merge with…
guests-merge-title = { $name } is on the list twice
guests-merge-with = The other record
guests-merge-hint = Name, e-mail or id
guests-merge-find = Compare
guests-merge-self = This is the same record.
guests-merge-what = { $keep } stays and { $drop } ({ $name }) goes. Plus-ones, notes and rules move along. What only one of them has is kept. Choose where both say something else:
guests-merging = Merge { $drop } into { $keep }

# New fields and new guests
guests-new-field = Add a field…
guests-new-field-title = New field for all guests
guests-new-field-label = Label
guests-new-field-type = Type
guests-new-field-text = Text
guests-new-field-number = Number
guests-new-field-date = Date
guests-new-field-choice = Choice
guests-new-field-yes_no = Yes or no
guests-new-field-choices = Choices
guests-new-field-choices-hint = Divided by commas
guests-new-field-add = Add field
guests-new-field-nameless = A field needs a label.
guests-new-field-twice = There is a field “{ $label }” already.
guests-new-field-no-choices = A choice needs at least one value.
guests-add-title = New guest
guests-add-caption = A first or last name is enough
guests-adding = Add guest
guests-add-double = { $name } is on the list already, as { $id }.
guests-add-anyway = Add another guest of that name
guests-add-open = Open { $id }

# Many guests at once
guests-bulk-title = { $count ->
    [one] 1 guest selected
   *[other] { $count } guests selected
 }
guests-bulk-field = Field
guests-bulk-value = New value
guests-bulk-now = Now: { $values }
guests-bulk-now-one = { $value } ({ $count })
guests-bulk-set = { $count ->
    [one] Set { $field } of 1 guest
   *[other] Set { $field } of { $count } guests
 }
guests-bulk-table = Table
guests-bulk-seat = { $count ->
    [one] Seat 1 guest
   *[other] Seat { $count } guests
 }{ $table ->
    [none] {""}
   *[other] {" "}at { $table }
 }
guests-bulk-unseat = { $count ->
    [one] Take 1 seat away
   *[other] Take { $count } seats away
 }
guests-bulk-remove = { $count ->
    [one] Remove 1 guest
   *[other] Remove { $count } guests
 }
guests-bulk-remove-title = { $count ->
    [one] 1 guest would go
   *[other] { $count } guests would go
 }
guests-bulk-remove-ask = Type { $count } to remove them
guests-bulk-conflict = { $count ->
    [one] Not saved: somebody else has just changed { $names }.
   *[other] Not saved: somebody else has just changed { $count } of them: { $names }.
 }
guests-bulk-all = { $count ->
    [one] Set it all the same
   *[other] Set all { $count } all the same
 }
guests-bulk-rest = { $count ->
    [one] Only the other 1
   *[other] Only the other { $count }
 }
