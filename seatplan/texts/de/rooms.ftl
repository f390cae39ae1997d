# Wörter auf Zeichnungen von Räumen und in den Legenden darunter.

rooms-free = frei
rooms-guest-of = Begleitung von { $name }
rooms-rsvp-open = nicht bestätigt
rooms-rsvp-declined = abgesagt
rooms-metres = { $metres } m
rooms-drawing = { $room }: { $tables ->
    [one] 1 Saaltisch
   *[other] { $tables } Saaltische
 }, maßstäblich gezeichnet

rooms-fixture-stage = Bühne
rooms-fixture-dance_floor = Tanzfläche
rooms-fixture-bar = Bar
rooms-fixture-stairs = Treppe
rooms-fixture-keep_out = Freihalten

# Plätze in einer Legende.
rooms-seat-taken = besetzt
rooms-seat-free = frei
rooms-seat-open = nicht bestätigt
rooms-seat-declined = abgesagt
rooms-seat-vip = VIP-Gast
rooms-seat-access = barrierefrei

# Tische in einer Legende, mit und ohne Plätze gezeichnet.
rooms-table-vip = VIP, geschützt
rooms-table-over = überbelegt
rooms-table-over-short = überbelegt
rooms-table-empty = ohne geplanten Tisch
rooms-table-selected = gewählt
rooms-table-target = hier ablegen
rooms-table-lost = Saaltisch verloren
rooms-table-clash = Kollision
rooms-table-full = voll
rooms-table-free = Plätze frei
rooms-table-drawn = ausgelost
rooms-same-scale = Alle Räume im selben Maßstab

# Die Seite Räume.
rooms-fact = { $placed } von { $tables } Tischen stehen, { $free } Saaltische sind frei
rooms-none = Es gibt noch keinen Raum. Räume kommen mit einem Upload von Saaltischen oder aus einem Notebook.
rooms-tabs = Räume
rooms-whole = Ganzen Raum zeigen
rooms-tables = Tische dieses Raums. Pfeiltasten wählen den nächsten, Esc hebt die Wahl auf.
rooms-spot = Saaltisch { $number }, { $name }, { $taken } von { $seats } Plätzen besetzt
rooms-spot-vip = Saaltisch { $number }, { $name }, VIP oder geschützt, { $taken } von { $seats } Plätzen besetzt
rooms-spot-empty = Saaltisch { $number }, kein geplanter Tisch
rooms-unknown-table = Den Tisch aus dieser Adresse gibt es im Plan nicht mehr.
rooms-guest-without-table = { $name } hat keinen Tisch.

# Die Karte eines Tischs.
rooms-card-place = Saaltisch { $number }, { $room }
rooms-card-nowhere = Steht noch nirgends
rooms-card-table = Saaltisch { $number }
rooms-card-taken = { $taken } von { $seats } Plätzen
rooms-card-host = Gastgeber { $host }
rooms-card-protected = geschützt
rooms-card-count = { $count } { $what }
rooms-card-seats = Plätze
rooms-card-seats-list = Wer hier sitzt
rooms-card-placement = Platzierung
rooms-card-placed = Platziert am { $at } von { $actor }.
rooms-card-drawn = Ausgelost am { $at }, von { $actor } aus { $file }, Zeile { $row }.
rooms-card-uploaded = Hochgeladen am { $at }, von { $actor } aus { $file }.
rooms-card-show-history = Im Verlauf zeigen
rooms-card-empty = Hier steht kein Tisch.
rooms-card-empty-seats = { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }{ $access ->
    [none] .
   *[other] , bietet { $access }.
 }
rooms-card-last = Bis { $at } stand { $table } hier. { $actor } hat das beendet: „{ $title }“.
rooms-card-never = Hier stand nie ein Tisch, soweit der Verlauf zählt.
rooms-card-place-one = Einen Tisch hier platzieren
rooms-card-nothing-to-place = Jeder Tisch steht schon irgendwo.
rooms-card-choose-logical = Geplanter Tisch
rooms-card-logical-option = { $name }, { $guests ->
    [one] 1 Gast
   *[other] { $guests } Gäste
 }
rooms-place-here = { $name } hier platzieren
rooms-place-here-none = Hier platzieren
rooms-move = Versetzen…
rooms-place = Platzieren…
rooms-swap = Tauschen…
rooms-clear = Lösen
rooms-cancel = Abbrechen

# Versetzen und tauschen.
rooms-moving = Wo soll { $name } stehen? Einen freien Saaltisch in der Zeichnung antippen, in irgendeinem Raum, oder hier wählen.
rooms-moving-none = Jeder Saaltisch ist belegt. Stattdessen { $name } mit einem anderen Tisch tauschen.
rooms-swapping = Mit welchem Tisch soll { $name } tauschen? In der Zeichnung antippen, in irgendeinem Raum, oder hier wählen.
rooms-choose-free = Freie Saaltische
rooms-choose-other = Tische
rooms-free-option = { $number }, { $room }, { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }
rooms-other-option = { $name }, { $number }, { $room }
rooms-do-move = An { $number } versetzen
rooms-do-move-none = Versetzen
rooms-do-swap = Mit { $name } tauschen
rooms-do-swap-none = Tauschen

# Konflikte.
rooms-conflict-taken = Saaltisch { $number } ist belegt: { $actor } hat am { $at } { $other } dorthin gestellt. Gewünscht ist dort { $mine }.
rooms-conflict-taken-unknown = Saaltisch { $number } ist belegt: dort steht { $other }. Gewünscht ist dort { $mine }.
rooms-conflict-moved = { $name } wurde inzwischen versetzt: eben noch an { $seen }, jetzt an { $now }, durch { $actor } am { $at }. Gewünscht ist { $mine }.
rooms-conflict-use = Meins nehmen: { $mine }
rooms-conflict-use-swap = Meins nehmen: { $mine }, { $other } geht an { $number }
rooms-conflict-use-unplaced = Meins nehmen: { $mine }, { $other } steht dann nirgends
rooms-conflict-keep = { $theirs } behalten
rooms-nowhere = nirgends

# Eine Prüfung, die hierher führte.
rooms-check-list = Was diese Prüfung gefunden hat
rooms-check-title = { $count } { $what }
rooms-check-all = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
 }
rooms-check-none = Von dieser Prüfung ist nichts übrig.
