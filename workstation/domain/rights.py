"""Which acts are open to somebody in a conversation; the server decides, this is what is offered."""

from enum import StrEnum

from workstation.domain.conversation import Conversation, Status
from workstation.domain.people import Role, User

_WORKING = frozenset({Role.AGENT, Role.SENIOR_SECURITY, Role.LEAD})
_OVER_OTHERS = frozenset({Role.SENIOR_SECURITY, Role.LEAD})  # they may take over, and act on what they see


class Act(StrEnum):
    CLAIM = "claim"
    RELEASE = "release"
    RESOLVE = "resolve"
    REOPEN = "reopen"


_OVER_TEAMS = frozenset({Role.SENIOR_SECURITY, Role.LEAD, Role.QUALITY})


def works_on(conversation: Conversation, me: User, *, flagged: bool) -> bool:
    """Whether user ``me`` may write in a conversation that they see; else they see it for its customer alone.

    ``flagged``: a fraud flag was ever raised in it.
    """
    team = conversation.team_id in me.teams
    return (
        conversation.assignee_id == me.id
        or (conversation.assignee_id is None and team)
        or me.id in conversation.participants
        or (me.role in _OVER_TEAMS and team)
        or (me.role is Role.SENIOR_SECURITY and flagged)
    )


def open_acts(conversation: Conversation, me: User) -> frozenset[Act]:
    """What user ``me`` is offered in a conversation that they see."""
    if me.role not in _WORKING or conversation.status is Status.CLOSED:
        return frozenset()
    mine = conversation.assignee_id == me.id
    free = conversation.assignee_id is None
    may_change = mine or me.role in _OVER_OTHERS
    if conversation.status is Status.RESOLVED:
        return frozenset({Act.REOPEN}) if may_change else frozenset()
    acts = set()
    if free or (not mine and me.role in _OVER_OTHERS):
        acts.add(Act.CLAIM)
    if mine:
        acts.add(Act.RELEASE)
    if may_change:
        acts.add(Act.RESOLVE)
    return frozenset(acts)
