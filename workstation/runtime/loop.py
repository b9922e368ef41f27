"""Runs a coroutine on Qt's own event loop. The only module that knows qasync."""

import asyncio
import os
from collections.abc import Coroutine
from typing import Any

from PySide6.QtWidgets import QApplication

os.environ["QT_API"] = "pyside6"  # qasync would take another binding if it found one
import qasync


def run(app: QApplication, main: Coroutine[Any, Any, int]) -> int:
    """Run ``main`` to its end on ``app``'s loop; answers its exit code. Closing a window ends nothing."""
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        return runner.run(main)
