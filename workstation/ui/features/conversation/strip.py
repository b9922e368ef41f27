"""Trouble, said in a strip that pushes the messages down and waits to be put away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Icons, Shape
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import tooltip
from workstation.ui.kit.trouble import told


class Strip(QFrame):
    """One sentence at a time; the next one replaces it. What can be tried again says so."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warning")
        self.setAccessibleIdentifier("conversation.strip")
        self._said = ""
        self._text = PlainLabel("", self, wrap=True)
        self._again: Callable[[], None] | None = None
        self._button: QPushButton | None = None
        self._close = QToolButton(self)
        self._close.setIcon(icons.icon("close"))
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleIdentifier("conversation.strip.close")
        self._close.clicked.connect(self.hide)
        side = self.fontMetrics().height()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(side, side // 3, side // 2, side // 3)
        row.addWidget(Shape(icons, self, "warning", "warn"))
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()

    def show_text(self, text: str, again: Callable[[], None] | None = None) -> None:
        """``again`` tries what failed once more; see :meth:`settle`."""
        if again is None and self._again is not None and text == self._said:
            return  # it says so already, and what can be done
        self._said, self._again = text, again
        if again is not None and self._button is None:
            self._button = push_button(self, "conversation.strip.again")
            self._button.clicked.connect(self._on_again)
            self._row.insertWidget(2, self._button)
        if self._button is not None:
            self._button.setVisible(again is not None)
        self._say()
        self.show()
        announce(self, text)

    def settle(self, *, back: bool) -> None:
        """What could be tried again went well, or what was gone is ``back``; what else it says stays."""
        if back or self._again is not None:
            self._again = None
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._said:
            self._say()

    def _say(self) -> None:
        self._text.setText(self._said)
        self.setAccessibleName(told(self._said))
        if self._button is not None:
            self._button.setText(self.tr("Try again"))
        self._close.setAccessibleName(self.tr("Put away"))
        self._close.setToolTip(tooltip(self.tr("Put away")))

    def _on_again(self) -> None:
        if self._again is not None:
            self._again()
