"""Fraud flags, raised on messages by rules or by people; the gravest to decide shows on the conversation."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend_stub import approvals, conversations, rules
from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import sight_changes
from workstation.contract.deciding import Reasoned
from workstation.contract.said import packed
from workstation.domain.fraud import FlagState, Indicator, flag_id, heard
from workstation.domain.severity import Severity, gravest


@dataclass(frozen=True, slots=True)
class StoredFlag:
    id: str
    conversation_id: str
    message_id: str
    severity: Severity
    state: FlagState
    rule: str
    version: int
    decided_by: str | None
    decided_at: int | None


_RAISE = """INSERT INTO flags (id, conversation_id, message_id, kind, severity, start, "end", rule, version,
    why, advice, why_said, advice_said, state, raised_at, team_id)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'open', ?14,
        (SELECT team_id FROM conversations WHERE id = ?2))
    ON CONFLICT (id) DO NOTHING"""


def find(reading: Reading, flag: str) -> StoredFlag | None:
    query = """SELECT id, conversation_id, message_id, severity, state, rule, version, decided_by, decided_at
        FROM flags WHERE id = ?"""
    row = reading.connection.execute(query, (flag,)).fetchone()
    if row is None:
        return None
    id_, conversation_id, message_id, severity, state, *rest = row
    return StoredFlag(id_, conversation_id, message_id, Severity(severity), FlagState(state), *rest)


def newest_of(reading: Reading, conversation_id: str, message_id: str, rule: str) -> tuple[int, bool]:
    """The greatest version with which a rule flagged a message, 0: none; and whether a flag of it is open."""
    query = """SELECT coalesce(max(version), 0), coalesce(max(state = 'open'), 0) FROM flags
        WHERE conversation_id = ? AND message_id = ? AND rule = ?"""
    version, still_open = reading.connection.execute(query, (conversation_id, message_id, rule)).fetchone()
    return version, bool(still_open)


def was_raised(reading: Reading, conversation_id: str, message_id: str, i: Indicator) -> bool:
    """Whether the same rule, in whatever version, found the same in a message before."""
    query = """SELECT 1 FROM flags WHERE conversation_id = ? AND message_id = ? AND rule = ?
        AND start = ? AND "end" = ?"""
    found = reading.connection.execute(query, (conversation_id, message_id, i.rule, i.start, i.end))
    return found.fetchone() is not None


def before(reading: Reading, conversation_id: str, message_id: str) -> bool:
    """Whether another message of the conversation was flagged."""
    query = "SELECT 1 FROM flags WHERE conversation_id = ? AND message_id <> ? LIMIT 1"
    return reading.connection.execute(query, (conversation_id, message_id)).fetchone() is not None


def raise_all(
    tx: Transaction,
    conversation_id: str,
    message_id: str,
    indicators: Sequence[Indicator],
    at: int | None = None,
) -> None:
    """Raise a flag for each finding, of a demoted rule a notice; one that was raised before stays as people
    decided it. ``at`` is when that was found, None: now."""
    if not indicators:
        return
    told = heard(indicators, rules.demoted(tx))
    raised = [flag for i in told if (flag := _raise(tx, conversation_id, message_id, i, at))]
    if not raised:
        return
    show_security(tx, conversation_id)
    _show_gravest(tx, conversation_id)
    for flag in raised:
        tx.feed.add("flag", flag, conversation_id=conversation_id)


def show_security(tx: Transaction, conversation_id: str) -> None:
    """From now on every senior security agent sees it."""
    query = "SELECT customer_id, flagged FROM conversations WHERE id = ?"
    customer_id, flagged = tx.connection.execute(query, (conversation_id,)).fetchone()
    if not flagged:
        with sight_changes(tx, customer_id=customer_id):
            conversations.change(tx, conversation_id, {"flagged": True})


def _raise(
    tx: Transaction, conversation_id: str, message_id: str, i: Indicator, at: int | None
) -> str | None:
    flag = flag_id(message_id, i)
    values = (flag, conversation_id, message_id, i.kind, i.severity.value, i.start, i.end, i.rule, i.version)
    said = str.__str__(i.why), str.__str__(i.advice), packed(i.why), packed(i.advice)
    cursor = tx.connection.execute(_RAISE, (*values, *said, tx.now if at is None else at))
    return flag if cursor.rowcount else None


def decide(tx: Transaction, flag: StoredFlag, state: FlagState, user_id: str, why: Reasoned) -> None:
    """Write down what a person decided about a flag, and why; nobody need answer a request about it now."""
    query = """UPDATE flags SET state = ?, decided_by = ?, decided_at = ?, because = ?, reason = ?
        WHERE id = ?"""
    tx.connection.execute(query, (state.value, user_id, tx.now, why.because.value, why.reason, flag.id))
    if (request := approvals.open_one(tx, flag.id)) is not None:
        approvals.answer(tx, request.id, "overtaken", user_id, why)
    tell(tx, flag, user_id)
    rules.count(tx, flag.rule, flag.version)


def tell(tx: Transaction, flag: StoredFlag, user_id: str) -> None:
    """Something was decided or asked about a flag, over which nobody else may now decide blindly."""
    _show_gravest(tx, flag.conversation_id, field=contested(flag.id), by=user_id)
    tx.feed.add("flag", flag.id, conversation_id=flag.conversation_id)


def contested(flag: str) -> str:
    """The name under which decisions on a flag are kept among the changes that people may fight over."""
    return f"flag:{flag}"


def _show_gravest(tx: Transaction, conversation_id: str, *, field: str | None = None, by: str = "") -> None:
    query = """SELECT DISTINCT severity FROM flags f WHERE conversation_id = ? AND (state = 'open'
        OR EXISTS (SELECT 1 FROM approvals WHERE flag_id = f.id AND state = 'open')
        OR state = 'confirmed' AND NOT EXISTS (
            SELECT 1 FROM users WHERE id = f.decided_by AND role = 'senior_security'))"""
    rows = tx.connection.execute(query, (conversation_id,)).fetchall()
    shown = gravest(Severity(severity) for (severity,) in rows)
    columns = {"flag": shown.value if shown else None}
    conversations.change(tx, conversation_id, columns, field=field, by=by)
