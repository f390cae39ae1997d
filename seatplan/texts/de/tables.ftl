# Die Seite Tische: jeder geplante Tisch, einer in der Leiste, mehrere auf einmal, und was frei ist.

tables-fact = { $tables ->
    [one] 1 geplanter Tisch
   *[other] { $tables } geplante Tische
 }, { $placed } stehen, { $free ->
    [one] 1 Saaltisch ist frei
   *[other] { $free } Saaltische sind frei
 }
tables-search = Überall suchen
tables-list = Geplante Tische
tables-filters = Filter
tables-filter-vip = VIP
tables-filter-unplaced = Steht nirgends
tables-filter-free = Freie Plätze
tables-filter-over = Überbelegt
tables-filter-wrong = Probleme
tables-filter-room = Raum
tables-filter-least = Plätze
tables-least = { $seats } Plätze oder mehr
tables-none = Kein Tisch ist so.
tables-none-yet = Es gibt noch keinen Tisch. Einen hinzufügen oder eine Liste von Tischen hochladen.
tables-shown = { $shown } von { $all ->
    [one] 1 Tisch
   *[other] { $all } Tischen
 }
tables-show-all = Alle zeigen
tables-picked = { $count } gewählt
tables-edit-picked = { $count ->
    [one] 1 Tisch bearbeiten…
   *[other] { $count } Tische bearbeiten…
 }
tables-pick-none = Auswahl aufheben
tables-pick-all = Alle gezeigten wählen
tables-pick = { $name } wählen

# Spalten und Zeilen.
tables-column-name = Name
tables-column-department = Abteilung
tables-column-host = Gastgeber
tables-column-seats = Plätze
tables-column-place = Steht an
tables-column-marks = Kennzeichen
tables-column-wrong = Probleme
tables-taken = { $taken } von { $seats }
tables-nowhere = nirgends
tables-mark-vip = VIP
tables-mark-protected = geschützt
tables-mark-locked = fixiert

# Was frei ist.
tables-free = Was frei ist
tables-all-tables = Alle Tische
tables-free-none = Kein solcher Saaltisch ist frei.
tables-free-shown = { $shown } von { $all ->
    [one] 1 freien Saaltisch
   *[other] { $all } freien Saaltischen
 }
tables-free-room = { $tables ->
    [one] 1 Saaltisch
   *[other] { $tables } Saaltische
 }, { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }
tables-free-column-number = Nummer
tables-free-column-seats = Plätze
tables-free-column-shape = Form
tables-free-column-offers = Bietet
tables-seats = { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }
tables-shape-round = rund
tables-shape-rect = rechteckig
tables-fits = Groß genug
tables-fits-guests = Groß genug für die Gäste
tables-too-small = Zu klein für die Gäste
tables-stand-nowhere = Stehen noch nirgends
tables-too-large = Haben zu viele Gäste dafür
tables-stand-elsewhere = Stehen woanders

# Die Leiste eines Tischs.
tables-drawer = Tisch
tables-tabs = Teile des Tischs
tables-tab-fields = Tisch
tables-tab-guests = Gäste
tables-tab-notes = Notizen
tables-name = Name
tables-seats-field = Plätze
tables-department = Abteilung
tables-host = Gastgeber
tables-notes = Notizen
tables-vip = VIP
tables-vip-note = nimmt an keiner Auslosung teil
tables-protected = Geschützt
tables-protected-note = kein Upload und keine Auslosung versetzt ihn
tables-locked = Fixiert
tables-locked-note = seine Gäste stehen fest
tables-acts = Der ganze Tisch
tables-split = Teilen…
tables-merge = Zusammenlegen…
tables-remove = Entfernen…
tables-show-in-room = Im Raum zeigen
tables-to-seating = Ändern, wer hier sitzt
tables-blamed = Wer was geschrieben hat
tables-blame = { $actor }, { $at }
tables-history = Im Verlauf zeigen
tables-gone = { $actor } hat diesen Tisch gerade entfernt. Rückgängig machen im Verlauf bringt ihn zurück.

