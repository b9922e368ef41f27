"""A message's text laid out: every paragraph in its own direction, evidence marked, hits found."""

import math
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from workstation.domain.severity import Severity
from workstation.ui.kit.safe_text import utf16_places

_LINE = "\u2028"  # breaks the line inside one layout


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the shown text to be marked, and what it is evidence of. Offsets are code points."""

    start: int
    end: int
    severity: Severity | None  # None: it is what somebody looks for, or a link
    format: QTextCharFormat
    leads_from: int | None = None  # of a link: where it begins in the text before that was made safe


@dataclass(frozen=True, slots=True)
class _Part:
    """Neighbouring paragraphs of one direction; ``start`` and ``length`` are UTF-16 units of the text."""

    layout: QTextLayout
    start: int
    length: int
    top: float
    height: float
    rtl: bool


class TextBlock:
    """``text`` (made safe already) in at most ``width`` pixels. Places are UTF-16 units of the text."""

    def __init__(self, text: str, marks: Sequence[Mark], font: QFont, width: int) -> None:
        self.text = text
        self._room = width
        self._parts: list[_Part] = []
        self._marked: list[tuple[Severity, int]] = []
        self.last_line = 0.0
        self.last_rtl = False
        place = utf16_places(text)
        natural = top = 0.0
        for start, end, rtl in _directions(text):
            layout = QTextLayout(text[start:end].replace("\n", _LINE), font)
            layout.setCacheEnabled(True)
            layout.setTextOption(_option(rtl))
            begin, length = place(start), place(end) - place(start)
            layout.setFormats([r for mark in marks if (r := _range(mark, place, begin, length))])
            widest, height = self._lines(layout)
            self._parts.append(_Part(layout, begin, length, top, height, rtl))
            natural, top, self.last_rtl = max(natural, widest), top + height, rtl
        self._marked = [(mark.severity, place(mark.start)) for mark in marks if mark.severity]
        self._links = [
            (place(mark.start), place(mark.end), mark.leads_from)
            for mark in marks
            if mark.leads_from is not None
        ]
        self.length = place(len(text))
        self.width = math.ceil(min(natural, width))
        self.height = math.ceil(top)

    def draw(
        self, painter: QPainter, at: QPointF, clip: QRectF, width: int, selection: "Selection | None"
    ) -> None:
        """Paint with the text's top left corner ``at``; right-to-left parts end at ``width``."""
        for part in self._parts:
            selected = _selected(selection, part) if selection else []
            part.layout.draw(painter, at + QPointF(self._shift(part, width), part.top), selected, clip)

    def place_at(self, point: QPointF, width: int) -> int:
        """The place nearest to a point of the block."""
        part = next((p for p in self._parts if point.y() < p.top + p.height), self._parts[-1])
        y = point.y() - part.top
        lines = (part.layout.lineAt(i) for i in range(part.layout.lineCount()))
        line = next((ln for ln in lines if y < ln.y() + ln.height()), None)
        line = line or part.layout.lineAt(part.layout.lineCount() - 1)
        return part.start + line.xToCursor(point.x() - self._shift(part, width))

    def step(self, place: int, forward: bool) -> int:
        """The place one character as people see it further on or back."""
        for part in self._parts if forward else reversed(self._parts):
            inside = place - part.start
            if forward and inside < part.length:
                return part.start + part.layout.nextCursorPosition(max(inside, 0))
            if not forward and inside > 0:
                return part.start + part.layout.previousCursorPosition(min(inside, part.length))
        return place

    def word_at(self, place: int) -> tuple[int, int]:
        """The word around a place."""
        words = QTextLayout.CursorMode.SkipWords
        part = next((p for p in self._parts if place <= p.start + p.length), self._parts[-1])
        inside = place - part.start
        end = part.layout.nextCursorPosition(inside, words)
        return part.start + part.layout.previousCursorPosition(end, words), part.start + end

    def link_at(self, point: QPointF, width: int) -> int | None:
        """Where the link under a point begins in the text before that was made safe; None: there is none."""
        if not self._links or not QRectF(0, 0, width, self.height).contains(point):
            return None
        place = self.place_at(point, width)
        return next((begin for start, end, begin in self._links if start <= place < end), None)

    def marked_lines(self) -> list[tuple[Severity, float, float]]:
        """Top and height of the line in which each mark begins, and what it is evidence of."""
        lines = []
        for severity, place in self._marked:
            part = next((p for p in self._parts if place <= p.start + p.length), self._parts[-1])
            line = part.layout.lineForTextPosition(place - part.start)
            if line.isValid():
                lines.append((severity, part.top + line.y(), line.height()))
        return lines

    def between(self, start: int, end: int) -> str:
        """The text between two places."""
        return self.text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le", "replace")

    def _lines(self, layout: QTextLayout) -> tuple[float, float]:
        widest = height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._room)
            line.setPosition(QPointF(0, height))
            height += math.ceil(line.height())
            self.last_line = line.naturalTextWidth()
            widest = max(widest, self.last_line)
        layout.endLayout()
        return widest, height

    def _shift(self, part: _Part, width: int) -> float:
        return width - self._room if part.rtl else 0.0


@dataclass(frozen=True, slots=True)
class Selection:
    """What the person marked of one text, in places; ``whole``: all of the message, whatever it is."""

    start: int
    end: int
    format: QTextCharFormat
    whole: bool = False


def _directions(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether right-to-left, of the stretches of paragraphs that run the same way."""
    if text.isascii():
        yield 0, len(text), False
        return
    start = at = 0
    current: bool | None = None
    for line in text.split("\n"):
        rtl = _rtl(line)
        if current is not None and rtl is not None and rtl is not current:
            yield start, at - 1, current
            start = at
        current = current if rtl is None else rtl
        at += len(line) + 1
    yield start, len(text), bool(current)


def _rtl(line: str) -> bool | None:
    """By the first letter that has a direction."""
    for character in line:
        match unicodedata.bidirectional(character):
            case "L":
                return False
            case "R" | "AL":
                return True
    return None


def _option(rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _range(
    mark: Mark, place: Callable[[int], int], begin: int, length: int
) -> QTextLayout.FormatRange | None:
    return _cut(place(mark.start) - begin, place(mark.end) - begin, length, mark.format)


def _selected(selection: Selection, part: _Part) -> list[QTextLayout.FormatRange]:
    cut = _cut(selection.start - part.start, selection.end - part.start, part.length, selection.format)
    return [cut] if cut else []


def _cut(start: int, end: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange | None:
    start, end = max(start, 0), min(end, length)
    if start >= end:
        return None
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, form
    return found
