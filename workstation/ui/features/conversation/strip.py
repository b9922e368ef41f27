"""Trouble, said in a strip that pushes the messages down and waits to be put away."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button


class Strip(QFrame):
    """One sentence at a time; the next one replaces it. What can be tried again says so."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warning")
        self.setAccessibleIdentifier("conversation.strip")
        shape = QLabel(self)
        side = self.fontMetrics().height()
        shape.setPixmap(icons.icon("warning", "warn").pixmap(side, side))
        self._text = PlainLabel("", self, wrap=True)
        self._again: Callable[[], None] | None = None
        self._button: QPushButton | None = None
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setProperty("role", "quiet")
        close.setAccessibleIdentifier("conversation.strip.close")
        close.setAccessibleName(self.tr("Put away"))
        close.setToolTip(self.tr("Put away"))
        close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(side, side // 3, side // 2, side // 3)
        row.addWidget(shape)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()

    def show_text(self, text: str, again: Callable[[], None] | None = None) -> None:
        """``again`` tries what failed once more; see :meth:`settle`."""
        if again is None and self._again is not None and text == self._text.text():
            return  # it says so already, and what can be done
        self._again = again
        self._text.setText(text)
        self.setAccessibleName(text)
        if again is not None and self._button is None:
            self._button = push_button(self, "conversation.strip.again", self.tr("Try again"))
            self._button.clicked.connect(self._on_again)
            self._row.insertWidget(2, self._button)
        if self._button is not None:
            self._button.setVisible(again is not None)
        self.show()
        announce(self, text)

    def settle(self, *, back: bool) -> None:
        """What could be tried again went well, or what was gone is ``back``; what else it says stays."""
        if back or self._again is not None:
            self._again = None
            self.hide()

    def _on_again(self) -> None:
        if self._again is not None:
            self._again()
