"""What the desktop shows of us: a call for attention, a badge, an icon in the tray, notices."""

import shutil

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from workstation.ui.features.notices.shown import SystemNotice
from workstation.ui.features.notices.wording import Wording
from workstation.ui.kit.kit import Kit

_NOTIFIER = "notify-send"


class Outside(QObject):
    """Says numbers and kinds, never a name or a word of anybody. ``clicked``: the person wants to see it."""

    clicked = Signal()

    def __init__(self, kit: Kit, wording: Wording, window: QWidget) -> None:
        super().__init__(window)
        self._kit, self._wording, self._window = kit, wording, window
        self._tray: QSystemTrayIcon | None = None
        self._notifier = shutil.which(_NOTIFIER)
        self._process: QProcess | None = None
        self._unread = 0

    def show_tray(self, wanted: bool) -> None:
        """An icon in the tray, where the desktop has one."""
        if wanted and self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = QSystemTrayIcon(self._kit.icons.icon("tower", "accent"), self)
            self._tray.activated.connect(lambda _reason: self.clicked.emit())
            self._tray.messageClicked.connect(self.clicked)
            self.show_unread(self._unread)
            self._tray.show()
        elif not wanted and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def show_unread(self, messages: int) -> None:
        self._unread = messages
        self._badge(messages)
        if self._tray is not None:
            self._tray.setIcon(self._kit.icons.icon("message" if messages else "tower", "accent"))
            self._tray.setToolTip(self.tr("Groundcrew: %n unread message(s)", "", messages))

    def show_alert(self) -> None:
        QApplication.alert(self._window)

    def show_system(self, notice: SystemNotice) -> None:
        words = self._wording.outside(notice)
        if self._tray is not None and QSystemTrayIcon.supportsMessages():
            self._tray.showMessage("Groundcrew", words, self._kit.icons.icon("tower", "accent"))
        elif self._notifier is not None and not self._busy():
            self._process = self._process or QProcess(self)
            self._process.start(self._notifier, ["--app-name=Groundcrew", "Groundcrew", words])

    @property
    def has_notices(self) -> bool:
        """Whether the desktop can be told anything at all."""
        return self._notifier is not None or QSystemTrayIcon.isSystemTrayAvailable()

    def stop(self) -> None:
        self._badge(0)
        self.show_tray(wanted=False)

    def _badge(self, number: int) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.setBadgeNumber(number)

    def _busy(self) -> bool:
        return self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning
