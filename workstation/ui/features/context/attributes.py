"""What else the exchange says of a customer: names and values that the deployment chose."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.features.context.fact import Fact
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import identifier


class Attributes(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._facts: list[Fact] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_attributes(self, attributes: tuple[tuple[str, str], ...]) -> None:
        """Names and values as they came; a line is made once and used again for another customer."""
        if attributes == self._shown:
            return
        self._shown = attributes
        while len(self._facts) < len(attributes):
            fact = Fact(self._kit, f"attribute.{len(self._facts) + 1}", self)
            self._facts.append(fact)
            self._column.addWidget(fact)
        for number, fact in enumerate(self._facts):
            name, value = attributes[number] if number < len(attributes) else ("", "")
            fact.set_caption(identifier(name))
            fact.set_value(value)
        self.setVisible(bool(attributes))
