"""What fails in one conversation is said there, calmly, and what can be done; nothing else hears of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.stage import stage
from tests.gui.conversation_desk import desk
from tests.gui.reading import bracketed
from tests.gui.test_conversation import says
from tests.patience import eventually
from workstation.domain.changes import MessagesChanged
from workstation.errors import OUR_MISTAKE
from workstation.ui.features.conversation.strip import Strip

Run = Callable[[Any], Any]


def test_a_conversation_that_cannot_be_read_says_so_and_is_tried_again(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào", "Có ai không?")
            await eventually(lambda: says(pane, "Có ai không?"))
            strip, reader = pane.view.strip, here.store.replica._reader
            reader._ended = True
            here.feed.publish(MessagesChanged("c1"))
            await eventually(strip.isVisible)
            assert says(pane, "Có ai không?"), "what was read stays"
            again = strip.findChild(QPushButton)
            assert again is not None
            assert again.isVisible()
            reader._ended = False
            again.click()
            await eventually(lambda: not strip.isVisible())

    run(main())


def test_our_own_mistake_in_a_conversation_is_told_in_it_alone(run: Run, tmp_path: Path) -> None:
    async def mistaken() -> None:
        raise ZeroDivisionError

    async def main() -> None:
        async with desk(tmp_path) as here:
            elsewhere: list[BaseException] = []
            here.tasks._on_error = elsewhere.append
            pane = await here.open("Xin chào")
            pane._acting.spawn(mistaken(), name="a mistake")
            await eventually(pane.view.strip.isVisible)
            assert pane.view.strip.accessibleName() == OUR_MISTAKE
            assert not any(one.isVisible() for one in pane.view.strip.findChildren(QPushButton))
            assert elsewhere == []

    run(main())


def test_trouble_that_stands_is_said_anew_in_another_language(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    strip = Strip(stage().kit.icons, ground)
    strip.show_text(OUR_MISTAKE, lambda: None)
    again, close = strip.findChild(QPushButton), strip.findChild(QToolButton)
    assert again is not None
    assert close is not None
    with bracketed():
        said = (strip.accessibleName(), again.text(), close.accessibleName(), close.toolTip())
        assert all("⟦" in words for words in said), said
        strip.show_text(OUR_MISTAKE)
        assert not again.isHidden(), "it says so already, and what can be done"
    assert strip.accessibleName() == OUR_MISTAKE
    assert again.text() == "Try again"
