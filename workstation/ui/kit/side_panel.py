"""A panel that tells whether anybody can see it: what is hidden need not be read anew."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame


class SidePanel(QFrame):
    seen_or_hidden = Signal(bool)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen_or_hidden.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen_or_hidden.emit(False)
