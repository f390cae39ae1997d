# Der Raumeditor: Werkzeuge, die Leiste neben der Zeichnung, und was gefragt wird.

editor-mode-view = Ansehen
editor-mode-edit = Bearbeiten
editor-mode = Wozu diese Seite dient
editor-add-room = Neuer Raum…

editor-board = Zeichnung des Raums. Bild auf und Bild ab wählen, Pfeiltasten verschieben um 0,1 Meter, mit Umschalt um 1 Meter, R dreht, Entf entfernt.
editor-tools = Werkzeuge
editor-tools-tables = Saaltische hinzufügen
editor-tools-fixtures = Wände und Einbauten hinzufügen
editor-tools-selection = Auswahl
editor-tools-view = Zeichnung
editor-tool-round = Runder Tisch
editor-tool-rect = Rechteckiger Tisch
editor-tool-long = Langer Tisch
editor-tool-walls = Ecken der Wände
editor-tool-door = Tür
editor-tool-pillar = Säule
editor-tool-stage = Bühne
editor-tool-dance-floor = Tanzfläche
editor-tool-bar = Bar
editor-tool-stairs = Treppe
editor-tool-keep-out = Freizuhaltende Fläche
editor-tool-rotate = Um 15° drehen (R)
editor-tool-copy = Reihe von Tischen kopieren…
editor-tool-copy-short = Reihe…
editor-tool-number = Tische nummerieren…
editor-tool-number-short = Nummern…
editor-tool-remove = Entfernen… (Entf)
editor-tool-whole = Ganzen Raum zeigen
editor-tool-download = Alle Räume und Tische als Arbeitsmappe herunterladen
editor-download-name = Raumplan, Version { $version }
editor-tool-room = Der Raum, und was noch nirgends steht

editor-hint = Tische durch Ziehen verschieben, über den Boden ziehen wählt mehrere. Das Mausrad zoomt, die Leertaste bewegt die Zeichnung.
editor-hint-add = Klicken, wo es stehen soll; mit Umschalt mehrere hinzufügen. Esc beendet.
editor-hint-walls = Eine Ecke ziehen. Die Mitte einer Wand ziehen macht eine neue Ecke; Doppelklick auf eine Ecke entfernt sie.
editor-hint-selected = Pfeiltasten verschieben um 0,1 m, mit Umschalt um 1 m. Alt beim Ziehen verlässt das Raster. R dreht, Entf entfernt.
editor-several-selected = { $count } gewählt

editor-kind-door = Tür
editor-kind-pillar = Säule
editor-kind-stage = Bühne
editor-kind-dance-floor = Tanzfläche
editor-kind-bar = Bar
editor-kind-stairs = Treppe
editor-kind-keep-out = Freihalten

editor-table = Saaltisch { $number }
editor-table-of = Saaltisch { $number }, { $name }
editor-room-caption = { $tables ->
    [one] 1 Saaltisch
   *[other] { $tables } Saaltische
 }, { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }

# Felder.
editor-field-name = Name
editor-field-max-people = Zugelassene Personen
editor-field-number = Nummer
editor-field-seats = Plätze
editor-field-x = Quer (x), m
editor-field-y = Längs (y), m
editor-field-angle = Winkel, °
editor-field-shape = Form
editor-field-width = Breite, m
editor-field-length = Länge, m
editor-field-diameter = Durchmesser, m
editor-field-fixture-height = Tiefe, m
editor-field-label = Bezeichnung
editor-field-access = Barrierefreiheit
editor-room-width = Breite, m
editor-room-length = Länge, m
editor-shape-round = Rund
editor-shape-rect = Rechteckig
editor-differ = verschieden
editor-align-x = Untereinander
editor-align-y = Nebeneinander
editor-spread = Gleichmäßig verteilen

