"""A question that is answered in one line: why, or by what name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from workstation.ui.kit.labels import PlainLabel


class LineQuestion(QDialog):
    """Opens and never stops the loop. ``answered`` carries what was written, never nothing."""

    answered = Signal(str)

    def __init__(  # noqa: PLR0917 what it says, from top to bottom
        self, parent: QWidget, title: str, text: str, label: str, longest: int, given: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAccessibleIdentifier("line_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit(given, self)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(label)
        self.line.setAccessibleIdentifier("line_question.line")
        self.line.setPlaceholderText(label)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setAccessibleIdentifier("line_question.cancel")
        self._do = self._buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        self._do.setProperty("role", "primary")
        self._do.setAccessibleIdentifier("line_question.do")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(title, self, weight="strong"))
        words = PlainLabel(text, self, wrap=True)
        words.setMinimumWidth(self.fontMetrics().averageCharWidth() * 48)
        column.addWidget(words)
        column.addWidget(self.line)
        column.addWidget(self._buttons)
        self.line.textChanged.connect(self._weigh)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._weigh()

    def _weigh(self) -> None:
        self._do.setEnabled(bool(self.line.text().strip()))

    def _on_accepted(self) -> None:
        self.answered.emit(self.line.text().strip())
        self.accept()
