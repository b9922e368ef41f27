"""A card with a text in two languages, one above the other, what is said of them, and buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.features.conversation.text_box import TextBox
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel

_LETTERS = 72


class TwoTexts(AskInFront):
    """Opens and never stops the loop. Whoever is one fills it, and calls ``lay_out`` once."""

    def __init__(self, kit: Kit, identifier: str, title: str, opener: QWidget) -> None:
        super().__init__(opener, identifier, title, _LETTERS)
        self._kit = kit

    def box(self, name: str, title: str) -> TextBox:
        return TextBox(self._kit, f"{self.accessibleIdentifier()}.{name}", title, self)

    def button(self, name: str, text: str, handler: Callable[[], object]) -> QPushButton:
        """Below the texts, after those before."""
        button = self.add_button(name, text)
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def lay_out(self, said: Sequence[QWidget], boxes: Sequence[TextBox]) -> None:
        for line in said:
            self.column.addWidget(line)
        for box in boxes:
            self.column.addWidget(PlainLabel(box.accessibleName(), self))
            self.column.addWidget(box)
