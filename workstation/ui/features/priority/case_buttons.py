"""The buttons of a case: each does what an action of the registry does to the case that is chosen."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.domain.cases import Dossier
from workstation.domain.rights import Act
from workstation.ui.features.priority.registry import DEEDS, OPEN
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.safe_text import fill, identifier


class CaseButtons(QWidget):
    """What is not open to the person now cannot be pressed."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._about = ""
        self._buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(self, 6)
        for name in (OPEN, *DEEDS):
            button = QPushButton(self)
            button.setAccessibleIdentifier(f"priority.{name}")
            button.clicked.connect(lambda _checked=False, name=name: actions.run(f"priority.{name}"))
            flow.addWidget(button)
            self._buttons[name] = button
        self._buttons["claim"].setProperty("role", "primary")
        self._translate()

    def offer(self, dossier: Dossier) -> None:
        """As this case stands to the person now."""
        self._about = identifier(dossier.customer_name)
        open_ = {
            OPEN: True,
            "claim": Act.CLAIM in dossier.acts,
            "hand_back": Act.TRANSFER in dossier.acts and dossier.handed_by is not None,
        }
        for name, button in self._buttons.items():
            button.setEnabled(open_[name])
        self._translate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        words = {
            OPEN: self.tr("Open"),
            "claim": self.tr("Claim…"),
            "hand_back": self.tr("Hand back…"),
        }
        for name, button in self._buttons.items():
            button.setText(words[name])
            button.setAccessibleName(fill(self.tr("%1: %2"), words[name], self._about))
