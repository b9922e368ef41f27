"""One address or domain with several customers within hours: each of their conversations is flagged, once."""

from collections.abc import Sequence

from backend_stub import flags, policy
from backend_stub.transaction import Transaction
from workstation.detection import campaign
from workstation.domain.sighting import SightingKind

_HERE = "SELECT kind, what FROM sightings WHERE conversation_id = ? AND message_id IS NOT NULL"
_SEEN = """SELECT s.conversation_id, s.message_id, m.body, c.customer_id,
        EXISTS (SELECT 1 FROM flags f WHERE f.conversation_id = c.id)
    FROM sightings s JOIN conversations c ON c.id = s.conversation_id JOIN messages m ON m.id = s.message_id
    WHERE s.what = ? AND s.kind = ? AND s.at >= ? ORDER BY s.at, s.id"""
_HOUR = 3_600_000  # ms


def look_at(
    tx: Transaction, conversation_id: str, seen: Sequence[tuple[SightingKind, str]] | None = None
) -> None:
    """Something was seen or flagged in a conversation: is it part of a campaign by now? ``seen``: what alone
    is new; None: all that was ever seen there is asked about, as after its first flag.

    One of the conversations at least has been flagged: what customers share may be harmless, an address of
    our own for instance.
    """
    here = tx.connection.execute(_HERE, (conversation_id,)).fetchall() if seen is None else seen
    if not here:
        return
    since = tx.now - policy.value(tx.connection, policy.Rule.CAMPAIGN_HOURS) * _HOUR
    fewest = policy.value(tx.connection, policy.Rule.CAMPAIGN_CUSTOMERS)
    for kind, what in here:
        everywhere = tx.connection.execute(_SEEN, (what, kind, since)).fetchall()
        customers = {customer for _, _, _, customer, _ in everywhere}
        suspicious = any(flagged for *_, flagged in everywhere)
        if suspicious and len(customers) >= fewest:
            for where, message, body, _customer, _flagged in everywhere:
                found = campaign.found(body, SightingKind(kind), what)
                flags.raise_all(tx, where, message, [found])
