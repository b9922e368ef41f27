"""A tooltip tells the key that an action has now, not the one that it had once."""

import re

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.key_hint import KeyHint


@pytest.mark.parametrize(
    ("chosen", "told"),
    [({}, "Send · Ctrl+Return"), ({"send": ("F12",)}, "Send · F12"), ({"send": ()}, "Send")],
)
def test_the_key_of_now_is_told(
    qapp: QApplication, qtbot: QtBot, chosen: dict[str, tuple[str, ...]], told: str
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    actions = Actions(button)
    actions.add("send", "Send", lambda: None, ("Ctrl+Return",))
    KeyHint(button, actions, "send", lambda: "Send")
    actions.choose(chosen)
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    shown = re.sub("[\u2066-\u2069]", "", button.toolTip())
    assert shown == f"<qt>{told}</qt>"
