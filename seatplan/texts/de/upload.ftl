# Was aus einer Zeile eines Uploads wird, in einem Wort.

upload-new = neu
upload-changed = geändert
upload-unchanged = unverändert
upload-goes = fällt weg
upload-skipped = übersprungen
upload-left-out = ausgelassen
upload-conflict = zweimal geändert
upload-missing = fehlt

# Die Schritte

upload-steps = Schritte
upload-step-file = Datei
upload-step-columns = Blatt und Spalten
upload-step-preview = Vorschau
upload-step-applied = Fertig
upload-fact = Upload { $file }
upload-cancel = Abbrechen
upload-other-file = Andere Datei wählen

# Die Datei

upload-drop-title = Arbeitsmappe hier ablegen
upload-drop-choose = Datei wählen
upload-drop-formats = Excel (.xlsx, .xlsm) oder CSV, bis { $most } MB. Nichts wird geändert, bevor zu sehen war, was die Datei bewirken würde.
# Der Browser setzt den Namen der Datei ein, wo {name} steht.
upload-drop-sending = {"{name}"} wird gesendet
upload-drop-reading = Die Datei wird gelesen
upload-drop-stop = Anhalten
upload-drop-one = Nur eine Datei auf einmal. Die Dateien nacheinander ablegen.
upload-drop-gone = Die Datei lässt sich nicht lesen. Ein Ordner kann nicht hochgeladen werden, und eine verschobene Datei ist neu zu wählen.
upload-not-read-file = { $file } lässt sich nicht lesen
upload-plan-is-safe = Der Plan ist, wie er war.

# Wie sie gelesen wird

upload-how-read = Wie die Datei gelesen wird
upload-sheet = Blatt
upload-not-read = Nicht gelesen
upload-column-of = Spalte { $letter }, „{ $header }“
upload-column-bare = Spalte { $letter }
upload-keep = Behalten
upload-clear = Leeren
upload-headers = Überschriften in Zeile { $row } gefunden.
upload-vip-column = Die Spalte VIP ist zur Information und ändert nichts.
upload-columns = Spalten des Blatts
upload-columns-none = Keine Spalten gefunden. Anderes Blatt wählen.
upload-columns-column = Spalte
upload-columns-header = Überschrift
upload-columns-field = Gelesen als
upload-columns-why = Warum
upload-columns-examples = Erste Werte
upload-columns-taken = Blatt „{ $sheet }“ wird gelesen
upload-columns-taken-hint = Bedeutet eine Spalte etwas anderes, ist das rechts zu wählen.
upload-columns-asks = { $count ->
    [one] Eine Angabe fehlt, bevor die Datei gelesen werden kann
   *[other] { $count } Angaben fehlen, bevor die Datei gelesen werden kann
 }
upload-columns-asks-hint = Blatt und Spalten rechts wählen.
upload-columns-hint = Noch ist nichts geändert
upload-columns-caption = Die Vorschau zeigt Zeile für Zeile, was die Datei bewirken würde
upload-to-preview = Vorschau

# Die Vorschau

upload-tabs = Welche Zeilen zu sehen sind
upload-tab-all = Alle
upload-tab-goes = Fällt weg
upload-tab-skipped = Übersprungen
upload-tab-left-out = Ausgelassen
upload-tab-warned = Warnungen
upload-tab-new = Neu
upload-tab-changed = Geändert
upload-tab-unchanged = Unverändert
upload-rows = Zeilen der Datei
upload-rows-none = Keine Zeilen
upload-column-row = Zeile
upload-column-what = Was
upload-column-why = Warum
upload-column-apply = Übernehmen
upload-apply-row = Zeile { $row } übernehmen
upload-unfold = Alle zeigen
upload-page = Zeilen { $first }–{ $last } von { $total }, zuerst was etwas wegnimmt
upload-page-before = Zeilen davor
upload-page-next = Zeilen danach
upload-keep-instead = Leere Zellen stattdessen behalten
upload-anew = Der Plan hat sich seit dem Upload geändert: das würde die Datei jetzt bewirken.
upload-left-out-workbook = Ausgelassene Zeilen als Arbeitsmappe
upload-left-out-sheet = Ausgelassene Zeilen
upload-left-out-by-hand = Von Hand ausgelassen
upload-apply-of = { $total ->
    [one] 1 Zeile als einen Vorgang übernehmen
   *[other] { $applies } von { $total } Zeilen als einen Vorgang übernehmen
 }
