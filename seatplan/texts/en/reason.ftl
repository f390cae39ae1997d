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
reason-unknown-rule = There is no rule “{ $text }”.
reason-unknown-note = There is no note “{ $text }”.
reason-unknown-file-format = There is no saved way to read files “{ $text }”.
reason-ambiguous-guest = Several guests are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-logical-table = Several logical tables are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-physical-table = Several physical tables have the number “{ $text }”: { $ids }. Use an id.
reason-ambiguous-room = Several rooms are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-group = Several groups are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-custom-field = Several custom fields are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-rule = Several rules are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-note = Several notes read “{ $text }”: { $ids }. Use an id.
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
    [members] Write guests and groups with commas between, such as G0012, F0003.
    [columns] Write pairs of a header and a field as [["Tisch", "table"], …].
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
reason-room-size = A length here is between { $least } and { $most } metres.
reason-copies-count = A row has between 1 and { $most } copies.
reason-fixture-changed = Somebody changed this a moment ago, so it stays as it is now. Move it again if you still want to.
reason-room-has-tables = { $tables ->
    [one] 1 table stands in { $room }.
   *[other] { $tables } tables stand in { $room }.
 } Remove them first, or remove the room together with them.
reason-place-taken = { $table } can't stand at table { $number }: { $other } stands there. Swap the two, or place { $other } elsewhere first.
reason-too-many-commands = { $commands } commands are too many for one batch; at most { $most } go together.
reason-table-full = { $table } is full: { $guests } guests, { $seats } seats. Choose another table, or seat one over.
reason-seat-taken = Seat { $seat } at { $table } is taken by { $guest }. Swap the two, or choose another seat.
reason-no-such-seat = { $table } has no seat { $seat }: it has { $seats } seats.
reason-too-few-seats-for-several = { $guests } guests can't sit at { $table }: { $free ->
    [0] it has no free seat
    [one] it has 1 free seat
   *[other] it has { $free } free seats
 } of { $seats }. Choose another table or fewer guests, or seat them over.
reason-too-few-seats-from = { $guests } guests can't sit at { $table } from seat { $first } on: { $free ->
    [0] no seat is free there
    [one] 1 seat is free there
   *[other] { $free } seats are free there
 }. Begin at another seat, or leave the seats out.
reason-split-nothing = { $table } is split into nothing. Choose guests for the new part, or say how many seats it has.
reason-split-not-seated = Not at { $table }: { $guests }. Only guests who sit there can go to its new part.
reason-merge-same-table = { $table } can't be merged with itself. Choose two tables.
reason-merged-table-too-large = { $table } would have { $seats } seats; { $most } is the most. Choose smaller tables.
reason-merge-same-guest = { $guest } can't be merged with itself. Choose two guests.
reason-merge-other-table = Neither of the two sits at { $table }. Choose the table of one of them.
reason-rule-too-few-members = A rule needs two members or more, and it would have { $members }. Choose guests or groups.
reason-note-about-nothing = A note is pinned to something. Say to what: a guest, a group, a table, a room or the occasion.

# History

reason-unknown-batch = There is no batch “{ $batch }”. The list of batches has their ids.
reason-batch-without-events = Batch { $batch } changed nothing, so there is nothing to take back.
reason-batch-pruned = Batch { $batch } is pruned, by prune { $prune }. Restore that prune to get it back.
reason-unknown-event = There is no event { $position }. The stream ends at { $version }.
reason-event-pruned = Event { $position } is pruned already, by prune { $prune }.
reason-history-event = Event { $position } is itself about history: prunes, restores and erasures can't be pruned. A prune is taken back with restore.
reason-no-events = Nothing was chosen. Name a batch, or the positions of events.
reason-revert-history = Batch { $batch } changed history, not the plan. A prune is taken back with restore.
reason-nothing-to-revert = Nothing of what batch { $batch } did is left, so nothing was changed.
reason-unknown-prune = There is no prune { $prune }. The list of prunes has their numbers.
reason-prune-restored = Prune { $prune } was restored already.
reason-unknown-version = There is no version “{ $version }”. Write a position from 0 to { $last }, or a date and time such as 2026-11-20 14:00.
reason-outcome-changed = The plan has changed since this was previewed, and the outcome would be another one. Look at the preview again: its outcome is now { $outcome }.
reason-batch-id-used = Batch { $batch } exists already and was made by another command. Use a new id.
reason-conflict = Not saved: somebody else changed { $field } of { $label }. It was { $seen } when you looked and is { $now } now{ $actor ->
    [nobody] .
   *[other] , set by { $actor } at { $at }.
 } Choose which one holds.
