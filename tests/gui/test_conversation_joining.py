"""Merging and splitting from the window, on a real store: what is asked, and what is written down."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest

from tests.gui.conversation_desk import Desk, desk, message
from tests.gui.test_conversation import says
from tests.patience import eventually
from tests.store import profile, wire
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.conversation import Status
from workstation.domain.operation import Operation, OperationKind
from workstation.store import hot
from workstation.ui.features.conversation.acts import ConversationActs
from workstation.ui.features.conversation.merging import MergeDialog
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.features.conversation.timeline.marking import Marking, Spot
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.line_question import LineQuestion

Run = Callable[[Any], Any]


async def unsettled(here: Desk) -> list[Operation]:
    return await here.store.desk.read_plain(lambda c: hot.unsettled(c, "c1"))


def run_act(pane: ConversationPane, name: str) -> None:
    actions = Actions()
    ConversationActs(actions, lambda: pane.view)
    actions.run(f"conversation.{name}")


async def beside(here: Desk, id_: str, **facts: Any) -> None:
    """Another conversation comes into the replica."""
    here.seq += 1
    text = wire.snapshot(wire.bundle(id_, **facts), here.seq)
    assert (await profile.snapshotted(here.store, id_, text)).applied


def test_one_chooses_among_the_customers_other_open_conversations(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one")
            customer = (await here.around.conversations.details("c1")).conversation.customer_id  # type: ignore[union-attr]
            await beside(here, "c2", customer_id=customer, subject="The older one")
            await beside(here, "c3", customer_id=customer, status="closed")
            await beside(here, "c4", customer_id="somebody-else")
            await eventually(lambda: says(pane, "one"))
            run_act(pane, "merge")
            await eventually(lambda: bool(pane.view.findChildren(MergeDialog)))
            [dialog] = pane.view.findChildren(MergeDialog)
            assert dialog.list.count() == 1
            assert "The older one" in dialog.list.item(0).text()
            dialog._choose()
            await eventually(lambda: not dialog.isVisible())
            await pane._acting.ended()
            [operation] = await unsettled(here)
            assert (operation.kind, operation.arguments) == (OperationKind.MERGE, {"into": "c2"})
            details = await here.around.conversations.details("c1")
            assert details is not None
            assert details.conversation.status is Status.CLOSED, "as it will be, offline too"

    run(main())


def test_without_another_one_the_dialog_says_so(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one")
            await eventually(lambda: says(pane, "one"))
            run_act(pane, "merge")
            await eventually(lambda: bool(pane.view.findChildren(MergeDialog)))
            [dialog] = pane.view.findChildren(MergeDialog)
            assert "no other" in dialog.accessibleDescription()
            dialog.reject()

    run(main())


def test_marked_messages_become_a_conversation_of_their_own(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            act = message(3, Activity(ActivityKind.CLAIMED).word, kind="activity")
            pane = await here.open("one", "two", act, "four", subject="Withdrawal")
            timeline = pane.view.timeline
            await eventually(lambda: says(pane, "four"))
            timeline.mark(Marking(Spot(2, 0), Spot(4, 0), whole=True))
            run_act(pane, "split")
            [question] = pane.view.findChildren(LineQuestion)
            assert question.line.text() == "Withdrawal"
            question.line.clear()
            QTest.keyClicks(question.line, "Another matter")
            question._do.click()
            await pane._acting.ended()
            [operation] = await unsettled(here)
            assert operation.kind is OperationKind.SPLIT
            assert operation.arguments == {"message_ids": ["c1-m2", "c1-m4"], "subject": "Another matter"}

    run(main())


def test_without_a_mark_all_from_the_current_message_on_is_taken(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one", "two", "three")
            await eventually(lambda: says(pane, "three"))
            pane.view.timeline.current = 2
            run_act(pane, "split")
            [question] = pane.view.findChildren(LineQuestion)
            question.line.setText("x")
            question._do.click()
            await pane._acting.ended()
            [operation] = await unsettled(here)
            assert operation.arguments["message_ids"] == ["c1-m2", "c1-m3"]

    run(main())


def test_what_is_not_mine_to_steer_is_neither_merged_nor_split(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("one", assignee_id="somebody")
            await eventually(lambda: says(pane, "one"))
            for name in ("merge", "split"):
                run_act(pane, name)
                assert "not open to you" in pane.view.strip._text.text()
            assert await unsettled(here) == []

    run(main())


def test_an_act_leads_to_the_other_conversation(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with desk(tmp_path) as here:
            act = message(2, Activity(ActivityKind.MERGED_FROM, ("c7",)).word, kind="activity")
            pane = await here.open("one", act)
            timeline = pane.view.timeline
            await eventually(lambda: says(pane, "goes on in this one"))
            wanted: list[str] = []
            timeline.conversation_wanted.connect(wanted.append)
            timeline.follow(2)
            menu = pane.view.messages.menu(2)
            assert menu is not None
            [follow] = [one for one in menu.actions() if "other conversation" in one.text()]
            follow.trigger()
            assert wanted == ["c7", "c7"]

    run(main())
