"""The signs of a row beside name and words: language, flag, unread, draft, unsent, people, labels."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workstation.domain.inbox import InboxRow
from workstation.domain.severity import Severity
from workstation.ui.features.inbox import marks
from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.words import Words

EDGE = 4  # pixels of the line that tells the priority
MANY = 99  # the store counts no further
_SEVERITY = {
    Severity.NOTICE: ("notice", "muted", "raised"),
    Severity.WARNING: ("warning", "warn", "warn_bg"),
    Severity.BLOCK: ("block", "danger", "danger_bg"),
}
_TAGS = {"zh-Hans": "ZH 简", "zh-Hant": "ZH 繁"}


class RowSigns:
    """Each cuts the room that it takes off the line."""

    def __init__(self, ink: Ink, words: Words) -> None:
        self._ink, self._words = ink, words

    def language(self, painter: QPainter, line: Line, row: InboxRow) -> None:
        code = row.conversation.language
        label = _TAGS.get(code, identifier(code).upper()[:7])
        width = self._ink.small_metrics.horizontalAdvance(label) + self._ink.em // 2
        marks.tag(painter, line.lead(width), label, self._ink)

    def trailing(self, painter: QPainter, line: Line, row: InboxRow, *, whole: bool = True) -> None:
        """Unread, unsent, draft and flag; not ``whole``: the flag without its word."""
        ink, em = self._ink, self._ink.em
        if row.unread:
            text = "99+" if row.unread >= MANY else str(row.unread)
            width = max(em * 9 // 10, ink.small_metrics.horizontalAdvance(text) + em // 2)
            marks.bubble(painter, line.trail(width), text, ink)
        for wanted, name, token in ((row.unsent, "outbox", "warn"), (row.has_draft, "pencil", "accent")):
            if wanted:
                ink.icon(painter, line.trail(em * 4 // 5), name, token, em * 4 // 5)
        if row.conversation.flag is not None:
            self._flag(painter, line, row.conversation.flag, whole=whole)

    def _flag(self, painter: QPainter, line: Line, severity: Severity, *, whole: bool) -> None:
        icon, token, ground = _SEVERITY[severity]
        word, em = self._words.severity(severity) if whole else "", self._ink.em
        side = self._ink.small_metrics.height() * 4 // 5
        box = line.trail(
            self._ink.small_metrics.horizontalAdvance(word) + side + em // 2 + (4 if word else 0)
        )
        marks.chip(painter, QRectF(box), self._ink.color(ground))
        inside = Line(box.adjusted(em // 4, 0, -(em // 4), 0), line.rtl, 3)
        self._ink.icon(painter, inside.lead(side), icon, token, side)
        if word:
            self._ink.small_text(painter, inside, word, tone=token)

    def people(self, painter: QPainter, line: Line, row: InboxRow, *, with_assignee: bool) -> None:
        """Who has it, where that is not plain, and how many more take part."""
        names = [identifier(row.assignee_name)] if with_assignee and row.assignee_name else []
        if row.others:
            names.append(f"+{len(row.others)}")
        if not names:
            return
        text, side = " ".join(names), self._ink.small_metrics.height() * 3 // 4
        width = self._ink.small_metrics.horizontalAdvance(text) + side + 4
        part = Line(line.trail(min(width, line.room.width() * 2 // 5)), line.rtl, 3)
        shape = "people" if row.others else "person"
        self._ink.icon(painter, part.lead(side), shape, "muted", side)
        self._ink.small_text(painter, part, text, tone="muted")

    def last_line(self, painter: QPainter, line: Line, row: InboxRow) -> None:
        """The labels, and who else takes part, by name."""
        ink, gap = self._ink, self._ink.em // 2
        side = ink.small_metrics.height() * 4 // 5
        if row.others:
            text = identifier(", ".join(row.others))
            width = min(ink.small_metrics.horizontalAdvance(text) + side + 4, line.room.width() // 2)
            part = Line(line.trail(width), line.rtl, 3)
            ink.icon(painter, part.lead(side), "people", "muted", side)
            ink.small_text(painter, part, text, tone="muted")
        for label in map(identifier, row.conversation.labels):
            width = ink.small_metrics.horizontalAdvance(label) + gap
            if width > line.room.width():
                break
            marks.tag(painter, line.lead(width), label, ink)
