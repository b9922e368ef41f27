"""How far several acts are taken back once others were there: none is overruled, and what stays is told."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.test_undoing import (
    NEEDED,
    NOW,
    PEOPLE,
    ROLES,
    TEAMS,
    conversations,
    deeds,
    done,
    of_mine,
    standing,
)
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rights import open_acts
from workstation.domain.undoing import Deed, opposites
from workstation.domain.way_back import Stays, way_back

ME = User("me", "Me", "me@x", Role.AGENT, ("t1",))
URGENT: Deed = OperationKind.PRIORITY_SET, {"priority": "urgent"}
WAITS: Deed = OperationKind.STATUS_SET, {"status": "pending"}
LABEL: Deed = OperationKind.LABELS_CHANGE, {"add": ["refund"], "remove": []}
NOTE: Deed = OperationKind.NOTE_APPEND, {"body": "look"}
TO_BEN: Deed = OperationKind.TRANSFER, {"to_user": "ben", "to_team": None}
OTHERS: dict[str, st.SearchStrategy[Any]] = {
    "assignee_id": PEOPLE,
    "team_id": TEAMS,
    "status": st.sampled_from([Status.OPEN, Status.PENDING, Status.RESOLVED, Status.CLOSED]),
    "priority": st.sampled_from(Priority),
}
GROUPS: dict[str, Callable[[Conversation], tuple[object, ...]]] = {
    "whose": lambda one: (one.assignee_id, one.team_id),
    "status": lambda one: (one.status, one.snoozed_until),
    "priority": lambda one: (one.priority,),
}


def together(conversation: Conversation, *several: Deed) -> Conversation:
    for deed in several:
        conversation = done(conversation, deed)
    return conversation


def kinds(*found: OperationKind) -> frozenset[OperationKind]:
    return frozenset(found)


@given(
    conversations(),
    st.lists(deeds(), min_size=1, max_size=4),
    ROLES,
    st.fixed_dictionaries({}, optional=OTHERS),
)
def test_what_others_have_changed_stays_theirs_and_all_the_rest_that_is_open_is_brought_back(
    before: Conversation, several: list[Deed], role: Role, others: dict[str, Any]
) -> None:
    me = User("me", "Me", "me@x", role, ("t1", "t2"))
    after = before
    for deed in several:
        if not NEEDED[deed[0]] & open_acts(after, me):
            return
        after = done(after, deed)
    if "status" in others:
        others = others | {"snoozed_until": None}
    present = replace(after, **others)
    steps, stays = way_back(several, before, present, me, NOW)
    now = present
    for step in steps:
        assert NEEDED[step[0]] & open_acts(now, me), "not open to me any more"
        now = done(now, step)
    moved = {name for name, facts in GROUPS.items() if facts(present) != facts(after)}
    for name in moved:
        assert GROUPS[name](now) == GROUPS[name](present), "somebody was overruled"
    if not opposites(several, before, me, NOW):
        assert not steps
        return
    if moved <= {"priority"}:  # which hinders nothing of the rest
        for name in GROUPS.keys() - moved:
            assert GROUPS[name](now) == GROUPS[name](before), name
    assert bool(stays.overtaken or stays.closed) or all(
        GROUPS[name](now) == GROUPS[name](before)
        for name in GROUPS
        if GROUPS[name](after) != GROUPS[name](before)
    )


def test_what_a_colleague_has_changed_since_stays_and_the_rest_is_undone() -> None:
    before = of_mine()
    present = replace(together(before, URGENT, LABEL, WAITS), priority=Priority.LOW, version=9)
    steps, stays = way_back([NOTE, URGENT, LABEL, WAITS], before, present, ME, NOW)
    assert together(present, *steps) == replace(before, priority=Priority.LOW, version=9)
    assert stays == Stays(overtaken=kinds(OperationKind.PRIORITY_SET), said=kinds(OperationKind.NOTE_APPEND))


def test_what_a_colleague_has_brought_back_already_needs_nothing_and_no_word() -> None:
    before = of_mine()
    present = replace(together(before, URGENT, WAITS), status=Status.OPEN)
    steps, stays = way_back([URGENT, WAITS], before, present, ME, NOW)
    assert steps == ((OperationKind.PRIORITY_SET, {"priority": "normal"}),)
    assert not stays


def test_once_somebody_else_has_it_only_labels_are_undone() -> None:
    before = of_mine()
    present = replace(together(before, LABEL, URGENT, WAITS), assignee_id="ben", participants=("me",))
    steps, stays = way_back([LABEL, URGENT, WAITS], before, present, ME, NOW)
    assert steps == ((OperationKind.LABELS_CHANGE, {"add": [], "remove": ["refund"]}),)
    assert stays == Stays(closed=kinds(OperationKind.PRIORITY_SET, OperationKind.STATUS_SET))


def test_what_went_into_other_hands_or_out_of_sight_stays_as_a_whole() -> None:
    before = of_mine()
    all_of_it = kinds(OperationKind.PRIORITY_SET, OperationKind.TRANSFER)
    for present in (together(before, URGENT, TO_BEN), None):
        steps, stays = way_back([URGENT, TO_BEN], before, present, ME, NOW)
        assert (steps, stays) == ((), Stays(closed=all_of_it))


def test_what_changed_nothing_leaves_nothing_to_speak_of() -> None:
    before = of_mine()
    same: Deed = OperationKind.PRIORITY_SET, {"priority": "normal"}
    assert way_back([same], before, before, ME, NOW) == ((), Stays())


def test_a_lead_gets_back_what_was_handed_on_unless_it_went_further() -> None:
    lead = replace(ME, role=Role.LEAD)
    before = of_mine()
    present = together(before, URGENT, TO_BEN)
    steps, stays = way_back([URGENT, TO_BEN], before, present, lead, NOW)
    assert standing(together(present, *steps)) == standing(before)
    assert not stays
    further = replace(present, assignee_id="sen")
    steps, stays = way_back([URGENT, TO_BEN], before, further, lead, NOW)
    assert steps == ((OperationKind.PRIORITY_SET, {"priority": "normal"}),)
    assert stays == Stays(overtaken=kinds(OperationKind.TRANSFER))
