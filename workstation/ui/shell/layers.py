"""The desk, or a card in its place; never both."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QScrollBar, QStackedWidget, QWidget
from shiboken6 import isValid

from workstation.ui.kit.application import application
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
        self._area = QScrollArea(self)  # large letters in a small window: nothing is squeezed, it scrolls
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._floor = _Floor(desk)
        self._area.setWidget(self._floor)
        self.addWidget(self._area)
        self._soon = QTimer(self, singleShot=True, interval=100)  # when the layout has settled
        self._soon.timeout.connect(self._show_focus)
        application().focusChanged.connect(self._on_focus)
        for bar in self._bars():
            bar.rangeChanged.connect(self._on_range)

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
        self.setCurrentWidget(self._area)
        self._floor.take(self._desk)
        self._curtain.open()
        self.covered.emit(False)
        held, self._held = self._held, None
        return held if held is not None and isValid(held) else None

    def put_together(self) -> None:
        """Before the window is deleted: the desk goes with it."""
        if self._desk.parent() is None:
            self._desk.setParent(self._floor)

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self._area.horizontalScrollBar(), self._area.verticalScrollBar()

    def _on_focus(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self._soon.start()

    def _on_range(self, _least: int, _most: int) -> None:
        self._soon.start()

    def _show_focus(self) -> None:
        """What has the keyboard is seen."""
        now = self._window.focusWidget()
        if now is not None and any(bar.maximum() for bar in self._bars()) and self._desk.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 8, 8)

    def _drop_card(self) -> None:
        if self._card is not None:
            self.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None


class _Floor(QWidget):
    """As large as the room, and never smaller than the desk can be; a layout would want more than that."""

    def __init__(self, desk: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self.take(desk)

    def take(self, desk: QWidget) -> None:
        desk.setParent(self)
        desk.setGeometry(self.rect())
        desk.show()

    def minimumSizeHint(self) -> QSize:
        return self._desk.minimumSizeHint()

    def resizeEvent(self, _event: object) -> None:
        if self._desk.parent() is self:
            self._desk.setGeometry(self.rect())
