"""F6 and Shift+F6: the zones of the window, walked in the order in which they are read."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from workstation.ui.kit.stops import stops, tab, takes


@dataclass(frozen=True, slots=True)
class Zone:
    """``focus`` gives it the keyboard and answers whether it could take it."""

    name: str
    holds: Callable[[QWidget], bool]
    focus: Callable[[], bool]


class Zones:
    """Those of a window in the order in which they are read; ``more`` come and go before the last."""

    def __init__(self, window: QWidget, zones: list[Zone]) -> None:
        self._window, self._zones = window, zones
        self.more: list[Zone] = []

    def walk(self, by: int) -> str:
        """Give the keyboard to the next zone (1) or the one before (-1) that takes it; answers its name."""
        holder, zones = QApplication.focusWidget(), self._all()
        here = next((place for place, zone in enumerate(zones) if holder and zone.holds(holder)), None)
        start = here if here is not None else (-1 if by > 0 else 0)
        for step in range(1, len(zones) + 1):
            zone = zones[(start + by * step) % len(zones)]
            if zone.focus():
                return zone.name
        return ""

    def step(self, *, forward: bool) -> bool:
        """Tab: give the keyboard to the next widget, zone by zone; whether there is one."""
        zones = self._all()
        ordered = sorted(stops(self._window), key=lambda stop: _rank(stop, zones))
        if ordered:
            tab(ordered, QApplication.focusWidget(), forward=forward)
        return bool(ordered)

    def _all(self) -> list[Zone]:
        return [*self._zones[:-1], *self.more, self._zones[-1]]


def _rank(widget: QWidget, zones: list[Zone]) -> int:
    return next((place for place, zone in enumerate(zones) if zone.holds(widget)), len(zones))


def within(*zones: QWidget) -> Callable[[QWidget], bool]:
    return lambda widget: any(widget is zone or zone.isAncestorOf(widget) for zone in zones)


def take_keyboard(widget: QWidget) -> bool:
    """Give the keyboard to ``widget`` or, where it takes none, to the first inside it that does."""
    meant = widget
    while (proxy := meant.focusProxy()) is not None:
        meant = proxy
    taker = meant if takes(meant) else next(filter(takes, widget.findChildren(QWidget)), None)
    if taker is None:
        return False
    taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True
