# Die Befehlszeile: Hilfe, und was Befehle ausgeben.

cli-help = Seatplan: ein Sitzplan für große Firmenveranstaltungen, geführt als Verlauf von Änderungen.
    Jeder Befehl nimmt --log ADDRESS: eine Datei wie plan.duckdb oder einen laufenden Server wie http://localhost:5006.
cli-help-serve = Die Seiten und die API bereitstellen.
cli-help-sample = Ein leeres Protokoll mit der Beispielveranstaltung füllen und ihre Arbeitsmappen schreiben.
cli-help-import = Eine Arbeitsmappe oder CSV als einen Vorgang einlesen, ganz oder gar nicht.
cli-help-export = Den Plan als Arbeitsmappe oder CSV ausgeben, die import unverändert wieder einliest.
cli-help-show = Den Plan zeigen, jetzt oder in einer Version.
cli-help-log = Ereignisse auflisten.
cli-help-batches = Vorgänge auflisten, neueste zuerst.
cli-help-diff = Zeigen, was sich zwischen zwei Versionen geändert hat.
cli-help-blame = Zeigen, wer jedes Feld eines Gasts, Tischs oder Raums gesetzt hat.
cli-help-prune = Den Plan ohne einen Vorgang oder einige Ereignisse vorab zeigen, oder sie aus dem Verlauf streichen.
cli-help-restore = Die Ereignisse einer Streichung zurückholen.
cli-help-revert = Einen Vorgang durch neue Ereignisse rückgängig machen, wo seine Werte noch gelten.
cli-help-set = Felder eines guest, logical_table, physical_table oder room setzen: Feld=Wert.
cli-help-seat = Einen Gast an einen Tisch setzen.
cli-help-place = Einen Tisch auf einen Saaltisch stellen.
cli-help-check = Auflisten, was am Plan nicht stimmt.
cli-help-verify = Das Protokoll prüfen: die Kette seiner Prüfsummen, seine Lücken, und ob das Abspielen den lebenden Plan ergibt.
cli-help-backup = Eine stimmige Kopie des Protokolls schreiben, auch während es bereitgestellt wird.
cli-help-restore-backup = Zu einer Sicherung zurückgehen. Das bisherige Protokoll bleibt daneben erhalten.
cli-help-recover = Weitermachen, nachdem das Ende eines Protokolls verloren ging.
cli-help-erase = Die Personendaten eines Gasts im ganzen Verlauf löschen.

cli-option-log = Eine Datei oder ein laufender Server; ohne Angabe SEATPLAN_LOG, sonst data/plan.duckdb.
cli-option-token = Das Token eines Servers; ohne Angabe SEATPLAN_TOKEN, oder bei einem Server auf diesem Rechner gefunden.
cli-option-json = Ein JSON-Dokument ausgeben und sonst nichts.
cli-option-debug = Den ganzen Bericht einer Störung zeigen.
cli-option-actor = Wer handelt; ohne Angabe der Anmeldename.
cli-option-batch-id = Die Id des Vorgangs, damit eine Wiederholung nichts doppelt tut; ohne Angabe eine neue.
cli-option-at = Eine Position oder ein Zeitpunkt wie "2026-11-20 14:00" (UTC).
cli-option-as-seen = Wie damals gesehen: ohne die später gemachten Streichungen.
cli-option-digest = Nur die Prüfsumme des Zustands.
cli-option-batch = Die Id eines Vorgangs, oder ihr Anfang.
cli-option-of-actor = Nur was diese Person getan hat.
cli-option-type = Nur Ereignisse dieser Art, etwa TablePlaced.
cli-option-since = Nur Ereignisse nach dieser Version.
cli-option-until = Nur Ereignisse bis zu dieser Version.
cli-option-pruned = Ereignisse, die aus dem Verlauf gestrichen sind, statt derer, die zählen.
cli-option-limit = Nur so viele der neuesten.
cli-option-seat = Eine Platznummer.
cli-option-over = Auch wenn der Tisch dann überbelegt ist.
cli-option-room = Der Raum, wo sich Nummern wiederholen.
cli-option-events = Positionen und Bereiche davon.
cli-option-reason = Warum; es bleibt im Verlauf.
cli-option-dry-run = Zeigen, was geschähe, und nichts ändern.
cli-option-with-orphans = Auch streichen, was ohne sie nicht stattfinden kann.
cli-option-expect = Das Ergebnis, das eine Vorschau zeigte; abgelehnt, wenn es inzwischen ein anderes wäre.
cli-option-guest = Die Id des Gasts.
cli-option-sheet = Das Blatt, das gelesen wird, wo mehrere passen.
cli-option-map = Welches Feld eine Spalte ist, etwa "Tisch=table"; "Spalte=" lässt sie aus. Mehrfach möglich.
cli-option-blank = Was eine leere Zelle bedeutet: behalten (keep), was da ist, oder leeren (clear).
cli-option-speaks-for = Bei Gästen: von wem die Datei alle enthält: nur ihre Zeilen, eine Abteilung oder alle.
cli-option-department = Bei Gästen: die Abteilung, für die die Datei spricht, wo ihre Zeilen das nicht sagen.
cli-option-missing = Bei Gästen: was aus denen wird, die in der Datei fehlen: sie bleiben, gelten als abgesagt oder werden entfernt.
cli-option-conflicts = Was gilt, wo sich eine Zelle in der Datei und im Plan geändert hat: ask (auflisten, Plan behalten), file oder plan.
cli-option-cells = Welche Zellen zählen: die seit dem Export oder letzten Upload der Datei geänderten (üblich bei Gästen) oder alle (üblich bei Tischen und Auslosung).
cli-option-left-out = Die nicht übernommenen Zeilen in diese Arbeitsmappe (.xlsx) schreiben, jede mit ihrem Grund.
cli-option-guests = Wie viele Gäste.
cli-option-seed = Derselbe Startwert ergibt dieselbe Veranstaltung.
cli-option-workbooks = Ein Ordner für die Gästeliste und zwei Arbeitsmappen mit Auslosungen.
cli-option-port = Der Port; 0 nimmt einen freien.
cli-option-address = Die Adresse, auf der der Server antwortet.
cli-option-sample = Ein leeres Protokoll zuerst mit der Beispielveranstaltung füllen.
cli-option-origin = Ein weiterer Name, unter dem der Server erreichbar ist, etwa plan.example.com. Mehrfach möglich.
cli-option-behind-proxy = Ein Proxy, der TLS spricht, steht davor; dazu gehört auch --origin.
cli-option-num-procs = Wie viele Prozesse bereitstellen; ein DuckDB-Protokoll verträgt einen.

