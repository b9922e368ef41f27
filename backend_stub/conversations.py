"""A conversation's own row: opening it, reading it for a decision, and changing its fields."""

import json
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from enum import StrEnum

from backend_stub import left_drafts, sightings
from backend_stub.transaction import Reading, Transaction
from backend_stub.visibility import sight_changes
from workstation.domain.clocks import Clock, after_status
from workstation.domain.conversation import Priority, Status


class Contested(StrEnum):
    """The fields that two people may set against each other; decisions on a flag are another, by its id."""

    ASSIGNEE = "assignee"
    STATUS = "status"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a decision about a conversation needs to know of it."""

    id: str
    customer_id: str
    team_id: str
    language: str
    status: Status
    priority: Priority
    assignee_id: str | None
    labels: tuple[str, ...]
    clock: Clock  # of the customer who waits
    case: Clock  # of the case, from its beginning to its end
    first_answer_at: int | None
    snoozed_until: int | None
    last_position: int
    delivered_position: int
    read_position: int


@dataclass(frozen=True, slots=True)
class FieldChange:
    user_id: str
    at: int


_LOAD = """SELECT id, customer_id, team_id, language, status, priority, assignee_id, labels, waiting_since,
    waited, working_since, worked, first_answer_at, snoozed_until, last_position, delivered_position,
    read_position FROM conversations WHERE id = ?"""


def load(reading: Reading, conversation_id: str) -> Standing | None:
    row = reading.connection.execute(_LOAD, (conversation_id,)).fetchone()
    if row is None:
        return None
    return Standing(
        id=row[0], customer_id=row[1], team_id=row[2], language=row[3], status=Status(row[4]),
        priority=Priority(row[5]), assignee_id=row[6], labels=tuple(json.loads(row[7])),
        clock=Clock(row[8], row[9]), case=Clock(row[10], row[11]), first_answer_at=row[12],
        snoozed_until=row[13], last_position=row[14], delivered_position=row[15], read_position=row[16],
    )  # fmt: skip


def language(reading: Reading, conversation_id: str) -> str:
    """What a conversation is held in; empty where there is none of this id."""
    standing = load(reading, conversation_id)
    return standing.language if standing else ""


_OPEN = """INSERT INTO conversations
    (id, customer_id, team_id, subject, language, status, priority, assignee_id, labels, version,
     created_at, updated_at, last_position, last_words, delivered_position, read_position, flagged,
     working_since, worked)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 0, '', 0, 0, 0, ?, ?)"""


def open_conversation(
    tx: Transaction,
    *,
    conversation_id: str,
    customer_id: str,
    team_id: str,
    subject: str = "",
    language: str = "",
    status: Status = Status.OPEN,
    priority: Priority = Priority.NORMAL,
    assignee_id: str | None = None,
    labels: Iterable[str] = (),
    at: int | None = None,
) -> None:
    """A new conversation without messages. ``at`` is when it began, ms since the epoch; None: now."""
    began = tx.now if at is None else at
    case = after_status(Clock(began), status, began)
    with sight_changes(tx, customer_id=customer_id) if assignee_id else nullcontext():
        tx.connection.execute(
            _OPEN,
            (
                conversation_id, customer_id, team_id, subject, language, status.value, priority.value,
                assignee_id, json.dumps(sorted(set(labels)), ensure_ascii=False), began, began, case.since,
                case.passed,
            ),
        )  # fmt: skip
    tx.feed.touch(conversation_id)
    sightings.of_customer(tx, customer_id, conversation_id)


def change(
    tx: Transaction,
    conversation_id: str,
    columns: Mapping[str, object],
    *,
    field: str | None = None,
    by: str = "",
    at: int | None = None,
) -> None:
    """Set columns, with a new version. ``field`` names what ``by`` set, where people may fight over it."""
    names = ", ".join(f"{name} = :{name}" for name in columns)
    [version] = tx.connection.execute(
        f"UPDATE conversations SET version = version + 1, {names} WHERE id = :id RETURNING version",
        {**columns, "id": conversation_id},
    ).fetchone()
    if field is not None:
        tx.connection.execute(
            "INSERT INTO field_changes (conversation_id, field, version, user_id, at) VALUES (?, ?, ?, ?, ?)",
            (conversation_id, field, version, by, tx.now if at is None else at),
        )
    tx.feed.touch(conversation_id)


def move(
    tx: Transaction,
    standing: Standing,
    status: Status,
    *,
    by: str,
    until: int | None = None,
    at: int | None = None,
) -> None:
    """Give a conversation another status, with what that means for its clocks; ``until`` is for snoozed."""
    when = tx.now if at is None else at
    clock, case = after_status(standing.clock, status, when), after_status(standing.case, status, when)
    columns = {
        "status": status.value,
        "snoozed_until": until,
        "waiting_since": clock.since,
        "waited": clock.passed,
        "working_since": case.since,
        "worked": case.passed,
    }
    change(tx, standing.id, columns, field=Contested.STATUS, by=by, at=at)
    if status in (Status.RESOLVED, Status.CLOSED):
        left_drafts.clear(tx, standing.id)


def last_change(
    reading: Reading, conversation_id: str, field: str, *, after: int = 0, not_by: str = ""
) -> FieldChange | None:
    """Who set a field last, after a version and not counting one user."""
    query = """SELECT user_id, at FROM field_changes WHERE conversation_id = ? AND field = ? AND version > ?
        AND user_id <> ? ORDER BY version DESC LIMIT 1"""
    values = (conversation_id, field, after, not_by)
    row = reading.connection.execute(query, values).fetchone()
    return FieldChange(*row) if row else None
