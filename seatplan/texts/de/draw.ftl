# Die Seite, auf der eine Auslosung hochgeladen wird.

draw-blank-cells = Leere Zellen in der Spalte Saaltisch
draw-hint-columns = Eine Zeile je Tisch, mit einer Spalte für den Saaltisch und einer für den Raum, wo sich Nummern wiederholen.
draw-example = Die Auslosung, wie sie ist, als Arbeitsmappe

draw-column-table = Tisch
draw-column-now = Steht an
draw-column-then = Stünde an
draw-none = keiner
draw-nowhere = nirgends
draw-more-vip = { $count } weitere VIP
draw-more-protected = { $count } weitere
draw-all-stay = Alle geschützt, alle bleiben, wo sie stehen

draw-goes = { $count ->
    [one] 1 Platzierung ginge verloren: { $names }
   *[other] { $count } Platzierungen gingen verloren: { $names }
 }
draw-cleared = { $count ->
    [one] Die Zelle in Zeile { $rows } ist leer, und leere Zellen sollen leeren.
   *[other] Die Zellen in den Zeilen { $rows } sind leer, und leere Zellen sollen leeren.
 }
draw-protected-stay = { $count ->
    [one] 1 Tisch ist geschützt: seine Zeile wird übersprungen.
   *[other] { $count } Tische sind geschützt: ihre Zeilen werden übersprungen.
 }
draw-takes-nothing = Keine Platzierung ginge verloren.
draw-no-change = 0 Änderungen: im Plan steht, was in der Datei steht
draw-only-new = { $count ->
    [one] 1 Tisch bekäme einen Saaltisch
   *[other] { $count } Tische bekämen einen Saaltisch
 }
draw-only-moves = { $count ->
    [one] 1 Tisch stünde woanders
   *[other] { $count } Tische stünden woanders
 }
draw-new-and-moves = { $new ->
    [one] 1 Tisch bekäme einen Saaltisch
   *[other] { $new } Tische bekämen einen Saaltisch
 }, { $changed ->
    [one] 1 stünde woanders
   *[other] { $changed } stünden woanders
 }
draw-number = { $count ->
    [one] 1 eingeben, um zu bestätigen, dass 1 Platzierung wegfallen darf
   *[other] { $count } eingeben, um zu bestätigen, dass { $count } Platzierungen wegfallen dürfen
 }

draw-did = { $rows ->
    [one] { $file }: 1 Zeile ist übernommen
   *[other] { $file }: { $rows } Zeilen sind übernommen
 }
draw-did-new = { $count ->
    [one] 1 Tisch hat einen Saaltisch bekommen.
   *[other] { $count } Tische haben einen Saaltisch bekommen.
 }
draw-did-move = { $count ->
    [one] 1 Tisch steht jetzt woanders.
   *[other] { $count } Tische stehen jetzt woanders.
 }
draw-did-go = { $count ->
    [one] 1 Tisch hat keinen Saaltisch mehr.
   *[other] { $count } Tische haben keinen Saaltisch mehr.
 }
draw-did-rest = { $count ->
    [0] Jede Zeile der Datei wurde übernommen.
    [one] 1 Zeile wurde übersprungen oder ausgelassen.
   *[other] { $count } Zeilen wurden übersprungen oder ausgelassen.
 }
