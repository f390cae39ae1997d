# What people call a batch.

batch-upload = Upload { $file }
batch-revert = Undid “{ $title }”
batch-redo = Redid “{ $title }”
batch-pruned = Pruned { $title }
batch-pruned-part = { $events ->
    [one] Pruned 1 event of { $title }
   *[other] Pruned { $events } events of { $title }
 }
batch-pruned-events = { $events ->
    [one] Pruned 1 event
   *[other] Pruned { $events } events
 }
batch-restored = Restored { $title }
batch-erased = Erased guest { $guest }
batch-unknown = an earlier batch
batch-nothing = Changed nothing
batch-seated = { $count ->
    [one] Seated { $names } at { $table }
   *[other] Seated { $count } guests at { $table }
 }
batch-seated-group = { $tables ->
    [one] Seated the { $group } group at { $table }
   *[other] Seated the { $group } group at { $tables } tables
 }
batch-seated-several = Seated { $count } guests at { $tables } tables
batch-unseated = { $count ->
    [one] Took the seat of { $names }
   *[other] Took the seats of { $count } guests
 }
batch-placed = { $count ->
    [one] Placed { $names } at table { $number }
   *[other] Placed { $count } tables
 }
batch-unplaced = { $count ->
    [one] Took the place of { $names }
   *[other] Took the places of { $count } tables
 }
batch-protected = { $count ->
    [one] Protected { $names }
   *[other] Protected { $count } tables
 }
batch-unprotected = { $count ->
    [one] Protection removed from { $names }
   *[other] Protection removed from { $count } tables
 }
batch-locked = Locked { $names }
batch-unlocked = Unlocked { $names }
batch-merged-guests = Merged { $drop } into { $keep }
batch-merged-guest = Merged { $drop } into another guest
batch-replaced-guest = { $new } comes instead of { $old }
batch-split-table = Split { $new } off { $old }
batch-split-off = Split off { $new }
batch-merged-tables = Merged { $drop } into { $keep }
batch-changed-one = { $name }: { $field } is { $value }
batch-changed-seats = { $seats ->
    [one] { $name }: 1 seat
   *[other] { $name }: { $seats } seats
 }
batch-changed-guest = Changed { $field } of { $count } guests
batch-changed-logical-table = Changed { $field } of { $count } tables
batch-changed-physical-table = Changed { $field } of { $count } physical tables
batch-changed-room = Changed { $field } of { $count } rooms
batch-changed-group = Changed { $field } of { $count } groups
batch-changed-custom-field = Changed { $field } of { $count } fields
batch-changed-rule = Changed { $field } of { $count } rules
batch-changed-note = Changed { $field } of { $count } notes
batch-changed-occasion = Changed { $field } of the occasion
batch-changed-fields-guest = { $count ->
    [one] Changed { $names }
   *[other] Changed { $count } guests
 }
batch-changed-fields-logical-table = { $count ->
    [one] Changed { $names }
   *[other] Changed { $count } tables
 }
batch-changed-fields-physical-table = { $count ->
    [one] Changed table { $names }
   *[other] Changed { $count } physical tables
 }
batch-changed-fields-room = { $count ->
    [one] Changed { $names }
   *[other] Changed { $count } rooms
 }
batch-changed-fields-group = { $count ->
    [one] Changed the { $names } group
   *[other] Changed { $count } groups
 }
batch-changed-fields-custom-field = { $count ->
    [one] Changed the field { $names }
   *[other] Changed { $count } fields
 }
batch-changed-fields-rule = { $count ->
    [one] Changed the rule for { $names }
   *[other] Changed { $count } rules
 }
batch-changed-fields-note = { $count ->
    [one] Changed “{ $names }”
   *[other] Changed { $count } notes
 }
batch-changed-fields-occasion = Changed the occasion
batch-guest-added = { $count ->
    [one] Added { $names }
   *[other] Added { $count } guests
 }
batch-guest-removed = { $count ->
    [one] Removed { $names }
   *[other] Removed { $count } guests
 }
batch-group-added = { $count ->
    [one] Added the { $names } group
   *[other] Added { $count } groups
 }
batch-group-removed = { $count ->
    [one] Removed the { $names } group
   *[other] Removed { $count } groups
 }
batch-logical-table-added = { $count ->
    [one] Added table { $names }
   *[other] Added { $count } tables
 }
batch-logical-table-removed = { $count ->
    [one] Removed table { $names }
   *[other] Removed { $count } tables
 }
batch-physical-table-added = { $count ->
    [one] Added physical table { $names }
   *[other] Added { $count } physical tables
 }
batch-physical-table-removed = { $count ->
    [one] Removed physical table { $names }
   *[other] Removed { $count } physical tables
 }
batch-room-added = { $count ->
    [one] Added { $names }
   *[other] Added { $count } rooms
 }
batch-room-removed = { $count ->
    [one] Removed { $names }
   *[other] Removed { $count } rooms
 }
batch-custom-field-added = { $count ->
    [one] Added the field { $names }
   *[other] Added { $count } fields
 }
batch-custom-field-removed = { $count ->
    [one] Removed the field { $names }
   *[other] Removed { $count } fields
 }
batch-rule-added = { $count ->
    [one] Made a rule for { $names }
   *[other] Made { $count } rules
 }
batch-rule-removed = { $count ->
    [one] Removed the rule for { $names }
   *[other] Removed { $count } rules
 }
batch-note-added = { $count ->
    [one] Noted “{ $names }”
   *[other] Wrote { $count } notes
 }
batch-note-removed = { $count ->
    [one] Removed the note “{ $names }”
   *[other] Removed { $count } notes
 }
batch-file-format-added = { $count ->
    [one] Remembered how files “{ $names }” are read
   *[other] Remembered how { $count } kinds of files are read
 }
batch-file-format-removed = { $count ->
    [one] Forgot how files “{ $names }” are read
   *[other] Forgot how { $count } kinds of files are read
 }
batch-mixed = { $count ->
    [one] Changed { $names }
   *[other] Changed { $names }
 }
batch-value-yes = yes
batch-value-no = no
batch-value-nothing = empty
