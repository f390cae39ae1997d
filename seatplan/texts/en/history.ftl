# The history page: batches, what they changed, what the plan would be without them.

history-fact = Version { $version }, { $batches ->
    [one] 1 batch
   *[other] { $batches } batches
 }, { $prunes ->
    [0] nothing pruned
    [one] 1 prune or restore
   *[other] { $prunes } prunes and restores
 }
history-copy-link = Copy link
history-copied = The link is on the clipboard.
history-nothing-chosen = Choose a batch to see what it changed. Choose a table above the list to see what stood there, and which batch took it.
history-working = Working it out…
history-close = Close
history-more = Show { $count } more
history-and-more = And { $count } more.

# The list

history-batches = Batches, newest first
history-filters = Which batches are listed
history-filter-today = Today
history-filter-person = Person
history-filter-kind = Kind
history-filter-table = Table
history-filter-uploads = Uploads
history-kind-upload = Uploads
history-kind-place = Places of tables
history-kind-seat = Seats of guests
history-kind-guest = Guest list
history-kind-table = Logical tables
history-kind-house = Rooms and physical tables
history-kind-history = Prunes and restores
history-physical-tables = Physical tables
history-logical-tables = Logical tables
history-table-number = Table { $number }
history-no-batches = No batch fits these filters.
history-older = Show older
history-today = Today, { $day }
history-caption = { $actor }, { $events ->
    [one] 1 event
   *[other] { $events } events
 }
history-caption-reason = { $actor }, “{ $reason }”
history-restore = Restore

# One batch

history-batch-caption = { $actor }, { $at }, { $events ->
    [one] 1 event.
   *[other] { $events } events.
 }
history-batch-prune = { $actor }, { $at }: “{ $reason }”.
history-batch-pruned = { $events ->
    [one] 1 of { $all } is pruned: it does not count.
   *[other] { $events } of { $all } are pruned: they do not count.
 }
history-batch-changed-nothing = It changed nothing.
history-changes = What differs
history-what = What
history-field = Field
history-before = Before
history-after = After
history-now = Now
history-without-it = Without it
history-undo = Undo
history-take-out = Take out of history…
history-restore-events = { $events ->
    [one] Restore 1 event
   *[other] Restore { $events } events
 }
history-restore-consequence = { $changes ->
    [0] Putting them back changes nothing: all was replaced since.
    [one] Putting them back changes 1 field of the plan as it is now.
   *[other] Putting them back changes { $changes } fields of the plan as it is now.
 }
history-restored-already = This prune was restored already.

# Values

history-yes = yes
history-no = no
history-none = empty
history-none-placed_at = nowhere
history-none-table = no table
history-none-seat = any
history-none-group = no group
history-value-exists = exists
history-value-gone = does not exist
history-value-list = { $count ->
    [one] 1 entry
   *[other] { $count } entries
 }
history-place = { $number }, { $room }
history-physical = Table { $place }
history-field-placed-at = stands at
history-field-table = sits at
history-field-exists = exists

# From symptom to cause

history-cause-empty = No logical table stands here.
history-cause-here = stands here.
history-cause-gone = It does not exist any more.
history-cause-fields = Who set each field, newest first.
history-cause-never = No logical table ever stood here.
history-stay-since = Since { $at }, { $actor }:
history-stay-until = Until { $at }, taken by { $actor }:
history-blame = { $at }, { $actor }:
history-blame-source = ({ $source })

# Two versions

history-compare = Compare two versions
history-compare-hint = Versions are positions, such as 10214, or moments, such as 2026-11-20 14:00 (UTC).
history-compare-from = From
history-compare-to = To
history-compare-as-seen = As people saw it then, before later prunes
history-compare-go = Compare
history-compare-same = Nothing differs.
history-compare-found = { $count ->
    [one] 1 field differs
   *[other] { $count } fields differ
 } between version { $one } and version { $other }.

# The plan without a batch

