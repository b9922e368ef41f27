"""A button that copies what stands beside it, says so, and stands back until hand or keyboard is near."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill

_TOLD_MS = 1500  # how long a button shows that it has copied


class CopyButton(QToolButton):
    """``text`` answers what is copied; the pointer is near while it is within ``around``."""

    def __init__(self, kit: Kit, name: str, text: Callable[[], str], around: QWidget) -> None:
        super().__init__(around)
        self._kit, self._text, self._around = kit, text, around
        self._caption = ""
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._told.timeout.connect(self.show_nearness)
        self.setProperty("role", "quiet")
        self.setAccessibleIdentifier(f"context.{name}.copy")
        self.clicked.connect(self.copy)
        around.installEventFilter(self)
        kit.theme.changed.connect(self._dress)
        self._dress()

    def set_caption(self, caption: str) -> None:
        """What it is that is copied, in the language of the moment."""
        self._caption = caption
        self.setAccessibleName(fill(self.tr("Copy: %1"), caption))
        self.setToolTip(self.tr("Copy"))

    def copy(self) -> None:
        QApplication.clipboard().setText(self._text())
        self.setIcon(self._kit.icons.icon("check", "ok"))
        self._told.start()
        announce(self, fill(self.tr("Copied: %1"), self._caption))

    def show_nearness(self) -> None:
        """Ten buttons with pictures would be noise; a button's stands out where hand or keyboard is."""
        if not self._told.isActive():
            near = self._around.underMouse() or self.hasFocus()
            self.setIcon(self._kit.icons.icon("copy", "text" if near else "border"))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            QTimer.singleShot(0, self, self.show_nearness)  # it is not yet told where the pointer is
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_nearness()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_nearness()

    def _dress(self) -> None:
        side = max(24, self._around.fontMetrics().height() + 6)
        self.setFixedSize(side, side)
        self.show_nearness()
