"""What the business knows: frozen dataclasses, enums and pure functions."""
