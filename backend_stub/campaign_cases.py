"""Campaigns as cases: each is opened once, led by a senior security agent, closed with a reason, and opened
again where it goes on."""

import uuid
from dataclasses import dataclass

from backend_stub.done import Done
from backend_stub.transaction import Reading, Transaction
from workstation.domain.campaigns import CampaignState
from workstation.domain.sighting import SightingKind

_CASES = uuid.UUID("6d0a9a0e-52a8-5d0f-9a4b-0c6f1b7a2e35")
_COLUMNS = "id, kind, what, version, leader_id, state, closed_at, closed_by"
_OPEN = """INSERT INTO campaigns (id, kind, what, opened_at, version, state) VALUES (?, ?, ?, ?, 1, 'open')
    ON CONFLICT (id) DO UPDATE SET version = version + 1, state = 'open', leader_id = NULL,
        closed_at = NULL, closed_by = NULL, reason = NULL"""
_LEAD = "UPDATE campaigns SET version = version + 1, leader_id = ? WHERE id = ?"
_CLOSE = """UPDATE campaigns SET version = version + 1, state = 'closed', closed_by = ?, closed_at = ?,
    reason = ? WHERE id = ?"""
_KEEP = """INSERT INTO campaign_acts (campaign_id, version, act, by_id, by_name, at, because, reason)
    SELECT id, version, ?2, ?3, (SELECT name FROM users WHERE id = ?3), ?4, ?5, ?6 FROM campaigns
    WHERE id = ?1"""
_SINCE = """SELECT by_id, by_name, at FROM campaign_acts
    WHERE campaign_id = ? AND version > ? AND by_id IS NOT ? ORDER BY number DESC LIMIT 1"""
_LED = """SELECT by_id, by_name, at FROM campaign_acts WHERE campaign_id = ? AND act = 'led'
    ORDER BY number DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    kind: SightingKind
    what: str
    version: int
    leader_id: str | None
    state: CampaignState
    closed_at: int | None
    closed_by: str | None


def find(reading: Reading, campaign_id: str) -> Case | None:
    query = f"SELECT {_COLUMNS} FROM campaigns WHERE id = ?"
    row = reading.connection.execute(query, (campaign_id,)).fetchone()
    if row is None:
        return None
    id_, kind, what, version, leader, state, *closed = row
    return Case(id_, SightingKind(kind), what, version, leader, CampaignState(state), *closed)


def of(reading: Reading, kind: SightingKind, what: str) -> Case | None:
    return find(reading, _id(kind, what))


def open_(tx: Transaction, kind: SightingKind, what: str) -> None:
    """For the first time, or again: then nobody leads it."""
    id_ = _id(kind, what)
    tx.connection.execute(_OPEN, (id_, kind.value, what, tx.now))
    _tell(tx, id_, "opened", None, None, None)


def lead(tx: Transaction, case: Case, user_id: str, because: str | None, reason: str) -> None:
    """From now on ``user_id`` leads it; the caller has checked that they may."""
    tx.connection.execute(_LEAD, (user_id, case.id))
    _tell(tx, case.id, "led", user_id, because, reason or None)


def close(tx: Transaction, case: Case, user_id: str, reason: str) -> None:
    tx.connection.execute(_CLOSE, (user_id, tx.now, reason, case.id))
    _tell(tx, case.id, "closed", user_id, None, reason)


def done_since(reading: Reading, case: Case, version: int, by_another_than: str) -> Done | None:
    """What somebody else did to it after ``version``, the newest."""
    row = reading.connection.execute(_SINCE, (case.id, version, by_another_than)).fetchone()
    return Done(*row) if row else None


def taken(reading: Reading, case: Case) -> Done:
    """Who leads a case that is led, and since when."""
    return Done(*reading.connection.execute(_LED, (case.id,)).fetchone())


def show_all(tx: Transaction, user_id: str) -> None:
    """From now on a user has campaigns."""
    for (id_,) in tx.connection.execute("SELECT id FROM campaigns ORDER BY id").fetchall():
        tx.feed.add("campaign", id_, addressee=user_id)


def _tell(  # noqa: PLR0917 an act
    tx: Transaction, id_: str, act: str, by: str | None, because: str | None, reason: str | None
) -> None:
    tx.connection.execute(_KEEP, (id_, act, by, tx.now, because, reason))
    tx.feed.add("campaign", id_)


def _id(kind: SightingKind, what: str) -> str:
    return str(uuid.uuid5(_CASES, f"{kind}|{what}"))
