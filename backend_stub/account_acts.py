"""Requests for acts on customers' accounts, and what became of them; whatever was said is kept."""

from dataclasses import dataclass

from backend_stub import people
from backend_stub.transaction import Reading, Transaction
from workstation.domain.account_acts import TOUCHING_MONEY, AccountActState, AccountDeed


@dataclass(frozen=True, slots=True)
class Request:
    id: str
    conversation_id: str
    customer_id: str
    deed: AccountDeed
    reason: str
    asked_by: str
    asked_name: str
    asked_at: int
    state: AccountActState
    answered_by: str | None
    answered_name: str | None
    answered_at: int | None

    @property
    def on_its_way(self) -> bool:
        """Whether somebody has agreed, and it is not done yet."""
        return self.state is AccountActState.ASKED and self.answered_by is not None


_FIND = """SELECT id, conversation_id, customer_id, deed, reason, asked_by, asked_name, asked_at, state,
    answered_by, answered_name, answered_at FROM account_acts"""
_MONEY = ", ".join(f"'{deed}'" for deed in sorted(TOUCHING_MONEY))


def find(reading: Reading, request_id: str) -> Request | None:
    return _request(reading.connection.execute(f"{_FIND} WHERE id = ?", (request_id,)).fetchone())


def open_one(reading: Reading, customer_id: str, deed: AccountDeed) -> Request | None:
    """What was asked for an account and is not done; of each deed there is at most one."""
    query = f"{_FIND} WHERE customer_id = ? AND deed = ? AND state = 'asked'"
    return _request(reading.connection.execute(query, (customer_id, deed.value)).fetchone())


def on_their_way(reading: Reading) -> list[Request]:
    """What was agreed to and is not done yet, in the order in which it was agreed to."""
    query = f"{_FIND} WHERE state = 'asked' AND answered_by IS NOT NULL ORDER BY answered_at, rowid"
    return [one for row in reading.connection.execute(query).fetchall() if (one := _request(row))]


def on_its_way(reading: Reading, request_id: str) -> Request | None:
    """A request that was agreed to and is not done yet; None where it is not so."""
    found = find(reading, request_id)
    return found if found is not None and found.on_its_way else None


def frozen(reading: Reading, customer_id: str) -> bool:
    """Whether the withdrawals of a customer are frozen by an act of ours."""
    query = f"""SELECT deed FROM account_acts WHERE customer_id = ? AND state = 'done' AND deed IN ({_MONEY})
        ORDER BY coalesce(answered_at, asked_at) DESC, rowid DESC LIMIT 1"""
    row = reading.connection.execute(query, (customer_id,)).fetchone()
    return row is not None and row[0] == AccountDeed.FREEZE


def ask(  # noqa: PLR0917 a row
    tx: Transaction, request_id: str, conversation_id: str, customer_id: str, deed: AccountDeed,
    user_id: str, reason: str,
) -> None:  # fmt: skip
    row = (request_id, conversation_id, customer_id, deed.value, reason, user_id)
    tx.connection.execute(
        """INSERT INTO account_acts (id, conversation_id, customer_id, deed, reason, asked_by, asked_name,
        asked_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'asked')""",
        (*row, people.name_of(tx, user_id), tx.now),
    )
    tx.feed.add("account_act", request_id, conversation_id=conversation_id)


def agree(tx: Transaction, request: Request, user_id: str, why: str) -> None:
    """Somebody has agreed: it is on its way, and done once :func:`conclude` says so."""
    _answer(tx, request, AccountActState.ASKED, user_id, why)


def decline(tx: Transaction, request: Request, user_id: str, why: str) -> None:
    _answer(tx, request, AccountActState.DECLINED, user_id, why)


def conclude(tx: Transaction, request: Request) -> None:
    """It is done, by the word of whoever agreed."""
    tx.connection.execute("UPDATE account_acts SET state = 'done' WHERE id = ?", (request.id,))
    tx.feed.add("account_act", request.id, conversation_id=request.conversation_id)


def reopen(tx: Transaction, request: Request) -> None:
    """It could not be done, and waits for somebody's word again."""
    tx.connection.execute(
        """UPDATE account_acts SET answered_by = NULL, answered_name = NULL, answered_at = NULL, answer = NULL
        WHERE id = ?""",
        (request.id,),
    )
    tx.feed.add("account_act", request.id, conversation_id=request.conversation_id)


def _answer(tx: Transaction, request: Request, state: AccountActState, user_id: str, why: str) -> None:
    """Write down by whose word, and why."""
    tx.connection.execute(
        """UPDATE account_acts SET state = ?, answered_by = ?, answered_name = ?, answered_at = ?, answer = ?
        WHERE id = ?""",
        (state.value, user_id, people.name_of(tx, user_id), tx.now, why, request.id),
    )
    tx.feed.add("account_act", request.id, conversation_id=request.conversation_id)


def _request(row: tuple[object, ...] | None) -> Request | None:
    if row is None:
        return None
    facts: list[object] = list(row)
    facts[3], facts[8] = AccountDeed(str(row[3])), AccountActState(str(row[8]))
    return Request(*facts)  # type: ignore[arg-type]