reason-orphan-gone = It can't happen: what it is about would not exist.
reason-orphan-exists-already = It can't happen: what it adds would exist already.
reason-orphan-no-field = It can't happen: the custom field would not exist.
reason-overwritten = A later event replaced it, so nothing changes here.
reason-clash-place = { $yields } was put on table { $number }, where { $keeps } stands again. { $rule ->
    [vip] { $keeps } keeps it: VIP.
    [protected] { $keeps } keeps it: protected.
   *[later] { $keeps } keeps it: it came later.
 } { $back_at ->
    [none] { $yields } stands nowhere.
   *[other] { $yields } stands at table { $back_at } again.
 }
reason-clash-seat = { $keeps } has seat { $seat } at { $table } again. { $yields } keeps the table and loses the seat number.
reason-lost-ground = It was decided when { $field } of { $of } was { $was }; without the pruned events it would be { $would_be }.

reason-kept-gone = { $label } does not exist any more.
reason-kept-exists = { $label } exists again already.
reason-kept-changed-since = { $label }: { $field } was changed since, so it stays as it is.
reason-kept-in-use = { $label } is in use, so it stays.
reason-kept-place-gone = { $label } can't go back to table { $number }: that table does not exist any more.
reason-kept-place-taken = { $label } can't go back to table { $number }: { $other } stands there now.
reason-kept-table-gone = { $label } can't go back to { $table }: that table does not exist any more.
reason-kept-table-full = { $label } can't go back to { $table }: it is full now.
reason-kept-seat-taken = { $label } can't go back to that seat at { $table }: it is taken now.
reason-without-reason = Say why, in a few words: the reason stays in history.
reason-log-not-empty = This log is not empty: it is at version { $version }. Choose another --log for the sample.
reason-replay-differs = A replay of the log gives another plan than the one in memory at version { $version }. Restart, and keep a backup.
reason-unknown-address = “{ $address }” is no address of a plan. Use a file such as plan.duckdb, or a server such as http://localhost:5006.

# The log

reason-log-missing = There is no log at { $path }. Check the name; nothing was created.
reason-log-closed = The log { $path } is closed.
reason-log-is-a-folder = { $path } is a folder, not a log. Name a file in it.
reason-log-file-gone = The file of the log { $path } is gone, while what belongs beside it is still there. Put a backup in its place with restore-backup, or remove { $path }.head and { $path }.wal to begin anew.
reason-log-locked = { $pid ->
    [0] Another process has { $path } open. Stop it, or use the server that holds the log.
   *[other] { $path } is open in { $process } (process { $pid }). Stop it, or use the server that holds the log.
 }
reason-log-open-here = { $path } is open in this process already.
reason-log-newer-file = { $path } was written by a newer DuckDB than { $duckdb } (its file version is { $version }). Update Seatplan; the log was left as it is.
reason-log-newer-format = This log was written by a newer Seatplan: its format is { $format }, and this program knows { $known }. Update Seatplan; the log was left as it is.
reason-log-newer-event = This log was written by a newer Seatplan: it has { $type } in version { $schema }, and this program knows { $known }. Update Seatplan; the log was left as it is.
reason-log-unknown-event = This log was written by a newer Seatplan: this program does not know { $type }. Update Seatplan; the log was left as it is.
reason-log-shortened = { $missing ->
    [0] The end of the log { $path } is missing: a batch without events after { $found }.
    [one] 1 event after { $found } is missing from { $path }.
   *[other] { $missing } events after { $found } are missing from { $path }.
 } Look for the file's .wal first, or restore a backup. To go on without what is lost: seatplan recover
