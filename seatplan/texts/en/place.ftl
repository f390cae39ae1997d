# Where in a workbook something stands, and lists of names: the beginnings and parts of sentences.

place-sheet = Sheet { $sheet }:
place-row = Row { $row }:
place-column = Column { $column }:
place-sheet-row = Sheet { $sheet }, row { $row }:
place-sheet-column = Sheet { $sheet }, column { $column }:
place-row-column = Row { $row }, column { $column }:
place-sheet-row-column = Sheet { $sheet }, row { $row }, column { $column }:

place-list = { $first } and { $last }
place-list-more = { $first } and { $more } more
