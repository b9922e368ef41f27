"""A campaign as a case in the priority panel: led and closed by keyboard, over a real store."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QRadioButton

from tests.gui.priority_stage import Stage, stage
from tests.gui.reading import plain
from tests.gui.test_campaigns import WALLET, member
from tests.patience import eventually
from tests.store import wire
from workstation.domain.operation import Operation, OperationKind, Refusal
from workstation.domain.people import Role, User
from workstation.store import outbox
from workstation.ui.features.acting.campaigns import CloseInquiry
from workstation.ui.features.acting.claim import ClaimInquiry

Run = Callable[[Any], Any]
Asked = TypeVar("Asked", CloseInquiry, ClaimInquiry)
SITE = "tower-safe.example"


async def looking(here: Stage, **facts: Any) -> None:
    """The campaign of three customers is a case, and chosen."""
    await here.desk.come("campaign", wire.campaign(WALLET, **facts))
    await eventually(here.here.view.thieves.button.isVisible)
    here.here.view.thieves.button.click()
    await eventually(lambda: here.here.view.campaigns.concerned.count() == 3)
    await eventually(lambda: "nobody leads it" in said(here) or "led by" in said(here))


def three() -> list[dict[str, Any]]:
    return [member(number) for number in (1, 2, 3)]


def said(here: Stage, row: int = 0) -> str:
    return plain(here.here.view.campaigns.list.model().index(row, 0).data())


async def written(here: Stage) -> list[Operation]:
    return await here.desk.store.desk.read(outbox.unsettled)


async def asked(here: Stage, kind: type[Asked]) -> Asked:
    await eventually(lambda: here.here.view.findChild(kind) is not None)
    found = here.here.view.findChild(kind)
    await eventually(found.isVisible)
    return found


def press(inquiry: CloseInquiry | ClaimInquiry, name: str) -> QPushButton:
    (found,) = (one for one in inquiry.findChildren(QPushButton) if one.accessibleIdentifier() == name)
    return found


def test_nobody_leads_it_until_one_key_takes_it_also_offline(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, *three()) as here:
            await looking(here)
            view = here.here.view
            assert "nobody leads it" in said(here)
            view.campaigns.lead.setFocus()
            assert view.campaigns.lead.accessibleIdentifier() == "priority.campaigns.lead"
            QTest.keyClick(view.campaigns.lead, Qt.Key.Key_Space)
            await eventually(lambda: "led by Sen" in said(here))
            assert not view.campaigns.lead.isVisible(), "it is mine"
            assert view.campaigns.list.hasFocus(), "the keyboard stays where something is to be done"
            [act] = await written(here)
            lane = f"campaign:{wire.campaign(WALLET)['id']}"
            assert (act.kind, act.conversation_id) == (OperationKind.CAMPAIGN_LEAD, lane)
            assert (act.base_version, act.arguments) == (1, {})

    run(main())


def test_above_the_cases_stands_how_many_nobody_leads(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, *three()) as here:
            head = here.here.view.thieves
            await eventually(head.button.isVisible)
            assert not head.unled.isVisible(), "a server that keeps no cases"
            await here.desk.come("campaign", wire.campaign(WALLET))
            await eventually(head.unled.isVisible)
            assert plain(head.unled.text()) == "1 without a lead"
            await here.desk.come("campaign", wire.campaign(WALLET, version=2, leader_id="sen"))
            await eventually(lambda: not head.unled.isVisible())

    run(main())


def test_it_is_taken_over_from_a_colleague_only_with_a_reason(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, *three()) as here:
            await looking(here, leader_id="ben", version=4)
            assert "led by Ben" in said(here)
            here.desk.kit.actions.run("priority.lead_campaign")
            question = await asked(here, ClaimInquiry)
            assert question.windowTitle() == "Lead this campaign"
            do = press(question, "claim.do")
            assert not do.isEnabled()
            (away,) = (
                one
                for one in question.findChildren(QRadioButton)
                if one.accessibleIdentifier() == "claim.reason.away"
            )
            away.click()
            do.click()
            await eventually(lambda: "led by Sen" in said(here))
            [act] = await written(here)
            assert (act.base_version, act.arguments) == (4, {"because": "away", "reason": ""})

    run(main())


def test_it_is_closed_with_a_reason_and_stands_below_for_reading(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, *three()) as here:
            for number in (1, 2, 3):
                id_ = f"c{number}"
                told = wire.flag(id_, 1, id=f"{id_}-site", kind="campaign", rule="campaign")
                await here.desk.come("flag", told, id_)
                await here.desk.come(
                    "sighting", wire.sighting(id_, SITE, kind="domain", at=wire.START - 9), id_
                )
            await looking(here)
            view = here.here.view
            assert WALLET in said(here)
            view.campaigns.close_it.click()
            question = await asked(here, CloseInquiry)
            do = press(question, "close_campaign.do")
            assert not do.isEnabled()
            question.findChild(QPlainTextEdit).setPlainText("The wallet is frozen")
            do.click()
            await eventually(lambda: SITE in said(here))
            assert WALLET in said(here, 1)
            assert "closed" in said(here, 1)
            one = view.campaigns.tr("%n campaign(s)", "", 1)  # as the catalogue has it that is spoken
            assert plain(view.campaigns._title.text()) == one
            assert WALLET in plain(view.campaigns.list.currentIndex().data()), "what was chosen stays so"
            assert "Closed by Sen" in plain(view.campaigns._over.text())
            assert "The wallet is frozen" in plain(view.campaigns._over.text())
            assert not view.campaigns.lead.isVisible()
            assert not view.campaigns.close_it.isVisible()
            [act] = await written(here)
            assert act.arguments == {"reason": "The wallet is frozen"}
            view.campaigns.left.emit()
            assert "3 customer" in view.thieves.to_warn.text(), "of the open one alone"
            await here.desk.refuse_all(Refusal.VERSION_CONFLICT, "Ben", wire.START)
            await eventually(lambda: "nobody leads it" in said(here, 0) or "nobody leads it" in said(here, 1))

    run(main())


def test_who_is_no_senior_sees_who_leads_and_is_offered_nothing(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, *three()) as here:
            object.__setattr__(here.desk.context, "me", User("lea", "Lea", "l@x", Role.LEAD, ("t1",)))
            await looking(here, leader_id="ben")
            assert "led by Ben" in said(here)
            campaigns = here.here.view.campaigns
            assert not campaigns.lead.isVisible()
            assert not campaigns.close_it.isVisible()
            here.desk.kit.actions.run("priority.close_campaign")
            assert here.here.view.findChild(CloseInquiry) is None
            assert await written(here) == []

    run(main())


def test_nothing_is_done_to_a_campaign_that_is_not_in_sight(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path, *three()) as here:
            await looking(here)
            here.button("priority.campaigns.back").click()
            here.desk.kit.actions.run("priority.lead_campaign")
            assert await written(here) == []

    run(main())
