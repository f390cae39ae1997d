# What becomes of a row of an upload, in one word.

upload-new = new
upload-changed = changed
upload-unchanged = unchanged
upload-goes = goes
upload-skipped = skipped
upload-left-out = left out
upload-conflict = changed twice
upload-missing = missing

# The steps

upload-steps = Steps
upload-step-file = File
upload-step-columns = Sheet and columns
upload-step-preview = Preview
upload-step-applied = Applied
upload-fact = Upload { $file }
upload-cancel = Cancel
upload-other-file = Choose another file

# The file

upload-drop-title = Drop a workbook here
upload-drop-choose = Choose a file
upload-drop-formats = Excel (.xlsx, .xlsm) or CSV, up to { $most } MB. Nothing is changed before you have seen what it would do.
# The browser puts the file's name where {name} stands.
upload-drop-sending = Sending {"{name}"}
upload-drop-reading = Reading the file
upload-drop-stop = Stop
upload-drop-one = Only one file at a time. Drop them one after the other.
upload-drop-gone = The file can't be read. A folder can't be uploaded, and a file that was moved has to be chosen again.
upload-not-read-file = { $file } can't be read
upload-plan-is-safe = The plan is as it was.

# How it is read

upload-how-read = How the file is read
upload-sheet = Sheet
upload-not-read = Not read
upload-column-of = Column { $letter }, “{ $header }”
upload-column-bare = Column { $letter }
upload-keep = Keep
upload-clear = Clear
upload-headers = Headers found in row { $row }.
upload-vip-column = The VIP column informs people and changes nothing.
upload-columns = Columns of the sheet
upload-columns-none = No columns were found. Choose another sheet.
upload-columns-column = Column
upload-columns-header = Header
upload-columns-field = Read as
upload-columns-why = Why
upload-columns-examples = First values
upload-columns-taken = Sheet “{ $sheet }” is read
upload-columns-taken-hint = Where a column means something else, choose it at the right.
upload-columns-asks = { $count ->
    [one] One thing has to be said before the file can be read
   *[other] { $count } things have to be said before the file can be read
 }
upload-columns-asks-hint = Choose the sheet and its columns at the right.
upload-columns-hint = Nothing is changed yet
upload-columns-caption = The preview shows what the file would do, row by row
upload-to-preview = Preview

# The preview

upload-tabs = Rows to show
upload-tab-all = All
upload-tab-goes = Goes
upload-tab-skipped = Skipped
upload-tab-left-out = Left out
upload-tab-warned = Warnings
upload-tab-new = New
upload-tab-changed = Changed
upload-tab-unchanged = Unchanged
upload-rows = Rows of the file
upload-rows-none = No rows
upload-column-row = Row
upload-column-what = What
upload-column-why = Why
upload-column-apply = Apply
upload-apply-row = Apply row { $row }
upload-unfold = Show all of them
upload-page = Rows { $first }–{ $last } of { $total }, what takes something away first
upload-page-before = Rows before
upload-page-next = Rows after
upload-keep-instead = Keep blank cells instead
upload-anew = The plan has changed since you uploaded the file: this is what the file would do now.
upload-left-out-workbook = Rows left out, as a workbook
upload-left-out-sheet = Rows left out
upload-left-out-by-hand = Left out by hand
upload-apply-of = { $total ->
    [one] Apply 1 row as one batch
   *[other] Apply { $applies } of { $total } rows as one batch
 }
upload-undo-hint = Undo takes back the whole upload
upload-nothing-to-apply = 0 changes
upload-nothing-hint = There is nothing to apply
upload-number = Number
upload-apply = { $count ->
    [one] Apply 1 row
   *[other] Apply { $count } rows
 }

# A file that is refused

upload-refused = { $rows ->
    [0] { $file } can't be applied
    [one] { $file } can't be applied: something is wrong in 1 row
   *[other] { $file } can't be applied: something is wrong in { $rows } rows
 }
upload-refused-what = A file is applied as a whole. Correct the rows in the workbook and upload it again, or leave them out.
upload-refused-nothing = Nothing is applied
upload-refused-hint = The plan is as it was
upload-faults = What is wrong
upload-faults-more = { $count ->
    [one] One more thing is wrong.
   *[other] { $count } more things are wrong.
 }
upload-fault-row = Row { $row }
upload-leave-out = Leave out
upload-leave-out-row = Leave row { $row } out
upload-leave-out-all = { $count ->
    [one] Leave 1 row out
   *[other] Leave { $count } rows out
 }
upload-all-again = Take all rows in again

# Applied

upload-undo = Undo the upload
upload-undone = The upload of { $file } is undone
upload-undone-text = The plan is as it was before, but for what others did meanwhile. History keeps both.
upload-next = Look at it
upload-link-batch = The batch in history
upload-link-rooms = The rooms
upload-another = Upload another file

