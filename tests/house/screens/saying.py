"""All that a panel says: what it paints, what it tells a screen reader, its tips, menus and rows."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QMenu, QWidget

from tests.house.screens.ear import Ear, Piece, painted
from workstation.domain.languages import LANGUAGES

_TOP = Path(__file__).parents[3]
_MADE_UP = ("tests/gallery", "tests/gui/made_up.py")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_REST = re.compile(r"\b\w{1,2}(?:…|$)|…\w{1,2}\b")  # what a narrow place leaves of a word
_END = re.compile(r"…([^\W\d_]{3,})")  # of what is shortened in its middle
_MARKS = re.compile("[⟦⟧~]")
_ROWS = 40
_GAP = 2.0  # pixels
_FORMS = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)  # fmt: skip
_MARKUP = re.compile(r"</?qt>|<br>|&\w+;")  # of tooltips
_SAME = {"Groundcrew", "STUB", "BACKEND", "SQLite", "Qt", "Python", "UTC", "RLO"}  # in every language
_SAME |= {"bytes", "kB", "MB", "GB"}  # Qt's, which knows them in every language


def english(root: QWidget, heard: Ear = painted) -> Iterator[str]:
    """While the interface speaks a made-up language: what is said all the same in plain English."""
    for widget in shown(root):
        for text in dict.fromkeys(said(widget, heard)):
            if not _MARKS.search(text) and (words := _ours(text)):
                yield f"{called(widget)}: {text[:60]!r} is not translated ({', '.join(words[:3])})"


def shown(root: QWidget) -> Iterator[QWidget]:
    yield from (one for one in (root, *root.findChildren(QWidget)) if one.isVisibleTo(root))


def called(widget: QWidget) -> str:
    """A name under which a person finds it in the sources."""
    named = widget
    while not named.accessibleIdentifier() and named.parentWidget() is not None:
        named = named.parentWidget()
    return f"{type(widget).__name__} in {named.accessibleIdentifier() or type(named).__name__}"


def said(widget: QWidget, heard: Ear) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield from lines(heard(widget))
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield widget.title()
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _rows(widget.model())


def lines(pieces: list[Piece]) -> Iterator[str]:
    """Painted pieces of one line, put together in the order of painting."""
    for _, same in groupby(pieces, key=lambda piece: round(piece.line)):
        words, end = "", None
        for piece in same:
            apart = end is not None and abs(piece.place.left() - end) > _GAP
            words, end = f"{words}{' ' if apart else ''}{piece.text}", piece.place.right()
        yield words


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(_ROWS, model.rowCount())):
        for role in _ROLES:
            text = model.index(row, 0, QModelIndex()).data(role)
            if isinstance(text, str):
                yield text


def _ours(text: str) -> list[str]:
    """The words in it that no made-up data holds."""
    plain = _MARKUP.sub(" ", _INVISIBLE.sub("", text))
    if "…" in plain:
        plain = _REST.sub(" ", plain)
        plain = _END.sub(lambda found: " " if _ends(found[1]) else found[0], plain)
    return [word for word in _WORD.findall(plain) if word.isascii() and not _known(word)]


@cache
def _known(word: str) -> bool:
    """Whether it is data, also where a narrow place has shortened it."""
    return word in _data() or any(known.startswith(word) for known in _data() if len(word) > 2)


@cache
def _ends(word: str) -> bool:
    """Whether a narrow place has left it of the end of some data."""
    return any(known.endswith(word) for known in _data())


@cache
def _data() -> frozenset[str]:
    """Every word of the made-up customers and conversations."""
    files: list[Path] = []
    for place in _MADE_UP:
        files += [_TOP / place] if place.endswith(".py") else (_TOP / place).glob("*.py")
    texts = [
        node.value
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    texts += [language.name for language in LANGUAGES.values()]
    texts += [QLocale.territoryToString(land) for land in QLocale.Country]
    texts += [QLocale("en").dayName(day, form) for day in range(1, 8) for form in _FORMS]
    texts += [QLocale("en").monthName(month, form) for month in range(1, 13) for form in _FORMS]
    words = {word for text in texts for word in _WORD.findall(_INVISIBLE.sub("", text))}
    return frozenset(words | _SAME)
