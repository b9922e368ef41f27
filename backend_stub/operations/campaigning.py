"""Leading a campaign and closing it: by senior security agents, refused where somebody else was first."""

from backend_stub import campaign_cases
from backend_stub.campaign_cases import Case
from backend_stub.operations.act import Rejection
from backend_stub.rights import Actor
from backend_stub.transaction import Transaction
from workstation.contract.claiming import Claimed
from workstation.contract.security import CampaignClose
from workstation.contract.wire import Wire
from workstation.domain.campaigns import CampaignState
from workstation.domain.claiming import ClaimCause
from workstation.domain.lanes import CAMPAIGNS
from workstation.domain.operation import Refusal
from workstation.domain.rights import SECURITY


def carry_out(tx: Transaction, lane: str, actor: Actor, base: int, arguments: Wire) -> None:
    """Lead a campaign or close it, or raise Rejection before anything has changed."""
    case = campaign_cases.find(tx, CAMPAIGNS.about(lane)) if actor.role in SECURITY else None
    if case is None:
        raise Rejection(Refusal.NOT_FOUND)
    if not actor.may_lead_campaigns():
        raise Rejection(Refusal.FORBIDDEN)
    if isinstance(arguments, CampaignClose):
        _close(tx, case, actor, base, arguments)
    else:
        assert isinstance(arguments, Claimed)
        _lead(tx, case, actor, base, arguments)


def _lead(tx: Transaction, case: Case, actor: Actor, base: int, wanted: Claimed) -> None:
    """Of two who take it the first leads; whoever takes it over from a colleague saw that, and says why."""
    if case.state is CampaignState.CLOSED:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    if case.leader_id == actor.id:
        return
    knowing = wanted.because not in (None, ClaimCause.QUEUE)
    meanwhile = campaign_cases.done_since(tx, case, base, actor.id)
    if case.leader_id is not None and (not knowing or meanwhile is not None):
        raise Rejection.over(Refusal.ALREADY_CLAIMED, campaign_cases.taken(tx, case))
    because = wanted.because.value if wanted.because else None
    campaign_cases.lead(tx, case, actor.id, because, wanted.reason)


def _close(tx: Transaction, case: Case, actor: Actor, base: int, wanted: CampaignClose) -> None:
    """A second time by the same person is nothing; what a colleague did meanwhile is not undone blindly."""
    if case.state is CampaignState.CLOSED and case.closed_by == actor.id:
        return
    meanwhile = campaign_cases.done_since(tx, case, base, actor.id)
    if meanwhile is not None:
        raise Rejection.over(Refusal.VERSION_CONFLICT, meanwhile)
    if case.state is CampaignState.CLOSED:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    campaign_cases.close(tx, case, actor.id, wanted.reason)
