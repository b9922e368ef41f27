"""What takes an act back brings the conversation to where it stood, and is open to whoever did it."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.overlay import overlay
from workstation.domain.people import Role, User
from workstation.domain.rights import Act, open_acts
from workstation.domain.undoing import Deed, opposite, opposites

NOW = 1_000_000
PEOPLE = st.sampled_from([None, "me", "ben", "sen"])
TEAMS = st.sampled_from(["t1", "t2", "t3"])
NEEDED = {
    OperationKind.CLAIM: {Act.CLAIM},
    OperationKind.RELEASE: {Act.RELEASE},
    OperationKind.TRANSFER: {Act.TRANSFER},
    OperationKind.STATUS_SET: {Act.RESOLVE, Act.REOPEN},
    OperationKind.SNOOZE_SET: {Act.SNOOZE, Act.REOPEN},  # also from resolved
    OperationKind.PRIORITY_SET: {Act.PRIORITY},
    OperationKind.LABELS_CHANGE: {Act.LABEL},
    OperationKind.PARTICIPANTS_CHANGE: {Act.LABEL},
}
STEERABLE = [status for status in Status if status is not Status.CLOSED]


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    status = draw(st.sampled_from(STEERABLE))
    until = draw(st.integers(NOW + 1, NOW + 1000)) if status is Status.SNOOZED else None
    labels, people = (
        tuple(sorted(draw(st.sets(st.sampled_from(among))))) for among in (["a", "b", "c"], ["me", "sen"])
    )
    return Conversation(
        "c1", "k1", draw(TEAMS), "", "en", status, draw(st.sampled_from(Priority)), draw(PEOPLE), labels,
        people,
        7, None, 0, 0, until, 3, "", None, 0, 0, None,
    )  # fmt: skip


@st.composite
def deeds(draw: st.DrawFn) -> Deed:  # noqa: PLR0911 one line a kind
    kind = draw(st.sampled_from(list(NEEDED)))
    match kind:
        case OperationKind.TRANSFER:
            to_team = draw(TEAMS)
            return kind, {"to_user": draw(PEOPLE), "to_team": to_team}
        case OperationKind.STATUS_SET:
            statuses = [status.value for status in STEERABLE if status is not Status.SNOOZED]
            return kind, {"status": draw(st.sampled_from(statuses))}
        case OperationKind.SNOOZE_SET:
            return kind, {"until": NOW + 5000}
        case OperationKind.PRIORITY_SET:
            return kind, {"priority": draw(st.sampled_from(Priority)).value}
        case OperationKind.PARTICIPANTS_CHANGE:
            return kind, {"add": ["ben"], "remove": draw(st.sampled_from([[], ["me"], ["sen"]]))}
        case OperationKind.LABELS_CHANGE:
            add, remove = (sorted(draw(st.sets(st.sampled_from("abcd")))) for _ in range(2))
            return kind, {"add": add, "remove": [label for label in remove if label not in add]}
        case _:
            return kind, {}


def done(conversation: Conversation, deed: Deed) -> Conversation:
    operation = Operation("o", 0, deed[0], "c1", 7, deed[1], NOW)
    return overlay(conversation, [operation], "me")


def standing(conversation: Conversation) -> tuple[object, ...]:
    return (
        conversation.assignee_id,
        conversation.team_id,
        conversation.status,
        conversation.snoozed_until,
        conversation.priority,
        conversation.labels,
        conversation.participants,
    )


ROLES = st.sampled_from([Role.AGENT, Role.SENIOR_SECURITY, Role.LEAD])


@given(conversations(), deeds(), ROLES)
def test_the_opposite_brings_back_what_was_and_every_step_of_it_is_open(
    before: Conversation, deed: Deed, role: Role
) -> None:
    me = User("me", "Me", "me@x", role, ("t1", "t2"))
    if not NEEDED[deed[0]] & open_acts(before, me):
        return
    after = done(before, deed)
    now = after
    found = opposite(deed, before, after, me, NOW)
    for step in found:
        assert NEEDED[step[0]] & open_acts(now, me), "not open to me any more"
        now = done(now, step)
    if found:
        assert standing(now) == standing(before)
    else:
        assert deed[0] in NEEDED


@given(conversations(), st.lists(deeds(), max_size=4), ROLES)
def test_several_deeds_are_undone_the_last_one_first_and_all_or_none(
    before: Conversation, several: list[Deed], role: Role
) -> None:
    me = User("me", "Me", "me@x", role, ("t1", "t2"))
    after = before
    for deed in several:
        if not NEEDED[deed[0]] & open_acts(after, me):
            return
        after = done(after, deed)
    now, found = after, opposites(several, before, me, NOW)
    for step in found:
        assert NEEDED[step[0]] & open_acts(now, me), "not open to me any more"
        now = done(now, step)
    assert not found or standing(now) == standing(before)


def test_what_was_said_with_a_deed_stays_said() -> None:
    me = User("me", "Me", "me@x", Role.AGENT, ("t1",))
    said: Deed = OperationKind.NOTE_APPEND, {"body": "look"}
    label: Deed = OperationKind.LABELS_CHANGE, {"add": ["refund"], "remove": []}
    found = opposites([said, label], of_mine(), me, NOW)
    assert found == ((OperationKind.LABELS_CHANGE, {"add": [], "remove": ["refund"]}),)


@given(conversations())
def test_what_may_be_steered_afterwards_can_always_be_taken_back(before: Conversation) -> None:
    me = User("me", "Me", "me@x", Role.SENIOR_SECURITY, ("t1",))
    for deed in ((OperationKind.PRIORITY_SET, {"priority": "urgent"}), (OperationKind.CLAIM, {})):
        if not NEEDED[deed[0]] & open_acts(before, me):
            continue
        after = done(before, deed)
        assert bool(opposite(deed, before, after, me, NOW)) == (standing(before) != standing(after))


def of_mine(status: Status = Status.OPEN, until: int | None = None) -> Conversation:
    return Conversation(
        "c1", "k1", "t1", "", "en", status, Priority.NORMAL, "me", (), (), 7, None, 0, 0, until, 3, "", None,
        0, 0, None,
    )  # fmt: skip


def test_who_hands_it_to_another_team_cannot_take_it_back_and_is_not_offered_to() -> None:
    me = User("me", "Me", "me@x", Role.AGENT, ("t1",))
    deed = OperationKind.TRANSFER, {"to_user": None, "to_team": "t9"}
    assert opposite(deed, of_mine(), done(of_mine(), deed), me, NOW) == ()


def test_a_sleep_that_would_be_over_is_not_slept_again() -> None:
    before = of_mine(Status.SNOOZED, NOW + 10)
    me = User("me", "Me", "me@x", Role.AGENT, ("t1",))
    deed = OperationKind.STATUS_SET, {"status": "resolved"}
    after = done(before, deed)
    assert opposite(deed, before, after, me, NOW + 10) == ((OperationKind.STATUS_SET, {"status": "open"}),)
