# Die Seite Gäste: die Tabelle, die Leiste mit einem Gast, einem neuen oder einer Auswahl.

guests-fact = { $shown } von { $guests }
guests-export = Export
guests-export-name = Gäste Version { $version }
guests-upload = Liste hochladen…
guests-add = Gast hinzufügen
guests-gone = Dieser Gast steht nicht mehr auf der Liste. Der Verlauf zeigt, wer ihn entfernt hat, und kann ihn zurückholen.
guests-yes = ja
guests-no = nein
guests-rsvp-open = Offen
guests-rsvp-accepted = Zugesagt
guests-rsvp-declined = Abgesagt
guests-no-table = Kein Tisch

# Die Tabelle
guests-table-search = Überall suchen
guests-table-label = Gäste
guests-table-rows = Zeilen { $first }–{ $last } von { $count }
guests-table-selected = { $count } gewählt
guests-table-columns = Spalten
guests-table-reset = Übliche Spalten
guests-table-clear-filter = Filter entfernen
guests-table-clear-filters = Alle Filter entfernen
guests-table-none = Kein Gast passt zu Suche und Filtern.
guests-table-none-here = Noch keine Gäste. Einen hinzufügen oder eine Liste hochladen.
guests-table-no-table = kein Tisch
guests-table-only-no-table = Kein Tisch
guests-table-vip-only = VIP
guests-table-filter-find = In dieser Liste suchen
guests-table-filter-empty = (leer)
guests-table-accepted = zugesagt
guests-table-declined = abgesagt
guests-table-open = offen
guests-table-yes = ja
guests-table-vip = VIP
guests-table-select-all = Alle Zeilen wählen
guests-table-select-row = Wählen
guests-table-change = Feld setzen…
guests-table-seat = Setzen…
guests-table-remove = Entfernen…
guests-table-unselect = Auswahl aufheben
guests-table-declined-seated = abgesagt und hat noch einen Platz
guests-table-at = an { $number }
guests-filter-rsvp = Rückmeldung
guests-filter-department = Abteilung
guests-filter-group = Gruppe
guests-filter-diet = Essen
guests-filter-table = Tisch
guests-column-name = Name
guests-column-department = Abteilung
guests-column-table = Tisch
guests-column-rsvp = Rückmeldung
guests-column-diet = Essenswunsch
guests-column-group = Gruppe
guests-column-seat = Platz
guests-column-email = E-Mail
guests-column-access = Barrierefreiheit
guests-column-language = Sprache
guests-column-vip = VIP
guests-column-locked = Fixiert
guests-column-plus_one = Begleitung von
guests-column-title = Titel
guests-column-first_name = Vorname
guests-column-last_name = Nachname
guests-column-notes = Notizen
guests-column-id = Id

# Felder
guests-field-title = Titel
guests-field-first_name = Vorname
guests-field-last_name = Nachname
guests-field-name = Name, wie er gezeigt wird
guests-field-email = E-Mail
guests-field-department = Abteilung
guests-field-group = Gruppe
guests-field-language = Sprache
guests-field-diet = Essenswunsch
guests-field-access = Barrierefreiheit
guests-field-rsvp = Rückmeldung
guests-field-vip = VIP
guests-field-notes = Notizen
guests-field-table = Tisch
guests-field-seat = Platznummer
guests-field-locked = Platz ist fixiert
guests-at-table = { $number ->
    [none] steht noch nirgends
   *[other] an Saaltisch { $number }
 }, { $free ->
    [0] kein Platz frei
    [one] 1 Platz frei
   *[other] { $free } Plätze frei
 }
guests-blame = { $label }: gesetzt von { $who } am { $at }
guests-blame-source = { $label }: gesetzt von { $who } am { $at }, { $source }
guests-by = { $who }, { $at }

# Die Leiste
guests-tab-details = Angaben
guests-tab-together = Gruppe und Platz
guests-tab-notes = Notizen
guests-tab-history = Verlauf
guests-saved = { $field } gespeichert { $time }
guests-unsaved = { $count ->
    [one] 1 Feld nicht gespeichert
   *[other] { $count } Felder nicht gespeichert
 }
guests-conflict = { $field } nicht gespeichert: von anderen geändert
guests-seat-anyway = Trotzdem setzen, über die Plätze hinaus
guests-swap-with = Platz tauschen mit { $name }
guests-comes-with = Kommt mit
guests-companions = Begleitungen
guests-companions-none = Niemand kommt mit.
guests-companion-name = Name der Begleitung
guests-companion-add = Begleitung hinzufügen
guests-person = { $table }, { $rsvp }
guests-set-by = Wer was gesetzt hat
guests-batches = Änderungen, neueste zuerst

# Wie ein Gast geht
guests-remove = Gast entfernen…
guests-remove-title = { $name } von der Liste nehmen
guests-removing = { $name } entfernen
guests-remove-seat = { $seat ->
    [none] Der Platz an { $table } wird frei.
   *[other] Platz { $seat } an { $table } wird frei.
 }