# Platzierungen.
editor-stands-here = Steht hier
editor-clear = Lösen
editor-place-here = Einen geplanten Tisch hier platzieren
editor-place-logical = Geplanter Tisch
editor-place-nobody = keiner
editor-unplaced = Stehen nirgends: { $count }
editor-unplaced-hint = Auf einen Saaltisch in der Zeichnung ziehen.
editor-unplaced-none = Jeder geplante Tisch steht schon irgendwo.
editor-unplaced-seats = { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }
editor-taken = An Saaltisch { $number } steht { $other }. Gewünscht ist dort { $mine }.
editor-taken-swap = Tauschen, { $other } geht an { $number }
editor-taken-replace = { $mine } nehmen, { $other } steht dann nirgends
editor-taken-keep = { $other } behalten

# Was nicht passt.
editor-misfits = Passt es
editor-misfits-none = Alles passt.
editor-misfits-count = { $count ->
    [one] 1 Stelle passt nicht
   *[other] { $count } Stellen passen nicht
 }
editor-misfits-more = und { $count } weitere
editor-misfit-few-seats = { $guests ->
    [one] 1 Gast
   *[other] { $guests } Gäste
 }, { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }
editor-misfit-outside = steht außerhalb der Wände
editor-misfit-overlap = überschneidet sich mit Saaltisch { $other }
editor-misfit-door = steht einer Tür im Weg
editor-misfit-keep-out = steht auf einer freizuhaltenden Fläche
editor-misfit-pillar = steht, wo eine Säule ist
editor-misfit-bar = steht, wo die Bar ist
editor-misfit-stairs = steht, wo eine Treppe ist

# Was gefragt wird.
editor-cancel = Abbrechen
editor-copy-title = { $count ->
    [one] Den Tisch als Reihe kopieren
   *[other] { $count } Tische als Reihe kopieren
 }
editor-copy-count = Kopien
editor-copy-distance = Abstand, m
editor-copy-direction = Richtung
editor-copy-do = Kopien hinzufügen
editor-direction-0 = nach rechts
editor-direction-180 = nach links
editor-direction-90 = nach oben
editor-direction-270 = nach unten
editor-number-from = Nummern ab
editor-number-title = { $count ->
    [one] 1 Tisch nummerieren
   *[other] { $count } Tische nummerieren
 }
editor-number-how = Reihe für Reihe von oben, jede von links nach rechts. Nummern anderer Tische des Raums werden ausgelassen.
editor-number-do = { $count ->
    [one] 1 Tisch nummerieren
   *[other] { $count } Tische nummerieren
 }
editor-remove-title = { $count ->
    [one] 1 Stück fiele weg
   *[other] { $count } Stücke fielen weg
 }
editor-remove-places = { $count ->
    [one] { $names } steht dort und stünde dann nirgends.
   *[other] { $count } geplante Tische stünden dann nirgends: { $names }.
 }
editor-remove-nothing-stands = { $count ->
    [one] Dort steht kein geplanter Tisch.
   *[other] An keinem davon steht ein geplanter Tisch.
 }
editor-remove-do = { $count ->
    [one] Entfernen
   *[other] { $count } entfernen
 }
editor-remove-room-ask = Diesen Raum entfernen…
editor-remove-room = { $tables ->
    [0] Der Raum ist leer.
    [one] 1 Saaltisch fiele weg. { $placed ->
        [0] Dort steht kein geplanter Tisch.
       *[other] Der geplante Tisch dort stünde dann nirgends.
    }
   *[other] { $tables } Saaltische fielen weg. { $placed ->
        [0] An ihnen steht kein geplanter Tisch.
        [one] 1 geplanter Tisch stünde dann nirgends.
       *[other] { $placed } geplante Tische stünden dann nirgends.
    }
 }
editor-remove-room-do = { $room } entfernen
editor-new-room = Neuer Raum
editor-new-room-how = Ein Rechteck zum Anfang. Seine Ecken lassen sich verschieben, Türen und Tische kommen danach.
editor-new-room-do = Raum hinzufügen