upload-undo-hint = Rückgängig machen nimmt den ganzen Upload zurück
upload-nothing-to-apply = 0 Änderungen
upload-nothing-hint = Es gibt nichts zu übernehmen
upload-number = Anzahl
upload-apply = { $count ->
    [one] 1 Zeile übernehmen
   *[other] { $count } Zeilen übernehmen
 }

# Eine Datei, die abgelehnt wird

upload-refused = { $rows ->
    [0] { $file } kann nicht übernommen werden
    [one] { $file } kann nicht übernommen werden: in 1 Zeile stimmt etwas nicht
   *[other] { $file } kann nicht übernommen werden: in { $rows } Zeilen stimmt etwas nicht
 }
upload-refused-what = Eine Datei wird als Ganzes übernommen. Die Zeilen in der Arbeitsmappe berichtigen und neu hochladen, oder auslassen.
upload-refused-nothing = Nichts ist übernommen
upload-refused-hint = Der Plan ist, wie er war
upload-faults = Was nicht stimmt
upload-faults-more = { $count ->
    [one] Noch eine Stelle stimmt nicht.
   *[other] { $count } weitere Stellen stimmen nicht.
 }
upload-fault-row = Zeile { $row }
upload-leave-out = Auslassen
upload-leave-out-row = Zeile { $row } auslassen
upload-leave-out-all = { $count ->
    [one] 1 Zeile auslassen
   *[other] { $count } Zeilen auslassen
 }
upload-all-again = Alle Zeilen wieder aufnehmen

# Übernommen

upload-undo = Upload rückgängig machen
upload-undone = Der Upload von { $file } ist rückgängig gemacht
upload-undone-text = Der Plan ist wie zuvor, bis auf das, was andere inzwischen getan haben. Der Verlauf behält beides.
upload-next = Ansehen
upload-link-batch = Der Vorgang im Verlauf
upload-link-rooms = Die Räume
upload-another = Weitere Datei hochladen

# Gründe zu Blättern und Spalten, wo eine Seite die Wahl anbietet und die Befehlszeile eine Option

upload-reason-sheets-several = Mehrere Blätter könnten es sein: { $sheets }. Blatt wählen.
upload-reason-sheet-no-headers = Keine der ersten { $rows } Zeilen hat bekannte Überschriften. Wählen, was welche Spalte ist.
upload-reason-sheet-no-fit = Eine Spalte fehlt. Die Überschriften hier sind { $headers }. Wählen, was welche Spalte ist.
upload-reason-map-twice = { $field } wurde von zwei Spalten gesagt: { $columns }. Eine wählen.
upload-reason-map-two-columns = „{ $header }“ steht über den Spalten { $columns }. Wählen, welche { $field } ist.
upload-reason-columns-contend = { $columns } könnten alle { $field } sein. Wählen, welche es ist.
upload-reason-column-said = Wie angegeben.
upload-reason-column-plus-one = „{ $header }“ nennt niemanden von der Liste und wurde deshalb nicht gelesen.
upload-reason-column-taken = „{ $header }“ wurde nicht gelesen: Spalte { $by } ist schon { $field }.
upload-reason-column-unknown = „{ $header }“ wurde nicht gelesen: kein bekanntes Feld.
upload-reason-column-without-header = Sie hat keine Überschrift.

upload-paste = Oder eine Tabelle einfügen, mit ihren Überschriften
upload-paste-read = Vorschau der Tabelle
# Wie eine eingefügte Tabelle heißt, wo eine Datei ihren Namen hat.
upload-pasted-name = Eingefügte Tabelle

# Für wen eine Liste spricht

upload-speaks-for = Diese Liste gilt für
upload-speaks-for-rows = nur ihre Zeilen
upload-speaks-for-department = eine Abteilung
upload-speaks-for-everybody = alle
upload-speaks-for-whose = Abteilung
upload-speaks-for-as-rows = die in ihren Zeilen
upload-absent = Wer darin fehlt
upload-absent-stay = bleibt, wie er ist
upload-absent-declined = hat abgesagt
upload-absent-remove = wird entfernt
upload-apply-missing = Auf { $name } anwenden
upload-tab-conflict = Zweimal geändert
upload-tab-ambiguous = Mehrdeutig
upload-tab-renamed = Umbenannt?
upload-tab-missing = Fehlend

