"""What people do to canned responses: each in its own lane, refused where somebody else was first."""

from backend_stub import canned, people
from backend_stub.canned import Author
from backend_stub.canned_tables import CannedRow
from backend_stub.operations.act import Rejection
from backend_stub.rights import Actor
from backend_stub.transaction import Transaction
from workstation.contract.library import CannedPut
from workstation.contract.wire import Wire
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_rules import faults, may_edit
from workstation.domain.guarding import Override
from workstation.domain.lanes import CANNED
from workstation.domain.macro import steps
from workstation.domain.operation import Refusal
from workstation.domain.people import Role


def carry_out(tx: Transaction, lane: str, actor: Actor, base: int, arguments: Wire) -> None:
    """Keep a response or delete it, or raise Rejection before anything has changed."""
    canned_id = CANNED.about(lane)
    present = canned.find(tx, canned_id) if canned_id else None
    if not canned_id or (present is not None and not _sees(actor, present)):
        raise Rejection(Refusal.NOT_FOUND)
    author = Author(actor.id, people.name_of(tx, actor.id))
    if isinstance(arguments, CannedPut):
        _put(tx, canned_id, present, actor, base, arguments, author)
    else:
        _delete(tx, canned_id, present, actor, base, author)


def _put(  # noqa: PLR0917 all that it is decided by
    tx: Transaction,
    canned_id: str,
    present: CannedRow | None,
    actor: Actor,
    base: int,
    wanted: CannedPut,
    author: Author,
) -> None:
    response = CannedResponse(
        canned_id, wanted.short_code, wanted.title, wanted.variants, 1, wanted.folder, wanted.scope,
        wanted.owner_id, steps=steps(wanted.steps),
    )  # fmt: skip
    if present is not None and _place(present) != (wanted.scope, wanted.owner_id):
        raise Rejection(Refusal.INVALID)  # whose it is, it stays
    _check_right(actor, wanted.scope, wanted.owner_id)
    if faults(response) or not _owner_exists(tx, wanted.scope, wanted.owner_id):
        raise Rejection(Refusal.INVALID)
    _check_conflict(tx, canned_id, base, actor)
    code, but = wanted.short_code, canned_id
    if (held := canned.holder(tx, code, wanted.scope, wanted.owner_id, but)) is not None:
        raise Rejection.over(Refusal.SHORT_CODE_TAKEN, held)
    kinds = tuple(wanted.in_spite_of)
    canned.put(tx, response, author, Override(wanted.reason or "", kinds) if kinds else None)


def _delete(  # noqa: PLR0917 all that it is decided by
    tx: Transaction, canned_id: str, present: CannedRow | None, actor: Actor, base: int, author: Author
) -> None:
    if present is None:
        raise Rejection(Refusal.NOT_FOUND)
    _check_right(actor, *_place(present))
    _check_conflict(tx, canned_id, base, actor)
    if not present.deleted:
        canned.remove(tx, canned_id, author)


def _place(row: CannedRow) -> tuple[Scope, str]:
    return Scope(row.scope or Scope.EVERYONE), row.owner_id or ""


def _sees(actor: Actor, row: CannedRow) -> bool:
    scope, owner_id = _place(row)
    theirs = {Scope.PERSONAL: owner_id == actor.id, Scope.TEAM: owner_id in actor.teams}
    return actor.role is Role.ADMIN or theirs.get(scope, True)


def _check_right(actor: Actor, scope: Scope, owner_id: str) -> None:
    if not may_edit(actor.id, actor.role, actor.teams, scope, owner_id):
        raise Rejection(Refusal.FORBIDDEN)


def _owner_exists(tx: Transaction, scope: Scope, owner_id: str) -> bool:
    if scope is Scope.EVERYONE:
        return owner_id == ""
    table = "users" if scope is Scope.PERSONAL else "teams"
    return tx.connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (owner_id,)).fetchone() is not None


def _check_conflict(tx: Transaction, canned_id: str, base: int, actor: Actor) -> None:
    if (change := canned.changed_since(tx, canned_id, base, actor.id)) is not None:
        raise Rejection.over(Refusal.VERSION_CONFLICT, change)
