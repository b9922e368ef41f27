"""The words of what is pasted or dropped into an editor: nothing else of it comes in."""

import re

from PySide6.QtCore import QMimeData

from workstation.domain.message import LONGEST_BODY

_HALVES = re.compile("[\ud800-\udfff\0]")
_LINE = re.compile(rf"[^\n]{{1,{LONGEST_BODY - 1}}}(?=[ \t\n]|\Z)[ \t]?|[^\n]{{1,{LONGEST_BODY}}}")


def has_words(source: QMimeData) -> bool:
    """Whether there may be any."""
    return source.hasText() or source.hasHtml()


def words_of(source: QMimeData) -> str:
    """What it says in plain words; of marked-up text alone what a reader would see of it."""
    if source.hasText():
        return whole_characters(source.text())
    from workstation.ui.kit.html_words import html_words  # noqa: PLC0415 it is rare

    return whole_characters(html_words(source.html())) if source.hasHtml() else ""


def whole_characters(text: str) -> str:
    """``text`` without halves of characters, which no disk takes."""
    return _HALVES.sub("", text)


def in_lines(text: str) -> str:
    """``text`` with no line longer than a message may be, broken after a space where there is one.

    Nobody could send such a line, and each key in it costs what its length costs: minutes, for a megabyte.
    """
    if all(len(line) <= LONGEST_BODY for line in text.split("\n")):
        return text
    return "\n".join("\n".join(_LINE.findall(line)) for line in text.split("\n"))
