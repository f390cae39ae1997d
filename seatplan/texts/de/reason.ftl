# Warum etwas abgelehnt wurde oder was daran auffällt. Jeder Satz sagt was, wo und wie weiter.
# Die Ids sind "reason-" und der Code eines seatplan.domain.decision.Reason.

# Befehle

reason-unknown-kind = Die Art „{ $kind }“ gibt es nicht. Es gibt guest, logical_table, physical_table und room.
reason-unknown-guest = Es gibt keinen Gast „{ $text }“. Eine Id wie G0012 angeben, oder einen vollen Namen, den nur ein Gast hat.
reason-unknown-logical-table = Es gibt keinen Tisch „{ $text }“. Seine Id oder seinen Namen angeben.
reason-unknown-physical-table = Es gibt keinen Saaltisch „{ $text }“. Seine Id oder die Nummer auf ihm angeben.
reason-unknown-room = Es gibt keinen Raum „{ $text }“. Seine Id oder seinen Namen angeben.
reason-unknown-group = Es gibt keine Gruppe „{ $text }“.
reason-unknown-custom-field = Es gibt kein eigenes Feld „{ $text }“.
reason-unknown-rule = Es gibt keine Regel „{ $text }“.
reason-unknown-note = Es gibt keine Notiz „{ $text }“.
reason-unknown-file-format = Wie Dateien „{ $text }“ zu lesen sind, ist nicht gemerkt.
reason-ambiguous-guest = Mehrere Gäste heißen „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-logical-table = Mehrere Tische heißen „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-physical-table = Mehrere Saaltische haben die Nummer „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-room = Mehrere Räume heißen „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-group = Mehrere Gruppen heißen „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-custom-field = Mehrere eigene Felder heißen „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-rule = Mehrere Regeln heißen „{ $text }“: { $ids }. Eine Id angeben.
reason-ambiguous-note = Mehrere Notizen lauten „{ $text }“: { $ids }. Eine Id angeben.
reason-number-in-several-rooms = Saaltisch { $number } steht in { $rooms }. Auch den Raum angeben, etwa „{ $number }, Großer Saal“.
reason-unknown-field = Ein Feld „{ $field }“ gibt es hier nicht. Felder sind { $known }.
reason-bad-value = „{ $value }“ kann nicht der Wert von { $field } sein. { $type ->
    [number] Eine Zahl schreiben, etwa 1.8.
    [count] Eine ganze Zahl schreiben, 0 oder mehr.
    [yes_no] Ja oder nein schreiben.
    [choice] Eines davon schreiben: { $choices }.
    [date] Ein Datum als Jahr-Monat-Tag schreiben, etwa 2026-12-11.
    [outline] Mindestens drei Ecken als [[x, y], …] schreiben, in Metern.
    [fixtures] Eine Liste von Objekten mit kind, x, y, width und height schreiben, in Metern.
    [members] Gäste und Gruppen mit Kommas dazwischen schreiben, etwa G0012, F0003.
    [columns] Paare aus Überschrift und Feld schreiben, als [["Tisch", "table"], …].
   *[other] Einen Text von höchstens 10.000 Zeichen schreiben.
 }
reason-bad-id = „{ $id }“ kann keine Id sein: 1 bis 100 druckbare Zeichen, ohne Leerzeichen an den Enden.
reason-id-taken = Die Id { $id } ist vergeben. Ohne Angabe wird die nächste freie genommen.
reason-guest-without-name = Ein Gast braucht einen Namen, außer als Begleitung von jemandem.
reason-without-name = Ein Name fehlt.
reason-physical-table-incomplete = Ein Saaltisch braucht eine Nummer und einen Raum.
reason-name-taken = { $id } heißt schon „{ $name }“. Anderen Namen wählen.
reason-number-taken = Saaltisch { $number } steht schon in { $room }. Andere Nummer wählen.
reason-plus-one-of-self = { $id } kann nicht die eigene Begleitung sein.
reason-plus-one-of-plus-one = { $guest } ist Begleitung und kann keine weitere mitbringen.
reason-custom-field-in-use = „{ $label }“ enthält schon Werte, deshalb bleibt die Art. Stattdessen ein weiteres Feld anlegen.
reason-table-too-small = { $table } kann nicht { $seats } Plätze haben: dort sitzen { $guests } Gäste. Zuerst einige umsetzen.
reason-table-has-guests = { $guests ->
    [one] 1 Gast sitzt an { $table }.
   *[other] { $guests } Gäste sitzen an { $table }.
 } Zuerst umsetzen, oder den Tisch samt ihren Plätzen entfernen.
reason-physical-table-in-use = { $table } steht an Saaltisch { $number }. Zuerst woanders platzieren.
reason-room-has-tables = { $tables ->
    [one] 1 Saaltisch steht in { $room }.
   *[other] { $tables } Saaltische stehen in { $room }.
 } Zuerst entfernen, oder den Raum samt ihnen entfernen.
reason-place-taken = { $table } kann nicht an Saaltisch { $number } stehen: dort steht { $other }. Beide tauschen, oder zuerst { $other } woanders platzieren.
reason-too-many-commands = { $commands } Befehle sind zu viele für einen Vorgang; höchstens { $most } gehen zusammen.
reason-table-full = { $table } ist voll: { $guests } Gäste, { $seats } Plätze. Anderen Tisch wählen, oder über die Plätze hinaus setzen.
reason-seat-taken = Platz { $seat } an { $table } hat { $guest }. Beide tauschen, oder anderen Platz wählen.
reason-no-such-seat = { $table } hat keinen Platz { $seat }: es gibt { $seats } Plätze.
reason-too-few-seats-for-several = { $guests } Gäste können nicht an { $table } sitzen: { $free ->
    [0] dort ist kein Platz frei
    [one] dort ist 1 Platz frei
   *[other] dort sind { $free } Plätze frei
 } von { $seats }. Anderen Tisch oder weniger Gäste wählen, oder über die Plätze hinaus setzen.