reason-log-wal-unreadable = The write-ahead log { $path }.wal is damaged. To go on with what can be read: seatplan recover. The files as they are will be kept.
reason-log-unreadable = { $path } can't be read: it is no DuckDB database, or it is damaged. It was left as it is. Put a backup in its place with restore-backup.
reason-log-not-a-log = { $path } is a database, but not a log of Seatplan. It was left as it is.
reason-log-undecodable = The log holds an event that no Seatplan wrote. Put a backup in its place with restore-backup.
reason-log-out-of-memory = Reading { $path } takes more memory than is allowed. Close other programs and try again.
reason-log-disk-full = The disk of { $path } is full. Nothing was written; free some space and try again.
reason-log-read-only = { $path } can't be written: this user or this disk does not allow it.
reason-log-unwritable = { $path } can't be written. Nothing was changed; look at the disk and try again.
reason-log-position-taken = Somebody else wrote at the same moment. Nothing was changed; try again.
reason-log-batch-known = The batch { $batch } is in the log already. Nothing was written a second time.
reason-log-marks-differ = { $found } of { $asked } events are as expected; the others were changed meanwhile. Nothing was changed; look again.
reason-log-not-a-prune = Position { $prune } is no prune.
reason-log-head-of-another = The head record { $path }.head belongs to another log. Put the right files together again, or go on with this one: seatplan recover
reason-log-head-differs = { $path } and its head record do not fit: history is not the one that was saved. Put the right files together again, restore a backup, or go on with this one: seatplan recover
reason-log-head-missing = The head record { $path }.head is gone or damaged, so a lost end would not be noticed. It is written anew with the next change.
reason-log-backup-missing = There is no backup at { $path }. Nothing was changed.
reason-log-backup-unreadable = The backup can't be read: it is no log of Seatplan, or it is damaged. Nothing was changed.
reason-log-backup-is-the-log = { $path } is the log itself, not a backup of it. Nothing was changed.
reason-log-backup-unsound = { $count ->
    [one] The backup { $path } is not what was written: verify finds 1 fault.
   *[other] The backup { $path } is not what was written: verify finds { $count } faults.
 } Nothing was changed.
reason-log-served = A server at { $address } holds this log, so it is sound. Stop the server first if it is to be recovered.
reason-log-of-server = recover works on a log's file, not on { $address }.

# What verify finds

reason-log-batches-missing = Batches between number { $after } and { $before } are missing.
reason-log-events-missing = Events between position { $after } and { $before } are missing.
reason-log-event-without-batch = The event at { $position } belongs to no batch.
reason-log-batch-range = Batch number { $batch } does not have the events that it names.
reason-log-batch-changed = Batch number { $batch } was changed, or what is before it.
reason-log-batch-payload = File name or answer of batch number { $batch } was changed.
reason-log-batch-blank = File name and answer of batch number { $batch } are blank, and no erasure says so.
reason-log-event-changed = The event at { $position } was changed, or what is before it.
reason-log-event-payload = What the event at { $position } says was changed.
reason-log-event-type = The event at { $position } says to be of another type than its row.
reason-log-event-blank = The event at { $position } is blank, and no erasure says so.
reason-log-not-erased = The event at { $position } should be blank: an erasure says so.
reason-log-mark-differs = Whether the event at { $position } is pruned differs from what the prunes say.

# The command line

reason-fault = That did not work: { $kind }, { $text }. Nothing was changed. With --debug the whole report is shown.
reason-no-assignment = “{ $text }” sets nothing. Write field=value.
reason-file-unreadable = { $path } can't be read: { $why }.
reason-file-unwritable = { $path } can't be written: { $why }.
reason-backup-exists = { $path } exists already. Choose another name; nothing was written.

# The server

