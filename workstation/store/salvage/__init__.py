"""Reads what is left of a damaged desk page by page, and puts it into a new file."""
