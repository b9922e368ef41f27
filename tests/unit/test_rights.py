"""What somebody is offered in a conversation that they see."""

from dataclasses import replace

import pytest

from tests.gui import made_up
from workstation.domain.conversation import Status
from workstation.domain.people import Role, User
from workstation.domain.rights import Act, open_acts
from workstation.domain.severity import Severity


def user(role: Role, id_: str = "me") -> User:
    return User(id_, "Somebody", "somebody@demo.example", role, ("payments",))


MINE, FREE, THEIRS = "me", None, "somebody-else"
STEERS = {Act.TRANSFER, Act.RESOLVE, Act.SNOOZE, Act.PRIORITY}
MARKS = {Act.LABEL, Act.ESCALATE}


@pytest.mark.parametrize(
    ("role", "assignee", "status", "acts"),
    [
        (Role.AGENT, FREE, Status.OPEN, {Act.CLAIM} | MARKS),
        (Role.AGENT, MINE, Status.OPEN, {Act.RELEASE} | STEERS | MARKS),
        (Role.AGENT, THEIRS, Status.OPEN, set()),
        (Role.AGENT, MINE, Status.RESOLVED, {Act.REOPEN} | MARKS),
        (Role.AGENT, THEIRS, Status.RESOLVED, set()),
        (Role.AGENT, MINE, Status.CLOSED, {Act.LABEL}),
        (Role.LEAD, THEIRS, Status.OPEN, {Act.CLAIM} | STEERS | MARKS),
        (Role.SENIOR_SECURITY, FREE, Status.PENDING, {Act.CLAIM} | STEERS | MARKS),
        (Role.QUALITY, FREE, Status.OPEN, set()),
        (Role.ADMIN, FREE, Status.OPEN, set()),
    ],
)
def test_the_matrix_of_acts(role: Role, assignee: str | None, status: Status, acts: set[Act]) -> None:
    conversation = replace(
        made_up.conversation(0, now=1_790_000_000_000), assignee_id=assignee, status=status
    )
    assert open_acts(conversation, user(role)) == acts


def test_whoever_took_part_labels_and_escalates_but_does_not_steer() -> None:
    theirs = replace(made_up.conversation(0), assignee_id=THEIRS, status=Status.OPEN, participants=("me",))
    assert open_acts(theirs, user(Role.AGENT)) == MARKS


@pytest.mark.parametrize("role", [Role.AGENT, Role.LEAD])
def test_another_teams_conversation_is_only_read(role: Role) -> None:
    beside = replace(made_up.conversation(0), assignee_id=FREE, team_id="accounts", status=Status.OPEN)
    assert open_acts(beside, user(role)) == set()


def test_a_senior_works_on_what_is_flagged_in_every_team() -> None:
    beside = replace(made_up.conversation(0), assignee_id=THEIRS, team_id="accounts", status=Status.OPEN)
    senior = user(Role.SENIOR_SECURITY)
    assert open_acts(replace(beside, flag=None), senior) == set()
    flagged = replace(beside, flag=Severity.NOTICE)
    assert open_acts(flagged, senior) == {Act.CLAIM} | STEERS | MARKS


def test_whoever_a_note_names_works_with_the_conversation() -> None:
    theirs = replace(
        made_up.conversation(0), assignee_id="somebody-else", participants=(), team_id="accounts"
    )
    named = replace(theirs, mentioned={"payments": 4})
    assert open_acts(theirs, user(Role.AGENT)) == frozenset()
    assert open_acts(named, user(Role.AGENT)) == MARKS
    assert open_acts(replace(theirs, mentioned={"me": 1}), user(Role.AGENT)) == MARKS
