"""The sheet of keys on paper, or in a file that looks like it."""

from collections.abc import Sequence

from PySide6.QtCore import QIODevice, QMarginsF, QSaveFile
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTableFormat,
)

from workstation.errors import WorkstationError

_POINTS, _HEAD_POINTS = 9, 14
_MARGIN_MM = 15.0


def document(title: str, rows: Sequence[tuple[str, str]]) -> QTextDocument:
    """``rows`` in two columns under ``title``, in the direction of the language."""
    paper = QTextDocument()
    paper.setDefaultFont(QFont(paper.defaultFont().families(), _POINTS))
    cursor = QTextCursor(paper)
    head = QTextCharFormat()
    head.setFontPointSize(_HEAD_POINTS)
    head.setFontWeight(QFont.Weight.DemiBold)
    cursor.insertText(title, head)
    cursor.insertBlock()
    look = QTextTableFormat()
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    look.setCellPadding(2)
    look.setCellSpacing(0)
    table = cursor.insertTable(len(rows), 2, look)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cellAt(number, column).firstCursorPosition().insertText(text, QTextCharFormat())
    return paper


def save_pdf(path: str, paper: QTextDocument, title: str) -> None:
    """Raises WorkstationError where nothing can be written there."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise WorkstationError("%1 cannot be written: %2.", path, file.errorString())
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    paper.print_(writer)
    if not file.commit():
        raise WorkstationError("%1 could not be written to its end: %2.", path, file.errorString())
