# Wo in einer Arbeitsmappe etwas steht, und Listen von Namen: Anfänge und Teile von Sätzen.

place-sheet = Blatt { $sheet }:
place-row = Zeile { $row }:
place-column = Spalte { $column }:
place-sheet-row = Blatt { $sheet }, Zeile { $row }:
place-sheet-column = Blatt { $sheet }, Spalte { $column }:
place-row-column = Zeile { $row }, Spalte { $column }:
place-sheet-row-column = Blatt { $sheet }, Zeile { $row }, Spalte { $column }:

place-list = { $first } und { $last }
place-list-more = { $first } und { $more } weitere
