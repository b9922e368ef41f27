"""What customers did with their accounts, as the exchange's systems report it to the department."""

from collections.abc import Iterable

from backend_stub import sightings
from backend_stub.transaction import Transaction
from workstation.domain.account import AccountEvent

_ADD = "INSERT INTO account_events (customer_id, at, kind, detail, device) VALUES (?, ?, ?, ?, ?)"
_KNOWN = """SELECT 1 FROM account_events
    WHERE customer_id = ? AND at = ? AND kind = ? AND detail = ? AND device = ?"""


def report(tx: Transaction, customer_id: str, events: Iterable[AccountEvent]) -> None:
    """Take down what happened to the account of a customer who is known; what is known already is not new."""
    rows = dict.fromkeys((customer_id, one.at, one.kind, one.detail, one.device) for one in events)
    new = [row for row in rows if tx.connection.execute(_KNOWN, row).fetchone() is None]
    tx.connection.executemany(_ADD, new)
    for device in dict.fromkeys(device for *_, device in new if device):
        sightings.of_device(tx, customer_id, device)
    if new:
        tx.feed.add("customer", customer_id)
