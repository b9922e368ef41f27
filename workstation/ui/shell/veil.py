"""A veil over the editor of a pane that the keyboard is not in: nobody takes it for the one they write in."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.theme import Theme

_DENSITY = 110  # of 255: what is written can still be read


class Veil(QWidget):
    """Lies over ``below``, as large as it, and lets every click through."""

    def __init__(self, theme: Theme, below: QWidget) -> None:
        super().__init__(below)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        below.installEventFilter(self)
        self._cover(below)
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildPolished) and isinstance(watched, QWidget):
            self._cover(watched)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        color = self._theme.color("bg")
        color.setAlpha(_DENSITY)
        QPainter(self).fillRect(self.rect(), color)

    def _cover(self, below: QWidget) -> None:
        self.setGeometry(below.rect())
        self.raise_()
