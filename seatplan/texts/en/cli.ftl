# The command line: help, and what commands print.

cli-help = Seatplan: a seating plan for big company events, kept as a history of changes.
    Every command takes --log ADDRESS: a file such as plan.duckdb, or a running server such as http://localhost:5006.
cli-help-serve = Serve the dashboards and the API.
cli-help-sample = Fill an empty log with the sample occasion, and write its workbooks.
cli-help-import = Import a workbook or CSV as one batch, all or nothing.
cli-help-export = Export the plan as a workbook or CSV, which import reads back unchanged.
cli-help-show = Show the plan, now or at a version.
cli-help-log = List events.
cli-help-batches = List batches, newest first.
cli-help-diff = Show what changed between two versions.
cli-help-blame = Show who set each field of a guest, table or room.
cli-help-prune = Preview the plan without a batch or some events, or take them out of history.
cli-help-restore = Put the events of a prune back.
cli-help-revert = Undo a batch by new events, where its values still stand.
cli-help-set = Set fields of a guest, logical_table, physical_table or room: field=value.
cli-help-seat = Seat a guest at a logical table.
cli-help-place = Let a logical table stand at a physical table.
cli-help-check = List what is wrong with the plan.
cli-help-verify = Verify the log: its chain of digests, its gaps, and that a replay gives the live plan.
cli-help-backup = Write a consistent copy of the log, also while it is served.
cli-help-restore-backup = Go back to a backup. The log that was there is kept beside it.
cli-help-recover = Go on after the end of a log was lost.
cli-help-erase = Blank a guest's personal data in all of history.

