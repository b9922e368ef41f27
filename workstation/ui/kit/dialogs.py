"""Questions that never stop the loop: they open, and say by a signal what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.ui.kit.labels import PlainLabel

_FRAME = 60  # pixels of a screen that a window's frame and a panel may take, rather too many


def make_room(dialog: QDialog) -> None:
    """As high as its words are, as far as the screen goes: lines that are wrapped are not part of what a
    layout needs at least, and Qt gives a dialog no more than two thirds of the screen."""
    if layout := dialog.layout():
        needed = layout.totalHeightForWidth(max(dialog.width(), dialog.minimumWidth()))
        dialog.setMinimumHeight(min(needed, dialog.screen().availableGeometry().height() - _FRAME))


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. ``role`` is "", primary or danger; a dangerous one is never what Enter presses."""

    id: str
    text: str
    role: str = ""


class Question(QDialog):
    """Asks with own words and own buttons. ``answered`` carries a choice's id, or "" when it was left."""

    answered = Signal(str)

    def __init__(self, parent: QWidget, title: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAccessibleIdentifier("question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._answer = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, self, weight="strong"))
        words = PlainLabel(text, self, wrap=True)
        words.setMinimumWidth(self.fontMetrics().averageCharWidth() * 48)
        column.addWidget(words)
        row = QHBoxLayout()
        row.addStretch(1)
        for choice in choices:
            row.addWidget(self._button(choice))
        column.addSpacing(6)
        column.addLayout(row)
        self.finished.connect(lambda _code: self.answered.emit(self._answer))

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.text, self)
        button.setProperty("role", choice.role)
        button.setAccessibleIdentifier(f"question.{choice.id}")
        button.setAutoDefault(choice.role != "danger")
        button.setDefault(choice.role == "primary")
        button.clicked.connect(lambda: self._choose(choice.id))
        return button

    def _choose(self, answer: str) -> None:
        self._answer = answer
        self.accept()
