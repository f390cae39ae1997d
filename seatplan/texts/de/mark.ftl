# Wörter der kleinen Zeichen: Zustände von Zeilen und Vorgängen, klein geschrieben.

mark-number = { $number }
mark-saved = gespeichert
mark-new = neu
mark-changed = geändert
mark-warned = geändert
mark-unchanged = unverändert
mark-goes = fällt weg
mark-skipped = übersprungen
mark-left-out = ausgelassen
mark-conflict = zweimal geändert
mark-ambiguous = mehrdeutig
mark-renamed = umbenannt?
mark-missing = fehlt
mark-clash = Kollision
mark-lost-ground = ohne Grundlage
mark-orphan = verwaist
mark-overwritten = überschrieben
mark-pruned = gestrichen
mark-open = offen
mark-accepted = zugesagt
mark-declined = abgesagt
mark-no-problem = in Ordnung
mark-vip = VIP oder geschützt
mark-problems = { $count ->
    [one] 1 Problem
   *[other] { $count } Probleme
 }
