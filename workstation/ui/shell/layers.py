"""The desk, or a card in its place; never both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from workstation.ui.kit.curtain import Curtain


class Layers(QStackedWidget):
    """While a card is laid, the desk stands outside the window as it stood, focus, caret, scroll and all.

    Only hidden, it would still be in the tree that screen readers walk, and its keys would work.
    """

    covered = Signal(bool)

    def __init__(self, desk: QWidget, window: QMainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._curtain = Curtain(window)
        self._card: QWidget | None = None
        self._held: QWidget | None = None  # what had the keyboard
        self.addWidget(desk)

    @property
    def is_covered(self) -> bool:
        return self._card is not None

    def cover(self, card: QWidget) -> None:
        """Show ``card`` alone; one that was laid before goes."""
        if self._card is None:
            self._held = self._window.focusWidget()
            in_use = QApplication.activeWindow() is not None  # it pushes before nobody else's
            self._curtain.draw()
            if in_use:
                self._window.activateWindow()
            self.removeWidget(self._desk)
            self._desk.hide()
            self._desk.setParent(None)
        self._drop_card()
        self._card = card
        self.addWidget(card)
        self.setCurrentWidget(card)
        card.setFocus()
        self.covered.emit(True)

    def uncover(self) -> QWidget | None:
        """Show the desk again; answers what had the keyboard in it, if that still is there."""
        self._drop_card()
        self.addWidget(self._desk)
        self.setCurrentWidget(self._desk)
        self._desk.show()
        self._curtain.open()
        self.covered.emit(False)
        held, self._held = self._held, None
        return held if held is not None and isValid(held) else None

    def put_together(self) -> None:
        """Before the window is deleted: the desk goes with it."""
        if self._desk.parent() is None:
            self.addWidget(self._desk)

    def _drop_card(self) -> None:
        if self._card is not None:
            self.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None
