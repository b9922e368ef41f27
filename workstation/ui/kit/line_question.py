"""A question that is answered in one line: why, or by what name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.fraud import says_why
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit


class LineQuestion(AskInFront):
    """Opens and never stops the loop. ``answered`` carries what was written, never nothing that one sees."""

    answered = Signal(str)

    def __init__(  # noqa: PLR0917 what it says, from top to bottom
        self, opener: QWidget, title: str, text: str, label: str, longest: int, given: str = ""
    ) -> None:
        super().__init__(opener, "line_question", title)
        self.setAccessibleDescription(text)
        self.line = LineEdit(given, self)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(label)
        self.line.setAccessibleIdentifier("line_question.line")
        self.line.setPlaceholderText(label)
        self.line.textChanged.connect(self._weigh)
        self.column.addWidget(PlainLabel(text, self, wrap=True))
        self.column.addWidget(self.line)
        self.add_cancel().setAutoDefault(True)
        self._do = self.add_button("do", title, "primary")
        self._do.setDefault(True)
        self._do.clicked.connect(self._on_accepted)
        self.setFocusProxy(self.line)
        self._weigh()

    def _weigh(self) -> None:
        self._do.setEnabled(says_why(self.line.text()))

    def _on_accepted(self) -> None:
        self.answered.emit(self.line.text().strip())
        self.accept()
