"""Saying something to those who listen, when nothing of what they stand on has changed."""

import unicodedata
from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QWidget

from workstation.ui.kit.trouble import told


def announce(source: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say ``words``, unless ``source`` is out of sight; an urgent one interrupts it.

    A Sentence is said in the language of the interface.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 their enums: 3 ms

    if QAccessible.isActive() and source.isVisible():
        event = QAccessibleAnnouncementEvent(source, told(words))
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)


def tell_lines(view: QAbstractItemView) -> None:
    """Say to which line the arrows come; Qt tells it only of a list that has the keyboard itself.

    Lines that are only listed anew say nothing, and of many in one turn the last is said.
    """
    before = ""

    def tell() -> None:
        nonlocal before
        line = view.currentIndex()
        words = str(line.data(Qt.ItemDataRole.AccessibleTextRole) or line.data() or "")
        if words and words != before and not view.hasFocus():
            announce(view, words)
        before = words

    view.selectionModel().currentChanged.connect(lambda: QTimer.singleShot(0, view, tell))


def sentences(parts: Iterable[str]) -> str:
    """What is said one after another: each part ends, and one that ends by itself gets no second dot."""
    said = [part for part in parts if part.strip()]
    ended = [part if _ends(part) else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])


def _ends(part: str) -> bool:
    """Whether its last sign that is seen ends a sentence in some script; a comma is forgiven."""
    seen = (sign for sign in reversed(part) if not sign.isspace() and unicodedata.category(sign) != "Cf")
    return unicodedata.category(next(seen, ".")) == "Po"
