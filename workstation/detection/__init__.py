"""Fraud indicators in a text, and the language it is in; pure."""
