"""Where the panes stand: columns side by side, in each of them panes one below the other."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from workstation.domain.panes import Column, Panes
from workstation.ui.shell.pane import Pane


class Side(StrEnum):
    """Where a new pane comes to stand, in the direction of reading."""

    BEFORE = "before"
    AFTER = "after"
    ABOVE = "above"
    BELOW = "below"


_STACKED = (Side.ABOVE, Side.BELOW)


class PaneGrid(QSplitter):
    """Divides its room among the panes. Where there is not enough for all, one is shown and the rest kept."""

    resized = Signal()  # by the person's hand

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._dress(self)
        self.room = QSize(0, 0)  # the width that it could have at most; 0: what it has
        self._shares: tuple[Column, ...] = ()  # as the person arranged them, whatever room there is
        self._alone = False

    def panes(self) -> list[Pane]:
        """In reading order."""
        return [pane for column in self._columns() for pane in _panes_of(column)]

    @property
    def alone(self) -> bool:
        """Whether only one of several panes is shown, for want of room."""
        return self._alone

    def add(self, pane: Pane, beside: Pane | None = None, side: Side = Side.AFTER) -> None:
        """Let a pane stand at a side of another, which gives it half of its room."""
        column = _column_of(beside) if beside else None
        if beside is not None and column is not None and side in _STACKED:
            place = column.indexOf(beside)
            _insert(column, pane, place, after=side is Side.BELOW)
        else:
            new = self._new_column()
            new.addWidget(pane)
            _insert(self, new, self.indexOf(column) if column else 0, after=side is Side.AFTER)
        pane.show()
        self._in_order()
        self._measure()

    def remove(self, pane: Pane) -> None:
        """Take a pane away for good; the others get its room."""
        column = _column_of(pane)
        self._discard(pane)
        if not _panes_of(column):
            self._discard(column)
        self._measure()

    def neighbour(self, pane: Pane) -> tuple[Pane, Side]:
        """The pane next to it, and on which side of that one it stands; there is more than one."""
        around = _panes_of(_column_of(pane))
        place = around.index(pane)
        if len(around) > 1:
            return (around[place - 1], Side.BELOW) if place else (around[1], Side.ABOVE)
        columns = self._columns()
        place = columns.index(_column_of(pane))
        if place:
            return _panes_of(columns[place - 1])[0], Side.AFTER
        return _panes_of(columns[1])[0], Side.BEFORE

    def fits(self, beside: Pane, side: Side) -> bool:
        """Whether there is room for one more pane at a side of another."""
        least, room = self._least(), self._whole_room()
        columns = self._columns()
        if side in _STACKED:
            rows = len(_panes_of(_column_of(beside))) + 1
            return rows * least.height() <= room.height() and len(columns) * least.width() <= room.width()
        return (len(columns) + 1) * least.width() + len(columns) * self.handleWidth() <= room.width()

    def shape(self, wanted: Panes, make: Callable[[], Pane]) -> list[Pane]:
        """Stand like ``wanted``, with the panes that there are in their order; answers those left over."""
        before, panes = self._columns(), self.panes()
        for column in wanted.columns:
            new = self._new_column()
            for _ in column.heights:
                pane = panes.pop(0) if panes else make()
                new.addWidget(pane)
                pane.show()
            self.addWidget(new)
        for pane in panes:
            pane.hide()
            pane.setParent(self.parentWidget())
        for old in before:
            self._discard(old)
        self._shares = wanted.columns
        self._apply()
        self._in_order()
        return panes

    def shares(self) -> tuple[Column, ...]:
        """How the person has divided the room."""
        return self._shares

    def even(self) -> None:
        """Give every column the same width, and every pane of a column the same height."""
        self._shares = self._evenly()
        self._apply()

    def widen(self, pane: Pane, pixels: int) -> None:
        """Give a pane's column more of the width, or less where negative."""
        sizes, place = self.sizes(), self.indexOf(_column_of(pane))
        other = place + 1 if place + 1 < len(sizes) else place - 1
        if other >= 0 and not self._alone:
            sizes[place] += pixels
            sizes[other] -= pixels
            self.setSizes(sizes)
            self._measure()

    def settle(self, leading: Pane) -> None:
        """Show every pane where there is room for all, else the one that the keyboard's acts are for."""
        before, self._alone = self._alone, not self._enough()
        if not before and not self._alone:
            return
        for column in self._columns():
            column.setVisible(not self._alone or leading in _panes_of(column))
            for pane in _panes_of(column):
                pane.setVisible(not self._alone or pane is leading)
        if not self._alone:
            self._apply()

    def least_width(self) -> int:
        """What the panes that are shown need, pixels."""
        count = 1 if self.alone else len(self._columns())
        return count * self._least().width() + (count - 1) * self.handleWidth()

    def _enough(self) -> bool:
        """Whether there is room for all panes."""
        columns, least, room = self._columns(), self._least(), self._whole_room()
        rows = max(len(_panes_of(column)) for column in columns)
        several = len(columns) > 1 or rows > 1
        wide = len(columns) * least.width() + (len(columns) - 1) * self.handleWidth() <= room.width()
        return not several or (wide and rows * least.height() <= room.height())

    def _least(self) -> QSize:
        return self.panes()[0].minimumSizeHint()

    def _evenly(self) -> tuple[Column, ...]:
        return tuple(Column(1000, (1000,) * len(_panes_of(column))) for column in self._columns())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.refresh()

    def _whole_room(self) -> QSize:
        return QSize(self.room.width() or self.width(), self.height())

    def _columns(self) -> list[QSplitter]:
        return [
            column for place in range(self.count()) if isinstance(column := self.widget(place), QSplitter)
        ]

    def _apply(self) -> None:
        self.setSizes([share.width for share in self._shares])
        for column, share in zip(self._columns(), self._shares, strict=True):
            column.setSizes(list(share.heights))

    def _measure(self) -> None:
        """The person has arranged it so; where they see one pane only, there is nothing to measure."""
        if self._alone:
            self._shares = self._evenly()
            return
        self._shares = tuple(
            Column(max(1, width), tuple(max(1, height) for height in column.sizes()))
            for width, column in zip(self.sizes(), self._columns(), strict=True)
        )

    def _on_moved(self) -> None:
        self._measure()
        self.resized.emit()

    def _discard(self, widget: QWidget) -> None:
        """A widget without a parent would be Python's, which may end it before its time."""
        widget.hide()
        widget.setParent(self.parentWidget())
        widget.deleteLater()

    def _new_column(self) -> QSplitter:
        column = QSplitter(Qt.Orientation.Vertical)  # a splitter takes every child in at once, at its end
        self._dress(column)
        return column

    def _dress(self, splitter: QSplitter) -> None:
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(3)
        splitter.splitterMoved.connect(self._on_moved)

    def _in_order(self) -> None:
        """A splitter lowers what it takes in, and screen readers walk from the lowest up."""
        for column in self._columns():
            column.raise_()
            for pane in _panes_of(column):
                pane.raise_()


def _panes_of(column: QSplitter) -> list[Pane]:
    return [pane for place in range(column.count()) if isinstance(pane := column.widget(place), Pane)]


def _column_of(pane: Pane) -> QSplitter:
    column = pane.parentWidget()
    assert isinstance(column, QSplitter)
    return column


def _insert(splitter: QSplitter, widget: QWidget, place: int, *, after: bool) -> None:
    """Beside the one at ``place``, with half of its room."""
    sizes = splitter.sizes()
    splitter.insertWidget(place + after, widget)
    if sizes:
        half = max(1, sizes[place] // 2)
        sizes[place] = half
        splitter.setSizes([*sizes[: place + after], half, *sizes[place + after :]])
