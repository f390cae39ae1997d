# Die Seite Sitzordnung: Gäste ohne Tisch, und geplante Tische als Karten.

seating-fact = { $seated } von { $accepted } zugesagten Gästen sind gesetzt
seating-no-table = Noch kein Tisch
seating-tables = Tische
seating-search = Suchen
seating-search-guests = Gäste ohne Tisch suchen
seating-guests = { $n } Gäste
seating-guests-one = 1 Gast
seating-guests-of = { $n } von { $all } Gästen
seating-open-show = Auch { $n } nicht bestätigte zeigen
seating-open-show-one = Auch 1 nicht bestätigten zeigen
seating-open-hide = Nicht bestätigte ausblenden
seating-none-found = Niemand ohne Tisch heißt so.
seating-all-seated = Jeder zugesagte Gast hat einen Tisch.

# Was mit den Gewählten geschehen kann.
seating-chosen = { $n } Gäste gewählt
seating-chosen-one = 1 Gast gewählt
seating-chosen-none = Niemand ist gewählt.
seating-choose-table = Tisch oder Platz wählen.
seating-swap = Beide tauschen
seating-unseat = Vom Tisch nehmen
seating-lock = Fixieren
seating-unlock = Fixierung aufheben
seating-together = Zusammen
seating-apart = Getrennt
seating-edit = Bearbeiten
seating-clear = Aufheben
seating-locked-guest = fixiert: kein Upload und keine automatische Sitzordnung versetzt diesen Gast
seating-vip = VIP oder geschützt

# Die Zeile über den Karten.
seating-find = Tisch oder Gast finden
seating-only-department = Abteilung
seating-any-department = Alle Abteilungen
seating-of-department = Mit Gästen von { $name }
seating-only-room = Raum
seating-any-room = Alle Räume
seating-of-room = { $name }
seating-only-free = Plätze frei
seating-only-vip = VIP
seating-only-problems = Probleme
seating-only-diets = Essenswunsch
seating-shown = { $n } Tische, { $free } Plätze frei
seating-shown-one = 1 Tisch, { $free } Plätze frei
seating-cards = Karten
seating-drawing = Raum
seating-no-tables = Es gibt noch keinen geplanten Tisch. Tische kommen mit einem Upload oder von der Seite Tische.
seating-no-table-found = Kein Tisch passt zu diesen Filtern.

# Eine Karte.
seating-card = { $table }, { $taken } von { $seats } Plätzen besetzt
seating-card-vip = { $table }, VIP oder geschützt, { $taken } von { $seats } Plätzen besetzt
seating-capacity = { $taken } von { $seats }
seating-capacity-coming = { $taken } + { $coming } von { $seats }
seating-stands = an { $number }, { $room }
seating-stands-number = an { $number }
seating-nowhere = steht noch nirgends
seating-more = + { $n } weitere
seating-free = frei
seating-chair-free = Platz { $row }, frei
seating-declined = abgesagt
seating-full = voll
seating-too-many = { $n } zu viel
seating-problems = { $n } Probleme
seating-problems-one = 1 Problem
seating-group = gehört zu { $name }
seating-groups = { $n } Gruppen
seating-groups-one = 1 Gruppe
seating-tally = { $n } { $what }
seating-seats-of = Plätze von { $table }
seating-problem = { $label }: { $problem }
seating-lock-table = Fixieren: wer hier sitzt, steht fest
seating-unlock-table = Fixierung aufheben: Uploads und automatische Sitzordnung dürfen ändern, wer hier sitzt
seating-lock-named = { $table } fixieren
seating-unlock-named = Fixierung von { $table } aufheben
seating-open-named = Alle Plätze von { $table } zeigen
seating-close-named = Weniger von { $table } zeigen
seating-opened = { $table } ist offen.
seating-closed = { $table } ist geschlossen.

# Was gezogen wird, und was Ablegen bewirkt.
seating-several = { $name } und { $n } weitere
seating-drop-nowhere = Auf einem Tisch oder einem Platz ablegen
seating-drop-free = Ablegen: { $table } hat dann { $after } von { $seats }
seating-drop-full = Ablegen: { $table } ist dann voll, { $after } von { $seats }
seating-drop-over = { $over } zu viel für { $table }: { $after } von { $seats }
seating-drop-seat = Ablegen: Platz { $row } an { $table }
seating-drop-swap = Ablegen: tauscht mit { $name }
seating-drop-there = Sitzt schon an { $table }
seating-drop-unseat = Ablegen: nimmt { $n } Gäste vom Tisch
seating-drop-unseat-one = Ablegen: nimmt vom Tisch
seating-drop-breaks = Eine Regel wäre verletzt.

# Fragen.
seating-full-ask = { $guests ->
    [one] { $name } wurde nicht gesetzt: { $table } ist voll
   *[other] { $guests } Gäste wurden nicht gesetzt: { $table } hat zu wenig freie Plätze
 }, { $taken } von { $seats } sind besetzt.
seating-seat-over = { $over } über die Plätze hinaus setzen
seating-choose-another = Anderen Tisch wählen
seating-conflict = { $actor ->
    [nobody] { $name } wurde inzwischen an { $now } gesetzt.
   *[other] { $actor } hat { $name } um { $at } an { $now } gesetzt, nach dem letzten Blick hierher.
 }{ $others ->
    [0] {""}
    [one] {""} 1 weiterer Gast wurde auch versetzt.
   *[other] {""} { $others } weitere Gäste wurden auch versetzt.
 }
seating-use-mine = Meins nehmen: { $table }
seating-use-mine-move = Meins nehmen
seating-keep = { $now } behalten
seating-without-table = kein Tisch
seating-place-seat = { $table }, Platz { $seat }
seating-close = Schließen

# Regeln.
seating-rules = Regeln
seating-rules-caption = { $rules ->
    [one] 1 Regel
   *[other] { $rules } Regeln
 }, { $broken } verletzt
seating-rules-none = Es gibt noch keine Regel.
seating-rules-hint = Gäste oder ganze Gruppen wählen, dann „Zusammen“ oder „Getrennt“ unter der Gästeliste.
seating-rule-together = zusammen
seating-rule-apart = getrennt
seating-rule-together-label = zusammen: { $members }
seating-rule-apart-label = getrennt: { $members }
seating-rule-group = { $name } (Gruppe)
seating-rule-kept = eingehalten
seating-rule-choose = Zeigen
seating-rule-remove = Entfernen
seating-rule-known = Diese Regel gibt es schon.
