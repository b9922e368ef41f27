"""A card with a text in two languages, one above the other, what is said of them, and buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.ui.features.conversation.text_box import TextBox
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button


class TwoTexts(QDialog):
    """Opens and never stops the loop. Whoever is one fills it, and calls ``lay_out`` once."""

    def __init__(self, kit: Kit, identifier: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.setAccessibleIdentifier(identifier)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def call(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def box(self, name: str, title: str) -> TextBox:
        return TextBox(self._kit, f"{self.accessibleIdentifier()}.{name}", title, self)

    def button(self, name: str, text: str, handler: Callable[[], object]) -> QPushButton:
        button = push_button(self, f"{self.accessibleIdentifier()}.{name}", text)
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def lay_out(
        self, said: Sequence[QWidget], boxes: Sequence[TextBox], buttons: Sequence[QPushButton]
    ) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.windowTitle(), self, weight="strong"))
        for line in said:
            column.addWidget(line)
        for box in boxes:
            column.addWidget(PlainLabel(box.accessibleName(), self))
            column.addWidget(box)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)
