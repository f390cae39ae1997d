# Die Seite Verlauf: Vorgänge, was sie änderten, wie der Plan ohne sie wäre.

history-fact = Version { $version }, { $batches ->
    [one] 1 Vorgang
   *[other] { $batches } Vorgänge
 }, { $prunes ->
    [0] nichts gestrichen
    [one] 1 Streichung oder Rückholung
   *[other] { $prunes } Streichungen und Rückholungen
 }
history-copy-link = Link kopieren
history-copied = Der Link ist in der Zwischenablage.
history-nothing-chosen = Ein gewählter Vorgang zeigt hier, was er geändert hat. Ein über der Liste gewählter Saaltisch zeigt, was dort stand und welcher Vorgang es weggenommen hat.
history-working = Wird ermittelt…
history-close = Schließen
history-more = { $count } weitere zeigen
history-and-more = Und { $count } weitere.

# Die Liste

history-batches = Vorgänge, neueste zuerst
history-filters = Welche Vorgänge in der Liste stehen
history-filter-today = Heute
history-filter-person = Person
history-filter-kind = Art
history-filter-table = Tisch
history-filter-uploads = Uploads
history-kind-upload = Uploads
history-kind-place = Platzierungen von Tischen
history-kind-seat = Plätze von Gästen
history-kind-guest = Gästeliste
history-kind-table = Geplante Tische
history-kind-house = Räume und Saaltische
history-kind-history = Streichungen und Rückholungen
history-physical-tables = Saaltische
history-logical-tables = Geplante Tische
history-table-number = Saaltisch { $number }
history-no-batches = Kein Vorgang passt zu diesen Filtern.
history-older = Ältere zeigen
history-today = Heute, { $day }
history-caption = { $actor }, { $events ->
    [one] 1 Ereignis
   *[other] { $events } Ereignisse
 }
history-caption-reason = { $actor }, „{ $reason }“
history-restore = Zurückholen

# Ein Vorgang

history-batch-caption = { $actor }, { $at }, { $events ->
    [one] 1 Ereignis.
   *[other] { $events } Ereignisse.
 }
history-batch-prune = { $actor }, { $at }: „{ $reason }“.
history-batch-pruned = { $events ->
    [one] 1 von { $all } ist gestrichen: es zählt nicht.
   *[other] { $events } von { $all } sind gestrichen: sie zählen nicht.
 }
history-batch-changed-nothing = Er hat nichts geändert.
history-changes = Unterschiede
history-what = Was
history-field = Feld
history-before = Vorher
history-after = Nachher
history-now = Jetzt
history-without-it = Ohne ihn
history-undo = Rückgängig machen
history-take-out = Aus dem Verlauf streichen…
history-restore-events = { $events ->
    [one] 1 Ereignis zurückholen
   *[other] { $events } Ereignisse zurückholen
 }
history-restore-consequence = { $changes ->
    [0] Zurückholen ändert nichts: alles wurde seitdem ersetzt.
    [one] Zurückholen ändert 1 Feld des Plans, wie er jetzt ist.
   *[other] Zurückholen ändert { $changes } Felder des Plans, wie er jetzt ist.
 }
history-restored-already = Diese Streichung wurde schon zurückgeholt.

# Werte

history-yes = ja
history-no = nein
history-none = leer
history-none-placed_at = nirgends
history-none-table = kein Tisch
history-none-seat = beliebig
history-none-group = keine Gruppe
history-value-exists = vorhanden
history-value-gone = nicht vorhanden
history-value-list = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
 }
history-place = { $number }, { $room }
history-physical = Saaltisch { $place }
history-field-placed-at = steht an
history-field-table = sitzt an
history-field-exists = vorhanden

# Vom Symptom zur Ursache

history-cause-empty = Hier steht kein Tisch.
history-cause-here = steht hier.
history-cause-gone = Das gibt es nicht mehr.
history-cause-fields = Wer jedes Feld gesetzt hat, neueste zuerst.
history-cause-never = Hier stand nie ein Tisch.
history-stay-since = Seit { $at }, { $actor }:
history-stay-until = Bis { $at }, weggenommen von { $actor }:
history-blame = { $at }, { $actor }:
history-blame-source = ({ $source })

# Zwei Versionen

history-compare = Zwei Versionen vergleichen
history-compare-hint = Versionen sind Positionen wie 10214 oder Zeitpunkte wie 2026-11-20 14:00 (UTC).
history-compare-from = Von
history-compare-to = Bis
history-compare-as-seen = Wie damals gesehen, ohne spätere Streichungen
history-compare-go = Vergleichen
history-compare-same = Kein Unterschied.
history-compare-found = { $count ->
    [one] 1 Feld unterscheidet sich
   *[other] { $count } Felder unterscheiden sich
 } zwischen Version { $one } und Version { $other }.

# Der Plan ohne einen Vorgang