reason-too-few-seats-from = { $guests } Gäste können nicht ab Platz { $first } an { $table } sitzen: { $free ->
    [0] dort ist kein Platz frei
    [one] dort ist 1 Platz frei
   *[other] dort sind { $free } Plätze frei
 }. Bei einem anderen Platz beginnen, oder ohne Platznummern setzen.
reason-split-nothing = { $table } würde in nichts geteilt. Gäste für den neuen Teil wählen, oder sagen, wie viele Plätze er hat.
reason-split-not-seated = Nicht an { $table }: { $guests }. Nur wer dort sitzt, kann in den neuen Teil.
reason-merge-same-table = { $table } kann nicht mit sich selbst zusammengelegt werden. Zwei Tische wählen.
reason-merged-table-too-large = { $table } hätte { $seats } Plätze; höchstens { $most } gehen. Kleinere Tische wählen.
reason-merge-same-guest = { $guest } kann nicht mit sich selbst zusammengeführt werden. Zwei Gäste wählen.
reason-merge-other-table = Keiner der beiden sitzt an { $table }. Den Tisch von einem der beiden wählen.
reason-rule-too-few-members = Eine Regel braucht mindestens zwei Mitglieder; diese hätte { $members }. Gäste oder Gruppen wählen.
reason-note-about-nothing = Eine Notiz gehört zu etwas. Angeben wozu: zu Gast, Gruppe, Tisch, Raum oder Veranstaltung.

# Verlauf

reason-unknown-batch = Es gibt keinen Vorgang „{ $batch }“. Die Liste der Vorgänge enthält ihre Ids.
reason-batch-without-events = Vorgang { $batch } hat nichts geändert, also gibt es nichts zurückzunehmen.
reason-batch-pruned = Vorgang { $batch } ist gestrichen, durch Streichung { $prune }. Diese Streichung zurückholen, um ihn wiederzubekommen.
reason-unknown-event = Es gibt kein Ereignis { $position }. Die Folge endet bei { $version }.
reason-event-pruned = Ereignis { $position } ist schon gestrichen, durch Streichung { $prune }.
reason-history-event = Ereignis { $position } betrifft selbst den Verlauf: Streichungen, Rückholungen und Löschungen lassen sich nicht streichen. Eine Streichung nimmt restore zurück.
reason-no-events = Nichts gewählt. Einen Vorgang oder die Positionen von Ereignissen angeben.
reason-revert-history = Vorgang { $batch } hat den Verlauf geändert, nicht den Plan. Eine Streichung nimmt restore zurück.
reason-nothing-to-revert = Von dem, was Vorgang { $batch } getan hat, ist nichts übrig; nichts wurde geändert.
reason-unknown-prune = Es gibt keine Streichung { $prune }. Die Liste der Streichungen enthält ihre Nummern.
reason-prune-restored = Streichung { $prune } wurde schon zurückgeholt.
reason-unknown-version = Es gibt keine Version „{ $version }“. Eine Position von 0 bis { $last } schreiben, oder Datum und Uhrzeit wie 2026-11-20 14:00.
reason-outcome-changed = Der Plan hat sich seit dieser Vorschau geändert, und das Ergebnis wäre ein anderes. Die Vorschau noch einmal ansehen: ihr Ergebnis ist jetzt { $outcome }.
reason-batch-id-used = Vorgang { $batch } gibt es schon, von einem anderen Befehl. Eine neue Id nehmen.
reason-conflict = Nicht gespeichert: { $field } von { $label } wurde inzwischen von anderen geändert. Beim Ansehen war es { $seen }, jetzt ist es { $now }{ $actor ->
    [nobody] .
   *[other] , gesetzt von { $actor } um { $at }.
 } Wählen, was gilt.
reason-orphan-gone = Kann nicht stattfinden: was es betrifft, gäbe es nicht.
reason-orphan-exists-already = Kann nicht stattfinden: was es hinzufügt, gäbe es schon.
reason-orphan-no-field = Kann nicht stattfinden: das eigene Feld gäbe es nicht.
reason-overwritten = Ein späteres Ereignis hat es ersetzt, deshalb ändert sich hier nichts.
reason-clash-place = { $yields } kam an Saaltisch { $number }, wo { $keeps } wieder steht. { $rule ->
    [vip] { $keeps } behält ihn: VIP.
    [protected] { $keeps } behält ihn: geschützt.
   *[later] { $keeps } behält ihn: kam später.
 } { $back_at ->
    [none] { $yields } steht nirgends.
   *[other] { $yields } steht wieder an Saaltisch { $back_at }.
 }
reason-clash-seat = { $keeps } hat wieder Platz { $seat } an { $table }. { $yields } behält den Tisch und verliert die Platznummer.
reason-lost-ground = Entschieden, als { $field } von { $of } { $was } war; ohne die gestrichenen Ereignisse wäre es { $would_be }.

reason-kept-gone = { $label } gibt es nicht mehr.
reason-kept-exists = { $label } gibt es schon wieder.
reason-kept-changed-since = { $label }: { $field } wurde seitdem geändert und bleibt, wie es ist.
reason-kept-in-use = { $label } wird gebraucht und bleibt deshalb.
reason-kept-place-gone = { $label } kann nicht zurück an Saaltisch { $number }: den gibt es nicht mehr.
reason-kept-place-taken = { $label } kann nicht zurück an Saaltisch { $number }: dort steht jetzt { $other }.
reason-kept-table-gone = { $label } kann nicht zurück an { $table }: den Tisch gibt es nicht mehr.
reason-kept-table-full = { $label } kann nicht zurück an { $table }: er ist jetzt voll.
reason-kept-seat-taken = { $label } kann nicht zurück auf den Platz an { $table }: er ist jetzt vergeben.
reason-without-reason = In wenigen Worten sagen, warum: die Begründung bleibt im Verlauf.
reason-log-not-empty = Dieses Protokoll ist nicht leer: es steht bei Version { $version }. Für das Beispiel ein anderes --log wählen.
reason-replay-differs = Das Abspielen des Protokolls ergibt bei Version { $version } einen anderen Plan als den im Speicher. Neu starten und eine Sicherung aufbewahren.
reason-unknown-address = „{ $address }“ ist keine Adresse eines Plans. Eine Datei wie plan.duckdb oder einen Server wie http://localhost:5006 angeben.

