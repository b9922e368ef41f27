"""The REST API and its events; the only HTTP."""
