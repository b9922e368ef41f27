"""Requests for a second person's word, and their answers; each stands in the record of its flag."""

from dataclasses import dataclass

from backend_stub import people
from backend_stub.transaction import Reading, Transaction
from workstation.contract.deciding import Reasoned


@dataclass(frozen=True, slots=True)
class Request:
    id: str
    flag_id: str
    asked_by: str
    asked_name: str
    because: str
    state: str


_FIND = "SELECT id, flag_id, asked_by, asked_name, because, state FROM approvals"


def find(reading: Reading, request_id: str) -> Request | None:
    row = reading.connection.execute(f"{_FIND} WHERE id = ?", (request_id,)).fetchone()
    return Request(*row) if row else None


def open_one(reading: Reading, flag_id: str) -> Request | None:
    """The request about a flag that nobody has answered yet; there is at most one."""
    row = reading.connection.execute(f"{_FIND} WHERE flag_id = ? AND state = 'open'", (flag_id,)).fetchone()
    return Request(*row) if row else None


def ask(tx: Transaction, request_id: str, flag_id: str, user_id: str, why: Reasoned) -> None:
    name = people.name_of(tx, user_id)
    tx.connection.execute(
        """INSERT INTO approvals (id, flag_id, asked_by, asked_name, asked_at, because, reason, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'open')""",
        (request_id, flag_id, user_id, name, tx.now, why.because.value, why.reason),
    )


def answer(tx: Transaction, request_id: str, state: str, user_id: str, why: Reasoned) -> None:
    """``state``: agreed, declined, or overtaken."""
    tx.connection.execute(
        """UPDATE approvals SET state = ?, answered_by = ?, answered_at = ?, answer_because = ?, answer = ?
        WHERE id = ?""",
        (state, user_id, tx.now, why.because.value, why.reason, request_id),
    )
