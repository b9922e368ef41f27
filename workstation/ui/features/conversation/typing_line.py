"""The line under the messages that says who is writing."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill


class TypingLine(PlainLabel):
    """Hidden while nobody writes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, tone="muted")
        self._customer, self._colleague = "", False
        em = self.fontMetrics().height()
        self.setContentsMargins(em, 0, em, em // 3)
        self.hide()

    def show_writing(self, customer: str, *, colleague: bool) -> None:
        """``customer``: their name while they write; a colleague's is not told."""
        self._customer, self._colleague = customer, colleague
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _tell(self) -> None:
        text = self.tr("A colleague is writing here…") if self._colleague else ""
        if self._customer:
            text = fill(self.tr("%1 is writing…"), self._customer)
        self.setText(text)
        self.setVisible(bool(text))
