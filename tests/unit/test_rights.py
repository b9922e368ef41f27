"""What somebody is offered in a conversation that they see."""

from dataclasses import replace

import pytest

from tests.gui import made_up
from workstation.domain.conversation import Status
from workstation.domain.people import Role, User
from workstation.domain.rights import Act, open_acts, works_on


def user(role: Role, id_: str = "me") -> User:
    return User(id_, "Somebody", "somebody@demo.example", role, ("payments",))


MINE, FREE, THEIRS = "me", None, "somebody-else"


@pytest.mark.parametrize(
    ("role", "assignee", "status", "acts"),
    [
        (Role.AGENT, FREE, Status.OPEN, {Act.CLAIM}),
        (Role.AGENT, MINE, Status.OPEN, {Act.RELEASE, Act.RESOLVE}),
        (Role.AGENT, THEIRS, Status.OPEN, set()),
        (Role.AGENT, MINE, Status.RESOLVED, {Act.REOPEN}),
        (Role.AGENT, THEIRS, Status.RESOLVED, set()),
        (Role.AGENT, MINE, Status.CLOSED, set()),
        (Role.LEAD, THEIRS, Status.OPEN, {Act.CLAIM, Act.RESOLVE}),
        (Role.SENIOR_SECURITY, FREE, Status.PENDING, {Act.CLAIM, Act.RESOLVE}),
        (Role.QUALITY, FREE, Status.OPEN, set()),
        (Role.ADMIN, FREE, Status.OPEN, set()),
    ],
)
def test_the_matrix_of_acts(role: Role, assignee: str | None, status: Status, acts: set[Act]) -> None:
    conversation = replace(
        made_up.conversation(0, now=1_790_000_000_000), assignee_id=assignee, status=status
    )
    assert open_acts(conversation, user(role)) == acts


@pytest.mark.parametrize(
    ("role", "assignee", "team", "took_part", "flagged", "works"),
    [
        (Role.AGENT, MINE, "security", False, False, True),
        (Role.AGENT, FREE, "payments", False, False, True),
        (Role.AGENT, FREE, "security", False, False, False),
        (Role.AGENT, THEIRS, "payments", False, False, False),
        (Role.AGENT, THEIRS, "security", True, False, True),
        (Role.AGENT, THEIRS, "payments", False, True, False),
        (Role.SENIOR_SECURITY, THEIRS, "security", False, True, True),
        (Role.LEAD, THEIRS, "payments", False, False, True),
        (Role.LEAD, THEIRS, "security", False, True, False),
        (Role.QUALITY, THEIRS, "payments", False, False, True),
    ],
)
def test_what_is_seen_for_its_customer_alone_may_only_be_read(  # noqa: PLR0917 a table
    role: Role, assignee: str | None, team: str, took_part: bool, flagged: bool, works: bool
) -> None:
    conversation = replace(
        made_up.conversation(0, now=1_790_000_000_000),
        assignee_id=assignee, team_id=team, participants=("me",) if took_part else (),
    )  # fmt: skip
    assert works_on(conversation, user(role), flagged=flagged) is works
