"""F6 and Shift+F6: the zones of the window, walked in the order in which they are read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


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


def step(window: QWidget, zones: list[Zone], *, forward: bool) -> bool:
    """Tab: give the keyboard to the next widget, zone by zone; whether there is one.

    Qt goes by the order in which widgets were made, and passes over whatever stands before the place to which
    a panel sends the keyboard first.
    """
    stops = sorted(_stops(window), key=lambda stop: _rank(stop, zones))
    held = QApplication.focusWidget()
    if not stops:
        return False
    here = next((place for place, stop in enumerate(stops) if stop is held), -1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def _stops(window: QWidget) -> list[QWidget]:
    """Where Tab stops, as the window is read; of buttons of which one is chosen, at that.

    Qt's own order cannot be asked for: PySide takes what ``nextInFocusChain`` answers for a child of the one
    before it, and holds it for deleted together with that.
    """
    return [
        widget
        for widget in _read(window)
        if _takes(widget) and widget.focusProxy() is None and not _passed_over(widget)
    ]


def _read(whole: QWidget) -> Iterator[QWidget]:
    """What is seen inside, line by line, and of each part what is inside of it before the next part."""
    inside = whole.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    lines: list[list[QWidget]] = []
    for part in sorted((part for part in inside if part.isVisible() and not part.isWindow()), key=QWidget.y):
        if lines and part.geometry().center().y() <= lines[-1][0].geometry().bottom():
            lines[-1].append(part)
        else:
            lines.append([part])
    for line in lines:
        for part in sorted(line, key=QWidget.x, reverse=whole.isRightToLeft()):
            yield part
            yield from _read(part)


def _passed_over(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    return group is not None and group.exclusive() and group.checkedButton() is not None


def _rank(widget: QWidget, zones: list[Zone]) -> int:
    return next((place for place, zone in enumerate(zones) if zone.holds(widget)), len(zones))


def within(*zones: QWidget) -> Callable[[QWidget], bool]:
    return lambda widget: any(widget is zone or zone.isAncestorOf(widget) for zone in zones)


def take_keyboard(widget: QWidget) -> bool:
    """Give the keyboard to ``widget`` or, where it takes none, to the first inside it that does."""
    meant = widget
    while (proxy := meant.focusProxy()) is not None:
        meant = proxy
    taker = meant if _takes(meant) else next(filter(_takes, widget.findChildren(QWidget)), None)
    if taker is None:
        return False
    taker.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return True


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
