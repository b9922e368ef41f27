"""Parts below each other; where they are higher than the room they, and rows of lists, are scrolled to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from workstation.ui.kit.rows_view import RowsView


class Page(QScrollArea):
    """As low as the window wants it, whatever stands in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def follow(self, rows: RowsView) -> None:
        """Show each row that the keyboard comes to, in a list that may be higher than the room."""
        rows.reached.connect(lambda: self._show_row(rows))

    def _show_row(self, rows: RowsView) -> None:
        if (inside := self.widget()) is not None:
            place = rows.row_rect(rows.currentIndex().row())
            middle = rows.viewport().mapTo(inside, place.center())
            self.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + 4)