# Das Protokoll

reason-log-missing = Unter { $path } gibt es kein Protokoll. Den Namen prüfen; nichts wurde angelegt.
reason-log-closed = Das Protokoll { $path } ist geschlossen.
reason-log-is-a-folder = { $path } ist ein Ordner und kein Protokoll. Eine Datei darin angeben.
reason-log-file-gone = Die Datei des Protokolls { $path } ist weg, während noch da ist, was neben sie gehört. Mit restore-backup eine Sicherung an ihre Stelle setzen, oder { $path }.head und { $path }.wal entfernen, um neu zu beginnen.
reason-log-locked = { $pid ->
    [0] Ein anderer Prozess hat { $path } geöffnet. Ihn beenden, oder den Server nehmen, der das Protokoll hat.
   *[other] { $path } ist in { $process } geöffnet (Prozess { $pid }). Ihn beenden, oder den Server nehmen, der das Protokoll hat.
 }
reason-log-open-here = { $path } ist in diesem Prozess schon geöffnet.
reason-log-newer-file = { $path } wurde von einem neueren DuckDB als { $duckdb } geschrieben (Dateiversion { $version }). Seatplan aktualisieren; das Protokoll ist unverändert.
reason-log-newer-format = Dieses Protokoll wurde von einem neueren Seatplan geschrieben: sein Format ist { $format }, dieses Programm kennt { $known }. Seatplan aktualisieren; das Protokoll ist unverändert.
reason-log-newer-event = Dieses Protokoll wurde von einem neueren Seatplan geschrieben: es hat { $type } in Version { $schema }, dieses Programm kennt { $known }. Seatplan aktualisieren; das Protokoll ist unverändert.
reason-log-unknown-event = Dieses Protokoll wurde von einem neueren Seatplan geschrieben: { $type } kennt dieses Programm nicht. Seatplan aktualisieren; das Protokoll ist unverändert.
reason-log-shortened = { $missing ->
    [0] Das Ende des Protokolls { $path } fehlt: ein Vorgang ohne Ereignisse nach { $found }.
    [one] In { $path } fehlt 1 Ereignis nach { $found }.
   *[other] In { $path } fehlen { $missing } Ereignisse nach { $found }.
 } Zuerst nach der Datei .wal suchen, oder eine Sicherung einspielen. Weiter ohne das Verlorene: seatplan recover
reason-log-wal-unreadable = Das Vorausprotokoll { $path }.wal ist beschädigt. Weiter mit dem, was lesbar ist: seatplan recover. Die Dateien, wie sie sind, bleiben erhalten.
reason-log-unreadable = { $path } lässt sich nicht lesen: keine DuckDB-Datenbank, oder beschädigt. Sie ist unverändert. Mit restore-backup eine Sicherung an ihre Stelle setzen.
reason-log-not-a-log = { $path } ist eine Datenbank, aber kein Protokoll von Seatplan. Sie ist unverändert.
reason-log-undecodable = Das Protokoll enthält ein Ereignis, das kein Seatplan geschrieben hat. Mit restore-backup eine Sicherung an seine Stelle setzen.
reason-log-out-of-memory = { $path } zu lesen braucht mehr Speicher, als erlaubt ist. Andere Programme schließen und erneut versuchen.
reason-log-disk-full = Der Datenträger von { $path } ist voll. Nichts wurde geschrieben; Platz schaffen und erneut versuchen.
reason-log-read-only = { $path } lässt sich nicht schreiben: dieser Benutzer oder dieser Datenträger erlaubt es nicht.
reason-log-unwritable = { $path } lässt sich nicht schreiben. Nichts wurde geändert; den Datenträger ansehen und erneut versuchen.
reason-log-position-taken = Jemand anderes hat im selben Moment geschrieben. Nichts wurde geändert; erneut versuchen.
reason-log-batch-known = Der Vorgang { $batch } ist schon im Protokoll. Nichts wurde ein zweites Mal geschrieben.
reason-log-marks-differ = { $found } von { $asked } Ereignissen sind wie erwartet; die anderen wurden inzwischen geändert. Nichts wurde geändert; noch einmal ansehen.
reason-log-not-a-prune = Position { $prune } ist keine Streichung.
reason-log-head-of-another = Der Kopfeintrag { $path }.head gehört zu einem anderen Protokoll. Die richtigen Dateien wieder zusammenbringen, oder mit diesem weitermachen: seatplan recover
reason-log-head-differs = { $path } und sein Kopfeintrag passen nicht zusammen: der Verlauf ist nicht der gespeicherte. Die richtigen Dateien wieder zusammenbringen, eine Sicherung einspielen, oder mit diesem weitermachen: seatplan recover
reason-log-head-missing = Der Kopfeintrag { $path }.head ist weg oder beschädigt; ein verlorenes Ende fiele nicht auf. Mit der nächsten Änderung wird er neu geschrieben.
reason-log-backup-missing = Unter { $path } gibt es keine Sicherung. Nichts wurde geändert.
reason-log-backup-unreadable = Die Sicherung lässt sich nicht lesen: kein Protokoll von Seatplan, oder beschädigt. Nichts wurde geändert.
reason-log-backup-is-the-log = { $path } ist das Protokoll selbst, keine Sicherung davon. Nichts wurde geändert.
reason-log-backup-unsound = { $count ->
    [one] Die Sicherung { $path } ist nicht, was geschrieben wurde: verify findet 1 Fehler.
   *[other] Die Sicherung { $path } ist nicht, was geschrieben wurde: verify findet { $count } Fehler.
 } Nichts wurde geändert.
reason-log-served = Ein Server unter { $address } hat dieses Protokoll, es ist also in Ordnung. Soll es wiederhergestellt werden, zuerst den Server beenden.
reason-log-of-server = recover arbeitet mit der Datei eines Protokolls, nicht mit { $address }.

