"""What was sought before, offered while the field is empty; kept in memory alone."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier

_LONGEST = 30  # characters that are shown


class Recent(QWidget):
    chosen = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._buttons: list[QPushButton] = []
        self._title = PlainLabel(parent=self, tone="muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 0, 12, 12)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self._translate()
        self.hide()

    def show_queries(self, queries: Sequence[str]) -> None:
        """Newest first."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(query) for query in queries]

    def _button(self, query: str) -> QPushButton:
        shown = identifier(query)
        short = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        button = QPushButton(short.replace("&", "&&"), self)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setProperty("role", "quiet")
        button.setIcon(self._kit.icons.icon("clock", "muted"))
        button.setAccessibleIdentifier("search.recent")
        button.setAccessibleName(fill(self.tr("Search again: %1"), shown))
        button.setStyleSheet("text-align: left")
        button.clicked.connect(lambda _checked=False: self.chosen.emit(query))
        self._column.addWidget(button)
        return button

    @property
    def any(self) -> bool:
        return bool(self._buttons)

    def take_focus(self) -> None:
        if self._buttons:
            self._buttons[0].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._title.setText(self.tr("Sought before"))