history-without = The plan without “{ $title }”
history-without-upload = The plan without the upload { $title }
history-preview-caption = A preview: nothing is changed yet.
history-planning = Planning the plan without it…
history-consequences = Consequences
history-rooms = Rooms that differ
history-shown-anew = The plan has changed while you looked ({ $actor }: { $title }), so this preview is new. Look again before you prune.
history-advice-prune-undo-refused = Pruning fits better than undo, which would be refused. { $reason }
history-advice-prune-undo-leaves = Pruning fits better than undo, which would leave { $count ->
    [one] 1 thing
   *[other] { $count } things
 } as it is. { $reason }
history-advice-undo-same = Undo gives the same plan, and history keeps both.
history-advice-undo-orphans = Undo fits better: { $count ->
    [one] 1 later event builds on it, and undo leaves it alone.
   *[other] { $count } later events build on it, and undo leaves them alone.
 }
history-advice-prune-differs = Pruning fits better: it also takes back what followed from it.

history-drawing-lost = { $count ->
    [one] 1 table lost its place
   *[other] { $count } tables lost their place
 }
history-drawing-without = as if it had never happened

history-back-vip = { $count ->
    [one] 1 VIP table gets its place back.
   *[other] { $count } VIP tables get their place back.
 }
history-back-vip-until = All had one until { $at }.
history-back-others = { $count ->
    [0] No other table moves.
    [one] 1 other table goes back
   *[other] { $count } other tables go back
 }
history-back-others-rest = to where they stood before.
history-back-again = { $count ->
    [one] 1 more was moved again since and stays.
   *[other] { $count } more were moved again since and stay.
 }
history-lose = { $count ->
    [one] 1 table stands nowhere then:
   *[other] { $count } tables stand nowhere then:
 }
history-lose-rest = { $names }. They had no place before.
history-gone = { $count ->
    [one] 1 thing goes:
   *[other] { $count } things go:
 }
history-gone-rest = { $names }.
history-come = { $count ->
    [one] 1 thing comes back:
   *[other] { $count } things come back:
 }
history-come-rest = { $names }.
history-fields = { $count ->
    [one] 1 field gets its earlier value:
   *[other] { $count } fields get their earlier value:
 }
history-fields-rest = { $names }.
history-seats = { $count ->
    [one] 1 guest goes back
   *[other] { $count } guests go back
 }
history-seats-rest = to where they sat before.
history-clash = { $count ->
    [one] 1 clash.
   *[other] { $count } clashes.
 }
history-place-table = Place { $table }…
history-lost-ground = { $count ->
    [one] 1 later edit loses its ground.
   *[other] { $count } later edits lose their ground.
 }
history-lost-ground-one = { $label } was changed at { $at }, when { $of } { $field } was { $was }; it would be { $now }.
history-lost-ground-place = { $label } was changed at { $at }, when it stood { $was ->
    [nowhere] nowhere
   *[other] at table { $was }
 }; it would stand { $now ->
    [nowhere] nowhere
   *[other] at table { $now }
 }.
history-lost-ground-seats = It keeps { $seats } seats; table { $number } has { $chairs }.
history-look-at = Look at { $table }
history-orphans = { $count ->
    [one] 1 later event can't happen without it.
   *[other] { $count } later events can't happen without it.
 }
history-orphans-rest = About { $names }. What shall become of it?
history-orphans-with = About { $names }. They are pruned as well.
history-orphans-stop = Stop here
history-orphans-prune = Prune them too
history-orphans-keep = Keep them, skipped
history-same = The plan stays as it is.
history-same-rest = All that this did was replaced since.
history-none-of-them = None.

history-tab-changes = Changes
history-tab-clashes = Clashes
history-tab-lost-ground = Lost ground
history-tab-orphans = Orphans
history-tab-overwritten = Overwritten

history-reason = Reason
history-reason-needed = Reason, needed to prune: it stays in history
history-only-vip = { $count ->
    [one] Only the VIP row
   *[other] Only the { $count } VIP rows
 }
history-all-events = All { $count } events
history-prune = { $events ->
    [one] Prune 1 event
   *[other] Prune { $events } events
 }