# Schritte.
tables-choose = Wählen…
tables-place-title = Wo soll { $name } stehen?
tables-place-at = An { $number } platzieren
tables-place-none = Platzieren
tables-split-title = { $name } teilen
tables-split-name = Name des neuen Tischs
tables-split-seats = Seine Plätze
tables-split-guests = Wer dorthin kommt
tables-split-told = { $name } behält { $left ->
    [one] 1 Platz
   *[other] { $left } Plätze
 } für { $stay ->
    [one] 1 Gast
   *[other] { $stay } Gäste
 }. Der neue Tisch steht noch nirgends.
tables-split-do = { $count ->
    [0] Leeren Tisch abteilen
    [one] 1 Gast abteilen
   *[other] { $count } Gäste abteilen
 }
tables-merge-title = { $name } zusammenlegen
tables-merge-other = Mit
tables-merge-keep = Welcher bleibt
tables-merge-option = { $name }, { $taken } von { $seats }
tables-merge-told = { $keep } behält Namen und Kennzeichen, hat { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 } für { $guests ->
    [one] 1 Gast
   *[other] { $guests } Gäste
 } und steht { $place ->
    [nowhere] nirgends
   *[other] an { $place }
 }. { $drop } fällt weg{ $free ->
    [none] .
   *[other] , und Saaltisch { $free } wird frei.
 }
tables-merge-none = Zusammenlegen
tables-merge-do = { $drop } mit { $keep } zusammenlegen
tables-remove-title = { $name } entfernen
tables-remove-warn = { $count ->
    [one] 1 Gast verlöre den Tisch.
   *[other] { $count } Gäste verlören ihren Tisch.
 }
tables-remove-guests = Was aus den Gästen wird
tables-remove-unseat = { $count ->
    [one] Hat dann keinen Tisch
   *[other] Haben dann keinen Tisch
 }
tables-remove-to = Alle umsetzen an
tables-remove-option = { $name }, { $free } frei
tables-remove-told = { $what ->
    [place] Saaltisch { $number } wird frei.
   *[none] Er steht nirgends.
 }{ $notes ->
    [0] { "" }
    [one] { " " }Die Notiz dazu fällt mit weg.
   *[other] { " " }Die { $notes } Notizen dazu fallen mit weg.
 }
tables-remove-count = { $count ->
    [one] 1 eingeben, um fortzufahren
   *[other] { $count } eingeben, um fortzufahren
 }
tables-remove-do = { $name } entfernen
tables-create = Tisch hinzufügen
tables-create-title = Ein neuer Tisch
tables-create-do = Tisch hinzufügen

# Mehrere Tische.
tables-bulk-title = { $count ->
    [one] 1 Tisch
   *[other] { $count } Tische
 }
tables-bulk-leave = lassen, wie es ist
tables-seats-each = Plätze je Tisch
tables-bulk-do = { $count ->
    [one] 1 Tisch ändern
   *[other] { $count } Tische ändern
 }
tables-bulk-places = Platzierungen
tables-bulk-standing = { $count ->
    [0] Keiner davon steht irgendwo.
    [one] 1 davon steht irgendwo.
   *[other] { $count } davon stehen irgendwo.
 }
tables-bulk-clear = { $count ->
    [one] 1 Platzierung lösen
   *[other] { $count } Platzierungen lösen
 }
tables-bulk-removing = Entfernen
tables-bulk-guests = { $count ->
    [0] Dort sitzt niemand.
    [one] 1 Gast verlöre den Tisch.
   *[other] { $count } Gäste verlören ihren Tisch.
 }
tables-bulk-remove = { $count ->
    [one] 1 Tisch entfernen
   *[other] { $count } Tische entfernen
 }

# Notizen und Fragen.
tables-note-new-note = Notiz
tables-note-new-question = Frage
tables-note-type = Art
tables-note-text = Text
tables-note-add = Hinzufügen
tables-note-by = { $author },
tables-note-open = offen
tables-note-closed = abgeschlossen
tables-note-answer = Antwort
tables-note-close = Abschließen
tables-note-reopen = Wieder öffnen
tables-note-remove = Entfernen
