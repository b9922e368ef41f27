"""Takes everything that was written out of sight: windows, popups, tooltips, titles, and the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from workstation.ui.kit.application import application


class Curtain(QObject):
    """While it is drawn, ``stage`` alone is on the screen; other windows come back as they stood.

    What was copied here is taken off the clipboard meanwhile, and given back unless somebody else copied.
    """

    def __init__(self, stage: QWidget, copied_here: Callable[[], bool] | None = None) -> None:
        """``copied_here``: whether what lies on the clipboard was copied in this application."""
        super().__init__(stage)
        self._stage = stage
        self._copied_here = copied_here or QGuiApplication.clipboard().ownsClipboard
        self._hidden: list[QWidget] = []
        self._copied: QMimeData | None = None
        self.drawn = False

    def draw(self) -> None:
        if self.drawn:
            return
        self.drawn = True
        _finish_word()
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            if window is not self._stage and window.isVisible():
                self._hide(window)
        self._empty_clipboard()
        application().installEventFilter(self)

    def open(self) -> None:
        if not self.drawn:
            return
        self.drawn = False
        application().removeEventFilter(self)
        self._fill_clipboard()
        hidden, self._hidden = [window for window in self._hidden if isValid(window)], []
        for window in hidden:
            window.show()
        if hidden:
            hidden[-1].activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that work in the background opens meanwhile is kept for later, before it is seen."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._stage
            and not watched.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        ):
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            QTimer.singleShot(0, watched, lambda: self._take(watched))
        return False

    def _take(self, window: QWidget) -> None:
        window.hide()
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)
        if window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
            return
        if self.drawn:
            self._hide(window)
        else:
            window.show()

    def _hide(self, window: QWidget) -> None:
        """Out of sight and, its native window being gone, out of the tree that screen readers walk."""
        window.hide()
        window.destroy()
        self._hidden.append(window)

    def _empty_clipboard(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsSelection():  # what is only marked can be pasted, too
            clipboard.clear(QClipboard.Mode.Selection)
        if not self._copied_here():
            return
        kept, held = QMimeData(), clipboard.mimeData()
        for form in held.formats() if held else ():
            kept.setData(form, held.data(form))
        self._copied = kept
        clipboard.clear()

    def _fill_clipboard(self) -> None:
        copied, self._copied = self._copied, None
        clipboard = QGuiApplication.clipboard()
        now = clipboard.mimeData()  # None where it is empty, on some platforms
        if copied is not None and not (now and now.formats()):
            clipboard.setMimeData(copied)


def _finish_word() -> None:
    """What an input method is in the middle of is text already: it stays where it is written."""
    method = QGuiApplication.inputMethod()
    method.commit()
    method.hide()
