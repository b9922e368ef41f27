"""A dialog in its window comes first: those who listen are told, and the menus over it are shut."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAccessibleWidget, QMainWindow, QWidget
from shiboken6 import isValid

_ASKING = "asking"  # how many dialogs keep the menus of a window shut


@cache
def tell_modal(kind: str) -> None:
    """From now on screen readers know of each ``kind`` of dialog that nothing behind it is reached.

    Qt says that of none. It asks once more whenever a class has got another slot, so that telling it of one
    dialog would not last.
    """
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 its enums: 3 ms

    class Modal(QAccessibleWidget):
        def state(self) -> QAccessible.State:
            state = super().state()
            state.modal = True
            return state

    def made(name: str, dialog: QObject) -> QAccessibleWidget | None:
        if name != kind or not isinstance(dialog, QWidget):
            return None
        return Modal(dialog, QAccessible.Role.Dialog)

    QAccessible.installFactory(made)


def shut_menus(window: QWidget) -> QWidget | None:
    """They hang over the ground, and are reached no more than what lies on it."""
    bar = window.menuWidget() if isinstance(window, QMainWindow) else None
    if bar is not None:
        bar.setProperty(_ASKING, int(bar.property(_ASKING) or 0) + 1)
        bar.setEnabled(False)
    return bar


def open_menus(bar: QWidget | None) -> None:
    if bar is not None and isValid(bar):
        left = int(bar.property(_ASKING)) - 1
        bar.setProperty(_ASKING, left)
        bar.setEnabled(left == 0)