cli-option-log = A file or a running server; by default SEATPLAN_LOG, else data/plan.duckdb.
cli-option-token = A server's token; by default SEATPLAN_TOKEN, or found for a server on this machine.
cli-option-json = Print one JSON document and nothing else.
cli-option-debug = Show the traceback of a fault.
cli-option-actor = Who acts; the login name by default.
cli-option-batch-id = The batch's id, so that repeating the command does nothing twice; a new one by default.
cli-option-at = A position, or an instant such as "2026-11-20 14:00" (UTC).
cli-option-as-seen = As people saw it then: without the prunes made later.
cli-option-digest = Only the digest of the state.
cli-option-batch = A batch's id, or its beginning.
cli-option-of-actor = Only what this person did.
cli-option-type = Only events of this type, such as TablePlaced.
cli-option-since = Only events after this version.
cli-option-until = Only events up to this version.
cli-option-pruned = Events that were taken out of history, instead of those that count.
cli-option-limit = Only the newest so many.
cli-option-seat = A seat number.
cli-option-over = Also if the table is full then.
cli-option-room = The room, where numbers repeat.
cli-option-events = Positions and ranges of them.
cli-option-reason = Why; it stays in history.
cli-option-dry-run = Show what would happen and change nothing.
cli-option-with-orphans = Prune what can't happen without them as well.
cli-option-expect = The outcome that a preview showed; refused if it would be another one by now.
cli-option-guest = The guest's id.
cli-option-sheet = The sheet to read, where several fit.
cli-option-map = Which field a column is, such as "Tisch=table"; "Column=" leaves it out. May be given several times.
cli-option-blank = What an empty cell means: keep what is there, or clear it.
cli-option-speaks-for = Of guests: whom the file holds all of: just its rows, one department, or everybody.
cli-option-department = Of guests: the department that the file speaks for, where its rows do not tell.
cli-option-missing = Of guests: what becomes of those who are missing from the file: they stay, are declined, or are removed.
cli-option-conflicts = What holds where a cell has changed in the file and in the plan: ask (list it, keep the plan's), file or plan.
cli-option-cells = Which cells count: those changed since the file was exported or last uploaded (the default for guests), or all (the default for tables and draw).
cli-option-left-out = Write the rows that are not applied to this workbook (.xlsx), each with why.
cli-option-guests = How many guests.
cli-option-seed = The same seed gives the same occasion.
cli-option-workbooks = A folder for the guest list and two draw workbooks.
cli-option-port = The port; 0 takes a free one.
cli-option-address = The address to listen on.
cli-option-sample = Fill an empty log with the sample occasion first.
cli-option-origin = A further name under which people reach the server, such as plan.example.com. May be given several times.
cli-option-behind-proxy = A proxy that speaks TLS stands in front; say --origin as well.
cli-option-num-procs = Processes that serve; a DuckDB log takes one.

cli-usage-prune = Name either --batch ID or --events 10,12,20-30.
cli-usage-reason = --reason TEXT says why; it stays in history.
cli-usage-events = “{ $text }” names no events. Write positions and ranges, such as 10,12,20-30.
cli-usage-map = “{ $text }” maps no column. Write it as "Column=field".
cli-usage-only-guests = --speaks-for, --department and --missing are for guests.

cli-nothing = nothing
cli-nowhere = nowhere
cli-yes = yes
cli-no = no
cli-no-occasion = A plan without a name
cli-no-problem = Nothing is wrong.
cli-no-difference = Nothing differs between { $before } and { $after }.
cli-more-reasons = … and { $more } more.

cli-column-id = Id
cli-column-name = Logical table
cli-column-seats = Seats
cli-column-stands-at = Stands at
cli-column-room = Room
cli-column-position = Position
cli-column-when = When
cli-column-actor = Who
cli-column-type = Type
cli-column-about = About
cli-column-source = Source
cli-column-command = Command
cli-column-events = Events
cli-column-file = File
cli-column-batch = Batch
cli-column-kind = Kind
cli-column-label = About
cli-column-field = Field
cli-column-before = Before
cli-column-after = After
cli-column-value = Value
cli-column-severity = Severity
cli-column-problem = Problem
cli-column-row = Row
cli-column-what = What
cli-column-why = Why

cli-show = { $occasion }, version { $version }, generation { $generation }
    { $guests } guests, { $seated } of them seated
    { $tables } logical tables, { $placed } of them placed on { $physical } physical tables in { $rooms } rooms
cli-done = { $events ->
    [one] Saved: 1 event
   *[other] Saved: { $events } events
 } in batch { $batch }, version { $version }.
cli-nothing-to-do = That is so already; nothing was changed. Version { $version }.
cli-prune-head = { $events ->
    [one] 1 event would go
   *[other] { $events } events would go
 }, and { $changes ->
    [0] nothing would change.
    [one] 1 field would change.
   *[other] { $changes } fields would change.
 }
cli-prune-clashes = { $count ->
    [one] 1 clash:
   *[other] { $count } clashes:
 }
cli-prune-orphans = { $count ->
    [one] 1 later event can't happen without them and is skipped:
   *[other] { $count } later events can't happen without them and are skipped:
 }
cli-prune-lost-ground = { $count ->
    [one] 1 later edit loses its ground:
   *[other] { $count } later edits lose their ground:
 }
cli-prune-overwritten = { $count ->
    [one] 1 of the events was overwritten since:
   *[other] { $count } of the events were overwritten since:
 }
cli-prune-preview-only = Nothing was changed. To prune exactly this, add --reason and --expect { $outcome }
cli-pruned = Pruned { $events } events. To put them back: seatplan restore { $prune }
cli-pruned-already = That was pruned already, as prune { $prune }.
cli-restore-changes = { $changes ->
    [0] Nothing would change.
    [one] 1 field would change.
   *[other] { $changes } fields would change.
 }
cli-restore-preview-only = Nothing was changed. To put the events back, leave out --dry-run
cli-restored-changes = { $changes ->
    [0] Nothing changed.
    [one] 1 field changed.
   *[other] { $changes } fields changed.
 }
cli-restored = The events count again. Batch { $batch }, version { $version }.
cli-reverted = { $events ->
    [one] Undone by 1 new event
   *[other] Undone by { $events } new events
 } in batch { $batch }, version { $version }.
cli-verified = The log is sound: { $events } events, { $pruned } of them pruned, generation { $generation }.
    log digest    { $log_digest }
    state digest  { $state_digest }
cli-backed-up = { $events } events are in { $path }.
cli-backup-restored = The log is the backup's again: { $events } events. What was there is kept as { $kept }.
cli-backup-restored-new = The log is the backup's: { $events } events.
cli-backup-restored-there = The server goes on with the backup: { $events } events. What was there is kept beside it.
cli-recovered = The log goes on with { $events } events; { $lost ->
    [0] none was lost
    [one] 1 is lost
   *[other] { $lost } are lost
 }. The files as they were are kept as { $kept }.
cli-nothing-to-recover = Nothing is lost: the log is sound and holds { $events } events.
cli-erased = Personal data is blank in { $events } events. Backups made before still hold it. Version { $version }.
cli-takes-away-placements = { $count ->
    [one] 1 placement would go: { $names }
   *[other] { $count } placements would go: { $names }
 }
cli-takes-away-seats = { $count ->
    [one] 1 guest would lose a seat: { $names }
   *[other] { $count } guests would lose their seats: { $names }
 }
cli-takes-away-guests = { $count ->
    [one] 1 guest would go: { $names }
   *[other] { $count } guests would go: { $names }
 }
cli-takes-away-values = { $count ->
    [one] 1 value would go: { $names }
   *[other] { $count } values would go: { $names }
 }
cli-took-away-placements = { $count ->
    [one] 1 placement went: { $names }
   *[other] { $count } placements went: { $names }
 }
cli-took-away-seats = { $count ->
    [one] 1 guest lost a seat: { $names }
   *[other] { $count } guests lost their seats: { $names }
 }
cli-took-away-guests = { $count ->
    [one] 1 guest went: { $names }
   *[other] { $count } guests went: { $names }
 }
cli-took-away-values = { $count ->
    [one] 1 value went: { $names }
   *[other] { $count } values went: { $names }
 }
cli-import-preview = Sheet { $sheet }: { $changed ->
    [one] 1 row would change
   *[other] { $changed } rows would change
 } something, { $unchanged } would not, { $skipped } skipped; { $events ->
    [one] 1 event
   *[other] { $events } events
 }. Nothing was changed.
cli-imported = Sheet { $sheet }: { $changed ->
    [one] 1 row changed
   *[other] { $changed } rows changed
 } something, { $unchanged } did not, { $skipped } skipped; { $events ->
    [one] 1 event
   *[other] { $events } events
 } in batch { $batch }.
cli-import-repeated = Batch { $batch } is known and was the same command: { $events } events, nothing was done twice.
cli-skipped-then = It was skipped the first time.
cli-warning = Look at this: { $text }
cli-missing-head = { $count ->
    [one] 1 guest is missing from the file:
   *[other] { $count } guests are missing from the file:
 }
cli-left-out-written = The rows that are not applied are in { $path }.
cli-skipped-head = { $count ->
    [one] 1 row was skipped, or a part of it:
   *[other] { $count } rows were skipped, or a part of them:
 }
cli-exported = { $path } holds version { $version }.
cli-sample = { $guests } guests, { $logical_tables } logical tables, { $physical_tables } physical tables in { $rooms } rooms; { $events } events.
