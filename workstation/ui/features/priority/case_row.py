"""One case as a row: shape and word of its gravity, time left, customer, kinds, owner, signal, money."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workstation.domain.cases import Case
from workstation.domain.conversation import Priority, SlaState
from workstation.ui.features.priority.case_model import CaseModel
from workstation.ui.features.priority.wording import Wording
from workstation.ui.kit.gravity import PRESSING, SHAPES, TONES, pressing
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import identifier

_Index = QModelIndex | QPersistentModelIndex
_LATE = {SlaState.AT_RISK: "warn", SlaState.BREACHED: "danger"}
_EDGE = 10  # pixels left and right of a row


class CaseDelegate(QStyledItemDelegate):
    def __init__(self, ink: Ink, wording: Wording, model: CaseModel, now: Callable[[], int]) -> None:
        super().__init__(model)
        self._ink, self._wording, self._model, self._now = ink, wording, model, now

    @property
    def height(self) -> int:
        return self._ink.em + self._ink.small_metrics.height() * 2 + self._pad * 2 + 2

    @property
    def _pad(self) -> int:
        return max(4, self._ink.em // 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._ink.em * 10, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        case, ink = self._model.rows[index.row()], self._ink
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        self._ground(painter, option)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        inside = option.rect.adjusted(_EDGE, self._pad, -_EDGE, -self._pad)
        inside.setHeight(ink.em)
        self._first(painter, Line(QRect(inside), rtl, 6), case)
        small = ink.small_metrics.height()
        inside = inside.translated(0, ink.em)
        inside.setHeight(small)
        self._second(painter, Line(QRect(inside), rtl, 6), case)
        self._third(painter, Line(inside.translated(0, small), rtl, 6), case)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            held = option.state & QStyle.StateFlag.State_HasFocus
            painter.fillRect(option.rect, self._ink.color("accent_bg" if held else "raised"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._ink.color("bg"))
        edge = option.rect.adjusted(0, option.rect.height() - 1, 0, 0)
        painter.fillRect(edge, self._ink.color("divider"))

    def _first(self, painter: QPainter, line: Line, case: Case) -> None:
        ink = self._ink
        place, tone = line.lead(ink.em), self._tone(case)
        if case.severity or case.asked:
            ink.icon(painter, place, SHAPES[case.severity] if case.severity else "shield", tone, ink.em)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pressing(painter, QRectF(place), Priority.URGENT, ink.color(tone))
        left, state = self._wording.left(case, self._now())
        width = ink.small_metrics.horizontalAdvance(left) + 2
        tone = _LATE.get(state, "muted") if state else "muted"
        ink.small_text(painter, Line(line.trail(width), line.rtl, 0), left, tone=tone)
        name = identifier(case.row.customer_name)
        ink.text(painter, line, name, language=case.row.conversation.language, bold=True)

    def _second(self, painter: QPainter, line: Line, case: Case) -> None:
        ink = self._ink
        word = self._wording.level(case)
        width = ink.small_metrics.horizontalAdvance(word) + 4
        ink.small_text(painter, Line(line.lead(width), line.rtl, 0), word, tone=self._tone(case))
        owner = self._wording.owner(case)
        width = min(ink.small_metrics.horizontalAdvance(owner) + 2, line.room.width() // 2)
        ink.small_text(painter, Line(line.trail(width), line.rtl, 0), owner, tone="muted")
        ink.small_text(painter, line, self._wording.kinds(case), tone="text")

    def _third(self, painter: QPainter, line: Line, case: Case) -> None:
        ink = self._ink
        if exposure := self._wording.exposure(case):
            exposure = f"\u2212{exposure}"  # it has left
            width = min(ink.small_metrics.horizontalAdvance(exposure) + 2, line.room.width() // 2)
            ink.small_text(painter, Line(line.trail(width), line.rtl, 0), exposure, tone="text")
        told = self._wording.signal(case) or identifier(case.row.conversation.last_words)
        ink.small_text(painter, line, told, tone="muted")

    def _tone(self, case: Case) -> str:
        return TONES[case.severity] if case.severity else PRESSING[Priority.URGENT]
