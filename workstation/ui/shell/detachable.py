"""A panel that may leave its place beside the conversations for a window of its own, and come back."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.window import MainWindow

_SIZE = QSize(720, 640)


class _Window(QWidget):
    """Closing it brings its panel back."""

    closed = Signal()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class Detachable(QWidget):
    """Stands where the panel stood; ``word`` names it. ``moved`` tells whether it has a window of its own."""

    moved = Signal(bool)

    def __init__(self, kit: Kit, panel: QWidget, shape: str, word: Callable[[], str]) -> None:
        super().__init__()
        self.panel = panel
        self._word = word
        self._window: _Window | None = None
        self._geometry = QByteArray()
        self._empty = Empty(kit.icons, shape, self)
        self._empty.acted.connect(self.attach)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._empty)
        self._column.addWidget(panel)
        self._empty.hide()
        self.setFocusProxy(panel)
        self._translate()

    @property
    def window_of_its_own(self) -> QWidget | None:
        return self._window

    def detach(self, *keys: QAction) -> None:
        """Into a window of its own, in which ``keys`` work as well."""
        if self._window is not None:
            return
        main = self.window()
        window = self._window = _Window(main, Qt.WindowType.Window)
        if isinstance(main, MainWindow):
            main.covered.connect(self._on_covered)
        window.setAccessibleIdentifier("detached")
        window.addActions(keys)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self._empty.show()
        self._translate()
        if self._geometry.isEmpty() or not window.restoreGeometry(self._geometry):
            window.resize(_SIZE)
        window.closed.connect(self.attach)
        self.moved.emit(True)
        window.show()
        window.activateWindow()

    def attach(self) -> None:
        """Back to its place."""
        window, self._window = self._window, None
        if window is None:
            return
        self._geometry = window.saveGeometry()
        self._column.addWidget(self.panel)
        self._empty.hide()
        self.panel.show()
        window.hide()
        window.deleteLater()
        self.moved.emit(False)

    def go_back(self) -> None:
        """To the conversation in front, or to the list beside it."""
        main = self.window()
        if isinstance(main, MainWindow):
            main.activateWindow()
            if not main.tabs.focus_page():
                main.focus_side()

    def _on_covered(self, covered: bool) -> None:
        """Nothing of it is seen while the main window is locked."""
        if self._window is not None:
            self._window.setVisible(not covered)

    def bring(self) -> None:
        """Its window to the front, where it has one."""
        if self._window is not None:
            self._window.showNormal() if self._window.isMinimized() else self._window.show()
            self._window.raise_()
            self._window.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        word = self._word()
        self._empty.set_words(word, self.tr("It stands in a window of its own."), self.tr("Bring it back"))
        if self._window is not None:
            self._window.setWindowTitle(word)
