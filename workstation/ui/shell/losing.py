"""Asks the person before something is lost that the disk has refused to take."""

import asyncio

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.dialogs import Choice, Question


async def leaves_all_the_same(window: QWidget, trouble: str) -> bool:
    """Closing would lose words, for the reason in ``trouble``: whether the person closes nevertheless.

    It lies on the window itself, so that it is seen over a card that covers the desk, too: it holds nobody's
    words.
    """
    translate = QCoreApplication.translate
    answered: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    stay = Choice("stay", translate("Losing", "Stay"), "primary")
    leave = Choice("leave", translate("Losing", "Close and lose it"), "danger")
    question = Question(window, translate("Losing", "Something could not be saved"), trouble, (stay, leave))
    question.answered.connect(answered.set_result)
    question.open()
    return await answered == "leave"