reason-server-silent = The server at { $address } does not answer. Start it, or use the log's file instead.
reason-server-slow = The server at { $address } takes too long. Try again; what it may have done already is not done twice.
reason-server-fault = The server could not do that. Its log has the fault as { $id }.
reason-not-a-server = { $address } answers, but it is no Seatplan server (HTTP { $status }).
reason-token-refused = The server asks for a token. Use --token or SEATPLAN_TOKEN, or work as the user who started the server.
reason-foreign-page = A page of another host may not command this server.
reason-bad-request = The request can't be understood: { $why }.
reason-request-too-large = The request is larger than { $most } MB.
reason-no-such-address = There is nothing at { $path }.
reason-port-in-use = Port { $port } of { $address } is in use. Choose another one with --port, or stop what uses it.
reason-bad-listen-address = { $address } can't be listened on: it is no address of this machine.
reason-address-not-loopback = { $address } can be reached from the network, and this server speaks no TLS. Let it listen on 127.0.0.1 behind a proxy that does, or say --behind-proxy if { $address } is where the proxy reaches it.
reason-origin-needed = Behind a proxy, say under which name people reach the server: --origin plan.example.com.
reason-served-already = This log is served already, at { $address }.
reason-sample-not-filled = The log could not be filled with the sample occasion: { $why }
reason-serve-needs-file = Only a log file can be served, and { $address } is a server itself.
reason-one-process-only = A DuckDB log has one writer, so it is served by one process. Leave --num-procs at 1.
reason-unsafe-runtime-folder = { $path } is open to other users, so no token is written there. Make it private (chmod 700), or set XDG_RUNTIME_DIR.

# Workbooks: a file that can't be read

reason-workbook-no-bytes = { $name } is empty: 0 bytes. Save it again, or choose another file.
reason-pasted-nothing = Nothing was pasted. Copy the table in your spreadsheet, its headers included, and paste it here.
reason-workbook-owner-file = { $name } is no workbook: Excel keeps it while the workbook is open. Choose the file without “~$” before its name.
reason-workbook-too-large = { $name } has { $size } MB; at most { $most } MB are read. Delete pictures and sheets that are not needed, or raise { $setting }.
reason-workbook-unpacked = { $name } holds { $size } MB when unpacked; at most { $most } MB are read. Save only the sheet with the list, or raise { $setting }.
reason-workbook-rows = The sheet has { $rows } rows, { $filled } of them filled; at most { $most } are read. Delete the rows below the list, or raise { $setting }.
reason-workbook-row-number = The sheet claims to have a row { $number }, which no spreadsheet has. Open the file in a spreadsheet program and save it again.
reason-workbook-columns = There is something in this column; at most { $most } columns are read. Delete what stands beside the list, or raise { $setting }.
reason-workbook-slow = { $name } takes more than { $most } seconds to read. Save only the sheet with the list, or raise { $setting }.
reason-workbook-memory = { $name } needs more than { $most } MB of memory to read. Save only the sheet with the list, or raise { $setting }.
reason-workbook-cancelled = Reading { $name } was stopped.
reason-workbook-encrypted = { $name } is protected by a password. Open it, take the password off and save it again.
reason-workbook-xls = { $name } is in the format that Excel had until 2003. Save it as .xlsx.
reason-workbook-other-kind = { $name } is { $kind ->
    [xlsb] a binary workbook (.xlsb)
    [ods] an OpenDocument file
    [numbers] a Numbers document
    [document] a text document
    [presentation] a presentation
    [pdf] a PDF
    [picture] a picture
    [archive] an archive
    [html] a web page, whatever its name says
   *[other] an XML file
 }, and that is not read. Save the list as .xlsx or .csv.
reason-workbook-unreadable = { $name } can't be read: it is no workbook and no text. Save the list as .xlsx or .csv.
reason-workbook-unsafe = { $name } has a document type declaration inside, which no spreadsheet program writes. It was not read.
reason-workbook-damaged = { $name } is damaged{ $part ->
    [none] .
   *[other] : { $part } is missing or can't be read.
 } Open it in a spreadsheet program and save it again.
