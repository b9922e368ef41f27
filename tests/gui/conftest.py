"""What every test of the screen shares: its windows end with it."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def windows_end_with_their_test() -> Iterator[None]:
    """pytest-qt only asks for their deletion; those of earlier tests would be dressed and painted again."""
    yield
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
