"""A senior opens again what was decided wrongly: by an act of the registry, with a reason, or by two."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.gui.acting_stage import said, stage
from tests.gui.priority_stage import flagged as case
from tests.gui.priority_stage import stage as panel_stage
from tests.gui.test_deciding import ASKED, flag_of, flagged
from tests.gui.test_taking_back import services_of, written
from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import eventually
from tests.store import wire
from workstation.domain.deciding import Decision
from workstation.domain.fraud import CONFIRMING, REOPENING, Because, FlagState
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role, User
from workstation.ui.features.acting.verdict import VerdictInquiry
from workstation.ui.features.priority.evidence_card import EvidenceCard

Run = Callable[[Any], Any]
CONFIRMED: dict[str, Any] = {"severity": "block", "state": "confirmed", "needs_second": True}


def offered_on(cards: list[EvidenceCard]) -> set[str]:
    """The ends of the identifiers of the buttons that stand on cards."""
    buttons = (one for card in cards for one in card.findChildren(QPushButton) if one.isVisible())
    return {one.accessibleIdentifier().rpartition(".")[2] for one in buttons}


def confirmed(**facts: Any) -> dict[str, Any]:
    """A conversation of mine with a flag that somebody confirmed."""
    return mine("c1") | {"flags": [wire.flag("c1", 1, **CONFIRMED | facts)]}


def test_the_act_opens_again_what_was_confirmed_and_asks_why(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, confirmed(needs_second=False)) as (front, store):
            context = services_of(front).conversations._context
            object.__setattr__(context, "me", User("u1", "Sen", "s@x", Role.SENIOR_SECURITY, ("t1",)))
            view = await opened(front, "c1")
            await eventually(lambda: "has yet to look" in view.banner._standing.text())
            front._kit.actions.run("conversation.reopen_warning")
            await eventually(lambda: front.window.findChild(VerdictInquiry) is not None)
            asked = front.window.findChild(VerdictInquiry)
            assert asked is not None
            assert tuple(asked._reasons) == REOPENING
            assert not asked._do.isEnabled(), "it needs a reason"
            asked._reasons[Because.MISTAKEN].click()
            asked._do.click()
            [done] = await written(store, 1)
            assert (done.kind, done.arguments["state"]) == (OperationKind.FLAG_DECIDE, "open")
            assert done.arguments["because"] == "mistaken"
            await eventually(lambda: not view.banner._standing.text())
            assert view.banner.isVisible()

    run(main())


def test_a_request_to_reopen_shows_in_the_banner_and_a_second_one_agrees(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here, Role.SENIOR_SECURITY, **CONFIRMED, asked=ASKED)
            here.acting.deciding.decide("c1", "c1-f1", Decision.AGREE_REOPEN)
            asked = await here.asked(VerdictInquiry)
            assert "Reopening asked for by" in said(asked)
            assert "An example" in said(asked)
            asked._reasons[Because.LEARNED].click()
            asked._do.click()
            [agreed] = await here.until_written(1)
            assert (agreed.kind, agreed.arguments["agreed"]) == (OperationKind.APPROVAL_DECIDE, True)
            assert (await flag_of(here)).state is FlagState.OPEN

    run(main())


def test_who_is_asked_sees_it_in_the_banner(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, confirmed(asked=ASKED)) as (front, _store):
            view = await opened(front, "c1")
            await eventually(view.banner.isVisible)
            assert "Reopening asked for by" in view.banner._standing.text()

    run(main())


def test_a_request_to_reopen_is_written_as_one_and_declined_as_fraud_that_stands(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here, Role.SENIOR_SECURITY, **CONFIRMED)
            assert Decision.DECLINE.reasons == CONFIRMING
            here.acting.deciding.decide("c1", "c1-f1", Decision.ASK_REOPEN)
            asked = await here.asked(VerdictInquiry)
            assert isinstance(asked._do, QPushButton)
            asked._reasons[Because.MISTAKEN].click()
            asked._do.click()
            [request] = await here.until_written(1)
            assert request.kind is OperationKind.APPROVAL_REQUEST
            assert (request.arguments["state"], request.arguments["because"]) == ("open", "mistaken")
            flag = await flag_of(here)
            assert flag.state is FlagState.CONFIRMED
            assert flag.asked is not None

    run(main())


def test_it_stands_in_the_queue_and_a_senior_asks_for_it_there(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        asked, done = case("c1", "block"), case("c2", "block")
        asked["flags"][0] |= CONFIRMED | {
            "decided_by": "ada",
            "decided_at": 9,
            "asked": ASKED | {"by_id": "ada"},
        }
        done["flags"][0] |= CONFIRMED | {"decided_by": "ada", "decided_at": 9}
        done["conversation"] |= {"flag": None, "priority": "urgent"}
        async with panel_stage(tmp_path, asked, done) as here:
            await here.stands("c1", "c2")
            await eventually(here.cards)
            case_of = here.here.view.list._model.rows[0]
            assert case_of.kinds == ("link",), "what is asked about tells what it is"
            here.button("priority.flag.agree_reopen").click()
            QTest.keyClick(here.here.view.list, Qt.Key.Key_Down)
            await eventually(lambda: "ask_reopen" in offered_on(here.cards()))
            here.button("priority.flag.ask_reopen").click()
            wanted = [("c1", "c1-f1", Decision.AGREE_REOPEN), ("c2", "c2-f1", Decision.ASK_REOPEN)]
            assert here.decisions == wanted

    run(main())
