# Der Server: was er beim Starten und Beenden sagt, und was Seiten über ihn sagen.

# Eine Zeile für sich am Terminal; Skripte warten auf sie.
server-ready = Seatplan ist bereit: { $url }
server-token = Von anderen Rechnern fragen Befehle und Notebooks mit SEATPLAN_TOKEN={ $token }
server-stopped = Seatplan ist beendet. Alles ist gespeichert.

# Eine Störung auf einer Seite oder hinter der API.
server-fault = Das hat nicht geklappt. Was vorher gespeichert war, bleibt gespeichert. Die Störung ist notiert als { $id }.
server-page-fault = Diese Seite konnte nicht aufgebaut werden. Der Plan ist sicher, andere Seiten arbeiten weiter. Die Störung ist notiert als { $id }.
server-undo-depends = Seitdem geändert: „{ $title }“, { $person }, { $at }.
server-undo-depends-more = { $count ->
    [one] Eine weitere Änderung kam seitdem dazu.
   *[other] { $count } weitere Änderungen kamen seitdem dazu.
 }
server-undo-nothing = Von dieser Person ist nichts rückgängig zu machen.
server-redo-nothing = Es gibt nichts zu wiederholen.
