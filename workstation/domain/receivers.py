"""To whom a conversation can be handed, and in which order they are offered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workstation.domain.conversation import Conversation
from workstation.domain.people import Role, Team, User
from workstation.domain.rights import WORKING


@dataclass(frozen=True, slots=True)
class Receivers:
    """``people`` are colleagues without me and whoever has it; ``teams`` those whose queue it may join."""

    people: tuple[User, ...]
    teams: tuple[Team, ...]


def receivers(
    conversation: Conversation, users: Sequence[User], teams: Sequence[Team], me: User
) -> Receivers:
    """First who speaks the customer's language, then who is of the conversation's team, then by name."""

    def nearness(user: User) -> tuple[bool, bool, str]:
        speaks = conversation.language in user.languages
        return not speaks, conversation.team_id not in user.teams, user.name

    people = [u for u in users if u.role in WORKING and u.id not in (me.id, conversation.assignee_id)]
    queued = conversation.team_id if conversation.assignee_id is None else None  # it stands there already
    others = tuple(team for team in teams if team.id != queued)
    return Receivers(tuple(sorted(people, key=nearness)), others)


def security_team(users: Iterable[User], teams: Iterable[Team]) -> Team | None:
    """The team with the greatest share of senior security agents; None where nobody is one."""
    seniors: dict[str, int] = {}
    members: dict[str, int] = {}
    for user in users:
        for team_id in user.teams:
            members[team_id] = members.get(team_id, 0) + 1
            seniors[team_id] = seniors.get(team_id, 0) + (user.role is Role.SENIOR_SECURITY)
    fit = [team for team in teams if seniors.get(team.id)]
    return min(fit, key=lambda team: (-seniors[team.id] / members[team.id], team.name), default=None)
