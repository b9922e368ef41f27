"""A list of brief entries: what each is, and below it what there is to say of it; nothing is cut off."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.paragraph import Paragraph
from workstation.ui.kit.row_model import Index, RowModel
from workstation.ui.kit.rows_view import RowsView
from workstation.ui.kit.safe_text import fill, tooltip

_SIDE = 4  # pixels beside the words
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Brief:
    """Ready for the screen."""

    first: str
    second: str
    tone: str = "muted"  # of what is said second
    more: str = ""  # what is told to a hand that rests on it, and to a screen reader


class _Model(RowModel[Brief]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.row(index.row())
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return fill(self.tr("%1: %2"), one.first, one.second)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(one.more)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return one.more
            case _:
                return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, ink: Ink, model: _Model) -> None:
        super().__init__(model)
        self._ink, self._model = ink, model
        self._laid: list[tuple[Paragraph, Paragraph]] = []

    def lay_out(self, width: int, *, rtl: bool) -> list[int]:
        """Break the lines of all entries for rows of ``width`` pixels; answers how high each row is."""
        room, big, small = max(1, width - 2 * _SIDE), self._ink.font("")[0], self._ink.small
        self._laid = [
            (Paragraph(one.first, big, room, rtl=rtl), Paragraph(one.second, small, room, rtl=rtl))
            for one in self._model.rows
        ]
        return list(map(self._height, range(len(self._laid))))

    def _height(self, place: int) -> int:
        first, second = self._laid[place]
        return first.height + second.height + 2 * self._pad

    @property
    def _pad(self) -> int:
        return max(3, self._ink.em // 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._ink.em * 10, self._height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        (first, second), ink = self._laid[index.row()], self._ink
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, ink.color("accent_bg"))
        left, top = option.rect.left() + _SIDE, option.rect.top() + self._pad
        painter.setPen(ink.color("text"))
        first.draw(painter, left, top)
        painter.setPen(ink.color(self._model.rows[index.row()].tone))
        second.draw(painter, left, top + first.height)
        painter.restore()


class BriefList(RowsView):
    """At most ``most`` entries are seen at a time, and ``least`` where the room is short, of all if it is not
    told; ``opened`` carries the place of one."""

    opened = Signal(int)
    _tops: Sequence[int] = (0,)  # where each row begins, and where the last one ends; Qt asks at once

    def __init__(self, kit: Kit, name: str, most: int, parent: QWidget, *, least: int | None = None) -> None:
        super().__init__(parent)
        self._most, self._least = most, most if least is None else least
        self._keys: tuple[object, ...] = ()
        self._width = 0  # for which the lines are broken
        self._ink = Ink(kit.theme, kit.icons)
        self._model = _Model(self)
        self._delegate = _Delegate(self._ink, self._model)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleIdentifier(name)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        kit.theme.changed.connect(self._dress)
        self._dress()

    def show_briefs(self, briefs: Sequence[Brief], keys: Sequence[object] = ()) -> None:
        """``keys`` tell which entry is which, where its first line does not: the current one stays current
        wherever it stands now."""
        shown, before = tuple(keys) or tuple(one.first for one in briefs), self._keys
        if (tuple(briefs), shown) == (self._model.rows, before):
            return
        place, scrolled = max(0, self.currentIndex().row()), self.verticalScrollBar().value()
        if place < len(before) and before[place] in shown:
            place = shown.index(before[place])
        self._keys = shown
        self._model.show(briefs)
        self._lay_out()
        if briefs:
            self.setCurrentIndex(self._model.index(min(place, len(briefs) - 1), 0))
        self.verticalScrollBar().setValue(scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def top_of(self, place: int) -> int:
        return self._tops[min(place, len(self._tops) - 1)]

    def place_at(self, y: int) -> int:
        return bisect_right(self._tops, y) - 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self._most))

    def _dress(self) -> None:
        self._ink.forget()
        self._lay_out()

    def _lay_out(self) -> None:
        """All entries, for the width that there is: the list is as high as they are."""
        self._width = self.viewport().width()
        heights = self._delegate.lay_out(self._width, rtl=self.isRightToLeft())
        self._tops = list(accumulate(heights, initial=0))
        self.set_row_height(self._ink.em)  # of a step by the wheel
        count = len(self._model.rows)
        self.setMinimumHeight(self._height_of(self._least))
        self.setMaximumHeight(self._height_of(self._most))
        whole = count <= self._least
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.setVisible(count > 0)

    def _height_of(self, entries: int) -> int:
        """In which so many are seen, those that stand first."""
        return self.top_of(min(len(self._model.rows), entries)) + 2 * self.frameWidth() + 4
