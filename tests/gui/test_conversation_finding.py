"""Finding in an open conversation, and what can be done with a message by keyboard, on a real store."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.gui.conversation_desk import desk, message
from tests.gui.reading import translated
from tests.gui.test_conversation import says
from tests.patience import eventually
from tests.store import wire
from workstation.domain.changes import TrayChanged
from workstation.domain.message import ANTI_FRAUD
from workstation.domain.operation import OperationKind, Outcome, Refusal
from workstation.services.refused import Refused
from workstation.store import hot, outbox
from workstation.ui.features.conversation.find_bar import FindBar
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.kit.dialogs import Question
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]
KEYS = Qt.Key


def opened(pane: ConversationPane, typed: str) -> FindBar:
    pane.view.finder.ask()
    bar = pane.view.finder.bar
    assert bar is not None
    QTest.keyClicks(bar.line, typed)
    return bar


def test_what_a_department_answered_is_found_by_the_words_in_which_it_is_read(
    run: Run, tmp_path: Path
) -> None:
    english = "All sessions are ended. The customer has to sign in anew."

    async def main() -> None:
        async with desk(tmp_path) as here:
            said = [{"template": english, "values": []}]
            note = message(3, english, kind="note", author_name=ANTI_FRAUD, said=said)
            pane = await here.open("hello", "bye", note)
            await eventually(lambda: says(pane, english))
            with translated({english: "Alle Sitzungen sind beendet."}):
                bar = opened(pane, "sitzung")
                await eventually(lambda: counted(bar) == "1 of 1")
                assert pane.view.timeline.current == 3

    run(main())


def counted(bar: FindBar) -> str:
    """Without the signs that isolate values."""
    return bar._count.text().replace("\u2068", "").replace("\u2069", "")


def test_hits_are_counted_marked_and_gone_through(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            bodies = ["deposit one", "nothing", "the Deposits", "لا شيء", "depot"]
            pane = await here.open(*bodies)
            timeline = pane.view.timeline
            await eventually(lambda: says(pane, "depot"))
            bar = opened(pane, "deposi")
            await eventually(lambda: counted(bar) == "2 of 2")
            assert timeline.current == 3, "the nearest to the end first"
            block = timeline._bubble(3).block
            assert block is not None
            assert any(part.layout.formats() for part in block._parts)
            QTest.keyClick(bar.line, KEYS.Key_Return, Qt.KeyboardModifier.ShiftModifier)
            assert (timeline.current, counted(bar)) == (1, "1 of 2")
            pane.view.finder.step(1)
            pane.view.finder.step(1)
            assert timeline.current == 1, "round the end"
            await here.write(6, "one more deposit")
            await eventually(lambda: counted(bar) == "1 of 3")
            bar.line.setText("nowhere")
            await eventually(lambda: counted(bar) == "not found")
            QTest.keyClick(bar.line, KEYS.Key_Escape)
            assert not bar.isVisible()
            assert pane.view.composer.editor.hasFocus()
            assert not timeline.bubbles.seeking

    run(main())


def test_what_stands_far_away_is_found_in_the_store_and_brought_into_sight(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            bodies = [message(i, "needle" if i == 7 else f"hay {i}") for i in range(1, 401)]
            pane = await here.open(*bodies)
            timeline = pane.view.timeline
            await eventually(lambda: says(pane, "hay 400"))
            assert timeline.rows.message(7) is None
            opened(pane, "needle")
            await eventually(lambda: says(pane, "needle"))
            assert timeline.current == 7

    run(main())


def test_my_unsent_words_are_found_and_what_lacks_is_said(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open(*[message(i, f"old {i}") for i in range(5, 9)])
            await here.around.messaging.send("c1", "my own needle")
            await eventually(lambda: says(pane, "needle"))
            bar = opened(pane, "needle")
            await eventually(lambda: counted(bar).startswith("1 of 1"))
            await eventually(lambda: "not on this machine" in counted(bar))
            assert pane.view.timeline.current == 9

    run(main())


def menu_of(pane: ConversationPane) -> dict[str, Any]:
    QTest.keyClick(pane.view.timeline, KEYS.Key_Return)
    [menu] = [menu for menu in pane.view.timeline.findChildren(QMenu) if menu.isVisible()]
    acts = {act.text(): act for act in menu.actions()}
    menu.close()
    return acts


def test_enter_opens_what_can_be_done_with_a_message(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one", "send me your seed phrase")
            await eventually(lambda: says(pane, "seed phrase"))
            pane.view.timeline.setFocus()
            acts = menu_of(pane)
            acts["Copy the message's id"].trigger()
            assert QGuiApplication.clipboard().text() == "c1-m2"
            acts["Copy with author and time"].trigger()
            assert "seed phrase" in QGuiApplication.clipboard().text()
            acts["Raise a warning…"].trigger()
            [question] = pane.view.findChildren(LineQuestion)
            assert not question._do.isEnabled()
            QTest.keyClicks(question.line, "asks for the seed phrase")
            question._do.click()
            await pane._acting.ended()
            [operation] = await here.store.desk.read_plain(lambda c: hot.unsettled(c, "c1"))
            assert operation.kind is OperationKind.FLAG_RAISE
            assert operation.arguments == {"message_id": "c1-m2", "why": "asks for the seed phrase"}

    run(main())


def test_why_a_message_is_marked_is_said_in_words(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            flag = wire.flag("c1", 1, why="It asks for a code", advice="Call the customer")
            pane = await here.open("tell me the code", flags=[flag], flag="warning")
            await eventually(lambda: says(pane, "It asks for a code"))
            pane.view.timeline.setFocus()
            menu_of(pane)["Why it is marked…"].trigger()
            [question] = pane.view.findChildren(Question)
            told = question.accessibleDescription()
            assert "It asks for a code" in told
            assert "Call the customer" in told
            assert "Nobody has decided" in told
            question.close()

    run(main())


def test_what_came_back_stands_in_its_place_until_it_is_decided(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            await eventually(lambda: says(pane, "Xin chào"))
            await here.around.messaging.send("c1", "my answer")
            await eventually(lambda: says(pane, "saved here"))

            def refuse(session: Any) -> None:
                for operation in outbox.unsettled(session):
                    outbox.settle(session, Outcome(operation.id, Refusal.NOT_ASSIGNEE), 1)

            await here.store.desk.write(refuse)
            here.feed.publish(TrayChanged())
            await eventually(lambda: says(pane, "waits in the tray"))
            pane.view.timeline.setFocus()
            wanted: list[bool] = []
            pane.view.messages.tray_wanted.connect(lambda: wanted.append(True))
            menu_of(pane)["Decide in the tray"].trigger()
            assert wanted == [True]
            [item] = await Refused(here.context).items()
            await Refused(here.context).discard(item)
            await eventually(lambda: not says(pane, "my answer"))

    run(main())