reason-workbook-no-sheets = { $name } has no sheets. Open it in a spreadsheet program and save it again.
reason-workbook-encoding-unknown = The letters of { $name } can't be told: it is neither UTF-8 nor Windows-1252. Save it as “CSV UTF-8”.
reason-workbook-open-quote = A quote is opened here and never closed. Close it, or delete it.
reason-limit-no-number = { $setting } is “{ $value }” and needs a number above 0.

# Workbooks: what is odd about a file

reason-workbook-is-text = { $name } is no Excel workbook but text, whatever its name says. It was read as CSV.
reason-workbook-is-xlsx = { $name } is an Excel workbook, whatever its name says. It was read as one.
reason-workbook-repaired = The list of sheets is missing in { $name }, so they were taken by their numbers. Look whether it is the right one.
reason-workbook-encoding = The file is not UTF-8. It was read as { $encoding }; look at letters with accents.
reason-workbook-mixed-delimiters = { $count ->
    [one] Row { $rows } has another delimiter than the others, and was read with it.
   *[other] { $count } rows have another delimiter than the others, and were read with it: { $rows }.
 }
reason-rows-hidden = { $count ->
    [one] Row { $rows } is hidden in the sheet and was read all the same.
   *[other] { $count } rows are hidden in the sheet and were read all the same: { $rows }.
 }
reason-columns-hidden = { $count ->
    [one] Column { $columns } is hidden in the sheet and was read all the same.
   *[other] Columns { $columns } are hidden in the sheet and were read all the same.
 }
reason-cells-merged = { $count ->
    [one] One cell is merged with the one above it and was read as { $field } with the same text.
   *[other] { $count } cells are merged with the ones above them and were read as { $field } with the same text.
 }

# Workbooks: which sheet

reason-sheet-unknown = There is no sheet “{ $name }”. Sheets are { $known }.
reason-sheet-hidden = Sheet “{ $name }” is hidden, and hidden sheets are not read. Show it in the workbook and save.
reason-sheet-empty = Sheet “{ $name }” is empty. Choose another sheet.
reason-sheets-all-empty = There is nothing in { $name }.
reason-sheets-all-hidden = What { $name } shows is empty, and hidden sheets are not read: { $sheets }. Show the sheet with the list and save.
reason-sheets-hidden = Hidden sheets were not read: { $sheets }.
reason-sheets-several = Several sheets could be { $kind ->
    [guests] the guest list
    [draw] the draw
    [rooms] the list of rooms
    [physical_tables] the list of physical tables
   *[logical_tables] the list of logical tables
 }: { $sheets }. Say which one to read with --sheet.
reason-sheet-no-headers = No row among the first { $rows } has { $what ->
    [guests] headers of a guest list, such as Name, E-mail and Department
    [draw] headers of a draw, such as Logical table and Physical table
   *[tables] headers of rooms or tables, such as Number, Room and Seats
 }. Say what a column is with --map "Column=field", by its header or its letter.
reason-sheet-no-fit = { $what ->
    [guests] No column holds the guests' names or ids
    [draw] A draw needs a column for the logical table and one for the physical table
   *[tables] A list of tables needs a column for the name or number, and one more
 }. The headers here are { $headers }. Say what a column is with --map "Column=field"; fields are { $known }.
reason-sheet-something-else = This looks like { $kind ->
    [draw] a draw
   *[guests] a guest list
 } and not like a list of rooms or tables. Import it as that, or say --sheet "{ $name }" to read it as tables all the same.
reason-sheet-no-rows = There is nothing below the headers in row { $row }.

# Workbooks: what a column is

reason-map-no-field = { $field } is no field{ $near ->
    [none] .
   *[other] ; { $near } is one.
 } Fields are { $known }.