# Was verify findet

reason-log-batches-missing = Vorgänge zwischen Nummer { $after } und { $before } fehlen.
reason-log-events-missing = Ereignisse zwischen Position { $after } und { $before } fehlen.
reason-log-event-without-batch = Das Ereignis bei { $position } gehört zu keinem Vorgang.
reason-log-batch-range = Vorgang Nummer { $batch } hat nicht die Ereignisse, die er nennt.
reason-log-batch-changed = Vorgang Nummer { $batch } wurde verändert, oder was vor ihm liegt.
reason-log-batch-payload = Dateiname oder Antwort von Vorgang Nummer { $batch } wurde verändert.
reason-log-batch-blank = Dateiname und Antwort von Vorgang Nummer { $batch } sind leer, und keine Löschung sagt das.
reason-log-event-changed = Das Ereignis bei { $position } wurde verändert, oder was vor ihm liegt.
reason-log-event-payload = Was das Ereignis bei { $position } sagt, wurde verändert.
reason-log-event-type = Das Ereignis bei { $position } nennt eine andere Art als seine Zeile.
reason-log-event-blank = Das Ereignis bei { $position } ist leer, und keine Löschung sagt das.
reason-log-not-erased = Das Ereignis bei { $position } müsste leer sein: eine Löschung sagt es.
reason-log-mark-differs = Ob das Ereignis bei { $position } gestrichen ist, weicht von dem ab, was die Streichungen sagen.

# Die Befehlszeile

reason-fault = Das hat nicht geklappt: { $kind }, { $text }. Nichts wurde geändert. Mit --debug ist der ganze Bericht zu sehen.
reason-no-assignment = „{ $text }“ setzt nichts. Feld=Wert schreiben.
reason-file-unreadable = { $path } lässt sich nicht lesen: { $why }.
reason-file-unwritable = { $path } lässt sich nicht schreiben: { $why }.
reason-backup-exists = { $path } gibt es schon. Anderen Namen wählen; nichts wurde geschrieben.

# Der Server

reason-server-silent = Der Server unter { $address } antwortet nicht. Ihn starten, oder die Datei des Protokolls nehmen.
reason-server-slow = Der Server unter { $address } braucht zu lange. Erneut versuchen; was er schon getan hat, tut er nicht doppelt.
reason-server-fault = Der Server konnte das nicht tun. In seinem Logbuch steht die Störung als { $id }.
reason-not-a-server = { $address } antwortet, ist aber kein Seatplan-Server (HTTP { $status }).
reason-token-refused = Der Server verlangt ein Token. --token oder SEATPLAN_TOKEN angeben, oder als der Benutzer arbeiten, der den Server gestartet hat.
reason-foreign-page = Eine Seite eines anderen Hosts darf diesem Server nichts befehlen.
reason-bad-request = Die Anfrage ist nicht zu verstehen: { $why }.
reason-request-too-large = Die Anfrage ist größer als { $most } MB.
reason-no-such-address = Unter { $path } gibt es nichts.
reason-port-in-use = Port { $port } von { $address } ist belegt. Mit --port einen anderen wählen, oder beenden, was ihn belegt.
reason-bad-listen-address = Auf { $address } kann nicht geantwortet werden: keine Adresse dieses Rechners.
reason-address-not-loopback = { $address } ist aus dem Netz erreichbar, und dieser Server spricht kein TLS. Auf 127.0.0.1 hinter einem Proxy bereitstellen, der es spricht, oder --behind-proxy angeben, wenn der Proxy ihn unter { $address } erreicht.
reason-origin-needed = Hinter einem Proxy angeben, unter welchem Namen der Server erreichbar ist: --origin plan.example.com.
reason-served-already = Dieses Protokoll wird schon bereitgestellt, unter { $address }.
reason-sample-not-filled = Das Protokoll ließ sich nicht mit der Beispielveranstaltung füllen: { $why }
reason-serve-needs-file = Nur die Datei eines Protokolls kann bereitgestellt werden, und { $address } ist selbst ein Server.
reason-one-process-only = Ein DuckDB-Protokoll hat einen Schreiber und wird deshalb von einem Prozess bereitgestellt. --num-procs bei 1 lassen.
reason-unsafe-runtime-folder = { $path } ist für andere Benutzer offen, deshalb wird dort kein Token abgelegt. Den Ordner privat machen (chmod 700), oder XDG_RUNTIME_DIR setzen.

# Arbeitsmappen: eine Datei, die sich nicht lesen lässt

reason-workbook-no-bytes = { $name } ist leer: 0 Bytes. Neu speichern, oder andere Datei wählen.
reason-pasted-nothing = Nichts wurde eingefügt. Die Tabelle samt Überschriften in der Tabellenkalkulation kopieren und hier einfügen.
reason-workbook-owner-file = { $name } ist keine Arbeitsmappe: Excel legt diese Datei an, solange die Mappe geöffnet ist. Die Datei ohne „~$“ vor dem Namen wählen.
reason-workbook-too-large = { $name } hat { $size } MB; höchstens { $most } MB werden gelesen. Bilder und unnötige Blätter löschen, oder { $setting } erhöhen.
reason-workbook-unpacked = { $name } hat entpackt { $size } MB; höchstens { $most } MB werden gelesen. Nur das Blatt mit der Liste speichern, oder { $setting } erhöhen.
reason-workbook-rows = Das Blatt hat { $rows } Zeilen, { $filled } davon gefüllt; höchstens { $most } werden gelesen. Die Zeilen unter der Liste löschen, oder { $setting } erhöhen.
reason-workbook-row-number = Das Blatt gibt eine Zeile { $number } an, die keine Tabellenkalkulation hat. Die Datei dort öffnen und neu speichern.
reason-workbook-columns = In dieser Spalte steht etwas; höchstens { $most } Spalten werden gelesen. Löschen, was neben der Liste steht, oder { $setting } erhöhen.
reason-workbook-slow = { $name } zu lesen dauert länger als { $most } Sekunden. Nur das Blatt mit der Liste speichern, oder { $setting } erhöhen.
reason-workbook-memory = { $name } zu lesen braucht mehr als { $most } MB Speicher. Nur das Blatt mit der Liste speichern, oder { $setting } erhöhen.
reason-workbook-cancelled = Das Lesen von { $name } wurde angehalten.
reason-workbook-encrypted = { $name } ist durch ein Kennwort geschützt. Öffnen, das Kennwort entfernen und neu speichern.
reason-workbook-xls = { $name } hat das Format von Excel bis 2003. Als .xlsx speichern.
reason-workbook-other-kind = { $name } ist { $kind ->
    [xlsb] eine binäre Arbeitsmappe (.xlsb)
    [ods] eine OpenDocument-Datei
    [numbers] ein Numbers-Dokument
    [document] ein Textdokument
    [presentation] eine Präsentation
    [pdf] ein PDF
    [picture] ein Bild
    [archive] ein Archiv
    [html] eine Webseite, was immer der Name sagt
   *[other] eine XML-Datei
 }, und das wird nicht gelesen. Die Liste als .xlsx oder .csv speichern.
