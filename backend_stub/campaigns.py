"""One address or domain with several customers within hours: it becomes one case, and each of their
conversations is flagged, once for as long as one takes."""

from collections.abc import Sequence

from backend_stub import campaign_cases, flags, policy, sightings
from backend_stub.campaign_cases import Case
from backend_stub.transaction import Transaction
from workstation.detection import campaign
from workstation.domain.campaigns import CampaignState
from workstation.domain.sighting import SightingKind

_HERE = "SELECT kind, what FROM sightings WHERE conversation_id = ? AND message_id IS NOT NULL AND at >= ?"
_LATELY = """FROM sightings s JOIN conversations c ON c.id = s.conversation_id
    WHERE s.what = :what AND s.kind = :kind AND s.at >= :since AND s.message_id IS NOT NULL"""
_MANY = f"SELECT count(*) >= :fewest FROM (SELECT DISTINCT c.customer_id {_LATELY} LIMIT :fewest)"
_SUSPICIOUS = f"""SELECT EXISTS (SELECT 1 {_LATELY}
    AND c.id IN (SELECT conversation_id FROM flags WHERE state <> 'dismissed'))"""
_BEFORE = """SELECT 1 FROM sightings s JOIN conversations c ON c.id = s.conversation_id
    WHERE s.what = ? AND s.kind = ? AND s.message_id IS NOT NULL AND coalesce(s.first_at, s.at) <= ?
    AND c.customer_id = (SELECT customer_id FROM conversations WHERE id = ?) LIMIT 1"""
_UNFLAGGED = """SELECT m.conversation_id, m.id, m.body FROM sightings s JOIN messages m ON m.id = s.message_id
    WHERE s.what = :what AND s.kind = :kind AND s.at >= :since AND NOT EXISTS (
        SELECT 1 FROM flags f WHERE f.conversation_id = m.conversation_id AND f.message_id = m.id
        AND f.rule = :rule AND f.version = :version AND f.why = :why)
    ORDER BY s.at, s.id"""


def look_at(
    tx: Transaction, conversation_id: str, seen: Sequence[tuple[SightingKind, str]] | None = None
) -> None:
    """Something was seen or flagged in a conversation: is it part of a campaign by now? ``seen``: what alone
    is new; None: all that was seen there lately is asked about, as after its first flag.

    One of the conversations at least has been flagged, and no list lets it pass: what customers share may be
    harmless, an address of our own for instance. Whoever tells of a thief in one message names the address in
    the next.
    """
    begin = sightings.since(tx)
    here = tx.connection.execute(_HERE, (conversation_id, begin)).fetchall() if seen is None else seen
    if not here:
        return
    fewest = policy.value(tx.connection, policy.Rule.CAMPAIGN_CUSTOMERS)
    for kind, what in here:
        _raise(tx, conversation_id, SightingKind(kind), what, begin, fewest)


def _raise(  # noqa: PLR0917 what was seen, where, and what makes it a campaign
    tx: Transaction, where: str, kind: SightingKind, what: str, begin: int, fewest: int
) -> None:
    """If it is a campaign, make it a case, and flag whoever belongs to it and was not flagged yet. One that
    is open goes on however late; one that was closed opens again with a customer who is new to it."""
    case = campaign_cases.of(tx, kind, what)
    goes_on = case is not None and (case.state is CampaignState.OPEN or _is_new_to(tx, case, where))
    asked = {"what": what, "kind": kind.value, "since": 0 if goes_on else begin, "fewest": fewest}
    if not all(tx.connection.execute(query, asked).fetchone()[0] for query in (_MANY, _SUSPICIOUS)):
        return
    if tx.lists.is_cleared(kind, what):
        return
    if case is None or (goes_on and case.state is CampaignState.CLOSED):
        campaign_cases.open_(tx, kind, what)
    why = str.__str__(campaign.why(kind, what))
    asked |= {"since": begin, "rule": campaign.KIND, "version": campaign.VERSION, "why": why}
    for of, message, body in tx.connection.execute(_UNFLAGGED, asked).fetchall():
        flags.raise_all(tx, of, message, [campaign.found(body, kind, what)])


def _is_new_to(tx: Transaction, case: Case, where: str) -> bool:
    """Whether the customer of a conversation spoke of it only after it was closed."""
    asked = (case.what, case.kind.value, case.closed_at, where)
    return tx.connection.execute(_BEFORE, asked).fetchone() is None
