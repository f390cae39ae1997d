"""Uploading a workbook in four steps: file, sheet and columns, preview, applied.

Nothing here knows what is uploaded. A page gives its `Subject` (a draw, a guest list), which says what the rows of a
preview show and what its headline is.
"""
