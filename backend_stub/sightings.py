"""What was seen in which conversation: addresses, bad domains, and the devices of its customer."""

from collections.abc import Iterable
from functools import partial

from backend_stub import policy
from backend_stub.transaction import Transaction
from workstation.detection.dots import SPELLED
from workstation.detection.subjects import Subject, named, subjects
from workstation.domain.canned import Used
from workstation.domain.fraud import Indicator
from workstation.domain.safety import SAFETY_REPLIES
from workstation.domain.sighting import SightingKind, sighting_id

# anew: a message of a campaign's hours speaks of what was seen before them; whoever was warned since stays so
_SEE = """INSERT INTO sightings (id, conversation_id, kind, what, at, message_id)
    VALUES (:id, :conversation, :kind, :what, :at, :message)
    ON CONFLICT (id) DO UPDATE SET at = excluded.at, message_id = excluded.message_id,
        first_at = coalesce(first_at, at), warned_at = iif(warned_at >= excluded.at, warned_at, NULL)
    WHERE at < :since AND :since <= (SELECT created_at FROM messages WHERE id = excluded.message_id)"""
_SEEN = "SELECT 1 FROM sightings WHERE what = ? AND kind = 'domain' LIMIT 1"
_MOST = 500  # messages of one site
_EDGE = "[^0-9a-z]"  # what begins and ends a label, in GLOB
# quick looks, then one that “coin” in “bitcoin” does not pass
_OF_SITE = f"""SELECT m.conversation_id, m.id, m.body, m.created_at FROM conversations c
    JOIN messages m ON m.conversation_id = c.id WHERE c.updated_at >= ? AND m.kind = 'incoming'
    AND m.created_at >= ? AND ({{}}) AND ' ' || lower(m.body) GLOB ? ORDER BY m.seq DESC LIMIT {_MOST}"""
_CODE = "SELECT short_code FROM canned_responses WHERE id = ? AND scope <> 'personal'"
_WARN = """UPDATE sightings SET warned_at = ? WHERE conversation_id = ? AND message_id IS NOT NULL
    AND warned_at IS NULL RETURNING id"""
_OPEN = "SELECT id FROM conversations WHERE customer_id = ? AND status <> 'closed'"
_HOUR = 3_600_000  # ms
_DEVICES = "SELECT DISTINCT device FROM account_events WHERE customer_id = ? AND device <> ''"


def since(tx: Transaction) -> int:
    """What was written before then, ms since the epoch, belongs to no campaign of now."""
    return tx.now - policy.value(tx.connection, policy.Rule.CAMPAIGN_HOURS) * _HOUR


def of_message(  # noqa: PLR0917 all that was seen, and where
    tx: Transaction,
    conversation_id: str,
    message_id: str,
    body: str,
    found: Iterable[Indicator],
    at: int,
) -> list[Subject]:
    """Note what a customer's message speaks of; ``found``: what the detectors found in it. Answers what is
    new in the conversation, or so old there that it counts anew."""
    passes = partial(tx.lists.is_cleared, SightingKind.DOMAIN)
    bad = ((SightingKind.DOMAIN, site) for site in named(body, passes) if _is_seen(tx, site))
    spoken = dict.fromkeys((*subjects(body, found, passes), *bad))
    return [one for one in spoken if _see(tx, conversation_id, *one, at, message_id)]


def of_marked(tx: Transaction, conversation_id: str, message_id: str, body: str) -> None:
    """A person flagged a customer's message: note the sites that it names and no list lets pass, there and
    wherever else customers wrote of them lately. Addresses are noted anyhow."""
    passes = partial(tx.lists.is_cleared, SightingKind.DOMAIN)
    for what in named(body, passes):
        _see(tx, conversation_id, SightingKind.DOMAIN, what, tx.now, message_id)
        for where, message, text, at in _that_may_name(tx, what):
            if what in named(text, passes):
                _see(tx, where, SightingKind.DOMAIN, what, at, message)


def warned(tx: Transaction, conversation_id: str, used: Iterable[Used]) -> None:
    """Somebody wrote to the customer with these canned responses: note it beside what the customer spoke of,
    if one of them warns."""
    codes = (tx.connection.execute(_CODE, (one.id,)).fetchone() for one in used)
    if not any(code is not None and code[0] in SAFETY_REPLIES for code in codes):
        return
    for (sighting,) in tx.connection.execute(_WARN, (tx.now, conversation_id)).fetchall():
        tx.feed.add("sighting", sighting, conversation_id=conversation_id)


def of_customer(tx: Transaction, customer_id: str, conversation_id: str) -> None:
    """Note in a conversation that begins which devices its customer uses."""
    for (device,) in tx.connection.execute(_DEVICES, (customer_id,)).fetchall():
        _see(tx, conversation_id, SightingKind.DEVICE, device, tx.now, None)


def of_device(tx: Transaction, customer_id: str, device: str) -> None:
    """Note in all open conversations of a customer that they use a device."""
    for (conversation_id,) in tx.connection.execute(_OPEN, (customer_id,)).fetchall():
        _see(tx, conversation_id, SightingKind.DEVICE, device, tx.now, None)


def _that_may_name(tx: Transaction, site: str) -> list[tuple[str, str, str, int]]:
    """The newest messages with a site's labels one after the other, whatever stands for the dots: a word in
    any language, signs or brackets. Its ending may stand in other letters."""
    *labels, ending = site.split(".")
    endings = (ending, *(spelled for spelled, of in SPELLED.items() if of == ending))
    looks = [f"%{'%'.join((*labels, one))}%" for one in endings]
    apart = f"*{_EDGE}{f'{_EDGE}*'.join(labels)}{_EDGE}*"
    query = _OF_SITE.format(" OR ".join(["m.body LIKE ?"] * len(looks)))
    begin = since(tx)
    return list(tx.connection.execute(query, (begin, begin, *looks, apart)))


def _is_seen(tx: Transaction, site: str) -> bool:
    return tx.connection.execute(_SEEN, (site,)).fetchone() is not None


def _see(  # noqa: PLR0917 a row
    tx: Transaction, conversation_id: str, kind: SightingKind, what: str, at: int, message_id: str | None
) -> bool:
    """Whether it is new there, or was not seen there for as long as a campaign takes."""
    sighting = sighting_id(conversation_id, kind, what)
    row = {
        "id": sighting, "conversation": conversation_id, "kind": kind.value, "what": what, "at": at,
        "message": message_id, "since": since(tx),
    }  # fmt: skip
    new = bool(tx.connection.execute(_SEE, row).rowcount)
    if new:
        tx.feed.add("sighting", sighting, conversation_id=conversation_id)
    return new
