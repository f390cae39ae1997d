"""The event log: every batch and every event, written once, chained, and read back fast.

`store.Log` is the one face of every store, `duckdb_log.DuckDBLog` the store of today; `recovery` works on closed logs.
"""
