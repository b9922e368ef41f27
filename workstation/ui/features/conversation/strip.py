"""Trouble, said in a strip that pushes the messages down and waits to be put away."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.labels import PlainLabel


class Strip(QFrame):
    """One sentence at a time; the next one replaces it."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("banner", "warning")
        self.setAccessibleIdentifier("conversation.strip")
        shape = QLabel(self)
        side = self.fontMetrics().height()
        shape.setPixmap(icons.icon("warning", "warn").pixmap(side, side))
        self._text = PlainLabel("", self, wrap=True)
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setProperty("role", "quiet")
        close.setAccessibleIdentifier("conversation.strip.close")
        close.setAccessibleName(self.tr("Put away"))
        close.setToolTip(self.tr("Put away"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(side, side // 3, side // 2, side // 3)
        row.addWidget(shape)
        row.addWidget(self._text, 1)
        row.addWidget(close)
        self.hide()

    def show_text(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        announce(self, text)
