"""A list of brief entries, each of two lines: what it is, and below it what there is to say of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.row_model import Index, RowModel
from workstation.ui.kit.rows_view import RowsView
from workstation.ui.kit.safe_text import fill, tooltip

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Brief:
    """Ready for the screen."""

    first: str
    second: str
    tone: str = "muted"  # of the second line
    more: str = ""  # what only a hand that rests on it reads


class _Model(RowModel[Brief]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.row(index.row())
        if one is None:
            return None
        spoken = fill(self.tr("%1: %2"), one.first, one.second)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(part for part in (spoken, one.more) if part))
        return spoken if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, ink: Ink, model: _Model) -> None:
        super().__init__(model)
        self._ink, self._model = ink, model

    @property
    def height(self) -> int:
        return self._ink.em + self._ink.small_metrics.height() + self._pad * 2

    @property
    def _pad(self) -> int:
        return max(3, self._ink.em // 4)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._ink.em * 10, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, ink = self._model.rows[index.row()], self._ink
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, ink.color("accent_bg"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        inside = option.rect.adjusted(4, self._pad, -4, -self._pad)
        inside.setHeight(ink.em)
        ink.text(painter, Line(QRect(inside), rtl, 0), one.first, language="")
        inside = inside.translated(0, ink.em)
        inside.setHeight(ink.small_metrics.height())
        ink.small_text(painter, Line(inside, rtl, 0), one.second, tone=one.tone)
        painter.restore()


class BriefList(RowsView):
    """At most ``most`` entries are seen at a time, and ``least`` where the room is short, of all if it is not
    told; ``opened`` carries the place of one."""

    opened = Signal(int)

    def __init__(self, kit: Kit, name: str, most: int, parent: QWidget, *, least: int | None = None) -> None:
        super().__init__(parent)
        self._most, self._least = most, most if least is None else least
        self._keys: tuple[object, ...] = ()
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
        if briefs:
            self.setCurrentIndex(self._model.index(min(place, len(briefs) - 1), 0))
        self._fit()
        self.verticalScrollBar().setValue(scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._ink.forget()
        self.set_row_height(self._delegate.height)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self._most))

    def _fit(self) -> None:
        count = len(self._model.rows)
        self.setMinimumHeight(self._height_of(self._least))
        self.setMaximumHeight(self._height_of(self._most))
        whole = count <= self._least
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.setVisible(count > 0)

    def _height_of(self, entries: int) -> int:
        seen = min(len(self._model.rows), entries)
        return seen * self._delegate.height + 2 * self.frameWidth() + 4