reason-workbook-unreadable = { $name } lässt sich nicht lesen: keine Arbeitsmappe und kein Text. Die Liste als .xlsx oder .csv speichern.
reason-workbook-unsafe = { $name } enthält eine Dokumenttyp-Deklaration, die keine Tabellenkalkulation schreibt. Die Datei wurde nicht gelesen.
reason-workbook-damaged = { $name } ist beschädigt{ $part ->
    [none] .
   *[other] : { $part } fehlt oder ist nicht lesbar.
 } In einer Tabellenkalkulation öffnen und neu speichern.
reason-workbook-no-sheets = { $name } hat keine Blätter. In einer Tabellenkalkulation öffnen und neu speichern.
reason-workbook-encoding-unknown = Die Buchstaben von { $name } sind nicht zu erkennen: weder UTF-8 noch Windows-1252. Als „CSV UTF-8“ speichern.
reason-workbook-open-quote = Ein Anführungszeichen wird hier geöffnet und nie geschlossen. Schließen oder löschen.
reason-limit-no-number = { $setting } ist „{ $value }“ und braucht eine Zahl über 0.

# Arbeitsmappen: was an einer Datei auffällt

reason-workbook-is-text = { $name } ist keine Excel-Arbeitsmappe, sondern Text, was immer der Name sagt. Sie wurde als CSV gelesen.
reason-workbook-is-xlsx = { $name } ist eine Excel-Arbeitsmappe, was immer der Name sagt. Sie wurde als solche gelesen.
reason-workbook-repaired = In { $name } fehlt die Liste der Blätter; sie wurden nach ihren Nummern genommen. Nachsehen, ob es das richtige ist.
reason-workbook-encoding = Die Datei ist nicht UTF-8. Sie wurde als { $encoding } gelesen; Umlaute und Akzente ansehen.
reason-workbook-mixed-delimiters = { $count ->
    [one] Zeile { $rows } hat ein anderes Trennzeichen als die übrigen und wurde damit gelesen.
   *[other] { $count } Zeilen haben ein anderes Trennzeichen als die übrigen und wurden damit gelesen: { $rows }.
 }
reason-rows-hidden = { $count ->
    [one] Zeile { $rows } ist im Blatt ausgeblendet und wurde trotzdem gelesen.
   *[other] { $count } Zeilen sind im Blatt ausgeblendet und wurden trotzdem gelesen: { $rows }.
 }
reason-columns-hidden = { $count ->
    [one] Spalte { $columns } ist im Blatt ausgeblendet und wurde trotzdem gelesen.
   *[other] Die Spalten { $columns } sind im Blatt ausgeblendet und wurden trotzdem gelesen.
 }
reason-cells-merged = { $count ->
    [one] Eine Zelle ist mit der darüber verbunden und wurde als { $field } mit demselben Text gelesen.
   *[other] { $count } Zellen sind mit denen darüber verbunden und wurden als { $field } mit demselben Text gelesen.
 }

# Arbeitsmappen: welches Blatt

reason-sheet-unknown = Es gibt kein Blatt „{ $name }“. Blätter sind { $known }.
reason-sheet-hidden = Blatt „{ $name }“ ist ausgeblendet, und ausgeblendete Blätter werden nicht gelesen. In der Arbeitsmappe einblenden und speichern.
reason-sheet-empty = Blatt „{ $name }“ ist leer. Anderes Blatt wählen.
reason-sheets-all-empty = In { $name } steht nichts.
reason-sheets-all-hidden = Was { $name } zeigt, ist leer, und ausgeblendete Blätter werden nicht gelesen: { $sheets }. Das Blatt mit der Liste einblenden und speichern.
reason-sheets-hidden = Ausgeblendete Blätter wurden nicht gelesen: { $sheets }.
reason-sheets-several = Mehrere Blätter könnten { $kind ->
    [guests] die Gästeliste
    [draw] die Auslosung
    [rooms] die Liste der Räume
    [physical_tables] die Liste der Saaltische
   *[logical_tables] die Liste der geplanten Tische
 } sein: { $sheets }. Mit --sheet angeben, welches zu lesen ist.
reason-sheet-no-headers = Keine der ersten { $rows } Zeilen hat { $what ->
    [guests] Überschriften einer Gästeliste, etwa Name, E-Mail und Abteilung
    [draw] Überschriften einer Auslosung, etwa Geplanter Tisch und Saaltisch
   *[tables] Überschriften von Räumen oder Tischen, etwa Nummer, Raum und Plätze
 }. Mit --map "Spalte=Feld" angeben, was eine Spalte ist, über Überschrift oder Buchstaben.
reason-sheet-no-fit = { $what ->
    [guests] Keine Spalte enthält Namen oder Ids der Gäste
    [draw] Eine Auslosung braucht eine Spalte für den geplanten Tisch und eine für den Saaltisch
   *[tables] Eine Liste von Tischen braucht eine Spalte für Name oder Nummer und eine weitere
 }. Die Überschriften hier sind { $headers }. Mit --map "Spalte=Feld" angeben, was eine Spalte ist; Felder sind { $known }.
