# Was um jede Seite steht: Kopf, Navigation, Meldungen, die Frage, wer arbeitet.

frame-product = Seatplan
frame-nav-overview = Übersicht
frame-nav-guests = Gäste
frame-nav-seating = Sitzordnung
frame-nav-tables = Tische
frame-nav-rooms = Räume
frame-nav-draw = Auslosung
frame-nav-upload = Gästeliste hochladen
frame-nav-history = Verlauf
frame-nav-checks = Prüfungen
frame-nav-projector = Projektion
frame-navigation = Seiten
frame-menu = Menü
frame-skip = Zum Inhalt springen
frame-version = Version { $version }
frame-live = Alle sehen diesen Plan live
# Der Titel im Reiter des Browsers.
frame-tab = { $page }, { $occasion }
frame-tab-plain = { $page }, Seatplan

frame-search = Gast, Tisch oder Seite finden
frame-search-key = Strg K
frame-search-none = Nichts gefunden.
frame-hit-table = Saaltisch { $number }
frame-hit-no-table = kein Tisch
frame-hit-nowhere = steht nirgends
frame-hit-stands = { $number }, { $room }
frame-undo = Rückgängig
frame-undo-of = Rückgängig machen: „{ $title }“
frame-redo-of = Wiederholen: „{ $title }“
frame-redo = Wiederholen
frame-theme-dark = Dunkle Farben
frame-theme-light = Helle Farben
frame-people = Auch hier: { $names }
frame-close = Schließen
frame-me = Hier arbeitet { $name }

frame-who-question = Wer arbeitet hier?
frame-who-hint = Der Name steht bei jeder Änderung. Dieser Browser merkt ihn sich.
frame-who-field = Name
frame-who-save = Das bin ich
frame-who-change = Namen ändern…
frame-language = Sprache

frame-saved = Gespeichert { $time }
frame-saved-on = Gespeichert { $day }. { $month }, { $time }
frame-saved-nothing = Noch nichts gespeichert
frame-saving = Speichert
frame-done = Gespeichert: { $title }
frame-nothing-changed = Nichts geändert: der Plan war schon so.
frame-not-connected = Nicht verbunden
frame-not-connected-hint = Der Server antwortet nicht. Was hier steht, kann veraltet sein, und nichts kann gespeichert werden, bis die Seite von selbst zurückkommt.
frame-loading-failed = Die Seite konnte nicht geladen werden. Hilft neu laden nicht, weiß Rat, wer Seatplan betreibt.
frame-fault = Dieser Teil der Seite ist stehen geblieben. Der Plan ist sicher, andere Seiten arbeiten weiter. Die Störung ist notiert als { $id }.
frame-reload = Neu laden

frame-shortcuts = Tastatur
frame-keys-search = Strg K
frame-keys-undo = Strg Z
frame-keys-redo = Strg Umschalt Z
frame-keys-close = Esc
frame-keys-list = ?
frame-shortcut-search = Suchen
frame-shortcut-undo = Rückgängig
frame-shortcut-redo = Wiederholen
frame-shortcut-close = Schließen, was oben liegt
frame-shortcut-list = Diese Liste
