"""Undo for a reply that is kept back: beside Send, with the seconds that are left."""

import time

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.passing_button import PassingButton
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill


class HeldButton(PassingButton):
    """Shown while something is kept back."""

    over = Signal()  # what was kept back goes its way

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, "undo", parent)
        self._deadline = 0.0  # on the clock of time.monotonic; 0: nothing is kept back
        KeyHint(self, kit.actions, "conversation.undo", self.accessibleName)
        self._second = QTimer(self, singleShot=True)
        self._second.timeout.connect(self._count)
        self._dress()

    def show_for(self, ms: int) -> None:
        """Something is kept back for so long; 0: nothing is."""
        if ms or self._deadline:
            self._deadline = time.monotonic() + ms / 1000 if ms else 0.0
            self._count()

    def _count(self) -> None:
        remaining = round((self._deadline - time.monotonic()) * 1000)
        if remaining > 0:
            self.setText(fill(self.tr("Undo %1 s"), self._kit.words.number(-(-remaining // 1000))))
            self.show()
            self._second.start(remaining % 1000 or 1000)
            return
        self._second.stop()
        if self._deadline:
            self._deadline = 0.0
            self.over.emit()
        self.withdraw()

    def _dress(self) -> None:
        self.setIcon(self._kit.icons.icon("undo"))
        self.setAccessibleName(self.tr("Take back what was sent last"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._deadline:
            self._count()
