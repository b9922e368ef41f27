"""One of the customer's other conversations as a row: subject, day, standing, last words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workstation.domain.conversation import Conversation
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.row_model import Index, RowModel
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words


class PastModel(RowModel[Conversation]):
    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return identifier(row.subject)
        return self.sentence(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def sentence(self, row: Conversation) -> str:
        facts = [identifier(row.subject) or self.tr("without a subject"), self._words.status(row.status)]
        facts.append(self._words.short_day(row.updated_at))
        if row.flag is not None:
            facts.append(self._words.severity(row.flag))
        return fill(self.tr("%1: %2"), ", ".join(facts), identifier(row.last_words))


class PastDelegate(QStyledItemDelegate):
    def __init__(self, ink: Ink, words: Words, model: PastModel) -> None:
        super().__init__(model)
        self._ink, self._words, self._model = ink, words, model

    @property
    def height(self) -> int:
        return self._ink.em + self._ink.small_metrics.height() * 2 + self._pad * 2

    @property
    def _pad(self) -> int:
        return max(4, self._ink.em // 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._ink.em * 10, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, ink = self._model.rows[index.row()], self._ink
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(option.rect, ink.color("accent_bg"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, ink.color("bg"))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        inside = option.rect.adjusted(2, self._pad, -2, -self._pad)
        small = ink.small_metrics.height()
        inside.setHeight(ink.em)
        first = Line(QRect(inside), rtl, 6)
        when = self._words.short_day(row.updated_at)
        ink.small_text(
            painter,
            Line(first.trail(ink.small_metrics.horizontalAdvance(when) + 2), rtl, 0),
            when,
            tone="muted",
        )
        subject = identifier(row.subject) or self._model.tr("without a subject")
        ink.text(painter, first, subject, language=row.language)
        inside = inside.translated(0, ink.em)
        inside.setHeight(small)
        self._standing(painter, Line(QRect(inside), rtl, 6), row)
        last = Line(inside.translated(0, small), rtl, 0)
        ink.small_text(painter, last, identifier(row.last_words), tone="muted")
        painter.restore()

    def _standing(self, painter: QPainter, line: Line, row: Conversation) -> None:
        ink = self._ink
        if row.flag is not None:
            word, side = self._words.severity(row.flag), ink.small_metrics.height() * 4 // 5
            box = Line(line.lead(ink.small_metrics.horizontalAdvance(word) + side + 6), line.rtl, 4)
            ink.icon(painter, box.lead(side), SHAPES[row.flag], TONES[row.flag], side)
            ink.small_text(painter, box, word, tone=TONES[row.flag])
        ink.small_text(painter, line, self._words.status(row.status), tone="text")
