"""The window around the features."""
