"""A reason in the person's own words: how long it may be, and whether it says anything yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.fraud import LONGEST_REASON, says_why
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.words_only import WordsOnly

_LINES = 6


class ReasonField(QWidget):
    """``changed`` tells that :attr:`good` may be another now; the customer never sees what stands here."""

    changed = Signal()

    def __init__(self, name: str, caption: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = WordsOnly(self)
        self.text.setProperty("mode", "note")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleIdentifier(name)
        self.text.setAccessibleName(caption)
        self.text.setPlaceholderText(hint)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES)
        self.text.textChanged.connect(self._look)
        self._room = PlainLabel("", self, tone="danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self._room)
        self.setFocusProxy(self.text)
        self._look()

    @property
    def words(self) -> str:
        return self.text.toPlainText().strip()

    @property
    def good(self) -> bool:
        """Whether it says something, and fits."""
        return says_why(self.words) and len(self.words) <= LONGEST_REASON

    def _look(self) -> None:
        over = len(self.words) - LONGEST_REASON
        self._room.setText(self.tr("%n character(s) too many", "", over) if over > 0 else "")
        self._room.setVisible(over > 0)
        self.changed.emit()
