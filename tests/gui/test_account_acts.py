"""Acts on customers' accounts at the desk: asked for with a reason, answered by another, never offline."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tests.gui.acting_stage import Stage, stage
from tests.gui.priority_stage import flagged
from tests.gui.priority_stage import stage as panel
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.account_acts import AccountDeed
from workstation.domain.changes import ConversationsChanged, SyncStateChanged
from workstation.domain.deciding import Decision
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role, User
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.features.acting.account import AccountInquiry
from workstation.ui.kit.labels import PlainLabel

Run = Callable[[Any], Any]


def become(here: Stage, role: Role) -> None:
    object.__setattr__(here.desk.context, "me", User("u1", "Agent One", "u1@x", role, ("t1",)))


def test_a_senior_is_told_of_the_second_person_as_far_as_the_company_asks_for_one(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            become(here, Role.SENIOR_SECURITY)
            here.desk.kit.actions.run("account.freeze_withdrawals")
            told = words(await here.asked(AccountInquiry))
            assert "another senior security agent" in told
            assert "at once, where your company asks for no second person" in told

    run(main())


async def asked_for(here: Stage, **facts: Any) -> None:
    told = wire.account_act("c1", 1, **facts)
    await pulled(here.desk.store, wire.page(wire.row(2, "account_act", told, "c1")))


def words(asked: AccountInquiry) -> str:
    return " ".join(label.text() for label in asked.findChildren(PlainLabel))


def test_a_freeze_shows_whose_account_it_is_and_goes_with_a_reason_only(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.desk.kit.actions.run("account.freeze_withdrawals")
            asked = await here.asked(AccountInquiry)
            assert "p-c1" in words(asked)
            assert "done when a senior security agent has agreed" in words(asked)
            buttons = asked.findChildren(QPushButton)
            assert not any(one.isDefault() or one.autoDefault() for one in buttons)
            assert not asked._do.isEnabled()
            [text] = asked.findChildren(QPlainTextEdit)
            QTest.keyClicks(text, "A safe wallet")
            QTest.keyClick(text, Qt.Key.Key_Return)
            assert asked.isVisible(), "Enter alone sends nothing"
            asked._do.click()
            [written] = await here.until_written(1)
            assert written.kind is OperationKind.ACCOUNT_REQUEST
            assert written.arguments == {"deed": "freeze_withdrawals", "reason": "A safe wallet"}

    run(main())


def test_without_a_server_nothing_is_asked_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            here.reachable = False
            here.desk.kit.actions.run("account.end_sessions")
            await eventually(lambda: here.told)
            assert "Nothing was done" in here.told[0][1]
            assert here.window.findChild(AccountInquiry) is None
            assert await here.written() == []

    run(main())


def test_a_senior_agrees_with_what_a_colleague_asked_for_and_nobody_with_their_own(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await asked_for(here)
            here.acting.accounting.answer("c1", "c1-a1", agreed=True)
            await eventually(lambda: here.told)  # an agent
            become(here, Role.SENIOR_SECURITY)
            here.acting.accounting.answer("c1", "c1-a1", agreed=True)
            asked = await here.asked(AccountInquiry)
            assert "Sen Two" in words(asked)
            assert "A safe wallet" in words(asked)
            asked.findChildren(QPlainTextEdit)[0].setPlainText("I see it too")
            asked._do.click()
            [written] = await here.until_written(1)
            assert written.arguments == {"request_id": "c1-a1", "agreed": True, "reason": "I see it too"}
            here.told.clear()
            here.acting.accounting.answer("c1", "c1-a1", agreed=True)
            await eventually(lambda: here.told)  # it is answered
            await asked_for(here, id="c1-a2", by_id="u1")
            here.told.clear()
            here.acting.accounting.answer("c1", "c1-a2", agreed=True)
            await eventually(lambda: here.told)

    run(main())


def test_the_panel_shows_what_waits_and_offers_the_second_word(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundle = flagged("c1", "block")
        bundle["account_acts"] = [wire.account_act("c1", 1)]
        async with panel(tmp_path, bundle) as here:
            await eventually(here.cards)
            here.button("priority.account.agree").click()
            assert here.account == [("c1", "c1-a1", True)]
            assert not here.button("priority.account.freeze_withdrawals").isEnabled(), "it is asked for"
            here.button("priority.account.end_sessions").click()
            assert here.account[-1] == ("c1", AccountDeed.END_SESSIONS)
            done = wire.account_act("c1", 1, state="done", answered_by="Sen", answer="yes")
            await here.desk.come("account_act", done)
            await eventually(here.here.view.file.account._standing.isVisible)
            assert here.button("priority.account.unfreeze_withdrawals").isEnabled()

    run(main())


def test_what_is_agreed_to_is_on_its_way_until_it_is_done_or_can_be_asked_for_again(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        bundle, mine = flagged("c1", "block"), {"deed": "end_sessions", "by_id": "sen", "by_name": "Sen"}
        bundle["account_acts"] = [wire.account_act("c1", 1, answered_by="Sen Three", answer="I see it too")]
        async with panel(tmp_path, bundle) as here:
            await eventually(here.cards)
            box = here.here.view.file.account
            said = " ".join(label.text() for label in box.findChildren(PlainLabel))
            assert "It is on its way." in said
            assert "Sen Three" in said
            assert "I see it too" in said
            named = {one.accessibleIdentifier() for one in box.findChildren(QPushButton)}
            assert "priority.account.freeze_withdrawals" in named
            assert "priority.account.agree" not in named
            assert not here.button("priority.account.freeze_withdrawals").isEnabled()
            ending = wire.account_act("c1", 2, answered_by="Sen", answer="taken over", **mine)
            await here.desk.come("account_act", ending)
            await eventually(lambda: not here.button("priority.account.end_sessions").isEnabled())
            await here.desk.come("account_act", wire.account_act("c1", 2, **mine))
            await eventually(here.button("priority.account.end_sessions").isEnabled)

    run(main())


def test_what_is_on_its_way_waits_for_nobody_in_the_queue(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundle = wire.bundle("c1", wire.message("c1", 1))
        bundle["account_acts"] = [wire.account_act("c1", 1)]
        async with panel(tmp_path, bundle) as here:
            await here.stands("c1")
            await here.desk.come("account_act", wire.account_act("c1", 1, answered_by="Sen", answer="yes"))
            await eventually(lambda: here.here.view.list.model().rowCount() == 0)

    run(main())


def test_offline_the_panel_says_so_and_can_still_be_read(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path, flagged("c1", "block")) as here:
            await eventually(here.cards)
            box = here.here.view.file.account
            assert not box._offline.isVisible()
            here.desk.feed.publish(SyncStateChanged(SyncState(Connection.OFFLINE, 0, 0, 0)))
            await eventually(box._offline.isVisible)
            assert not any(one.isEnabled() for one in box._buttons.values())
            assert here.cards()
            here.desk.feed.publish(SyncStateChanged(SyncState(Connection.ONLINE, 0, 0, 0)))
            await eventually(lambda: not box._offline.isVisible())
            assert here.button("priority.account.freeze_withdrawals").isEnabled()

    run(main())


def test_what_waits_for_a_word_stays_in_the_queue_and_open_though_every_warning_is_decided(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        decided, calm = flagged("c1", "block"), wire.bundle("c2", wire.message("c2", 1))
        decided["conversation"]["flag"] = None
        by_me = {"decided_by": "sen", "decided_at": wire.START + 3_600_000, "because": "explained"}
        decided["flags"][0] |= {"state": "dismissed", **by_me}
        decided["account_acts"] = [wire.account_act("c1", 1), wire.account_act("c1", 2)]
        async with panel(tmp_path, decided, calm) as here:
            await here.stands("c1")
            said = str(here.here.view.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            assert "Asked for, " in said
            assert "Freeze withdrawals: asked for by" in said
            await eventually(here.cards)
            here.button("priority.account.end_sessions").click()
            assert here.account == [("c1", AccountDeed.END_SESSIONS)]
            details = await here.desk.conversations.details("c1")
            assert details is not None
            assert not details.read_only
            assert Decision.TAKE_BACK in details.offered["c1-f1"].decisions
            answered = [
                wire.row(2, "account_act", wire.account_act("c1", 1, state="declined"), "c1"),
                wire.row(3, "account_act", wire.account_act("c1", 2, state="done"), "c1"),
            ]
            await pulled(here.desk.store, wire.page(*answered))
            here.desk.feed.publish(ConversationsChanged(frozenset({"c1"})))
            await here.stands()

    run(main())
