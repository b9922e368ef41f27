"""The two encrypted databases; the only SQL."""
