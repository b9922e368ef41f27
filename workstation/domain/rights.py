"""Which acts are open to somebody in a conversation; the server decides, this is what is offered."""

from enum import StrEnum

from workstation.domain.conversation import Conversation, Status
from workstation.domain.people import Role, User

WORKING = frozenset({Role.AGENT, Role.SENIOR_SECURITY, Role.LEAD})  # they may have conversations
SECURITY = frozenset({Role.SENIOR_SECURITY, Role.LEAD})  # the queue of grave cases is their work
_OF_THE_TEAM = frozenset({Role.SENIOR_SECURITY, Role.LEAD, Role.QUALITY})  # they see what is others' as well


class Act(StrEnum):
    CLAIM = "claim"
    RELEASE = "release"
    TRANSFER = "transfer"
    RESOLVE = "resolve"  # also to let it wait for the customer or for another department
    REOPEN = "reopen"
    SNOOZE = "snooze"
    PRIORITY = "priority"
    LABEL = "label"
    ESCALATE = "escalate"


def sees_fully(conversation: Conversation, me: User) -> bool:
    """Whether ``me`` may work with what they see; else they only read it, beside another of that customer."""
    own_team = conversation.team_id in me.teams
    return me.role is not Role.ADMIN and (
        conversation.assignee_id == me.id
        or (conversation.assignee_id is None and own_team)
        or me.id in conversation.participants
        or not conversation.mentioned.keys().isdisjoint((me.id, *me.teams))
        or (own_team and me.role in _OF_THE_TEAM)
        or (me.role is Role.SENIOR_SECURITY and (conversation.flag is not None or conversation.of_security))
    )


def open_acts(conversation: Conversation, me: User) -> frozenset[Act]:
    """What user ``me`` is offered in a conversation that they see."""
    if me.role not in WORKING or not sees_fully(conversation, me):
        return frozenset()
    acts = {Act.LABEL}
    if conversation.status is Status.CLOSED:
        return frozenset(acts)
    acts.add(Act.ESCALATE)
    mine_to_steer = steers(conversation, me)
    if conversation.status is Status.RESOLVED:
        return frozenset(acts | {Act.REOPEN}) if mine_to_steer else frozenset(acts)
    if _claims(conversation, me):
        acts.add(Act.CLAIM)
    if conversation.assignee_id == me.id:
        acts.add(Act.RELEASE)
    if mine_to_steer:
        acts |= {Act.TRANSFER, Act.RESOLVE, Act.SNOOZE, Act.PRIORITY}
    return frozenset(acts)


def steers(conversation: Conversation, me: User) -> bool:
    """Whether ``me`` says how it goes on: an agent of their own, a lead of their teams', a senior of any."""
    if me.role is Role.SENIOR_SECURITY or conversation.assignee_id == me.id:
        return True
    return me.role is Role.LEAD and conversation.team_id in me.teams


def _claims(conversation: Conversation, me: User) -> bool:
    if me.role is not Role.SENIOR_SECURITY and conversation.team_id not in me.teams:
        return False
    return conversation.assignee_id is None or (
        conversation.assignee_id != me.id and me.role is not Role.AGENT
    )
