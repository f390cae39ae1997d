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
reason-ambiguous-guest = Several guests are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-logical-table = Several logical tables are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-physical-table = Several physical tables have the number “{ $text }”: { $ids }. Use an id.
reason-ambiguous-room = Several rooms are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-group = Several groups are called “{ $text }”: { $ids }. Use an id.
reason-ambiguous-custom-field = Several custom fields are called “{ $text }”: { $ids }. Use an id.
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
reason-room-has-tables = { $tables ->
    [one] 1 table stands in { $room }.
   *[other] { $tables } tables stand in { $room }.
 } Remove them first, or remove the room together with them.
reason-place-taken = { $table } can't stand at table { $number }: { $other } stands there. Swap the two, or place { $other } elsewhere first.
reason-too-many-commands = { $commands } commands are too many for one batch; at most { $most } go together.
reason-table-full = { $table } is full: { $guests } guests, { $seats } seats. Choose another table, or seat one over.
reason-seat-taken = Seat { $seat } at { $table } is taken by { $guest }. Swap the two, or choose another seat.
reason-no-such-seat = { $table } has no seat { $seat }: it has { $seats } seats.

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
reason-serve-needs-file = Only a log file can be served, and { $address } is a server itself.
reason-one-process-only = A DuckDB log has one writer, so it is served by one process. Leave --num-procs at 1.
reason-unsafe-runtime-folder = { $path } is open to other users, so no token is written there. Make it private (chmod 700), or set XDG_RUNTIME_DIR.
