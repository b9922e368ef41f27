"""The Qt binding itself: a fault that killed whole processes must not come back with an update."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_nothing_do_not_wear_none_away(qapp: QApplication) -> None:
    """PySide6 6.12.0 dropped one reference to None in every such call, until the interpreter died."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for turn in range(500):
        widget.resize(10 + turn % 2, 10)
        widget.setVisible(False)
        widget.update()
    assert sys.getrefcount(None) - before > -100