# Reasons about sheets and columns, where a page offers the choice and the command line an option

upload-reason-sheets-several = Several sheets could be the one: { $sheets }. Choose the sheet.
upload-reason-sheet-no-headers = No row among the first { $rows } has headers that are known. Choose which column is which.
upload-reason-sheet-no-fit = A column is missing. The headers here are { $headers }. Choose which column is which.
upload-reason-map-twice = { $field } was said of two columns: { $columns }. Choose one.
upload-reason-map-two-columns = “{ $header }” stands above columns { $columns }. Choose which one is { $field }.
upload-reason-columns-contend = { $columns } could all be { $field }. Choose which one is.
upload-reason-column-said = As you say.
upload-reason-column-plus-one = “{ $header }” names nobody who is on the list, so it was not read.
upload-reason-column-taken = “{ $header }” was not read: column { $by } is { $field } already.
upload-reason-column-unknown = “{ $header }” was not read: it is no known field.
upload-reason-column-without-header = It has no header.

upload-paste = Or paste a table, its headers included
upload-paste-read = Preview the table
# What a pasted table is called where a file has its name.
upload-pasted-name = Pasted table

# Whom a list speaks for

upload-speaks-for = This list speaks for
upload-speaks-for-rows = its rows only
upload-speaks-for-department = one department
upload-speaks-for-everybody = everybody
upload-speaks-for-whose = Department
upload-speaks-for-as-rows = the one in its rows
upload-absent = People missing from it
upload-absent-stay = stay as they are
upload-absent-declined = have declined
upload-absent-remove = are removed
upload-apply-missing = Apply to { $name }
upload-tab-conflict = Changed twice
upload-tab-ambiguous = Ambiguous
upload-tab-renamed = Renamed?
upload-tab-missing = Missing

# A guest list

upload-guests-blank = Blank cells
upload-guests-hint = One row a guest, in any order of columns. A list that was exported here knows which cells you have changed.
upload-guests-example = The guest list as it stands, as a workbook
upload-guests-link = The guests
upload-guests-link-checks = The checks
upload-guests-last-first = Last name, first name
upload-guests-column-guest = Guest
upload-guests-column-now = Now
upload-guests-column-then = Would be
upload-guests-empty = empty
upload-guests-removed = not on the list
upload-guests-more-fields = { $count ->
    [one] 1 more field
   *[other] { $count } more fields
 }
upload-guests-value = { $field } { $value }
upload-guests-is = It is { $guest }
upload-guests-is-new = It is somebody new
upload-guests-ask-again = Not so: ask again
upload-guests-take-plan = The plan’s: { $values }
upload-guests-take-file = The file’s: { $values }
upload-guests-no-change = 0 changes: the plan says what the file says
upload-guests-waits = 0 changes until you decide
upload-guests-was = Changed in the file and in the plan. Before: { $values }
upload-guests-would-add = { $count ->
    [one] 1 guest would be added.
   *[other] { $count } guests would be added.
 }
upload-guests-would-change = { $count ->
    [one] 1 guest would change.
   *[other] { $count } guests would change.
 }
upload-guests-goes = { $count ->
    [one] 1 thing would go: { $names }
   *[other] { $count } things would go: { $names }
 }
upload-guests-goes-guests = { $count ->
    [one] 1 guest would be removed.
   *[other] { $count } guests would be removed.
 }
upload-guests-goes-seats = { $count ->
    [one] 1 guest would lose the seat.
   *[other] { $count } guests would lose their seats.
 }
upload-guests-goes-values = { $count ->
    [one] 1 value would go.
   *[other] { $count } values would go.
 }
upload-guests-conflicts = { $count ->
    [one] 1 row has changed in the file and in the plan: the plan’s value stays unless you choose the file’s.
   *[other] { $count } rows have changed in the file and in the plan: the plan’s values stay unless you choose the file’s.
 }
upload-guests-asked = { $count ->
    [one] 1 row is skipped until you say whom it is about.
   *[other] { $count } rows are skipped until you say whom they are about.
 }
upload-guests-stay = { $count ->
    [one] 1 guest is not in the file and stays.
   *[other] { $count } guests are not in the file and stay.
 }
upload-guests-number = { $count ->
    [one] Type 1 to say that it may go
   *[other] Type { $count } to say that they may go
 }
upload-guests-did = { $rows ->
    [one] { $file }: 1 row is applied
   *[other] { $file }: { $rows } rows are applied
 }
upload-guests-did-add = { $count ->
    [one] 1 guest was added.
   *[other] { $count } guests were added.
 }
upload-guests-did-change = { $count ->
    [one] 1 guest was changed.
   *[other] { $count } guests were changed.
 }
upload-guests-did-not = { $count ->
    [one] 1 row was skipped or left out.
   *[other] { $count } rows were skipped or left out.
 }
