# Namen von Blättern und Überschriften von Spalten in Exporten. Der Import kennt jede Überschrift als ihr Feld (geprüft).

export-sheet-guests = Gäste
export-sheet-rooms = Räume
export-sheet-physical_tables = Saaltische
export-sheet-logical_tables = Tische
export-sheet-draw = Auslosung

export-guests-id = Id
export-guests-title = Titel
export-guests-first_name = Vorname
export-guests-last_name = Nachname
export-guests-name = Name
export-guests-email = E-Mail
export-guests-department = Abteilung
export-guests-group = Gruppe
export-guests-language = Sprache
export-guests-diet = Essenswunsch
export-guests-access = Barrierefreiheit
export-guests-rsvp = Rückmeldung
export-guests-vip = VIP
export-guests-notes = Notizen
export-guests-plus_one = Begleitung von
export-guests-table = Tisch
export-guests-seat = Platz

export-rooms-id = Id
export-rooms-name = Raum
export-rooms-max_people = Max. Personen
export-rooms-order = Reihenfolge
export-rooms-outline = Umriss
export-rooms-fixtures = Einbauten

export-physical_tables-id = Id
export-physical_tables-number = Nummer
export-physical_tables-room = Raum
export-physical_tables-x = X (m)
export-physical_tables-y = Y (m)
export-physical_tables-angle = Winkel
export-physical_tables-shape = Form
export-physical_tables-width = Breite (m)
export-physical_tables-length = Länge (m)
export-physical_tables-seats = Plätze
export-physical_tables-access = Barrierefreiheit

export-logical_tables-id = Id
export-logical_tables-name = Geplanter Tisch
export-logical_tables-seats = Plätze
export-logical_tables-vip = VIP
export-logical_tables-protected = Geschützt
export-logical_tables-host = Gastgeber
export-logical_tables-department = Abteilung
export-logical_tables-notes = Notizen

export-draw-table = Geplanter Tisch
export-draw-at = Saaltisch
export-draw-room = Raum
export-draw-vip = VIP

export-yes = ja
export-no = nein

# Das Blatt, das sagt, woraus eine Arbeitsmappe gemacht wurde

export-about-sheet = Über diese Datei
export-about-version = Von Seatplan aus Version { $version } des Plans gemacht
export-about-why = Bleibt dieses Blatt in der Datei, ändert ihr Upload nur, was seitdem in ihr geändert wurde.
export-department-none = Ohne Abteilung

# Die Arbeitsmappe der Zeilen, die nicht übernommen wurden

export-left-out-sheet = Ausgelassen
export-left-out-row = Zeile
export-left-out-why = Warum ausgelassen
export-left-out-by-hand = In der Vorschau ausgelassen.
