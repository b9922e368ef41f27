"""How risky the exchange holds a customer to be: a shape, a word and a colour."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.ui.features.context.copy_button import CopyButton
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier

_LOOKS = {
    "low": ("check", "ok"),
    "medium": ("notice", "warn"),
    "high": ("warning", "danger"),
    "critical": ("block", "danger"),
}


class Risk(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._shape = Shape(kit.icons, self)
        self.words = PlainLabel(parent=self, weight="strong")
        self.words.setAccessibleIdentifier("context.risk")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._shape)
        row.addWidget(self.words, 1)
        self._copy = CopyButton(kit, "risk", self.words.text, self)
        row.addWidget(self._copy)

    def show_risk(self, risk: str) -> None:
        """``risk`` as the server says it; a level that we have no word for is shown as it is."""
        shape, tone = _LOOKS.get(risk, ("notice", "muted"))
        self._shape.show_shape(shape, tone)
        words = {
            "low": self.tr("Low risk"),
            "medium": self.tr("Medium risk"),
            "high": self.tr("High risk"),
            "critical": self.tr("Critical risk"),
        }
        self.words.setText(words.get(risk) or fill(self.tr("Risk: %1"), identifier(risk)))
        self.words.set_tone(tone)
        self._copy.set_caption(self.tr("Risk"))
