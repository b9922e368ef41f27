"""A senior disputes by keys what a list says, in words, and another one agrees that its entry is lifted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.gallery.stage import NOW
from tests.gallery.stage import stage as gallery
from tests.gui.acting_stage import button, said, stage
from tests.gui.priority_stage import flagged as case
from tests.gui.priority_stage import stage as panel_stage
from tests.gui.test_deciding import ASKED, flag_of, flagged
from tests.gui.test_reopening import offered_on
from tests.gui.test_taking_back import services_of, written
from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from tests.store import wire
from workstation.domain.deciding import Decision
from workstation.domain.fraud import Because, FlagState
from workstation.domain.operation import Operation, OperationKind, Refusal, TrayItem
from workstation.domain.people import Role, User
from workstation.ui.features.acting.verdict import VerdictInquiry
from workstation.ui.kit.refusals import Refusals

Run = Callable[[Any], Any]
LISTED: dict[str, Any] = {"kind": "phishing_link", "rule": "phishing_link"}
DISPUTED: dict[str, Any] = LISTED | {"asked": ASKED | {"because": "mislisted", "reason": "They called us"}}
WRITTEN = "“\u2068hello\u2069”"  # what the warning stands on, as the customer has it


def test_it_is_disputed_by_keys_with_nothing_but_words(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here, Role.SENIOR_SECURITY, **LISTED)
            here.acting.deciding.decide("c1", "c1-f1", Decision.DISPUTE)
            asked = await here.asked(VerdictInquiry)
            assert "until" not in said(asked)
            assert WRITTEN in said(asked)
            assert "taken from all lists" in said(asked)
            assert tuple(asked._reasons) == (Because.MISLISTED,)
            assert asked._reasons[Because.MISLISTED].isChecked(), "there is nothing to choose"
            assert asked.focusProxy() is asked._own
            assert not asked._do.isEnabled(), "it needs words"
            assert not any(one.isDefault() for one in asked.findChildren(QPushButton))
            QTest.keyClicks(asked._own, "Its owner proved it")
            QTest.keyClick(button(asked, "verdict.do"), Qt.Key.Key_Space)
            [request] = await here.until_written(1)
            assert request.kind is OperationKind.APPROVAL_REQUEST
            assert request.arguments == {
                "flag_id": "c1-f1", "because": "mislisted", "reason": "Its owner proved it",
            }  # fmt: skip
            flag = await flag_of(here)
            assert flag.state is FlagState.OPEN
            assert flag.asked is not None

    run(main())


def test_another_senior_reads_why_and_agrees_in_words_of_their_own(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here, Role.SENIOR_SECURITY, **DISPUTED)
            here.acting.deciding.decide("c1", "c1-f1", Decision.AGREE_DISPUTE)
            asked = await here.asked(VerdictInquiry)
            assert "The list's entry is wrong – They called us" in said(asked)
            assert "for everybody" in said(asked)
            assert WRITTEN in said(asked)
            QTest.keyClicks(asked._own, "I called them back")
            QTest.keyClick(button(asked, "verdict.do"), Qt.Key.Key_Space)
            [agreed] = await here.until_written(1)
            assert agreed.arguments == {
                "request_id": "r1", "agreed": True, "because": "mislisted", "reason": "I called them back",
            }  # fmt: skip
            assert (await flag_of(here)).state is FlagState.DISMISSED

    run(main())


def test_a_dispute_of_what_is_on_no_list_any_more_comes_back_with_words_of_its_own() -> None:
    disputed = {"flag_id": "f1", "because": "mislisted", "reason": "Its owner proved it"}
    operation = Operation("o1", 1, OperationKind.APPROVAL_REQUEST, "c1", 1, disputed, NOW)
    item = TrayItem(operation, Refusal.ILLEGAL_TRANSITION, "Kim", None, None, NOW)
    refusals = Refusals(gallery().kit.words, {})
    assert refusals.sentence(item) == "This entry is on no list any more; dismiss the warning."
    plain = replace(operation, arguments=disputed | {"because": "ours"})
    assert "status had changed" in refusals.sentence(replace(item, operation=plain))


def test_the_act_of_the_registry_disputes_the_warning_in_front(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundle = mine("c1") | {"flags": [wire.flag("c1", 1, **LISTED)]}
        async with whole_desk(tmp_path, bundle) as (front, store):
            context = services_of(front).conversations._context
            object.__setattr__(context, "me", User("u1", "Sen", "s@x", Role.SENIOR_SECURITY, ("t1",)))
            view = await opened(front, "c1")
            await eventually(view.banner.isVisible)
            front._kit.actions.run("conversation.dispute")
            await eventually(lambda: front.window.findChild(VerdictInquiry) is not None)
            asked = front.window.findChild(VerdictInquiry)
            assert asked is not None
            QTest.keyClicks(asked._own, "Its owner proved it")
            asked._do.click()
            [done] = await written(store, 1)
            assert (done.kind, done.arguments["because"]) == (OperationKind.APPROVAL_REQUEST, "mislisted")

    run(main())


def test_the_queue_offers_to_dispute_and_to_agree(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        first, second = case("c1", "block"), case("c2", "block")
        first["flags"][0] |= DISPUTED | {"asked": DISPUTED["asked"] | {"by_id": "ada"}}
        second["flags"][0] |= LISTED
        async with panel_stage(tmp_path, first, second) as here:
            await here.stands("c1", "c2")
            await eventually(lambda: "agree_dispute" in offered_on(here.cards()))
            here.button("priority.flag.agree_dispute").click()
            QTest.keyClick(here.here.view.list, Qt.Key.Key_Down)
            await eventually(lambda: "dispute" in offered_on(here.cards()))
            here.button("priority.flag.dispute").click()
            wanted = [("c1", "c1-f1", Decision.AGREE_DISPUTE), ("c2", "c2-f1", Decision.DISPUTE)]
            assert here.decisions == wanted

    run(main())
