"""The button that lets nothing but security disturb for a while, and ends that again."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workstation.ui.features.notices.shown import Quiet
from workstation.ui.features.notices.wording import Wording


class QuietButton(QPushButton):
    chosen = Signal(object)  # Quiet

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._quiet = False
        self.setAccessibleIdentifier("notices.quiet")
        self.clicked.connect(self._on_clicked)
        self._translate()

    def show_quiet(self, quiet: bool) -> None:
        """Whether it is quiet now."""
        self._quiet = quiet
        self._translate()

    def _on_clicked(self) -> None:
        if self._quiet:
            self.chosen.emit(Quiet.END)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for quiet in (Quiet.HALF_HOUR, Quiet.HOUR, Quiet.FOR_GOOD):
            choice = menu.addAction(self._wording.quiet(quiet))
            choice.triggered.connect(partial(self.chosen.emit, quiet))
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setText(self._wording.quiet(Quiet.END) if self._quiet else self.tr("Do not disturb…"))