# Eine Gästeliste

upload-guests-blank = Leere Zellen
upload-guests-hint = Eine Zeile je Gast, die Spalten in beliebiger Reihenfolge. Eine Liste, die hier exportiert wurde, weiß, welche Zellen geändert sind.
upload-guests-example = Die Gästeliste, wie sie ist, als Arbeitsmappe
upload-guests-link = Die Gäste
upload-guests-link-checks = Die Prüfungen
upload-guests-last-first = Nachname, Vorname
upload-guests-column-guest = Gast
upload-guests-column-now = Jetzt
upload-guests-column-then = Wäre
upload-guests-empty = leer
upload-guests-removed = nicht auf der Liste
upload-guests-more-fields = { $count ->
    [one] 1 weiteres Feld
   *[other] { $count } weitere Felder
 }
upload-guests-value = { $field } { $value }
upload-guests-is = Es ist { $guest }
upload-guests-is-new = Es ist jemand Neues
upload-guests-ask-again = Doch nicht: noch einmal fragen
upload-guests-take-plan = Vom Plan: { $values }
upload-guests-take-file = Aus der Datei: { $values }
upload-guests-no-change = 0 Änderungen: Der Plan sagt, was die Datei sagt
upload-guests-waits = 0 Änderungen, bis eine Entscheidung fällt
upload-guests-was = In der Datei und im Plan geändert. Vorher: { $values }
upload-guests-would-add = { $count ->
    [one] 1 Gast käme hinzu.
   *[other] { $count } Gäste kämen hinzu.
 }
upload-guests-would-change = { $count ->
    [one] 1 Gast würde geändert.
   *[other] { $count } Gäste würden geändert.
 }
upload-guests-goes = { $count ->
    [one] 1 Sache fiele weg: { $names }
   *[other] { $count } Sachen fielen weg: { $names }
 }
upload-guests-goes-guests = { $count ->
    [one] 1 Gast würde entfernt.
   *[other] { $count } Gäste würden entfernt.
 }
upload-guests-goes-seats = { $count ->
    [one] 1 Gast verlöre den Platz.
   *[other] { $count } Gäste verlören ihre Plätze.
 }
upload-guests-goes-values = { $count ->
    [one] 1 Wert fiele weg.
   *[other] { $count } Werte fielen weg.
 }
upload-guests-conflicts = { $count ->
    [one] 1 Zeile ist in der Datei und im Plan geändert: Der Wert des Plans bleibt, wenn nicht der der Datei gewählt wird.
   *[other] { $count } Zeilen sind in der Datei und im Plan geändert: Die Werte des Plans bleiben, wenn nicht die der Datei gewählt werden.
 }
upload-guests-asked = { $count ->
    [one] 1 Zeile wird übersprungen, bis gesagt ist, um wen es geht.
   *[other] { $count } Zeilen werden übersprungen, bis gesagt ist, um wen es geht.
 }
upload-guests-stay = { $count ->
    [one] 1 Gast steht nicht in der Datei und bleibt.
   *[other] { $count } Gäste stehen nicht in der Datei und bleiben.
 }
upload-guests-number = { $count ->
    [one] 1 eingeben: Es darf wegfallen
   *[other] { $count } eingeben: Sie dürfen wegfallen
 }
upload-guests-did = { $rows ->
    [one] { $file }: 1 Zeile ist angewendet
   *[other] { $file }: { $rows } Zeilen sind angewendet
 }
upload-guests-did-add = { $count ->
    [one] 1 Gast ist hinzugekommen.
   *[other] { $count } Gäste sind hinzugekommen.
 }
upload-guests-did-change = { $count ->
    [one] 1 Gast ist geändert.
   *[other] { $count } Gäste sind geändert.
 }
upload-guests-did-not = { $count ->
    [one] 1 Zeile wurde übersprungen oder ausgelassen.
   *[other] { $count } Zeilen wurden übersprungen oder ausgelassen.
 }