cli-usage-prune = Entweder --batch ID oder --events 10,12,20-30 angeben.
cli-usage-reason = --reason TEXT sagt warum; es bleibt im Verlauf.
cli-usage-events = „{ $text }“ nennt keine Ereignisse. Positionen und Bereiche schreiben, etwa 10,12,20-30.
cli-usage-map = „{ $text }“ ordnet keine Spalte zu. Schreibweise: "Spalte=Feld".
cli-usage-only-guests = --speaks-for, --department und --missing gelten nur für Gäste.

cli-nothing = nichts
cli-nowhere = nirgends
cli-yes = ja
cli-no = nein
cli-no-occasion = Ein Plan ohne Namen
cli-no-problem = Es ist nichts auszusetzen.
cli-no-difference = Zwischen { $before } und { $after } gibt es keinen Unterschied.
cli-more-reasons = … und { $more } weitere.

cli-column-id = Id
cli-column-name = Tisch
cli-column-seats = Plätze
cli-column-stands-at = Steht an
cli-column-room = Raum
cli-column-position = Position
cli-column-when = Wann
cli-column-actor = Wer
cli-column-type = Art
cli-column-about = Betrifft
cli-column-source = Quelle
cli-column-command = Befehl
cli-column-events = Ereignisse
cli-column-file = Datei
cli-column-batch = Vorgang
cli-column-kind = Art
cli-column-label = Betrifft
cli-column-field = Feld
cli-column-before = Vorher
cli-column-after = Nachher
cli-column-value = Wert
cli-column-severity = Schwere
cli-column-problem = Problem
cli-column-row = Zeile
cli-column-what = Was
cli-column-why = Warum

cli-show = { $occasion }, Version { $version }, Generation { $generation }
    { $guests } Gäste, davon { $seated } gesetzt
    { $tables } Tische, davon { $placed } auf { $physical } Saaltischen in { $rooms } Räumen
cli-done = { $events ->
    [one] Gespeichert: 1 Ereignis
   *[other] Gespeichert: { $events } Ereignisse
 } in Vorgang { $batch }, Version { $version }.
cli-nothing-to-do = Das ist schon so; nichts wurde geändert. Version { $version }.
cli-prune-head = { $events ->
    [one] 1 Ereignis fiele weg
   *[other] { $events } Ereignisse fielen weg
 }, und { $changes ->
    [0] nichts würde sich ändern.
    [one] 1 Feld würde sich ändern.
   *[other] { $changes } Felder würden sich ändern.
 }
cli-prune-clashes = { $count ->
    [one] 1 Kollision:
   *[other] { $count } Kollisionen:
 }
cli-prune-orphans = { $count ->
    [one] 1 späteres Ereignis kann ohne sie nicht stattfinden und wird übersprungen:
   *[other] { $count } spätere Ereignisse können ohne sie nicht stattfinden und werden übersprungen:
 }
cli-prune-lost-ground = { $count ->
    [one] 1 spätere Änderung verliert ihre Grundlage:
   *[other] { $count } spätere Änderungen verlieren ihre Grundlage:
 }
cli-prune-overwritten = { $count ->
    [one] 1 der Ereignisse wurde seitdem überschrieben:
   *[other] { $count } der Ereignisse wurden seitdem überschrieben:
 }
cli-prune-preview-only = Nichts wurde geändert. Um genau dies zu streichen: --reason und --expect { $outcome } hinzufügen
cli-pruned = { $events } Ereignisse gestrichen. Zurückholen mit: seatplan restore { $prune }
cli-pruned-already = Das wurde schon gestrichen, als Streichung { $prune }.
cli-restore-changes = { $changes ->
    [0] Nichts würde sich ändern.
    [one] 1 Feld würde sich ändern.
   *[other] { $changes } Felder würden sich ändern.
 }
