# Was an einem Plan nicht stimmt. "check-" und der Code eines Problems ist der Satz über ein Ding;
# "check-count-" und der Code ist die Zeile, die alle davon zählt.

check-over-capacity = { $guests } Gäste, { $seats } Plätze: jemanden umsetzen oder dem Tisch mehr Plätze geben.
check-declined-seated = Abgesagt und hat noch einen Platz an { $table }.
check-physical-too-small = { $guests } Gäste, aber Saaltisch { $number } hat { $seats } Plätze.
check-room-too-full = { $guests } Gäste sitzen hier, zugelassen sind { $most } Personen.
check-unseated = Zugesagt und hat keinen Tisch.
check-unplaced = Steht noch nirgends.
check-double = Steht zweimal auf der Liste, auch als { $other }. Ist es dieselbe Person, einen Eintrag entfernen.
check-access-not-offered = Braucht { $needs }; Saaltisch { $number } bietet das nicht.
check-table-without-room = Steht in einem Raum, den es nicht gibt.
check-group-torn = { $unseated ->
    [0] Sitzt getrennt: an { $tables }.
   *[other] Auseinandergerissen: an { $tables }, und jemand hat keinen Tisch.
 }
check-email-missing = Hat keine E-Mail-Adresse.
check-diet-missing = Der Essenswunsch ist nicht bekannt.

check-rule-together-broken = Sollen zusammensitzen und sitzen an { $where }.
check-rule-apart-broken = Sollen nicht an einem Tisch sitzen, und { $guests } sitzen an { $table }.
check-rule-incomplete = Gilt für jemanden, den es nicht mehr gibt: { $gone }. Regel ändern oder entfernen.
check-companion-apart = Sitzt an { $table }, { $host } dagegen an { $other }.
check-question-open = Noch nicht beantwortet. Es geht um { $about }.
check-note-about-gone = Betrifft { $about }; das gibt es nicht mehr. Notiz entfernen.
check-seat-twice = Hat Platz { $seat } an { $table }, { $other } ebenso. Einem von beiden einen anderen Platz geben.
check-seat-beyond = Hat Platz { $seat } an { $table }; dort gibt es { $seats } Plätze. Anderen Platz wählen.
check-name-twice = Heißt wie { $other }. Einem von beiden einen anderen Namen geben.
check-number-twice = Hat dieselbe Nummer wie { $other } in { $room }. Einem von beiden eine andere Nummer geben.

check-count-over-capacity = { $count ->
    [one] Tisch überbelegt: { $names }
   *[other] Tische überbelegt
 }
check-count-declined-seated = { $count ->
    [one] Abgesagter hat noch einen Platz
   *[other] Abgesagte haben noch einen Platz
 }
check-count-physical-too-small = { $count ->
    [one] Saaltisch ist zu klein: { $names }
   *[other] Saaltische sind zu klein
 }
check-count-room-too-full = { $count ->
    [one] Raum hat zu viele Personen: { $names }
   *[other] Räume haben zu viele Personen
 }
check-count-unseated = { $count ->
    [one] Zugesagter ohne Tisch
   *[other] Zugesagte ohne Tisch
 }
check-count-unplaced = { $count ->
    [one] Tisch steht noch nirgends
   *[other] Tische stehen noch nirgends
 }
check-count-double = { $count ->
    [one] Gast steht womöglich zweimal auf der Liste
   *[other] Gäste stehen womöglich zweimal auf der Liste
 }
check-count-access-not-offered = { $count ->
    [one] Gast fehlt Barrierefreiheit
   *[other] Gästen fehlt Barrierefreiheit
 }
check-count-table-without-room = { $count ->
    [one] Saaltisch steht in keinem Raum
   *[other] Saaltische stehen in keinem Raum
 }
check-count-group-torn = { $count ->
    [one] Gruppe ist auseinandergerissen
   *[other] Gruppen sind auseinandergerissen
 }
check-count-email-missing = { $count ->
    [one] Gast hat keine E-Mail-Adresse
   *[other] Gäste haben keine E-Mail-Adresse
 }
check-count-diet-missing = { $count ->
    [one] Essenswunsch ist unbekannt
   *[other] Essenswünsche sind unbekannt
 }
check-count-other = { $count ->
    [one] weiterer Punkt
   *[other] weitere Punkte
 }
check-count-rule-together-broken = { $count ->
    [one] Regel ist verletzt: { $names } sitzen getrennt
   *[other] Regeln sind verletzt: wer zusammengehört, sitzt getrennt
 }
check-count-rule-apart-broken = { $count ->
    [one] Regel ist verletzt: { $names } sitzen an einem Tisch
   *[other] Regeln sind verletzt: wer getrennt sitzen soll, sitzt an einem Tisch
 }
check-count-rule-incomplete = { $count ->
    [one] Regel gilt für jemanden, den es nicht mehr gibt
   *[other] Regeln gelten für jemanden, den es nicht mehr gibt
 }
check-count-companion-apart = { $count ->
    [one] Begleitung sitzt an einem anderen Tisch als ihr Gast
   *[other] Begleitungen sitzen an anderen Tischen als ihre Gäste
 }
check-count-question-open = { $count ->
    [one] Frage ist offen: { $names }
   *[other] Fragen sind offen
 }
check-count-note-about-gone = { $count ->
    [one] Notiz betrifft etwas, das es nicht mehr gibt
   *[other] Notizen betreffen etwas, das es nicht mehr gibt
 }
check-count-seat-twice = { $count ->
    [one] Platz ist doppelt vergeben: an { $names }
   *[other] Plätze sind doppelt vergeben
 }
check-count-seat-beyond = { $count ->
    [one] Gast hat eine Platznummer, die der Tisch nicht hat: { $names }
   *[other] Gäste haben Platznummern, die ihre Tische nicht haben
 }
check-count-name-twice = { $count ->
    [one] Tisch heißt wie ein anderer: { $names }
   *[other] Tische heißen wie andere
 }
check-count-number-twice = { $count ->
    [one] Tischnummer ist in einem Raum doppelt vergeben: { $names }
   *[other] Tischnummern sind in einem Raum doppelt vergeben
 }
