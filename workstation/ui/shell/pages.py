"""The place of a pane's pages, of which one is in front."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Pages(QWidget):
    """Shows one of the pages that stand in it, as large as it is itself, whatever they would need.

    A QStackedWidget holds painting back while pages change, by two walks through the widgets of all of them,
    and each word that changes on a page has everything above asked anew for the room that it needs.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._front: QWidget | None = None

    def front(self) -> QWidget | None:
        """The page that is shown."""
        return self._front

    def take(self, page: QWidget) -> None:
        """Let a page stand here, out of sight."""
        page.setParent(self)
        page.hide()

    def bring(self, page: QWidget) -> None:
        """Show a page in place of the one in front; the keyboard, if it was there, is nowhere then."""
        before, self._front = self._front, page
        if before is page:
            return
        if page.parentWidget() is not self:
            self.take(page)
        if not self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            page.setGeometry(self.rect())  # a size that is yet to come is no size: labels lose their margins
        if before is not None:
            before.clearFocus()  # Qt would look for the next that takes it
            before.hide()
        page.raise_()
        page.show()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        if self._front is not None:
            self._front.setGeometry(self.rect())
