"""A campaign as one case of security's work: who leads it, and whether it is closed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.lanes import CAMPAIGNS
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User


class CampaignState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CampaignCase:
    """``version`` rises with whatever is done to it."""

    id: str
    version: int
    state: CampaignState = CampaignState.OPEN
    leader_id: str | None = None
    leader_name: str = ""
    closed_at: int | None = None  # ms since the epoch, server's clock
    closed_by: str = ""  # by name
    reason: str = ""  # with which it was closed


def open_acts(case: CampaignCase, me: User) -> frozenset[OperationKind]:
    """What user ``me`` is offered; the server decides."""
    if me.role is not Role.SENIOR_SECURITY or case.state is CampaignState.CLOSED:
        return frozenset()
    lead = {OperationKind.CAMPAIGN_LEAD} if case.leader_id != me.id else set()
    return frozenset(lead | {OperationKind.CAMPAIGN_CLOSE})


def laid(case: CampaignCase, operations: Iterable[Operation], me: User) -> CampaignCase:
    """``case`` with my unsettled acts, in typing order; what is only offered again changes nothing."""
    for operation in operations:
        if CAMPAIGNS.about(operation.conversation_id) != case.id or operation.receipt is not None:
            continue
        if operation.kind is OperationKind.CAMPAIGN_LEAD:
            case = replace(case, leader_id=me.id, leader_name=me.name)
        else:
            case = replace(
                case, state=CampaignState.CLOSED, closed_at=operation.created_at, closed_by=me.name,
                reason=str(operation.arguments["reason"]),
            )  # fmt: skip
    return case
