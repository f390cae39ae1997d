# Wie Menschen einen Vorgang nennen.

batch-upload = Upload { $file }
batch-revert = Rückgängig gemacht: „{ $title }“
batch-redo = Wiederholt: „{ $title }“
batch-pruned = Gestrichen: { $title }
batch-pruned-part = { $events ->
    [one] 1 Ereignis gestrichen aus { $title }
   *[other] { $events } Ereignisse gestrichen aus { $title }
 }
batch-pruned-events = { $events ->
    [one] 1 Ereignis gestrichen
   *[other] { $events } Ereignisse gestrichen
 }
batch-restored = Zurückgeholt: { $title }
batch-erased = Daten gelöscht: Gast { $guest }
batch-unknown = ein früherer Vorgang
batch-nothing = Nichts geändert
batch-seated = { $count ->
    [one] { $names } an { $table } gesetzt
   *[other] { $count } Gäste an { $table } gesetzt
 }
batch-seated-group = { $tables ->
    [one] Gruppe { $group } an { $table } gesetzt
   *[other] Gruppe { $group } an { $tables } Tische gesetzt
 }
batch-seated-several = { $count } Gäste an { $tables } Tische gesetzt
batch-unseated = { $count ->
    [one] { $names } vom Tisch genommen
   *[other] { $count } Gäste vom Tisch genommen
 }
batch-placed = { $count ->
    [one] { $names } auf Saaltisch { $number } gestellt
   *[other] { $count } Tische aufgestellt
 }
batch-unplaced = { $count ->
    [one] { $names } vom Saaltisch genommen
   *[other] { $count } Tische von ihren Saaltischen genommen
 }
batch-protected = { $count ->
    [one] { $names } geschützt
   *[other] { $count } Tische geschützt
 }
batch-unprotected = { $count ->
    [one] Schutz aufgehoben: { $names }
   *[other] Schutz von { $count } Tischen aufgehoben
 }
batch-locked = Fixiert: { $names }
batch-unlocked = Fixierung aufgehoben: { $names }
batch-merged-guests = { $drop } mit { $keep } zusammengeführt
batch-merged-guest = { $drop } mit einem anderen Gast zusammengeführt
batch-replaced-guest = { $new } kommt statt { $old }
batch-split-table = { $new } von { $old } abgeteilt
batch-split-off = { $new } abgeteilt
batch-merged-tables = { $drop } mit { $keep } zusammengelegt
batch-changed-one = { $name }: { $field } ist { $value }
batch-changed-seats = { $seats ->
    [one] { $name }: 1 Platz
   *[other] { $name }: { $seats } Plätze
 }
batch-changed-guest = { $field } von { $count } Gästen geändert
batch-changed-logical-table = { $field } von { $count } Tischen geändert
batch-changed-physical-table = { $field } von { $count } Saaltischen geändert
batch-changed-room = { $field } von { $count } Räumen geändert
batch-changed-group = { $field } von { $count } Gruppen geändert
batch-changed-custom-field = { $field } von { $count } Feldern geändert
batch-changed-rule = { $field } von { $count } Regeln geändert
batch-changed-note = { $field } von { $count } Notizen geändert
batch-changed-occasion = { $field } der Veranstaltung geändert
batch-changed-fields-guest = { $count ->
    [one] { $names } geändert
   *[other] { $count } Gäste geändert
 }
batch-changed-fields-logical-table = { $count ->
    [one] { $names } geändert
   *[other] { $count } Tische geändert
 }
batch-changed-fields-physical-table = { $count ->
    [one] Saaltisch { $names } geändert
   *[other] { $count } Saaltische geändert
 }
batch-changed-fields-room = { $count ->
    [one] { $names } geändert
   *[other] { $count } Räume geändert
 }
batch-changed-fields-group = { $count ->
    [one] Gruppe { $names } geändert
   *[other] { $count } Gruppen geändert
 }
batch-changed-fields-custom-field = { $count ->
    [one] Feld { $names } geändert
   *[other] { $count } Felder geändert
 }
batch-changed-fields-rule = { $count ->
    [one] Regel für { $names } geändert
   *[other] { $count } Regeln geändert
 }
batch-changed-fields-note = { $count ->
    [one] „{ $names }“ geändert
   *[other] { $count } Notizen geändert
 }
batch-changed-fields-occasion = Veranstaltung geändert
batch-guest-added = { $count ->
    [one] { $names } hinzugefügt
   *[other] { $count } Gäste hinzugefügt
 }
batch-guest-removed = { $count ->
    [one] { $names } entfernt
   *[other] { $count } Gäste entfernt
 }
batch-group-added = { $count ->
    [one] Gruppe { $names } hinzugefügt
   *[other] { $count } Gruppen hinzugefügt
 }
batch-group-removed = { $count ->
    [one] Gruppe { $names } entfernt
   *[other] { $count } Gruppen entfernt
 }
batch-logical-table-added = { $count ->
    [one] Tisch { $names } hinzugefügt
   *[other] { $count } Tische hinzugefügt
 }
batch-logical-table-removed = { $count ->
    [one] Tisch { $names } entfernt
   *[other] { $count } Tische entfernt
 }
batch-physical-table-added = { $count ->
    [one] Saaltisch { $names } hinzugefügt
   *[other] { $count } Saaltische hinzugefügt
 }
batch-physical-table-removed = { $count ->
    [one] Saaltisch { $names } entfernt
   *[other] { $count } Saaltische entfernt
 }
batch-room-added = { $count ->
    [one] { $names } hinzugefügt
   *[other] { $count } Räume hinzugefügt
 }
batch-room-removed = { $count ->
    [one] { $names } entfernt
   *[other] { $count } Räume entfernt
 }
batch-custom-field-added = { $count ->
    [one] Feld { $names } hinzugefügt
   *[other] { $count } Felder hinzugefügt
 }
batch-custom-field-removed = { $count ->
    [one] Feld { $names } entfernt
   *[other] { $count } Felder entfernt
 }
batch-rule-added = { $count ->
    [one] Regel für { $names } angelegt
   *[other] { $count } Regeln angelegt
 }
batch-rule-removed = { $count ->
    [one] Regel für { $names } entfernt
   *[other] { $count } Regeln entfernt
 }
batch-note-added = { $count ->
    [one] „{ $names }“ notiert
   *[other] { $count } Notizen geschrieben
 }
batch-note-removed = { $count ->
    [one] Notiz „{ $names }“ entfernt
   *[other] { $count } Notizen entfernt
 }
batch-file-format-added = { $count ->
    [one] Gemerkt, wie Dateien „{ $names }“ gelesen werden
   *[other] Gemerkt, wie { $count } Arten von Dateien gelesen werden
 }
batch-file-format-removed = { $count ->
    [one] Vergessen, wie Dateien „{ $names }“ gelesen werden
   *[other] Vergessen, wie { $count } Arten von Dateien gelesen werden
 }
batch-mixed = { $count ->
    [one] { $names } geändert
   *[other] { $names } geändert
 }
batch-value-yes = ja
batch-value-no = nein
batch-value-nothing = leer
