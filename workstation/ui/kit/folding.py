"""A row that becomes two, one below the other, where there is no room to stand side by side."""

from PySide6.QtWidgets import QBoxLayout, QWidget

SIDE_BY_SIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


def fold(row: QBoxLayout, words: int, *beside: QWidget) -> None:
    """Let the first part of ``row`` have ``words`` pixels beside these widgets, or all the width above them.

    To be called whenever its widget has another size, or other widgets are shown.
    """
    parent = row.parentWidget()
    shown = [widget.sizeHint().width() for widget in beside if not widget.isHidden()]
    needed = words + sum(shown) + row.spacing() * len(shown)
    narrow = bool(shown) and parent is not None and 0 < parent.width() < needed
    row.setDirection(BELOW if narrow else SIDE_BY_SIDE)
