"""The editor of a saved view: its name, and its conditions in groups."""