reason-sheet-something-else = Das sieht aus wie { $kind ->
    [draw] eine Auslosung
   *[guests] eine Gästeliste
 } und nicht wie eine Liste von Räumen oder Tischen. Als solche einlesen, oder mit --sheet "{ $name }" trotzdem als Tische.
reason-sheet-no-rows = Unter den Überschriften in Zeile { $row } steht nichts.

# Arbeitsmappen: was eine Spalte ist

reason-map-no-field = { $field } ist kein Feld{ $near ->
    [none] .
   *[other] ; { $near } ist eines.
 } Felder sind { $known }.
reason-map-no-column = Es gibt keine Spalte „{ $column }“. Die Überschriften sind { $headers }; der Buchstabe einer Spalte geht auch.
reason-map-twice = { $field } wurde von zwei Spalten gesagt: { $columns }. Nur von einer sagen.
reason-map-two-columns = „{ $header }“ steht über den Spalten { $columns }. Über den Buchstaben angeben, welche { $field } ist.
reason-columns-contend = { $columns } könnten alle { $field } sein. Angeben, welche es ist, mit --map "{ $header }={ $field }" oder über den Buchstaben.
reason-column-said = { $field }, wie angegeben.
reason-column-left-out = Nicht gelesen, wie angegeben.
reason-column-header = Die Überschrift „{ $header }“ sagt { $field }.
reason-column-custom = Die Überschrift ist die des eigenen Felds { $field }.
reason-column-half-of-name = „{ $header }“ steht neben „{ $beside }“ und ist deshalb der { $field ->
    [first_name] Vorname
   *[last_name] Nachname
 }.
reason-column-plus-one = „{ $header }“ nennt niemanden von der Liste und wurde deshalb nicht gelesen. Sagt sie, wessen Begleitung jemand ist, dann plus_one zuordnen.
reason-column-taken = „{ $header }“ wurde nicht gelesen: Spalte { $by } ist schon { $field }. Mit --map angeben, welche es ist.
reason-column-unknown = „{ $header }“ wurde nicht gelesen: kein bekanntes Feld.{ $custom ->
    [none] {""}
   *[other] {" "}Zum Behalten { $custom } zuordnen.
 }
reason-column-without-header = Spalte { $letter } hat keine Überschrift und wurde nicht gelesen. Zum Lesen { $letter } einem Feld zuordnen.

# Arbeitsmappen: Zeilen und Zellen

reason-row-total = Sie zählt die anderen.
reason-row-nothing-read = In den gelesenen Spalten steht nichts.
reason-row-headers-again = Hier stehen noch einmal die Überschriften.
reason-cell-uncalculated = Die Formel { $formula } hat in der Datei keinen Wert. In einer Tabellenkalkulation öffnen, rechnen lassen und speichern.

# Arbeitsmappen: Export

reason-export-unknown-suffix = { $name } nennt kein Format. Der Name muss auf .xlsx oder .csv enden.
reason-export-one-kind = Eine CSV enthält eine Liste, und dieser Export hat mehrere. Der Name muss auf .xlsx enden.
reason-export-departments-suffix = { $name } muss auf .zip enden, denn es enthält eine Arbeitsmappe je Abteilung.

# Uploads von Auslosungen und Tischen

reason-draw-without-rows = Keine Zeile nennt einen geplanten Tisch. Nachsehen, ob das richtige Blatt und die richtigen Spalten gelesen werden.
reason-draw-error-cell = Die Zelle zeigt { $value }. Die Formel berichtigen, oder den Wert eintippen.
reason-draw-unknown-table = Es gibt keinen Tisch „{ $table }“. Den Namen berichtigen, den Tisch zuerst anlegen, oder die Zeile auslassen.
reason-draw-several-tables = „{ $text }“ nennt mehrere geplante Tische, und nur einer kann an einem Saaltisch stehen. Jedem eine eigene Zeile geben.
reason-draw-several-places = „{ $text }“ nennt mehrere Saaltische, und ein geplanter Tisch steht an einem. Einen davon für { $table } nennen, oder für den anderen einen zweiten Tisch planen.
reason-draw-unknown-number = Es gibt keinen Saaltisch „{ $number }“. Die Nummer berichtigen, oder den Saaltisch zuerst in seinem Raum anlegen.
reason-draw-number-in-several-rooms = Saaltisch { $number } steht in { $rooms }. Den Raum in einer eigenen Spalte nennen.
reason-draw-number-in-other-room = In { $room } gibt es keinen Saaltisch { $number }; einer steht in { $rooms }. Nummer oder Raum berichtigen.
reason-draw-table-repeated = { $table } steht in den Zeilen { $rows }. Eine davon behalten.
reason-draw-place-repeated = Saaltisch { $number }, { $room }, ist mehreren Tischen gegeben: Zeilen { $rows }. Alle bis auf eine berichtigen.
reason-draw-place-held = { $table } kann nicht an Saaltisch { $number }, { $room }, stehen: dort steht { $other } und fehlt in der Datei. In der Datei { $other } einen anderen Saaltisch geben, oder { $table } eine andere Nummer.
reason-draw-place-held-blank = { $table } kann nicht an Saaltisch { $number }, { $room }, stehen: dort steht { $other }, und Zeile { $row } gibt keinen anderen. Diese Zeile ausfüllen, oder { $table } eine andere Nummer geben.
reason-draw-place-held-left-out = { $table } kann nicht an Saaltisch { $number }, { $room }, stehen: dort steht { $other }, und dessen Zeile { $row } ist ausgelassen. Diese Zeile auch auslassen, oder Zeile { $row } wieder aufnehmen.
reason-draw-row-without-table = { $number ->
    [none] Hier ist kein geplanter Tisch genannt.
   *[other] Für Saaltisch { $number } ist kein geplanter Tisch genannt.
 }
reason-draw-protected = Geschützt: { $number ->
    [none] bleibt ohne Saaltisch
   *[other] bleibt an { $number }, { $room }
 }
