"""The list of what was found: its model, and how one hit is painted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.domain.message import MessageKind
from workstation.domain.search import Hit
from workstation.ui.features.search.snippet import snippet
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import identifier

HIT = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_LINES = 2


class HitModel(QAbstractListModel):
    """``sentence`` words a hit for a screen reader."""

    def __init__(self, sentence: Callable[[Hit], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, place: int) -> Hit | None:
        return self._hits[place] if 0 <= place < len(self._hits) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return identifier(hit.customer_name)
        return self._sentence(hit) if role == Qt.ItemDataRole.AccessibleTextRole else None


class HitDelegate(QStyledItemDelegate):
    """``when`` words a time shortly; a note says that it is one."""

    def __init__(
        self, ink: Ink, when: Callable[[int], str], note: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ink, self._when, self._note = ink, when, note

    @property
    def height(self) -> int:
        return self._ink.em * (1 + _LINES) + self._pad * 2 + 4

    @property
    def _pad(self) -> int:
        return max(4, self._ink.em * 2 // 5)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._ink.em * 12, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: Hit = index.data(HIT)
        rect, rtl = option.rect, option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._ink.color("accent_bg"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._ink.color("bg"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._ink.color("divider"))
        inside = rect.adjusted(self._pad + 4, self._pad, -self._pad - 4, -self._pad)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._head(painter, Line(QRect(inside.topLeft(), QSize(inside.width(), self._ink.em)), rtl, 6), hit)
        self._found(painter, inside.adjusted(0, self._ink.em + 3, 0, 0), hit, rtl=rtl)
        painter.restore()

    def _head(self, painter: QPainter, line: Line, hit: Hit) -> None:
        when = self._when(hit.created_at)
        room = Line(line.trail(self._ink.small_metrics.horizontalAdvance(when) + 2), line.rtl, 0)
        self._ink.small_text(painter, room, when, tone="muted")
        if hit.kind is not MessageKind.INCOMING:
            note = hit.kind is MessageKind.NOTE
            icon, tone = ("note", "warn") if note else ("reply", "muted")
            words = self._note() if note else identifier(hit.author_name)
            side = self._ink.small_metrics.height() * 4 // 5
            width = min(self._ink.small_metrics.horizontalAdvance(words) + side + 5, line.room.width() // 2)
            part = Line(line.trail(width), line.rtl, 3)
            self._ink.icon(painter, part.lead(side), icon, tone, side)
            self._ink.small_text(painter, part, words, tone=tone)
        self._ink.text(painter, line, identifier(hit.customer_name), language="", bold=True)

    def _found(self, painter: QPainter, room: QRect, hit: Hit, *, rtl: bool) -> None:
        shown = snippet(hit.body, hit.spans)
        layout = QTextLayout(shown.text, self._ink.font("")[0])
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats([self._mark(start, length) for start, length in shown.marks])
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, number * self._ink.em))
        layout.endLayout()
        painter.setPen(self._ink.color("text"))
        layout.draw(painter, QPointF(room.topLeft()))

    def _mark(self, start: int, length: int) -> QTextLayout.FormatRange:
        """Ground, weight and a line under it: never by colour alone."""
        marked = QTextCharFormat()
        marked.setBackground(self._ink.color("warn_bg"))
        marked.setForeground(self._ink.color("text"))
        marked.setFontWeight(QFont.Weight.DemiBold)
        marked.setFontUnderline(True)
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, length, marked
        return found
