# Die Seite Prüfungen: alles, was nicht stimmt, in einer Liste. Die Sätze über einzelne Probleme stehen in check.ftl.

checks-list = Was nicht stimmt
checks-fact = { $errors ->
    [one] 1 Fehler
   *[other] { $errors } Fehler
 }, { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
 }, { $notes ->
    [one] 1 Hinweis
   *[other] { $notes } Hinweise
 }
checks-number = { $number }
checks-search = Namen und Sätze durchsuchen
checks-filters = Filter
checks-filter-error = Fehler
checks-filter-warning = Warnungen
checks-filter-note = Hinweise
checks-filter-kind = Betrifft
checks-filter-check = Prüfung
checks-counted = Alle Fehler und Warnungen
checks-severity-error = Fehler
checks-severity-warning = Warnung
checks-severity-note = Hinweis
checks-kind-guest = Gäste
checks-kind-logical_table = Geplante Tische
checks-kind-physical_table = Saaltische
checks-kind-room = Räume
checks-kind-group = Gruppen
checks-kind-rule = Regeln
checks-kind-note = Fragen und Notizen
checks-none = Daran ist nichts auszusetzen.
checks-shown = { $shown } von { $all ->
    [one] 1 Punkt
   *[other] { $all } Punkten
 }
checks-show-all = Alle zeigen
checks-more = Alle { $count } zeigen
checks-fewer = Weniger zeigen
checks-too-many = Die ersten { $most } sind zu sehen; { $more } weitere findet die Suche.

# Fragen und Notizen.
checks-pinned = { $notes ->
    [0] { $questions ->
        [one] offene Frage
       *[other] offene Fragen
     }
   *[other] { $questions ->
        [0] { $notes ->
            [one] offene Notiz
           *[other] offene Notizen
         }
       *[other] offene Fragen und Notizen
     }
 }
checks-pinned-by = von { $author }
checks-question = Frage
checks-note = Notiz
checks-occasion = die Veranstaltung
checks-answer = Antworten…
checks-close = Abschließen
checks-drawer = Frage
checks-to-thing = Zeigen, worum es geht
