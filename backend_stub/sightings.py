"""What was seen in which conversation: addresses, bad domains, and the devices of its customer."""

from collections.abc import Iterable
from functools import partial

from backend_stub.transaction import Transaction
from workstation.detection.subjects import Subject, named, subjects
from workstation.domain.canned import Used
from workstation.domain.fraud import Indicator
from workstation.domain.safety import SAFETY_REPLIES
from workstation.domain.sighting import SightingKind, sighting_id

_SEE = """INSERT INTO sightings (id, conversation_id, kind, what, at, message_id) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING"""
_SEEN = "SELECT 1 FROM sightings WHERE what = ? AND kind = 'domain' LIMIT 1"
_MOST = 500  # messages of one site
# without what takes the dot of a bad link apart
_BARE = (
    "replace(replace(replace(replace(replace(lower(m.body), ' ', ''), '[', ''), ']', ''), '(', ''), ')', '')"
)
_OF_SITE = f"""SELECT m.conversation_id, m.id, m.body, m.created_at FROM conversations c
    JOIN messages m ON m.conversation_id = c.id WHERE c.updated_at >= ? AND m.kind = 'incoming'
    AND m.created_at >= ? AND instr({_BARE}, ?) ORDER BY m.seq DESC LIMIT {_MOST}"""
_CODE = "SELECT short_code FROM canned_responses WHERE id = ? AND scope <> 'personal'"
_WARN = """UPDATE sightings SET warned_at = ? WHERE conversation_id = ? AND message_id IS NOT NULL
    AND warned_at IS NULL RETURNING id"""
_OPEN = "SELECT id FROM conversations WHERE customer_id = ? AND status <> 'closed'"
_DEVICES = "SELECT DISTINCT device FROM account_events WHERE customer_id = ? AND device <> ''"


def of_message(  # noqa: PLR0917 all that was seen, and where
    tx: Transaction,
    conversation_id: str,
    message_id: str,
    body: str,
    found: Iterable[Indicator],
    at: int,
) -> list[Subject]:
    """Note what a customer's message speaks of; ``found``: what the detectors found in it. Answers what is
    new in the conversation."""
    passes = partial(tx.lists.is_cleared, SightingKind.DOMAIN)
    bad = ((SightingKind.DOMAIN, site) for site in named(body, passes) if _is_seen(tx, site))
    spoken = dict.fromkeys((*subjects(body, found, passes), *bad))
    return [one for one in spoken if _see(tx, conversation_id, *one, at, message_id)]


def of_marked(tx: Transaction, conversation_id: str, message_id: str, body: str, since: int) -> None:
    """A person flagged a customer's message: note the sites that it names and no list lets pass, there and
    wherever else customers wrote of them ``since`` then, ms since the epoch. Addresses are noted anyhow."""
    passes = partial(tx.lists.is_cleared, SightingKind.DOMAIN)
    for what in named(body, passes):
        _see(tx, conversation_id, SightingKind.DOMAIN, what, tx.now, message_id)
        for where, message, text, at in tx.connection.execute(_OF_SITE, (since, since, what)).fetchall():
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


def _is_seen(tx: Transaction, site: str) -> bool:
    return tx.connection.execute(_SEEN, (site,)).fetchone() is not None


def _see(  # noqa: PLR0917 a row
    tx: Transaction, conversation_id: str, kind: SightingKind, what: str, at: int, message_id: str | None
) -> bool:
    """Whether it is new there."""
    sighting = sighting_id(conversation_id, kind, what)
    row = (sighting, conversation_id, kind.value, what, at, message_id)
    new = bool(tx.connection.execute(_SEE, row).rowcount)
    if new:
        tx.feed.add("sighting", sighting, conversation_id=conversation_id)
    return new