reason-draw-place-protected = { $other } ist geschützt und behält Saaltisch { $number }, { $room }: { $table } bleibt, wo er ist
reason-draw-place-kept = { $other } behält Saaltisch { $number }, { $room }, weil Zeile { $row } übersprungen wird: { $table } bleibt, wo er ist
reason-draw-places-kept = { $count ->
    [one] 1 weitere Zeile wird übersprungen, weil der Tisch, der dort steht, seinen Saaltisch behält.
   *[other] { $count } weitere Zeilen werden übersprungen, weil die Tische, die dort stehen, ihre Saaltische behalten.
 }
reason-draw-blank-kept = Zelle ist leer, und leere Zellen behalten, was da ist
reason-draw-blank-clears = { $said ->
    [none] Zelle ist leer, und leere Zellen sollen leeren
   *[other] „{ $said }“ bedeutet kein Saaltisch, und leere Zellen sollen leeren
 }
reason-draw-too-few-seats = { $guests ->
    [one] 1 Gast
   *[other] { $guests } Gäste
 }, { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }: { $missing } zu wenig
reason-draw-swaps = Tauscht mit { $other }, Zeile { $row }
reason-draw-vip-not-protected = { $count ->
    [one] { $tables } ist in der Datei als VIP markiert und im Plan nicht geschützt: die Zeile wird übernommen.
   *[other] { $count } Tische sind in der Datei als VIP markiert und im Plan nicht geschützt: ihre Zeilen werden übernommen. Es sind { $tables }.
 }
reason-tables-without-rows = Keine Zeile nennt einen Raum oder einen Tisch. Nachsehen, ob das richtige Blatt und die richtigen Spalten gelesen werden.
reason-tables-error-cell = Die Zelle zeigt { $value }. Die Formel berichtigen, oder den Wert eintippen.
reason-tables-several-numbers = „{ $text }“ nennt mehrere Saaltische. Jedem eine eigene Zeile geben.
reason-tables-number-in-several-rooms = Saaltisch { $number } steht in { $rooms }. Auch den Raum nennen.
reason-tables-row-repeated = { $label } steht in den Zeilen { $rows }. Eine davon behalten.
reason-tables-row-without-name = { $kind ->
    [physical_table] Hier ist keine Tischnummer genannt.
   *[other] Hier ist kein Name genannt.
 }
reason-tables-protected = Geschützt: bleibt, wie er ist
reason-tables-removed-since = Wurde seit dem Export dieser Liste entfernt und wird nicht wieder hinzugefügt. Von Hand hinzufügen, oder eine andere Id geben.
reason-tables-position-assumed = Keine Position angegeben: steht in der Ecke des Raums, bis er verschoben wird
reason-tables-seats-assumed = Keine Zahl der Plätze angegeben: es werden { $seats }
reason-tables-too-few-seats = { $table } steht hier: { $guests ->
    [one] 1 Gast
   *[other] { $guests } Gäste
 }, { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }: { $missing } zu wenig
reason-tables-protected-stands-here = { $table } steht hier und ist geschützt: der Saaltisch bleibt

# Uploads von Gästen

reason-guests-none = Kein Gast gefunden in { $rows ->
    [0] der Datei: sie hat keine Zeilen
    [one] der einzigen Zeile
   *[other] diesen { $rows } Zeilen
 }. Nachsehen, welche Spalte als Name gelesen wird.
reason-guests-no-name = Kein Name, deshalb wurde niemand hinzugefügt.
reason-guests-no-such-guest = Kein Name, und kein Gast hat die Id { $id }. Mit einem Namen bekommt ein neuer Gast diese Id.
reason-guests-empty-seat = „{ $text }“ ist ein freier Platz und kein Gast.
reason-guests-total = „{ $text }“ zählt die anderen und ist kein Gast.
reason-guests-error-cell = In der Zelle von { $field } steht { $text }, eine Formel mit Fehler. Den Wert eintragen und neu hochladen.
reason-guests-several-people = „{ $text }“ nennt mehrere Personen. Jeder eine eigene Zeile geben und neu hochladen.
reason-guests-companion-of-nobody = „{ $text }“ sagt nicht, wessen Begleitung das ist. „Begleitung von Anna Schmidt“ schreiben, oder den Gast in eine Spalte „Begleitung von“.
reason-guests-host-unknown = „{ $host }“ steht weder in der Datei noch auf der Liste; niemand bringt also diesen Gast mit. Id oder Namen wie in der eigenen Zeile des Gasts schreiben, der einlädt.
reason-guests-host-ambiguous = { $count } Gäste heißen „{ $host }“; offen ist, wer diesen Gast mitbringt. Die Id schreiben.
reason-guests-host-skipped = Die Zeile von „{ $host }“, der oder die diesen Gast mitbringt, wird nicht übernommen, diese deshalb auch nicht.
reason-guests-twice = { $name } steht schon in Zeile { $first }. Jene Zeile zählt.
reason-guests-id-twice = Die Id { $id } hat schon { $name } in Zeile { $first }. Einem von beiden eine andere Id geben.
reason-guests-ambiguous = { $count ->
    [one] { $name } kann der Gast { $ids } sein, oder jemand anderes dieses Namens
   *[other] { $name } kann einer von { $count } Gästen sein: { $ids }
 }. Mit der Id in der Zeile ist es eindeutig.
reason-guests-other-id = Ein Gast namens { $name } mit dieser E-Mail steht als { $ids } auf der Liste, nicht als { $id }. Diese Id nehmen, oder eine andere E-Mail, wenn es jemand anderes ist.
reason-guests-renamed = Umbenannt? { $email } ist die Adresse von { $was }, und die Zeile sagt { $name }. Ist es dieselbe Person, die Id { $id } in die Zeile schreiben oder den Namen von Hand ändern.
reason-guests-same-name = { $count ->
    [one] Ein anderer Gast namens { $name } steht auf der Liste: { $ids }.
   *[other] { $count } andere Gäste namens { $name } stehen auf der Liste: { $ids }.
 }
