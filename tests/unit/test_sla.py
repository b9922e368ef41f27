"""What is due next: the answer while somebody waits, else the end of the case; offline as on the server."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.gui import made_up
from tests.store.acts import act
from workstation.domain.conversation import Conversation, SlaState, Status
from workstation.domain.operation import OperationKind
from workstation.domain.overlay import awake, overlay
from workstation.domain.sla import Target, clocks_of, due, standing

NOW = made_up.NOW
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


def conversation(**facts: Any) -> Conversation:
    clear = {"waiting_since": None, "working_since": NOW, "worked": None, "first_answer_at": None}
    clear |= {"status": Status.OPEN}
    return replace(made_up.conversation(1), **clear | facts)


@pytest.mark.parametrize(
    ("waited", "state"), [(29_999, SlaState.OK), (30_000, SlaState.AT_RISK), (MINUTE, SlaState.BREACHED)]
)
def test_an_answer_is_at_risk_from_half_of_its_time_on(waited: int, state: SlaState) -> None:
    assert standing(conversation(waiting_since=NOW - waited), NOW) is state


def test_the_first_answer_and_the_next_are_told_apart_and_go_before_the_end_of_the_case() -> None:
    first = due(conversation(waiting_since=NOW))
    following = due(conversation(waiting_since=NOW, first_answer_at=NOW - HOUR))
    case = due(conversation(working_since=NOW - HOUR))
    assert first
    assert following
    assert case
    assert (first.target, following.target, case.target) == tuple(Target)
    assert case.at == NOW + 23 * HOUR


def test_a_case_that_ended_met_its_target_or_did_not_and_one_that_rests_is_not_due() -> None:
    ended = {"status": Status.RESOLVED, "working_since": None}
    assert standing(conversation(**ended, worked=DAY - 1), NOW) is SlaState.MET
    assert standing(conversation(**ended, worked=DAY), NOW) is SlaState.BREACHED
    assert standing(conversation(**ended), NOW) is None  # nobody has kept the time
    assert standing(conversation(status=Status.PENDING, working_since=None, worked=5), NOW) is None


def test_my_unsent_reply_stops_the_customers_clock_and_my_unsent_pending_both() -> None:
    waiting = conversation(waiting_since=NOW - 10_000, working_since=NOW - HOUR)
    reply = act(OperationKind.MESSAGE_APPEND, body="hello")
    answered = overlay(waiting, [reply], "me")
    assert (answered.first_answer_at, due(answered)) == (
        reply.created_at,
        due(replace(waiting, waiting_since=None)),
    )
    rest = replace(act(OperationKind.STATUS_SET, status="pending"), created_at=NOW)
    assert [clock.passed for clock in clocks_of(overlay(waiting, [rest], "me"))] == [10_000, HOUR]
    on = replace(act(OperationKind.STATUS_SET, status="open"), created_at=NOW + HOUR)
    again = overlay(waiting, [rest, on], "me")
    assert (again.waiting_since, again.working_since) == (NOW + HOUR - 10_000, NOW)


@given(until=st.integers(0, 1000), now=st.integers(0, 1000))
def test_a_snoozed_conversation_is_open_from_its_time_on(until: int, now: int) -> None:
    snoozed = conversation(status=Status.SNOOZED, snoozed_until=until, working_since=None, worked=7)
    seen = awake(snoozed, now)
    if now < until:
        assert seen == snoozed
    else:
        assert (seen.status, seen.snoozed_until, seen.working_since) == (Status.OPEN, None, until - 7)