reason-map-no-column = There is no column “{ $column }”. The headers are { $headers }; a column's letter does as well.
reason-map-twice = { $field } was said of two columns: { $columns }. Say it of one.
reason-map-two-columns = “{ $header }” stands above columns { $columns }. Say by its letter which one is { $field }.
reason-columns-contend = { $columns } could all be { $field }. Say which one is, with --map "{ $header }={ $field }" or by its letter.
reason-column-said = { $field }, as you say.
reason-column-left-out = Not read, as you say.
reason-column-header = The header “{ $header }” says { $field }.
reason-column-custom = The header is that of the custom field { $field }.
reason-column-half-of-name = “{ $header }” stands beside “{ $beside }”, so it is the { $field ->
    [first_name] first name
   *[last_name] last name
 }.
reason-column-plus-one = “{ $header }” names nobody who is on the list, so it was not read. Where it says whose plus-one somebody is, map it to plus_one.
reason-column-taken = “{ $header }” was not read: column { $by } is { $field } already. Say with --map which one it is.
reason-column-unknown = “{ $header }” was not read: it is no known field.{ $custom ->
    [none] {""}
   *[other] {" "}To keep it, map it to { $custom }.
 }
reason-column-without-header = Column { $letter } has no header and was not read. Map { $letter } to a field to read it.

# Workbooks: rows and cells

reason-row-total = It counts the others.
reason-row-nothing-read = There is nothing in the columns that are read.
reason-row-headers-again = The headers stand here again.
reason-cell-uncalculated = The formula { $formula } has no value in the file. Open it in a spreadsheet program, let it calculate, and save.

# Workbooks: export

reason-export-unknown-suffix = { $name } says no format. Let its name end in .xlsx or .csv.
reason-export-one-kind = A CSV holds one list, and this export has several. Let the name end in .xlsx.
reason-export-departments-suffix = { $name } has to end in .zip, as it holds a workbook for each department.

# Draw and table uploads

reason-draw-without-rows = No row names a logical table. Look whether the right sheet and columns are read.
reason-draw-error-cell = The cell shows { $value }. Correct its formula, or type the value.
reason-draw-unknown-table = There is no logical table “{ $table }”. Correct the name, add the table first, or leave the row out.
reason-draw-several-tables = “{ $text }” names several logical tables, and only one can stand at a physical table. Give each a row of its own.
reason-draw-several-places = “{ $text }” names several physical tables, and a logical table stands at one. Name one of them for { $table }, or plan a second logical table for the other.
reason-draw-unknown-number = There is no physical table “{ $number }”. Correct the number, or add the table to its room first.
reason-draw-number-in-several-rooms = Table { $number } stands in { $rooms }. Name the room in a column of its own.
reason-draw-number-in-other-room = There is no table { $number } in { $room }; one stands in { $rooms }. Correct the number or the room.
reason-draw-table-repeated = { $table } stands in rows { $rows }. Keep one of them.
reason-draw-place-repeated = Table { $number }, { $room }, is given to several logical tables: rows { $rows }. Correct all but one.
reason-draw-place-held = { $table } can't stand at table { $number }, { $room }: { $other } stands there and is not in the file. Give { $other } another place in the file, or { $table } another number.
reason-draw-place-held-blank = { $table } can't stand at table { $number }, { $room }: { $other } stands there, and row { $row } gives it no other place. Fill that row in, or give { $table } another number.
reason-draw-place-held-left-out = { $table } can't stand at table { $number }, { $room }: { $other } stands there, and its row { $row } is left out. Leave this row out too, or take row { $row } in again.
reason-draw-row-without-table = { $number ->
    [none] No logical table is named here.
   *[other] No logical table is named for table { $number }.
 }
reason-draw-protected = Protected: { $number ->
    [none] stays without a place
   *[other] stays at { $number }, { $room }
 }
reason-draw-place-protected = { $other } is protected and keeps table { $number }, { $room }: { $table } stays where it is
reason-draw-place-kept = { $other } keeps table { $number }, { $room }, because its row { $row } is skipped: { $table } stays where it is
reason-draw-places-kept = { $count ->
    [one] 1 more row is skipped, because the table that stands there keeps its place.
   *[other] { $count } more rows are skipped, because the tables that stand there keep their places.
 }
