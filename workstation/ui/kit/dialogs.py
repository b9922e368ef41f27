"""Questions that never stop the loop: they open, and say by a signal what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. ``role`` is "", primary or danger; a dangerous one is never what Enter presses."""

    id: str
    text: str
    role: str = ""


class Question(AskInFront):
    """Asks with own words and own buttons. ``answered`` carries a choice's id, or "" when it was left."""

    answered = Signal(str)

    def __init__(self, opener: QWidget, title: str, text: str, choices: Sequence[Choice]) -> None:
        super().__init__(opener, "question", title)
        self.setAccessibleDescription(text)
        self._answer = ""
        self.column.addWidget(PlainLabel(text, self, wrap=True))
        buttons = [self._button(choice) for choice in choices]
        self.setFocusProxy(buttons[0])
        self.finished.connect(lambda _code: self.answered.emit(self._answer))

    def _button(self, choice: Choice) -> QPushButton:
        button = self.add_button(choice.id, choice.text, choice.role)
        button.setAutoDefault(not choice.role)
        button.setDefault(choice.role == "primary")
        button.clicked.connect(lambda: self._choose(choice.id))
        return button

    def _choose(self, answer: str) -> None:
        self._answer = answer
        self.accept()