guests-remove-no-seat = Kein Platz wird frei: es gibt keinen.
guests-remove-seats = { $count ->
    [0] Kein Platz wird frei.
    [one] 1 Platz wird frei.
   *[other] { $count } Plätze werden frei.
 }
guests-remove-unnamed = { $count ->
    [one] 1 unbenannte Begleitung fällt mit weg.
   *[other] { $count } unbenannte Begleitungen fallen mit weg.
 }
guests-remove-staying = { $count ->
    [one] 1 benannte Begleitung bleibt, als Gast ohne Gastgeber.
   *[other] { $count } benannte Begleitungen bleiben, als Gäste ohne Gastgeber.
 }
guests-remove-notes = { $count ->
    [one] 1 angeheftete Notiz fällt mit weg.
   *[other] { $count } angeheftete Notizen fallen mit weg.
 }
guests-remove-rules = { $count ->
    [one] 1 Regel ändert sich oder fällt weg.
   *[other] { $count } Regeln ändern sich oder fallen weg.
 }
guests-replace = Durch andere Person ersetzen…
guests-replace-title = Jemand kommt statt { $name }
guests-replace-what = Abteilung, Gruppe, Begleitungen und { $seat ->
    [none] der fehlende Platz
   *[other] der Platz an { $seat }
 } bleiben. E-Mail, Essenswunsch, Barrierefreiheit, Rückmeldung und Notizen nicht.
guests-replacing = { $name } ersetzen
guests-merge = Zusammenführen mit…
guests-merge-title = { $name } steht zweimal auf der Liste
guests-merge-with = Der andere Eintrag
guests-merge-hint = Name, E-Mail oder Id
guests-merge-find = Vergleichen
guests-merge-self = Das ist derselbe Eintrag.
guests-merge-what = { $keep } bleibt, { $drop } ({ $name }) fällt weg. Begleitungen, Notizen und Regeln ziehen um. Was nur einer von beiden hat, bleibt erhalten. Wählen, wo beide etwas anderes sagen:
guests-merging = { $drop } mit { $keep } zusammenführen

# Neue Felder und neue Gäste
guests-new-field = Feld hinzufügen…
guests-new-field-title = Neues Feld für alle Gäste
guests-new-field-label = Bezeichnung
guests-new-field-type = Art
guests-new-field-text = Text
guests-new-field-number = Zahl
guests-new-field-date = Datum
guests-new-field-choice = Auswahl
guests-new-field-yes_no = Ja oder nein
guests-new-field-choices = Auswahl
guests-new-field-choices-hint = Durch Kommas getrennt
guests-new-field-add = Feld hinzufügen
guests-new-field-nameless = Ein Feld braucht eine Bezeichnung.
guests-new-field-twice = Ein Feld „{ $label }“ gibt es schon.
guests-new-field-no-choices = Eine Auswahl braucht mindestens einen Wert.
guests-add-title = Neuer Gast
guests-add-caption = Vor- oder Nachname genügt
guests-adding = Gast hinzufügen
guests-add-double = { $name } steht schon auf der Liste, als { $id }.
guests-add-anyway = Weiteren Gast dieses Namens hinzufügen
guests-add-open = { $id } öffnen

# Viele Gäste auf einmal
guests-bulk-title = { $count ->
    [one] 1 Gast gewählt
   *[other] { $count } Gäste gewählt
 }
guests-bulk-field = Feld
guests-bulk-value = Neuer Wert
guests-bulk-now = Jetzt: { $values }
guests-bulk-now-one = { $value } ({ $count })
guests-bulk-set = { $count ->
    [one] { $field } von 1 Gast setzen
   *[other] { $field } von { $count } Gästen setzen
 }
guests-bulk-table = Tisch
guests-bulk-seat = { $count ->
    [one] 1 Gast
   *[other] { $count } Gäste
 }{ $table ->
    [none] {""}
   *[other] {" "}an { $table }
 } setzen
guests-bulk-unseat = { $count ->
    [one] 1 Gast vom Tisch nehmen
   *[other] { $count } Gäste vom Tisch nehmen
 }
guests-bulk-remove = { $count ->
    [one] 1 Gast entfernen
   *[other] { $count } Gäste entfernen
 }
guests-bulk-remove-title = { $count ->
    [one] 1 Gast fiele weg
   *[other] { $count } Gäste fielen weg
 }
guests-bulk-remove-ask = { $count } eingeben, um sie zu entfernen
guests-bulk-conflict = { $count ->
    [one] Nicht gespeichert: jemand anderes hat gerade { $names } geändert.
   *[other] Nicht gespeichert: jemand anderes hat gerade { $count } davon geändert: { $names }.
 }
guests-bulk-all = { $count ->
    [one] Trotzdem setzen
   *[other] Alle { $count } trotzdem setzen
 }
guests-bulk-rest = { $count ->
    [one] Nur den übrigen 1
   *[other] Nur die übrigen { $count }
 }