reason-draw-blank-kept = Cell is empty, and blank cells keep what is there
reason-draw-blank-clears = { $said ->
    [none] Cell is empty, and blank cells are set to clear
   *[other] “{ $said }” says no table, and blank cells are set to clear
 }
reason-draw-too-few-seats = { $guests ->
    [one] 1 guest
   *[other] { $guests } guests
 }, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }: { $missing } too few
reason-draw-swaps = Swaps with { $other }, row { $row }
reason-draw-vip-not-protected = { $count ->
    [one] { $tables } is marked VIP in the file, and is not protected in the plan: its row is applied.
   *[other] { $count } tables are marked VIP in the file, and are not protected in the plan: their rows are applied. They are { $tables }.
 }
reason-tables-without-rows = No row names a room or a table. Look whether the right sheet and columns are read.
reason-tables-error-cell = The cell shows { $value }. Correct its formula, or type the value.
reason-tables-several-numbers = “{ $text }” names several physical tables. Give each a row of its own.
reason-tables-number-in-several-rooms = Table { $number } stands in { $rooms }. Name the room as well.
reason-tables-row-repeated = { $label } stands in rows { $rows }. Keep one of them.
reason-tables-row-without-name = { $kind ->
    [physical_table] No table number is named here.
   *[other] No name is given here.
 }
reason-tables-protected = Protected: stays as it is
reason-tables-removed-since = Was removed since this list was exported, and is not added again. Add it by hand, or give it another id.
reason-tables-position-assumed = No position is given: it stands in the room's corner until somebody moves it
reason-tables-seats-assumed = No number of seats is given: it gets { $seats }
reason-tables-too-few-seats = { $table } stands here: { $guests ->
    [one] 1 guest
   *[other] { $guests } guests
 }, { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }: { $missing } too few
reason-tables-protected-stands-here = { $table } stands here and is protected: it keeps the table

# Guest uploads

reason-guests-none = No guest was found in { $rows ->
    [0] the file: it has no rows
    [one] the only row
   *[other] these { $rows } rows
 }. Check which column is read as the name.
reason-guests-no-name = No name, so nobody was added.
reason-guests-no-such-guest = No name, and no guest has the id { $id }. Add the name, and a new guest gets this id.
reason-guests-empty-seat = “{ $text }” is an empty seat and no guest.
reason-guests-total = “{ $text }” counts the others and is no guest.
reason-guests-error-cell = The cell of { $field } holds { $text }, a formula that failed. Put the value in and upload again.
reason-guests-several-people = “{ $text }” names several people. Give each a row of their own and upload again.
reason-guests-companion-of-nobody = “{ $text }” does not say whose guest it is. Write “Anna Smith's guest”, or the host in a column “plus-one of”.
reason-guests-host-unknown = Nobody called “{ $host }” is in the file or on the list, so nobody brings this guest. Write the host's id or name as in the host's own row.
reason-guests-host-ambiguous = { $count } guests are called “{ $host }”, so it is open who brings this guest. Write the host's id.
reason-guests-host-skipped = The row of “{ $host }”, who brings this guest, is not applied, so neither is this one.
reason-guests-twice = { $name } stands in row { $first } already. That row counts.
reason-guests-id-twice = The id { $id } is that of { $name } in row { $first } already. Give one of them another id.
reason-guests-ambiguous = { $count ->
    [one] { $name } may be the guest { $ids }, or somebody else of that name
   *[other] { $name } may be any of { $count } guests: { $ids }
 }. Write the id into the row, and it is clear.
reason-guests-other-id = A guest called { $name } with this e-mail is on the list as { $ids }, not as { $id }. Use that id, or another e-mail if it is somebody else.
reason-guests-renamed = Renamed? { $email } is the address of { $was }, and the row says { $name }. If it is the same person, write the id { $id } into the row or change the name by hand.
reason-guests-same-name = { $count ->
    [one] Another guest called { $name } is on the list: { $ids }.
   *[other] { $count } other guests called { $name } are on the list: { $ids }.
 }
