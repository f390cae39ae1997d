"""Serving: the pages, the HTTP API, signed sessions, logging, and one plan for all of them."""
