"""The context beside the conversation: a pane where there is room, a drawer over it where there is not."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from workstation.ui.kit.mirror import placed
from workstation.ui.shell.zones import take_keyboard

ROOM_FOR_PANE = 1280  # pixels of window width …
LINES_FOR_PANE = 60  # … and at least so many times the height of a line
LEAST_LINES = 16  # how wide the pane is at least


class ContextPlace:
    """Keeps one widget either in the splitter or in the drawer; F9 opens and closes it in both."""

    def __init__(self, splitter: QSplitter, over: QWidget) -> None:
        self._splitter, self._over = splitter, over
        self.pane = QWidget(splitter)
        self._pane_column = QVBoxLayout(self.pane)
        self._drawer = QFrame(over)
        self._drawer.setProperty("panel", "drawer")
        self._drawer_column = QVBoxLayout(self._drawer)
        for column in (self._pane_column, self._drawer_column):
            column.setContentsMargins(0, 0, 0, 0)
        self._drawer.hide()
        self._content: QWidget | None = None
        self.wide = True
        self.pane_open = True
        self.drawer_open = False

    @property
    def is_open(self) -> bool:
        return self.pane_open if self.wide else self.drawer_open

    def set_content(self, content: QWidget) -> None:
        self._content = content
        self._arrange()

    def toggle(self) -> None:
        if self.wide:
            self.pane_open = not self.pane_open
        else:
            self.drawer_open = not self.drawer_open
        self._arrange()

    def set_pane_open(self, wanted: bool) -> None:
        """Whether the pane is open wherever there is room for it."""
        self.pane_open = wanted
        self._arrange()

    def fit(self, window_width: int, left: int) -> None:
        """Pane or drawer, for a window of this width in which so many pixels are ``left`` beside the rest."""
        line = self._over.fontMetrics().height()
        self.pane.setMinimumWidth(LEAST_LINES * line)
        wide = window_width >= max(ROOM_FOR_PANE, LINES_FOR_PANE * line) and left >= LEAST_LINES * line
        if wide != self.wide:
            self.wide, self.drawer_open = wide, False
            self._arrange()
        elif not wide:
            self._lay_drawer()

    def focus(self) -> bool:
        """Give it the keyboard; False when it is closed or empty."""
        return self.is_open and self._content is not None and take_keyboard(self._content)

    def holds(self, widget: QWidget) -> bool:
        return self._content is not None and (widget is self._content or self._content.isAncestorOf(widget))

    def _arrange(self) -> None:
        if self._content is not None:
            column = self._pane_column if self.wide else self._drawer_column
            column.addWidget(self._content)
            self._content.show()
        self.pane.setVisible(self.wide and self.pane_open)
        self._drawer.setVisible(not self.wide and self.drawer_open)
        self._lay_drawer()

    def _lay_drawer(self) -> None:
        if self._drawer.isVisible():
            width = min(self._over.width() - 80, self._over.fontMetrics().averageCharWidth() * 46)
            rect = QRect(self._over.width() - width, 0, width, self._over.height())
            self._drawer.setGeometry(placed(self._over.layoutDirection(), self._over.rect(), rect))
            self._drawer.raise_()