reason-guests-id-kept = Bekannt als { $id }. Die Id bleibt, { $given } wird nicht verwendet.
reason-guests-name-kept-whole = „{ $text }“ bleibt ein Name, denn es ist nicht zu sehen, wo der Nachname endet. Mit Komma wäre es zu sehen: „Schmidt, Anna“.
reason-guests-companion-added = { $count ->
    [one] Eine unbenannte Begleitung von { $guest } kommt dazu.
   *[other] { $count } unbenannte Begleitungen von { $guest } kommen dazu.
 }
reason-guests-date-ambiguous = „{ $text }“ kann zwei Daten bedeuten. Als Jahr-Monat-Tag schreiben, etwa 2026-12-11.
reason-guests-table-new = { $table } gibt es noch nicht. Der Tisch kommt dazu, mit { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätzen
 }.
reason-guests-table-joined = „{ $text }“ nennt mehrere Tische. Ein geplanter Tisch steht an einem Saaltisch: zwei Tische planen und einen davon hier eintragen.
reason-guests-table-too-large = { $guests } Gäste sind zu viele für { $table }: ein Tisch hat höchstens { $most } Plätze. Nachsehen, welche Spalte als Tisch gelesen wird.
reason-guests-seat-twice = Platz { $seat } an { $table } hat schon Zeile { $first }.
reason-guests-table-skipped-protected = { $table } ist geschützt, deshalb bleibt der Tisch, wie er ist. Von Hand ändern, oder zuerst den Schutz aufheben.
reason-guests-table-skipped-full = { $table } hat nur { $seats ->
    [one] 1 Platz
   *[other] { $seats } Plätze
 }, und alle sind vergeben; der Tisch bleibt deshalb, wie er ist. Dem Tisch mehr Plätze geben und neu hochladen, oder von Hand über die Plätze hinaus setzen.
reason-guests-table-skipped-ambiguous = „{ $text }“ kann { $tables } sein, deshalb bleibt der Tisch, wie er ist. Den ganzen Namen schreiben.
reason-guests-table-skipped-seat-only = Platz { $seat } wird nicht verwendet, denn der Gast hat keinen Tisch.
reason-guests-table-skipped-no-such-seat = { $table } hat keinen Platz { $seat }: es gibt { $seats } Plätze. Die Platznummer wird nicht verwendet.
reason-guests-table-skipped-seat-taken = Platz { $seat } an { $table } hat { $guest }. Die Platznummer wird nicht verwendet.
reason-guests-table-skipped-locked = Wer an { $table } sitzt, ist fixiert, deshalb bleibt der Tisch, wie er ist. Von Hand ändern, oder zuerst die Fixierung aufheben.
reason-guests-table-skipped-locked-guest = Der Platz dieses Gasts ist fixiert, deshalb bleibt der Tisch, wie er ist. Von Hand ändern, oder zuerst die Fixierung aufheben.
reason-guests-cells-unchanged = { $count ->
    [one] 1 Zelle weicht vom Plan ab, wurde aber
   *[other] { $count } Zellen weichen vom Plan ab, wurden aber
 } in der Datei nicht geändert, seit sie zuletzt mit dem Plan übereinstimmte. Die Werte des Plans bleiben.
reason-guests-removed-since = { $name } wurde seitdem von der Liste genommen und wird nicht ungefragt wieder hinzugefügt. Mit „neu“ kommt der Gast wieder auf die Liste.
reason-guests-match-twice = { $name } ist schon der Gast von Zeile { $first }. Für diese Zeile einen anderen Gast wählen.
reason-guests-match-remembered = Diese Wahl ist gemerkt und gilt beim nächsten Upload wieder.
reason-guests-no-such-row = Die Datei hat keine Zeile { $row }.
reason-guests-missing-without-scope = In einer Datei, die nur für ihre Zeilen spricht, fehlt niemand. Angeben, dass sie für eine Abteilung oder für alle spricht.
reason-guests-no-department = Keine Zeile nennt eine Abteilung; offen ist, wessen Liste das ist. Die Abteilung angeben.
reason-guests-several-departments = Die Datei hat Gäste von { $departments }. Die Abteilung angeben, für die sie spricht.
reason-guests-missing-stays = Nicht in der Datei. Bleibt, wie er ist.
reason-guests-missing-declined = Nicht in der Datei. Gilt als abgesagt und hat keinen Platz mehr.
reason-guests-missing-remove = Nicht in der Datei. Kommt von der Liste.
reason-guests-missing-spared = Nicht in der Datei. Bleibt, wie angegeben.
reason-guests-missing-protected = Nicht in der Datei. { $table } ist geschützt, deshalb bleibt dieser Gast. Von Hand ändern.
reason-guests-missing-locked = Nicht in der Datei. Der Platz an { $table } ist fixiert, deshalb bleibt dieser Gast. Von Hand ändern.
reason-guests-missing-brings = Nicht in der Datei. Bleibt, denn sonst fiele auch eine Begleitung ohne Namen weg.
reason-row-part-skipped-error-cell = In der Zelle von { $field } steht { $text }, eine Formel mit Fehler; { $field } bleibt deshalb, wie es ist.
reason-row-part-skipped-unnamed = Eine Begleitung ohne Namen bleibt bei dem Gast, der sie mitbringt. Zuerst { $id } benennen.
reason-row-part-skipped-conflict = { $field } hat sich auf beiden Seiten geändert: vorher { $base ->
    [none] leer
   *[other] „{ $base }“
 }, in der Datei { $file ->
    [none] nichts
   *[other] „{ $file }“
 } und im Plan { $plan ->
    [none] nichts
   *[other] „{ $plan }“
 }. Der Wert des Plans bleibt, solange nicht der der Datei gewählt wird.
reason-room-size = Eine Länge hier liegt zwischen { $least } und { $most } Metern.
reason-copies-count = Eine Reihe hat zwischen 1 und { $most } Kopien.
reason-fixture-changed = Jemand hat das gerade geändert, deshalb bleibt es, wie es jetzt ist. Noch einmal verschieben, wenn es weiter gewünscht ist.
