"""Draws a row of the queue list, in either direction of writing, from the size of its letters."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from workstation.domain.conversation import SlaState
from workstation.domain.inbox import InboxRow
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.look import Look
from workstation.ui.features.inbox.row_signs import EDGE, RowSigns
from workstation.ui.features.inbox.sentence import one_line
from workstation.ui.kit.gravity import PRESSING, pressing
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.words import Words

_SLA = {SlaState.AT_RISK: "warn", SlaState.BREACHED: "danger", SlaState.MET: "ok"}
_SHAPES = {SlaState.AT_RISK: "clock", SlaState.BREACHED: "hourglass", SlaState.MET: "check"}
_ROOM_FOR_A_WORD = {Density.DENSE: 16, Density.COMPACT: 10, Density.COMFORTABLE: 10}  # in heights of a line


class RowPainter:
    """A row's picture is made once. Its clock ticks, and is drawn into the place that the picture leaves."""

    def __init__(self, ink: Ink, words: Words) -> None:
        self._ink, self._words = ink, words
        self._signs = RowSigns(ink, words)
        self.density = Density.COMPACT

    @property
    def height(self) -> int:
        em, small = self._ink.em, self._ink.small_metrics.height()
        match self.density:
            case Density.DENSE:
                return em + self._pad * 2
            case Density.COMPACT:
                return em * 2 + self._pad * 2 + em // 5
            case Density.COMFORTABLE:
                return em * 2 + self._pad * 2 + small + 2 * (em // 5)

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
        lines = self._lines(QRect(0, 0, look.width, self.height), look.rtl)
        self._lead(painter, lines[0], row, look)
        if look.density is Density.DENSE:
            self._only_line(painter, lines[0], row, look)
        else:
            self._name_line(painter, lines[0], row, look)
            self._words_line(painter, lines[1], row, look)
        if look.density is Density.COMFORTABLE:
            self._signs.last_line(painter, lines[2], row)
        painter.end()
        return pixmap

    def clock(self, painter: QPainter, rect: QRect, look: Look, text: str) -> None:
        """The digits of a row that stands in ``rect``."""
        room = Line(self.clock_rect(rect, look), look.rtl, 0)
        tone = "muted" if look.sla is None else _SLA.get(look.sla, "muted")
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._ink.text(painter, room, text, language="", tone=tone, bold=_is_late(look), whole=True)

    def clock_rect(self, rect: QRect, look: Look) -> QRect:
        """Where the digits stand in a row that stands in ``rect``."""
        return self._clock_place(self._lines(rect, look.rtl)[0], look)

    def _clock_place(self, line: Line, look: Look) -> QRect:
        _, metrics = self._ink.font("", bold=_is_late(look))
        return line.trail(metrics.horizontalAdvance(look.clock) + 1)

    def _lines(self, rect: QRect, rtl: bool) -> list[Line]:
        em, side, far = self._ink.em, EDGE + self._pad, self._pad + 2
        inside = rect.adjusted(0, self._pad, 0, -self._pad)
        inside = inside.adjusted(far, 0, -side, 0) if rtl else inside.adjusted(side, 0, -far, 0)
        tops = [inside.top(), inside.top() + em + em // 5, inside.top() + 2 * (em + em // 5)]
        heights = [em, em, self._ink.small_metrics.height()]
        return [
            Line(QRect(inside.left(), top, inside.width(), height), rtl, em // 3)
            for top, height in zip(tops, heights, strict=True)
        ]

    def _frame(self, painter: QPainter, row: InboxRow, look: Look) -> None:
        painter.fillRect(0, self.height - 1, look.width, 1, self._ink.color("divider"))
        token = PRESSING.get(row.conversation.priority) or ("accent" if look.selected else "")
        if token:
            x = look.width - EDGE if look.rtl else 0
            painter.fillRect(x, 0, EDGE, self.height - 1, self._ink.color(token))

    def _lead(self, painter: QPainter, line: Line, row: InboxRow, look: Look) -> None:
        """What stands before the name: that it is chosen with others, and how pressing it is."""
        ink = self._ink
        if look.marked:
            ink.icon(painter, line.lead(ink.em * 4 // 5), "check", "accent", ink.em * 4 // 5)
        if token := PRESSING.get(row.conversation.priority):
            box = QRectF(line.lead(ink.em * 2 // 3))
            pressing(painter, box, row.conversation.priority, ink.color(token))

    def _due(self, painter: QPainter, line: Line, look: Look) -> None:
        """The place of the clock, and beside it how that stands, in shape and word."""
        if look.clock:
            self._clock_place(line, look)
        if look.sla is None or look.sla not in _SHAPES:
            return
        ink, em, side = self._ink, self._ink.em, self._ink.em * 3 // 4
        if line.room.width() > em * _ROOM_FOR_A_WORD[look.density]:
            word = self._words.sla(look.sla)
            place = line.trail(ink.small_metrics.horizontalAdvance(word) + 1)
            ink.small_text(painter, Line(place, line.rtl, 0), word, tone=_SLA[look.sla])
        ink.icon(painter, line.trail(side), _SHAPES[look.sla], _SLA[look.sla], side)

    def _name_line(self, painter: QPainter, line: Line, row: InboxRow, look: Look) -> None:
        self._due(painter, line, look)
        self._signs.people(painter, line, row, with_assignee=look.with_assignee)
        self._name(painter, line, row)

    def _name(self, painter: QPainter, line: Line, row: InboxRow) -> None:
        name, language = identifier(row.customer_name), row.conversation.language
        self._ink.text(painter, line, name, language=language, bold=row.unread > 0)

    def _words_line(self, painter: QPainter, line: Line, row: InboxRow, look: Look) -> None:
        self._signs.language(painter, line, row)
        self._signs.trailing(painter, line, row)
        self._last_words(painter, line, row, look)

    def _only_line(self, painter: QPainter, line: Line, row: InboxRow, look: Look) -> None:
        """Name, then words, in what the marks leave."""
        self._due(painter, line, look)
        self._signs.trailing(painter, line, row, whole=False)
        self._signs.language(painter, line, row)
        _, metrics = self._ink.font(row.conversation.language, bold=row.unread > 0)
        wanted = metrics.horizontalAdvance(identifier(row.customer_name)) + self._ink.em // 2
        self._name(painter, Line(line.lead(min(wanted, line.room.width() * 3 // 5)), line.rtl, 0), row)
        self._last_words(painter, line, row, look)

    def _last_words(self, painter: QPainter, line: Line, row: InboxRow, look: Look) -> None:
        ink, conversation = self._ink, row.conversation
        if look.typing:
            ink.text(painter, line, self._words.typing(), language="", tone="accent")
            return
        words, token = one_line(conversation.last_words), "text" if row.unread else "muted"
        ink.text(painter, line, words, language=conversation.language, tone=token)


def _is_late(look: Look) -> bool:
    return look.sla in (SlaState.AT_RISK, SlaState.BREACHED)


def _ground(look: Look) -> str:
    if look.selected or look.marked:
        return "accent_bg"
    return "bg" if look.hovered else "surface"
