# The page on which a draw is uploaded.

draw-blank-cells = Blank physical-table cells
draw-hint-columns = One row a logical table, with a column for the physical table, and one for the room where numbers repeat.
draw-example = The draw as it stands, as a workbook

draw-column-table = Logical table
draw-column-now = Stands at
draw-column-then = Would stand at
draw-none = none
draw-nowhere = nowhere
draw-more-vip = { $count } more VIP
draw-more-protected = { $count } more
draw-all-stay = All protected, all stay where they are

draw-goes = { $count ->
    [one] 1 placement would go: { $names }
   *[other] { $count } placements would go: { $names }
 }
draw-cleared = { $count ->
    [one] Its cell in row { $rows } is empty, and blank cells are set to clear.
   *[other] Their cells in rows { $rows } are empty, and blank cells are set to clear.
 }
draw-protected-stay = { $count ->
    [one] 1 table is protected: its row is skipped.
   *[other] { $count } tables are protected: their rows are skipped.
 }
draw-takes-nothing = No placement would go.
draw-no-change = 0 changes: the plan says what the file says
draw-only-new = { $count ->
    [one] 1 table would get a place
   *[other] { $count } tables would get a place
 }
draw-only-moves = { $count ->
    [one] 1 table would stand elsewhere
   *[other] { $count } tables would stand elsewhere
 }
draw-new-and-moves = { $new ->
    [one] 1 table would get a place
   *[other] { $new } tables would get a place
 } and { $changed ->
    [one] 1 would stand elsewhere
   *[other] { $changed } would stand elsewhere
 }
draw-number = { $count ->
    [one] Type 1 to say that 1 placement may go
   *[other] Type { $count } to say that { $count } placements may go
 }

draw-did = { $rows ->
    [one] { $file }: 1 row is applied
   *[other] { $file }: { $rows } rows are applied
 }
draw-did-new = { $count ->
    [one] 1 table got a place.
   *[other] { $count } tables got a place.
 }
draw-did-move = { $count ->
    [one] 1 table stands elsewhere now.
   *[other] { $count } tables stand elsewhere now.
 }
draw-did-go = { $count ->
    [one] 1 table has no place any more.
   *[other] { $count } tables have no place any more.
 }
draw-did-rest = { $count ->
    [0] Every row of the file was taken.
    [one] 1 row was skipped or left out.
   *[other] { $count } rows were skipped or left out.
 }
