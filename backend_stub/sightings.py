"""What was seen in which conversation: addresses, bad domains, and the devices of its customer."""

from collections.abc import Iterable

from backend_stub.transaction import Transaction
from workstation.detection.subjects import subjects
from workstation.domain.fraud import Indicator
from workstation.domain.sighting import SightingKind, sighting_id

_SEE = """INSERT INTO sightings (id, conversation_id, kind, what, at, message_id) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING"""
_OPEN = "SELECT id FROM conversations WHERE customer_id = ? AND status <> 'closed'"
_DEVICES = "SELECT DISTINCT device FROM account_events WHERE customer_id = ? AND device <> ''"


def of_message(  # noqa: PLR0917 all that was seen, and where
    tx: Transaction,
    conversation_id: str,
    message_id: str,
    body: str,
    found: Iterable[Indicator],
    at: int,
) -> list[tuple[SightingKind, str]]:
    """Note what a customer's message speaks of; ``found``: what the detectors found in it. Answers what is
    new in the conversation."""
    spoken_of = subjects(body, found)
    return [one for one in spoken_of if _see(tx, conversation_id, *one, at, message_id)]


def of_customer(tx: Transaction, customer_id: str, conversation_id: str) -> None:
    """Note in a conversation that begins which devices its customer uses."""
    for (device,) in tx.connection.execute(_DEVICES, (customer_id,)).fetchall():
        _see(tx, conversation_id, SightingKind.DEVICE, device, tx.now, None)


def of_device(tx: Transaction, customer_id: str, device: str) -> None:
    """Note in all open conversations of a customer that they use a device."""
    for (conversation_id,) in tx.connection.execute(_OPEN, (customer_id,)).fetchall():
        _see(tx, conversation_id, SightingKind.DEVICE, device, tx.now, None)


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
