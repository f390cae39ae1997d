# Die Übersicht: wo der Plan steht, was an ihm nicht stimmt, was zuletzt geschah.

overview-no-date = Der Tag der Veranstaltung steht noch nicht fest
overview-days = { $days ->
    [0] Heute ist der Tag
    [one] Noch 1 Tag
   *[other] Noch { $days } Tage
 }
overview-days-ago = { $days ->
    [one] Vor 1 Tag
   *[other] Vor { $days } Tagen
 }

# Die vier Zahlen; jeder Satz beginnt mit der großen Zahl.
overview-figures = Der Plan in Zahlen
overview-accepted = zugesagt
overview-accepted-of = von { $guests } eingeladen, { $open } noch offen
overview-seated = gesetzt
overview-seated-of = von { $accepted } zugesagt
overview-placed = { $placed ->
    [one] Tisch platziert
   *[other] Tische platziert
 }
overview-placed-of = von { $tables }, VIP { $vip_placed } von { $vip_tables }
overview-free = { $free ->
    [one] Platz frei
   *[other] Plätze frei
 }
overview-free-of = von { $seats } in { $rooms ->
    [one] 1 Raum
   *[other] { $rooms } Räumen
 }

# Räume.
overview-room-tables = { $placed } von { $tables ->
    [one] 1 Tisch
   *[other] { $tables } Tischen
 }
overview-room-seats = { $seated } / { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }
overview-no-room = Es gibt noch keinen Raum. Nach dem Upload der Saaltische stehen die Räume hier.

# Prüfungen.
overview-checks = Prüfungen
overview-checks-all = Alle { $count }
overview-checks-none = Am Plan ist nichts auszusetzen.

# Vorgänge.
overview-batches = Letzte Vorgänge
overview-history = Verlauf
overview-batches-none = Noch ist nichts geschehen.
overview-batch = { $actor }, { $events ->
    [one] 1 Ereignis
   *[other] { $events } Ereignisse
 }
overview-undo = Rückgängig
overview-undo-label = Rückgängig machen: { $title }
overview-today = Heute
overview-yesterday = Gestern

# Seit dem letzten Besuch. Der zweite Teil ist ein Link.
overview-since = Seit dem letzten Besuch, { $when }:
overview-since-today = heute { $clock }
overview-since-yesterday = gestern { $clock }
overview-since-changes = { $changes ->
    [one] 1 Änderung
   *[other] { $changes } Änderungen
 } in { $batches ->
    [one] 1 Vorgang
   *[other] { $batches } Vorgängen
 }
overview-since-nothing = nichts geändert
