"""Where Tab stops, in the order in which a window is read."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def stops(whole: QWidget) -> list[QWidget]:
    """What takes the keyboard in ``whole``, as that is read; of buttons of which one is chosen, that one. And
    what has it, also where it is just being disabled: then Qt asks for the next one.

    Qt goes by the order in which widgets were made. Its own order cannot be asked for: PySide takes what
    ``nextInFocusChain`` answers for a child of the one before it, and holds it for deleted with that.
    """
    held = whole.window().focusWidget()
    return [
        widget
        for widget in _read(whole)
        if (takes(widget) or widget is held) and widget.focusProxy() is None and not _passed_over(widget)
    ]


def takes(widget: QWidget) -> bool:
    """Whether Tab may stop at it now."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def tab(among: list[QWidget], held: QWidget | None, *, forward: bool) -> None:
    """Give the keyboard to the one after ``held``, or before it; after the last comes the first."""
    here = next((place for place, stop in enumerate(among) if stop is held), -1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    among[(here + (1 if forward else -1)) % len(among)].setFocus(reason)


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
