"""How what was found is painted: a message with its words marked, a customer, a conversation."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.domain.message_kind import MessageKind
from workstation.domain.search import ConversationHit, CustomerHit, Hit
from workstation.ui.features.search.rows import ROW
from workstation.ui.features.search.wording import Wording
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import identifier

_LINES = 2


class HitDelegate(QStyledItemDelegate):
    def __init__(self, ink: Ink, wording: Wording) -> None:
        super().__init__(wording)
        self._ink, self._wording = ink, wording

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
        row = index.data(ROW)
        rect, rtl = option.rect, option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._ink.color("accent_bg"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._ink.color("bg"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._ink.color("divider"))
        inside = rect.adjusted(self._pad + 4, self._pad, -self._pad - 4, -self._pad)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        first = Line(QRect(inside.topLeft(), QSize(inside.width(), self._ink.em)), rtl, 6)
        rest = inside.adjusted(0, self._ink.em + 3, 0, 0)
        match row:
            case Hit():
                self._head(painter, first, row)
                self._found(painter, rest, row, rtl=rtl)
            case CustomerHit():
                self._named(painter, first, "person", identifier(row.name), row.language)
                self._facts(painter, rest, self._wording.facts(row), rtl=rtl)
            case ConversationHit():
                when = self._wording.when(row.updated_at)
                self._ink.small_text(painter, self._trailing(first, when), when, tone="muted")
                self._named(painter, first, "message", identifier(row.id), "")
                self._facts(painter, rest, self._wording.facts(row), rtl=rtl)
        painter.restore()

    def _trailing(self, line: Line, words: str) -> Line:
        """Room for small ``words`` at the end of a line."""
        return Line(line.trail(self._ink.small_metrics.horizontalAdvance(words) + 2), line.rtl, 0)

    def _named(self, painter: QPainter, line: Line, icon: str, name: str, language: str) -> None:
        side = self._ink.em * 4 // 5
        self._ink.icon(painter, line.lead(side), icon, "accent", side)
        self._ink.text(painter, line, name, language=language, bold=True)

    def _facts(self, painter: QPainter, room: QRect, facts: tuple[str, ...], *, rtl: bool) -> None:
        line = QRect(room.left(), room.top(), room.width(), self._ink.em)
        for fact in facts:
            if fact:
                self._ink.small_text(painter, Line(QRect(line), rtl, 0), fact, tone="muted")
                line.translate(0, self._ink.small_metrics.height())

    def _head(self, painter: QPainter, line: Line, hit: Hit) -> None:
        when = self._wording.when(hit.created_at)
        self._ink.small_text(painter, self._trailing(line, when), when, tone="muted")
        if hit.kind is not MessageKind.INCOMING:
            note = hit.kind is MessageKind.NOTE
            icon, tone = ("note", "warn") if note else ("reply", "muted")
            words = self._wording.author(hit)
            side = self._ink.small_metrics.height() * 4 // 5
            width = min(self._ink.small_metrics.horizontalAdvance(words) + side + 5, line.room.width() // 2)
            part = Line(line.trail(width), line.rtl, 3)
            self._ink.icon(painter, part.lead(side), icon, tone, side)
            self._ink.small_text(painter, part, words, tone=tone)
        self._ink.text(painter, line, identifier(hit.customer_name), language="", bold=True)

    def _found(self, painter: QPainter, room: QRect, hit: Hit, *, rtl: bool) -> None:
        shown = self._wording.found(hit)
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
