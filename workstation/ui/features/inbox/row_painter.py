"""Draws a row of the queue list, in either direction of writing, from the size of its letters."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from workstation.domain.conversation import Priority, SlaState
from workstation.domain.fraud import Severity
from workstation.domain.inbox import InboxRow
from workstation.ui.features.inbox import marks
from workstation.ui.features.inbox.sentence import one_line
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.words import Words

EDGE = 4  # pixels of the line that tells the priority
_SEVERITY = {
    Severity.NOTICE: ("notice", "muted", "raised"),
    Severity.WARNING: ("warning", "warn", "warn_bg"),
    Severity.BLOCK: ("block", "danger", "danger_bg"),
}
_SLA = {SlaState.OK: "muted", SlaState.AT_RISK: "warn", SlaState.BREACHED: "danger"}
_LATE = {SlaState.AT_RISK: "clock", SlaState.BREACHED: "hourglass"}
_PRIORITY = {Priority.HIGH: "warn", Priority.URGENT: "danger"}
MANY = 99  # the store counts no further
_TAGS = {"zh-Hans": "ZH 简", "zh-Hant": "ZH 繁"}


@dataclass(frozen=True, slots=True)
class Look:
    """All that a row's picture depends on beside its content. ``clock`` is "00:00" for any "12:34"."""

    width: int
    scale: float  # device pixels to a pixel
    rtl: bool
    selected: bool
    hovered: bool
    with_assignee: bool
    clock: str
    sla: SlaState


class RowPainter:
    """A row's picture is made once. Its clock ticks, and is drawn into the place that the picture leaves."""

    def __init__(self, ink: Ink, words: Words) -> None:
        self._ink, self._words = ink, words

    @property
    def height(self) -> int:
        return self._ink.em * 2 + self._pad * 2 + self._ink.em // 5

    @property
    def _pad(self) -> int:
        return max(4, self._ink.em * 2 // 5)

    def picture(self, row: InboxRow, look: Look) -> QPixmap:
        """The whole row but for the digits of its clock."""
        pixmap = QPixmap(QSize(look.width, self.height) * look.scale)
        pixmap.setDevicePixelRatio(look.scale)
        pixmap.fill(self._ink.color(_ground(look)))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._frame(painter, row, look)
        first, second = self._lines(QRect(0, 0, look.width, self.height), look.rtl)
        self._name_line(painter, first, row, look)
        self._words_line(painter, second, row)
        painter.end()
        return pixmap

    def clock(self, painter: QPainter, rect: QRect, look: Look, text: str) -> None:
        """The digits of a row that stands in ``rect``."""
        room = Line(self.clock_rect(rect, look), look.rtl, 0)
        late = look.sla is not SlaState.OK
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._ink.text(painter, room, text, language="", tone=_SLA[look.sla], bold=late, whole=True)

    def clock_rect(self, rect: QRect, look: Look) -> QRect:
        """Where the digits stand in a row that stands in ``rect``."""
        return self._clock_place(self._lines(rect, look.rtl)[0], look)

    def _clock_place(self, line: Line, look: Look) -> QRect:
        _, metrics = self._ink.font("", bold=look.sla is not SlaState.OK)
        return line.trail(metrics.horizontalAdvance(look.clock) + 1)

    def _lines(self, rect: QRect, rtl: bool) -> tuple[Line, Line]:
        em, side, far = self._ink.em, EDGE + self._pad, self._pad + 2
        inside = rect.adjusted(0, self._pad, 0, -self._pad)
        inside = inside.adjusted(far, 0, -side, 0) if rtl else inside.adjusted(side, 0, -far, 0)
        first = QRect(inside.left(), inside.top(), inside.width(), em)
        second = QRect(inside.left(), inside.bottom() + 1 - em, inside.width(), em)
        return Line(first, rtl, em // 3), Line(second, rtl, em // 3)

    def _frame(self, painter: QPainter, row: InboxRow, look: Look) -> None:
        painter.fillRect(0, self.height - 1, look.width, 1, self._ink.color("divider"))
        token = _PRIORITY.get(row.conversation.priority) or ("accent" if look.selected else "")
        if token:
            x = look.width - EDGE if look.rtl else 0
            painter.fillRect(x, 0, EDGE, self.height - 1, self._ink.color(token))

    def _name_line(self, painter: QPainter, line: Line, row: InboxRow, look: Look) -> None:
        conversation, ink = row.conversation, self._ink
        if token := _PRIORITY.get(conversation.priority):
            box = QRectF(line.lead(ink.em * 2 // 3))
            marks.pressing(painter, box, conversation.priority, ink.color(token))
        if look.clock:
            self._clock_place(line, look)
        if shape := _LATE.get(look.sla):
            side = ink.em * 3 // 4
            ink.icon(painter, line.trail(side), shape, _SLA[look.sla], side)
        if look.with_assignee and row.assignee_name:
            self._assignee(painter, line, identifier(row.assignee_name))
        name = identifier(row.customer_name)
        ink.text(painter, line, name, language=conversation.language, bold=row.unread > 0)

    def _assignee(self, painter: QPainter, line: Line, name: str) -> None:
        side = self._ink.small_metrics.height() * 3 // 4
        width = self._ink.small_metrics.horizontalAdvance(name) + side + 4
        part = Line(line.trail(min(width, line.room.width() * 2 // 5)), line.rtl, 3)
        self._ink.icon(painter, part.lead(side), "person", "muted", side)
        self._ink.small_text(painter, part, name, tone="muted")

    def _words_line(self, painter: QPainter, line: Line, row: InboxRow) -> None:
        conversation, em, ink = row.conversation, self._ink.em, self._ink
        label = _TAGS.get(conversation.language, identifier(conversation.language).upper()[:7])
        marks.tag(painter, line.lead(ink.small_metrics.horizontalAdvance(label) + em // 2), label, ink)
        if row.unread:
            text = "99+" if row.unread >= MANY else str(row.unread)
            width = max(em * 9 // 10, ink.small_metrics.horizontalAdvance(text) + em // 2)
            marks.bubble(painter, line.trail(width), text, ink)
        for wanted, name, token in ((row.unsent, "outbox", "warn"), (row.has_draft, "pencil", "accent")):
            if wanted:
                ink.icon(painter, line.trail(em * 4 // 5), name, token, em * 4 // 5)
        if conversation.flag is not None:
            self._flag(painter, line, conversation.flag)
        words, token = one_line(conversation.last_words), "text" if row.unread else "muted"
        ink.text(painter, line, words, language=conversation.language, tone=token)

    def _flag(self, painter: QPainter, line: Line, severity: Severity) -> None:
        icon, token, ground = _SEVERITY[severity]
        word, em = self._words.severity(severity), self._ink.em
        side = self._ink.small_metrics.height() * 4 // 5
        box = line.trail(self._ink.small_metrics.horizontalAdvance(word) + side + em // 2 + 4)
        marks.chip(painter, QRectF(box), self._ink.color(ground))
        inside = Line(box.adjusted(em // 4, 0, -(em // 4), 0), line.rtl, 3)
        self._ink.icon(painter, inside.lead(side), icon, token, side)
        self._ink.small_text(painter, inside, word, tone=token)


def _ground(look: Look) -> str:
    if look.selected:
        return "accent_bg"
    return "bg" if look.hovered else "surface"
