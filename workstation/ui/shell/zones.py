"""F6 and Shift+F6: the zones of the window, walked in the order in which they are read."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Zone:
    """``focus`` gives it the keyboard and answers whether it could take it."""

    name: str
    holds: Callable[[QWidget], bool]
    focus: Callable[[], bool]


def walk(zones: list[Zone], by: int) -> str:
    """Give the keyboard to the next zone (1) or the one before (-1) that takes it; answers its name."""
    holder = QApplication.focusWidget()
    here = next((place for place, zone in enumerate(zones) if holder and zone.holds(holder)), None)
    start = here if here is not None else (-1 if by > 0 else 0)
    for step in range(1, len(zones) + 1):
        zone = zones[(start + by * step) % len(zones)]
        if zone.focus():
            return zone.name
    return ""


def within(zone: QWidget) -> Callable[[QWidget], bool]:
    return lambda widget: widget is zone or zone.isAncestorOf(widget)


def take_keyboard(widget: QWidget) -> bool:
    """Give the keyboard to ``widget`` or, where it takes none, to the first inside it that does."""
    meant = widget
    while (proxy := meant.focusProxy()) is not None:
        meant = proxy
    for candidate in (meant, *widget.findChildren(QWidget)):
        if _takes(candidate):
            candidate.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
