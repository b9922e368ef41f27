"""Stretches of a text in an editor, and how they are marked there."""

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit


def span(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """From ``start`` to ``end``, in UTF-16 units; it moves as the text is edited."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def marked(stretch: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """``stretch`` shown in ``form``, without a change of the text."""
    mark = QTextEdit.ExtraSelection()
    mark.cursor, mark.format = stretch, form
    return mark
