"""Canned responses: keeping them with all their revisions, who sees them, and how often they are sent."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from backend_stub.canned_tables import CannedRow
from backend_stub.done import Done
from backend_stub.states import SEES_CANNED
from backend_stub.transaction import Reading, Transaction
from workstation.contract.library import CannedRevisionState
from workstation.domain.canned import CannedResponse, Scope, Used
from workstation.domain.guarding import Override
from workstation.domain.macro import steps


@dataclass(frozen=True, slots=True)
class Author:
    """Who keeps a response; nobody: the server itself."""

    id: str = ""
    name: str = ""


_REVISION = """INSERT OR IGNORE INTO canned_revisions (canned_id, version, short_code, title, folder,
    variants, deleted, by_id, by_name, at, steps, in_spite_of, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_SINCE = """SELECT by_id, by_name, at FROM canned_revisions
    WHERE canned_id = ? AND version > ? AND by_id <> ? ORDER BY version DESC LIMIT 1"""
_TAKEN = """SELECT id, by_id, by_name, at FROM canned_responses WHERE NOT deleted AND short_code = ?
    AND coalesce(scope, 'everyone') = ? AND coalesce(owner_id, '') = ? AND id <> ?"""
_COUNT = """INSERT INTO canned_uses (user_id, canned_id, count) VALUES (?, ?, 1)
    ON CONFLICT (user_id, canned_id) DO UPDATE SET count = count + 1"""
_IN_VIEW = f"SELECT r.id FROM canned_responses r, users u WHERE u.id = ? AND {SEES_CANNED}"
_SEEN = f"{_IN_VIEW} AND NOT r.deleted"
_REVISIONS = """SELECT v.version, v.short_code, v.title, v.folder, v.variants, v.deleted, v.by_name, v.at,
    coalesce(v.steps, '[]'), coalesce(v.in_spite_of, ''), coalesce(v.reason, ''),
    (SELECT count(*) FROM message_canned w WHERE w.canned_id = v.canned_id AND w.version = v.version)
    FROM canned_revisions v WHERE v.canned_id = ? ORDER BY v.version DESC LIMIT ?"""


def put(
    tx: Transaction, response: CannedResponse, author: Author = Author(), override: Override | None = None
) -> None:
    """Add a response or replace it, with a version above the present one; the same text changes nothing.

    ``override`` stays on record: what kinds the send guard stops it for, as its author was told before, and
    why they keep it all the same.
    """
    variants = json.dumps(dict(response.variants), ensure_ascii=False)
    present = tx.session.get(CannedRow, response.id)
    lines = [step.line for step in response.steps]
    does = json.dumps(lines, ensure_ascii=False) if lines else None
    content = (response.short_code, response.title, response.folder, variants, does)
    if present is not None and not present.deleted:
        held = (present.short_code, present.title, present.folder or "", present.variants, present.steps)
        if held == content:
            return
    if present is not None:
        _remember(tx, present)  # an older server kept no revisions
    row = CannedRow(
        id=response.id,
        short_code=response.short_code,
        title=response.title,
        variants=variants,
        version=max(response.version, present.version + 1 if present else 1),
        folder=response.folder,
        scope=response.scope.value,
        owner_id=response.owner_id,
        by_id=author.id,
        by_name=author.name,
        at=tx.now,
        steps=does,
        in_spite_of=" ".join(override.rules) if override else None,
        reason=(override.reason or None) if override else None,
    )
    _keep(tx, row)


def remove(tx: Transaction, canned_id: str, author: Author) -> None:
    """Delete a response that is there; its revisions stay."""
    row = tx.session.get(CannedRow, canned_id)
    assert row is not None, "the caller has looked"
    values = row.model_dump() | {"deleted": True, "version": row.version + 1}
    weighed = {"in_spite_of": None, "reason": None}
    _keep(tx, CannedRow(**values | weighed | {"by_id": author.id, "by_name": author.name, "at": tx.now}))


def _keep(tx: Transaction, row: CannedRow) -> None:
    tx.session.merge(row)
    tx.flush()
    _remember(tx, row)
    tx.feed.add("canned", row.id)


def _remember(tx: Transaction, row: CannedRow) -> None:
    revision = (
        row.id, row.version, row.short_code, row.title, row.folder or "", row.variants, row.deleted,
        row.by_id or "", row.by_name or "", row.at or 0, row.steps, row.in_spite_of, row.reason,
    )  # fmt: skip
    tx.connection.execute(_REVISION, revision)


def is_edited(reading: Reading, canned_id: str) -> bool:
    """Whether a person has changed or deleted a response, or made it."""
    row = find(reading, canned_id)
    return row is not None and bool(row.by_id)


def revisions(reading: Reading, user_id: str, canned_id: str, most: int) -> list[CannedRevisionState] | None:
    """What a response was, newest first; None where the user may not see it."""
    if reading.connection.execute(f"{_SEEN} AND r.id = ?", (user_id, canned_id)).fetchone() is None:
        return None
    found = reading.connection.execute(_REVISIONS, (canned_id, most))
    return [
        CannedRevisionState(
            version=version, short_code=code, title=title, folder=folder, variants=json.loads(variants),
            deleted=bool(deleted), by_name=name, at=at, uses=uses, steps=json.loads(does),
            in_spite_of=kinds.split(), reason=why,
        )
        for version, code, title, folder, variants, deleted, name, at, does, kinds, why, uses in found
    ]  # fmt: skip


def response(row: CannedRow) -> CannedResponse:
    """What a row holds."""
    texts = json.loads(row.variants)
    scope, owner = Scope(row.scope or Scope.EVERYONE), row.owner_id or ""
    return CannedResponse(
        row.id, row.short_code, row.title, texts, row.version, row.folder or "", scope, owner,
        row.by_name or "", row.at or 0, steps(json.loads(row.steps or "[]")),
    )  # fmt: skip


def find(reading: Reading, canned_id: str) -> CannedRow | None:
    return reading.session.get(CannedRow, canned_id)


def changed_since(reading: Reading, canned_id: str, version: int, by_another_than: str) -> Done | None:
    """What somebody else did to a response after ``version``, the newest."""
    row = reading.connection.execute(_SINCE, (canned_id, version, by_another_than)).fetchone()
    return Done(*row) if row else None


def holder(reading: Reading, code: str, scope: Scope, owner_id: str, but: str) -> Done | None:
    """Who has given ``code`` to another response of the same scope than ``but``."""
    row = reading.connection.execute(_TAKEN, (code, scope.value, owner_id, but)).fetchone()
    return Done(row[1], row[2], row[3] or 0) if row else None


def count(tx: Transaction, user_id: str, uses: Iterable[Used]) -> None:
    """A message was made with these; whoever sent it is told their new counts."""
    for canned_id in dict.fromkeys(one.id for one in uses):
        tx.connection.execute(_COUNT, (user_id, canned_id))
        tx.feed.add("canned_use", canned_id, addressee=user_id)


@contextmanager
def sight_changes(tx: Transaction, user_id: str) -> Iterator[None]:
    """Tell a user of each response that comes into their view inside the block, or leaves it.

    Of deleted ones, too: one that was deleted before may be held yet, and is out of their view from now on.
    """
    before = _in_view(tx, user_id)
    yield
    for canned_id in sorted(before ^ _in_view(tx, user_id)):
        tx.feed.add("canned", canned_id, addressee=user_id)


def _in_view(tx: Transaction, user_id: str) -> set[str]:
    return {canned_id for (canned_id,) in tx.connection.execute(_IN_VIEW, (user_id,))}
