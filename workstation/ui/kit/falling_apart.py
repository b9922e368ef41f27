"""Lets what was closed go at once, as Python does not by itself."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def let_fall_apart(widget: QWidget, *helpers: object) -> None:
    """Delete ``widget``, and then let its parts and its ``helpers`` forget each other.

    They know each other in rings, which Python finds only when it looks for them, long afterwards: what they
    held lies between newer things by then, and its room is of no use (40 MiB after 250 conversations).
    ``helpers`` are nobody else's, and nothing calls them any more.
    """
    parts = [widget, *widget.findChildren(QObject), *helpers]

    def forget() -> None:
        for part in parts:
            vars(part).clear()

    widget.destroyed.connect(forget)
    widget.deleteLater()


def parts_of(*things: object) -> list[object]:
    """What things have made and show; what they keep to themselves was lent to them."""
    shown = (part for thing in things for name, part in vars(thing).items() if name[0] != "_")
    return [part for part in shown if hasattr(part, "__dict__")]
