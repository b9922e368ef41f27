"""A warning is dismissed, confirmed or put before a second person: real dialogs on a real store."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.gui.acting_stage import Stage, button, said, stage
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled, sync
from workstation.domain.deciding import Decision
from workstation.domain.fraud import Because, FlagState, FraudFlag
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rules import RuleRecord
from workstation.ui.features.acting.verdict import VerdictInquiry

Run = Callable[[Any], Any]
ASKED = {"id": "r1", "by_id": "sen", "by_name": "Sen", "at": 5, "because": "quoted", "reason": "An example"}


async def flagged(here: Stage, role: Role = Role.AGENT, **facts: Any) -> FraudFlag:
    """The conversation in front bears a warning, and I am of this role."""
    bundle = wire.bundle("c1", wire.message("c1", 1), assignee_id="u1", team_id="t1", flag="warning")
    bundle["flags"] = [wire.flag("c1", 1, **facts)]
    await sync(here.desk.store, bundle)
    object.__setattr__(here.desk.context, "me", User("u1", "Agent One", "u1@x", role, ("t1",)))
    return await flag_of(here)


async def flag_of(here: Stage) -> FraudFlag:
    details = await here.desk.conversations.details("c1")
    assert details is not None
    [flag] = details.flags
    return flag


async def offered(here: Stage) -> tuple[Decision, ...]:
    details = await here.desk.conversations.details("c1")
    assert details is not None
    return details.offered["c1-f1"].decisions


def test_a_warning_is_dismissed_by_keys_with_a_reason_and_stands_dismissed_at_once(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here)
            here.acting.deciding.decide("c1", "c1-f1", Decision.DISMISS)
            asked = await here.asked(VerdictInquiry)
            buttons = asked.findChildren(QPushButton)
            assert not any(one.isDefault() or one.autoDefault() for one in buttons)
            assert not asked._do.isEnabled(), "nothing is chosen yet"
            QTest.keyClick(asked._reasons[Because.OURS], Qt.Key.Key_Space)
            assert asked._reasons[Because.OURS].isChecked()
            QTest.keyClick(asked._reasons[Because.OURS], Qt.Key.Key_Return)
            assert asked.isVisible(), "Enter alone decides nothing"
            QTest.keyClicks(asked._own, "Our status page")
            QTest.keyClick(button(asked, "verdict.do"), Qt.Key.Key_Space)
            [written] = await here.until_written(1)
            assert (written.kind, written.base_version) == (OperationKind.FLAG_DECIDE, 1)
            assert written.arguments == {
                "flag_id": "c1-f1", "state": "dismissed", "because": "ours", "reason": "Our status page",
            }  # fmt: skip
            flag = await flag_of(here)
            assert (flag.state, flag.decided_by, flag.because) == (FlagState.DISMISSED, "u1", Because.OURS)
            assert await offered(here) == (Decision.TAKE_BACK,)

    run(main())


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, ("This rule was right in 12 of 15 decision", "80 %.")),
        (
            {"confirmed": 0, "dismissed": 1, "below": True},
            ("right in 0 of 1 decision", "0 %. That is too seldom"),
        ),
        ({"demoted": True, "below": True}, ("80 %. A lead has made it a notice.",)),
    ],
)
def test_where_a_warning_is_decided_is_told_how_often_its_rule_was_right(
    run: Run, tmp_path: Path, facts: dict[str, Any], told: tuple[str, ...]
) -> None:
    record = {"id": "listed:1", "confirmed": 12, "dismissed": 3, "below": False, "demoted": False} | facts

    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here)
            await pulled(here.desk.store, wire.page(wire.row(2, "rule", record)))
            found = (await flag_of(here)).record
            assert found == RuleRecord(
                record["confirmed"], record["dismissed"], record["below"], record["demoted"]
            )
            here.acting.deciding.decide("c1", "c1-f1", Decision.DISMISS)
            asked = await here.asked(VerdictInquiry)
            assert all(words in said(asked) for words in told)
            asked.reject()

    run(main())


def test_another_reason_needs_words_and_they_have_to_fit(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here)
            here.acting.deciding.decide("c1", "c1-f1", Decision.CONFIRM)
            asked = await here.asked(VerdictInquiry)
            asked._reasons[Because.OTHER].click()
            assert not asked._do.isEnabled()
            asked._own.setPlainText("x" * 501)
            assert not asked._do.isEnabled()
            assert "1 character" in asked._room.text()
            asked._own.setPlainText("He said so")
            asked._do.click()
            [written] = await here.until_written(1)
            assert written.arguments["state"] == "confirmed"

    run(main())


@pytest.mark.parametrize(
    ("role", "facts", "decisions"),
    [
        (Role.AGENT, {"severity": "notice"}, (Decision.DISMISS, Decision.CONFIRM)),
        (Role.AGENT, {"severity": "block"}, ()),
        (Role.LEAD, {"severity": "block"}, ()),
        (Role.QUALITY, {}, ()),
        (Role.SENIOR_SECURITY, {"severity": "block"}, (Decision.DISMISS, Decision.CONFIRM)),
        (Role.SENIOR_SECURITY, {"severity": "block", "needs_second": True}, (Decision.ASK, Decision.CONFIRM)),
        (
            Role.SENIOR_SECURITY,
            {"severity": "block", "needs_second": True, "asked": ASKED},
            (Decision.AGREE, Decision.DECLINE),
        ),
        (
            Role.SENIOR_SECURITY,
            {"severity": "block", "needs_second": True, "asked": ASKED | {"by_id": "u1"}},
            (Decision.CONFIRM,),
        ),
        (Role.SENIOR_SECURITY, {"severity": "block", "state": "dismissed"}, (Decision.REOPEN,)),
        (
            Role.SENIOR_SECURITY,
            {"severity": "notice", "state": "confirmed", "decided_by": "u2"},
            (Decision.CONFIRM, Decision.REOPEN, Decision.RECORD),
        ),
        (
            Role.SENIOR_SECURITY,
            {"severity": "block", "state": "confirmed", "needs_second": True},
            (Decision.CONFIRM, Decision.ASK_REOPEN, Decision.RECORD),
        ),
        (
            Role.SENIOR_SECURITY,
            {"severity": "block", "state": "confirmed", "needs_second": True, "asked": ASKED},
            (Decision.AGREE_REOPEN, Decision.DECLINE, Decision.RECORD),
        ),
        (
            Role.SENIOR_SECURITY,
            {"severity": "block", "state": "confirmed", "asked": ASKED | {"by_id": "u1"}},
            (Decision.RECORD,),
        ),
        (Role.AGENT, {"severity": "warning", "state": "dismissed"}, ()),
        (Role.LEAD, {"severity": "warning", "state": "confirmed"}, (Decision.RECORD,)),
    ],
)
def test_what_is_offered(
    run: Run, tmp_path: Path, role: Role, facts: dict[str, Any], decisions: tuple[Decision, ...]
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here, role, **facts)
            assert await offered(here) == decisions
            for decision in set(Decision) - set(decisions):
                here.told.clear()
                here.acting.deciding.decide("c1", "c1-f1", decision)
                await eventually(lambda: here.told)
                assert "not open to you" in here.told[0][1]

    run(main())


def test_who_agrees_reads_who_asked_and_why_and_who_asked_sees_that_it_waits(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            facts: dict[str, Any] = {"severity": "block", "needs_second": True}
            await flagged(here, Role.SENIOR_SECURITY, **facts, asked=ASKED)
            here.acting.deciding.decide("c1", "c1-f1", Decision.AGREE)
            asked = await here.asked(VerdictInquiry)
            assert "Sen" in said(asked)
            assert "An example" in said(asked)
            asked._reasons[Because.HARMLESS].click()
            asked._do.click()
            [agreed] = await here.until_written(1)
            assert agreed.arguments == {
                "request_id": "r1", "agreed": True, "because": "harmless", "reason": "",
            }  # fmt: skip
            assert (await flag_of(here)).state is FlagState.DISMISSED

    run(main())


def test_a_request_that_is_on_its_way_shows_as_mine(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with stage(tmp_path) as here:
            await flagged(here, Role.SENIOR_SECURITY, severity="block", needs_second=True)
            here.acting.deciding.decide("c1", "c1-f1", Decision.ASK)
            asked = await here.asked(VerdictInquiry)
            asked._reasons[Because.OURS].click()
            asked._do.click()
            [request] = await here.until_written(1)
            flag = await flag_of(here)
            assert (request.kind, flag.state) == (OperationKind.APPROVAL_REQUEST, FlagState.OPEN)
            assert flag.asked is not None
            assert (flag.asked.id, flag.asked.by_id) == (request.id, "u1")
            assert await offered(here) == (Decision.CONFIRM,)

    run(main())
