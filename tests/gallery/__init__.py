"""Panels with made-up data, one small file each: ``make gallery PANEL=name``."""
