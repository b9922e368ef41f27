"""Sees to it that no failure passes unseen: bugs go to the log, a dying process leaves its stacks behind.

One of the three places that may know Qt: its warnings go to the log too.
"""

import contextlib
import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from workstation import durable
from workstation.runtime import redaction

FOLDER = "crash"
_STACKS = "stacks.txt"
_LAST = "last-crash.txt"
log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard:
    """Installed once, at the start. ``on_bug`` hears of every error nobody caught, on whatever thread."""

    def __init__(self, folder: Path, on_bug: Callable[[BaseException], None] | None = None) -> None:
        self._folder = folder / FOLDER
        self._on_bug = on_bug
        durable.private_folder(self._folder)
        self.last_crash = self._keep_last()
        """Stacks of a process that died here before and that nobody has dealt with yet, or None."""
        self._stacks = _opened(self._folder / _STACKS)
        faulthandler.enable(self._stacks)
        _forbid_core_dumps()
        sys.excepthook = self._on_exception
        sys.unraisablehook = self._on_unraisable
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)

    def dismiss(self) -> None:
        """The last crash was looked at."""
        (self._folder / _LAST).unlink(missing_ok=True)
        self.last_crash = None

    def close(self) -> None:
        """An orderly end: give the hooks back."""
        qInstallMessageHandler(None)
        faulthandler.disable()
        self._stacks.close()
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__

    def _keep_last(self) -> Path | None:
        stacks, last = self._folder / _STACKS, self._folder / _LAST
        with contextlib.suppress(FileNotFoundError):
            if stacks.stat().st_size:
                stacks.replace(last)
        return last if last.exists() else None

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("nobody caught an error", exc_info=error)
        self._announce(error)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            log.critical("nobody caught an error in a thread", exc_info=told.exc_value)
            self._announce(told.exc_value)

    def _on_unraisable(self, told: "sys.UnraisableHookArgs") -> None:
        if told.exc_value is not None:
            log.critical("an error could not be raised", exc_info=told.exc_value)
            self._announce(told.exc_value)

    def _announce(self, error: BaseException) -> None:
        if self._on_bug is not None:
            self._on_bug(error)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        log.log(_LEVELS.get(kind, logging.WARNING), "Qt says: %s", redaction.foreign(text))


def _opened(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise durable.refused(path, error) from error


def _forbid_core_dumps() -> None:
    """The memory of this process holds keys and customers' words; no copy of it goes to the disk."""
    platform: str = sys.platform
    if platform != "win32":
        import resource  # noqa: PLC0415 (not on Windows)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # type: ignore[attr-defined,unused-ignore]
