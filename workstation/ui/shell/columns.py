"""The columns of the window: as wide as the person likes them, in letters of whatever size."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter, QWidget

_LEAST_SIDE = 230  # pixels: on a small screen the conversations' room is worth more than whole words
_SIDE, _WORK, _CONTEXT = 18.3, 35.5, 16.7  # how wide they are at first, in heights of a line


class Columns(QObject):
    """``splitter`` holds side panel, conversations and context, in this order."""

    def __init__(self, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._side, self._context = _SIDE, _CONTEXT  # also where there is no room for it just now
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.splitterMoved.connect(self._on_moved)

    def put(self, side: QWidget, work: QWidget, context: QWidget) -> None:
        """Stand them beside each other, as they are at first. The conversations get what room there is."""
        for place, column in enumerate((side, work, context)):
            self._splitter.insertWidget(place, column)
            self._splitter.setStretchFactor(place, 1 if column is work else 0)
        side.setMinimumWidth(_LEAST_SIDE)
        self._splitter.setSizes([round(lines * self._line()) for lines in (_SIDE, _WORK, _CONTEXT)])
        for column in (side, work, context):  # a splitter lowers what it takes in, and screen readers walk up
            column.raise_()

    def recall(self, widths: Sequence[int]) -> None:
        """Stand as they stood, in pixels; what does not fit to them is forgotten."""
        if len(widths) == self._splitter.count():
            self._splitter.setSizes(list(widths))
            self._note(widths)

    def _on_moved(self) -> None:
        self._note(self._splitter.sizes())

    def _note(self, widths: Sequence[int]) -> None:
        """A column that is out of sight has no width, and keeps the one that it had."""
        side, _work, context = (width / self._line() for width in widths)
        self._side, self._context = side or self._side, context or self._context

    def grow(self) -> None:
        """The letters have another size, and whether there is room for the customer's column is decided."""
        if self._splitter.isVisible():
            side, context = (round(lines * self._line()) for lines in (self._side, self._context))
            beside = self._splitter.widget(2)
            taken = side if beside is None or beside.isHidden() else side + context
            self._splitter.setSizes([side, max(0, self._splitter.width() - taken - 2), context])

    def _line(self) -> int:
        return self._splitter.fontMetrics().height()