reason-guests-id-kept = Known as { $id }. The id stays, and { $given } is not used.
reason-guests-name-kept-whole = “{ $text }” stays one name, as it does not say where the last name ends. With a comma it would: “Smith, Anna”.
reason-guests-companion-added = { $count ->
    [one] One unnamed plus-one of { $guest } is added.
   *[other] { $count } unnamed plus-ones of { $guest } are added.
 }
reason-guests-date-ambiguous = “{ $text }” can be two dates. Write it as year-month-day, such as 2026-12-11.
reason-guests-table-new = { $table } does not exist yet. It is added with { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }.
reason-guests-table-joined = “{ $text }” names several tables. A logical table stands at one physical table: plan two logical tables, and write one of them here.
reason-guests-table-too-large = { $guests } guests are too many for { $table }: a table has at most { $most } seats. Check which column is read as the table.
reason-guests-seat-twice = Seat { $seat } at { $table } is that of row { $first } already.
reason-guests-table-skipped-protected = { $table } is protected, so the table stays as it is. Change it by hand, or take the protection away first.
reason-guests-table-skipped-full = { $table } has only { $seats ->
    [one] 1 seat
   *[other] { $seats } seats
 }, and they are taken, so the table stays as it is. Give it more seats and upload again, or seat the guest over by hand.
reason-guests-table-skipped-ambiguous = “{ $text }” can be { $tables }, so the table stays as it is. Write its whole name.
reason-guests-table-skipped-seat-only = Seat { $seat } is not used, as the guest has no table.
reason-guests-table-skipped-no-such-seat = { $table } has no seat { $seat }: it has { $seats } seats. The seat number is not used.
reason-guests-table-skipped-seat-taken = Seat { $seat } at { $table } is taken by { $guest }. The seat number is not used.
reason-guests-table-skipped-locked = Who sits at { $table } is locked, so the table stays as it is. Change it by hand, or take the lock away first.
reason-guests-table-skipped-locked-guest = This guest's seat is locked, so the table stays as it is. Change it by hand, or take the lock away first.
reason-guests-cells-unchanged = { $count ->
    [one] 1 cell differs from the plan, but was
   *[other] { $count } cells differ from the plan, but were
 } not changed in the file since it was last in step with the plan. The plan's values stay.
reason-guests-removed-since = { $name } was taken off the list since, and is not added again unasked. Say “new” to add this guest again.
reason-guests-match-twice = { $name } is the guest of row { $first } already. Choose another guest for this row.
reason-guests-match-remembered = This choice is remembered, and found again in the next upload.
reason-guests-no-such-row = The file has no row { $row }.
reason-guests-missing-without-scope = A file that speaks only for its rows has nobody missing. Say that it speaks for a department or for everybody.
reason-guests-no-department = No row names a department, so it is open whose list this is. Name the department.
reason-guests-several-departments = The file has guests of { $departments }. Name the department that it speaks for.
reason-guests-missing-stays = Not in the file. Stays as it is.
reason-guests-missing-declined = Not in the file. Is marked as declined, and has no seat any more.
reason-guests-missing-remove = Not in the file. Goes off the list.
reason-guests-missing-spared = Not in the file. Stays, as you said.
reason-guests-missing-protected = Not in the file. { $table } is protected, so this guest stays. Change it by hand.
reason-guests-missing-locked = Not in the file. The seat at { $table } is locked, so this guest stays. Change it by hand.
reason-guests-missing-brings = Not in the file. Stays, as somebody without a name comes along who would go as well.
reason-row-part-skipped-error-cell = The cell of { $field } holds { $text }, a formula that failed, so { $field } stays as it is.
reason-row-part-skipped-unnamed = A plus-one without a name stays with who brings it. Name { $id } first.
reason-row-part-skipped-conflict = { $field } has changed on both sides: it was { $base ->
    [none] empty
   *[other] “{ $base }”
 }, the file says { $file ->
    [none] nothing
   *[other] “{ $file }”
 } and the plan { $plan ->
    [none] nothing
   *[other] “{ $plan }”
 }. The plan's value stays unless you choose the file's.