cli-restore-preview-only = Nichts wurde geändert. Zum Zurückholen ohne --dry-run aufrufen
cli-restored-changes = { $changes ->
    [0] Nichts hat sich geändert.
    [one] 1 Feld hat sich geändert.
   *[other] { $changes } Felder haben sich geändert.
 }
cli-restored = Die Ereignisse zählen wieder. Vorgang { $batch }, Version { $version }.
cli-reverted = { $events ->
    [one] Rückgängig gemacht durch 1 neues Ereignis
   *[other] Rückgängig gemacht durch { $events } neue Ereignisse
 } in Vorgang { $batch }, Version { $version }.
cli-verified = Das Protokoll ist in Ordnung: { $events } Ereignisse, davon { $pruned } gestrichen, Generation { $generation }.
    Prüfsumme des Protokolls  { $log_digest }
    Prüfsumme des Zustands    { $state_digest }
cli-backed-up = { $events } Ereignisse sind in { $path }.
cli-backup-restored = Das Protokoll ist wieder das der Sicherung: { $events } Ereignisse. Das bisherige liegt in { $kept }.
cli-backup-restored-new = Das Protokoll ist das der Sicherung: { $events } Ereignisse.
cli-backup-restored-there = Der Server macht mit der Sicherung weiter: { $events } Ereignisse. Das bisherige Protokoll liegt daneben.
cli-recovered = Das Protokoll geht mit { $events } Ereignissen weiter; { $lost ->
    [0] keines ging verloren
    [one] 1 ging verloren
   *[other] { $lost } gingen verloren
 }. Die Dateien, wie sie waren, liegen in { $kept }.
cli-nothing-to-recover = Nichts ging verloren: das Protokoll ist in Ordnung und hat { $events } Ereignisse.
cli-erased = Personendaten sind in { $events } Ereignissen gelöscht. Frühere Sicherungen enthalten sie noch. Version { $version }.
cli-takes-away-placements = { $count ->
    [one] 1 Platzierung ginge verloren: { $names }
   *[other] { $count } Platzierungen gingen verloren: { $names }
 }
cli-takes-away-seats = { $count ->
    [one] 1 Gast verlöre den Platz: { $names }
   *[other] { $count } Gäste verlören ihre Plätze: { $names }
 }
cli-takes-away-guests = { $count ->
    [one] 1 Gast fiele weg: { $names }
   *[other] { $count } Gäste fielen weg: { $names }
 }
cli-takes-away-values = { $count ->
    [one] 1 Wert fiele weg: { $names }
   *[other] { $count } Werte fielen weg: { $names }
 }
cli-took-away-placements = { $count ->
    [one] 1 Platzierung ging verloren: { $names }
   *[other] { $count } Platzierungen gingen verloren: { $names }
 }
cli-took-away-seats = { $count ->
    [one] 1 Gast hat den Platz verloren: { $names }
   *[other] { $count } Gäste haben ihre Plätze verloren: { $names }
 }
cli-took-away-guests = { $count ->
    [one] 1 Gast ist weggefallen: { $names }
   *[other] { $count } Gäste sind weggefallen: { $names }
 }
cli-took-away-values = { $count ->
    [one] 1 Wert ist weggefallen: { $names }
   *[other] { $count } Werte sind weggefallen: { $names }
 }
cli-import-preview = Blatt { $sheet }: { $changed ->
    [one] 1 Zeile würde etwas ändern
   *[other] { $changed } Zeilen würden etwas ändern
 }, { $unchanged } nicht, { $skipped } übersprungen; { $events ->
    [one] 1 Ereignis
   *[other] { $events } Ereignisse
 }. Nichts wurde geändert.
cli-imported = Blatt { $sheet }: { $changed ->
    [one] 1 Zeile hat etwas geändert
   *[other] { $changed } Zeilen haben etwas geändert
 }, { $unchanged } nicht, { $skipped } übersprungen; { $events ->
    [one] 1 Ereignis
   *[other] { $events } Ereignisse
 } in Vorgang { $batch }.
cli-import-repeated = Vorgang { $batch } ist bekannt und war derselbe Befehl: { $events } Ereignisse, nichts geschah doppelt.
cli-skipped-then = Sie wurde beim ersten Mal übersprungen.
cli-warning = Zu beachten: { $text }
cli-missing-head = { $count ->
    [one] 1 Gast fehlt in der Datei:
   *[other] { $count } Gäste fehlen in der Datei:
 }
cli-left-out-written = Die nicht übernommenen Zeilen sind in { $path }.
cli-skipped-head = { $count ->
    [one] 1 Zeile wurde ganz oder teilweise übersprungen:
   *[other] { $count } Zeilen wurden ganz oder teilweise übersprungen:
 }
cli-exported = { $path } enthält Version { $version }.
cli-sample = { $guests } Gäste, { $logical_tables } Tische, { $physical_tables } Saaltische in { $rooms } Räumen; { $events } Ereignisse.