history-without = Der Plan ohne „{ $title }“
history-without-upload = Der Plan ohne den Upload { $title }
history-preview-caption = Eine Vorschau: noch ist nichts geändert.
history-planning = Der Plan ohne ihn wird ermittelt…
history-consequences = Folgen
history-rooms = Räume mit Unterschieden
history-shown-anew = Der Plan hat sich inzwischen geändert ({ $actor }: { $title }); diese Vorschau ist deshalb neu. Vor dem Streichen noch einmal ansehen.
history-advice-prune-undo-refused = Streichen passt besser als rückgängig machen, denn das würde abgelehnt. { $reason }
history-advice-prune-undo-leaves = Streichen passt besser als rückgängig machen, denn das ließe { $count ->
    [one] 1 Sache
   *[other] { $count } Sachen
 }, wie sie ist. { $reason }
history-advice-undo-same = Rückgängig machen ergibt denselben Plan, und der Verlauf behält beides.
history-advice-undo-orphans = Rückgängig machen passt besser: { $count ->
    [one] 1 späteres Ereignis baut darauf auf und bleibt dabei unberührt.
   *[other] { $count } spätere Ereignisse bauen darauf auf und bleiben dabei unberührt.
 }
history-advice-prune-differs = Streichen passt besser: es nimmt auch zurück, was daraus folgte.

history-drawing-lost = { $count ->
    [one] 1 Tisch hat seinen Saaltisch verloren
   *[other] { $count } Tische haben ihren Saaltisch verloren
 }
history-drawing-without = als wäre es nie geschehen

history-back-vip = { $count ->
    [one] 1 VIP-Tisch bekommt seinen Saaltisch zurück.
   *[other] { $count } VIP-Tische bekommen ihren Saaltisch zurück.
 }
history-back-vip-until = Alle hatten einen bis { $at }.
history-back-others = { $count ->
    [0] Kein anderer Tisch bewegt sich.
    [one] 1 anderer Tisch geht zurück,
   *[other] { $count } andere Tische gehen zurück,
 }
history-back-others-rest = dorthin, wo sie vorher standen.
history-back-again = { $count ->
    [one] 1 weiterer wurde seitdem wieder bewegt und bleibt.
   *[other] { $count } weitere wurden seitdem wieder bewegt und bleiben.
 }
history-lose = { $count ->
    [one] 1 Tisch steht dann nirgends:
   *[other] { $count } Tische stehen dann nirgends:
 }
history-lose-rest = { $names }. Vorher hatten sie keinen Saaltisch.
history-gone = { $count ->
    [one] 1 Eintrag fällt weg:
   *[other] { $count } Einträge fallen weg:
 }
history-gone-rest = { $names }.
history-come = { $count ->
    [one] 1 Eintrag kommt zurück:
   *[other] { $count } Einträge kommen zurück:
 }
history-come-rest = { $names }.
history-fields = { $count ->
    [one] 1 Feld bekommt seinen früheren Wert:
   *[other] { $count } Felder bekommen ihren früheren Wert:
 }
history-fields-rest = { $names }.
history-seats = { $count ->
    [one] 1 Gast geht zurück,
   *[other] { $count } Gäste gehen zurück,
 }
history-seats-rest = dorthin, wo sie vorher saßen.
history-clash = { $count ->
    [one] 1 Kollision.
   *[other] { $count } Kollisionen.
 }
history-place-table = { $table } platzieren…
history-lost-ground = { $count ->
    [one] 1 spätere Änderung verliert ihre Grundlage.
   *[other] { $count } spätere Änderungen verlieren ihre Grundlage.
 }
history-lost-ground-one = { $label } wurde am { $at } geändert, als { $field } von { $of } { $was } war; es wäre { $now }.
history-lost-ground-place = { $label } wurde am { $at } geändert und stand damals { $was ->
    [nowhere] nirgends
   *[other] an Saaltisch { $was }
 }; dann stünde es { $now ->
    [nowhere] nirgends
   *[other] an Saaltisch { $now }
 }.
history-lost-ground-seats = Es behält { $seats } Plätze; Saaltisch { $number } hat { $chairs }.
history-look-at = { $table } ansehen
history-orphans = { $count ->
    [one] 1 späteres Ereignis kann ohne ihn nicht stattfinden.
   *[other] { $count } spätere Ereignisse können ohne ihn nicht stattfinden.
 }
history-orphans-rest = Über { $names }. Was soll damit geschehen?
history-orphans-with = Über { $names }. Sie werden mitgestrichen.
history-orphans-stop = Hier anhalten
history-orphans-prune = Auch streichen
history-orphans-keep = Behalten und überspringen
history-same = Der Plan bleibt, wie er ist.
history-same-rest = Alles, was dies bewirkt hat, wurde seitdem ersetzt.
history-none-of-them = Keine.

history-tab-changes = Änderungen
history-tab-clashes = Kollisionen
history-tab-lost-ground = Ohne Grundlage
history-tab-orphans = Verwaist
history-tab-overwritten = Überschrieben

history-reason = Begründung
history-reason-needed = Begründung, zum Streichen nötig: sie bleibt im Verlauf
history-only-vip = { $count ->
    [one] Nur die VIP-Zeile
   *[other] Nur die { $count } VIP-Zeilen
 }
history-all-events = Alle { $count } Ereignisse
history-prune = { $events ->
    [one] 1 Ereignis streichen
   *[other] { $events } Ereignisse streichen
 }
