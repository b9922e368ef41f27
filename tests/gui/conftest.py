"""What every test of the screen shares: its windows end with it."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def windows_end_with_their_test() -> Iterator[None]:
    """pytest-qt only asks for the deletion of those that it was told of; what is left of earlier tests would
    be dressed and painted again in every later one."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    before = set(QApplication.topLevelWidgets()) if QApplication.instance() else set()
    yield
    if QCoreApplication.instance() is not None:
        for window in set(QApplication.topLevelWidgets()) - before:
            window.close()
            window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
