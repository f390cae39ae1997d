"""The live plan: what notebooks, the command line, pages and the server work on, over a log or over a running server."""
