"""Whether all that the keyboard reaches has a name for a screen reader, and an identifier for a test."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.house.screens.ear import Ear, painted
from tests.house.screens.saying import called, shown


def unreachable(root: QWidget, _heard: Ear = painted) -> Iterator[str]:
    """What takes the keyboard and cannot be told from its neighbours."""
    for widget in shown(root):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
            continue
        spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not spoken.strip():
            yield f"{called(widget)}: it takes the keyboard and has no name"
        if not widget.accessibleIdentifier():
            yield f"{called(widget)}: it takes the keyboard and has no identifier"


def unturned(root: QWidget, _heard: Ear = painted) -> Iterator[str]:
    """Widgets that stand from left to right in a window that is read from right to left."""
    meant = {one for one in shown(root) if one.testAttribute(Qt.WidgetAttribute.WA_SetLayoutDirection)}
    for widget in shown(root):
        ltr = widget.layoutDirection() != Qt.LayoutDirection.RightToLeft
        if ltr and not any(one is widget or one.isAncestorOf(widget) for one in meant):
            yield f"{called(widget)}: it is not turned"
