"""Fraud indicators in a text, and the language it is in; pure, and shared by workstation and server.

Nothing is loaded with the package itself: whoever only keeps lists takes none of the detectors.
"""
