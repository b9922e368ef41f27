"""Carrying an operation out exactly once: dedupe, number in its lane, rights, effect, rows, result."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sqlcipher3.dbapi2 import Connection

from backend_stub import conversations, receipts, rights
from backend_stub.crashpoint import crashpoint
from backend_stub.operations import (
    accounting,
    approving,
    assignment,
    campaigning,
    drafting,
    flagging,
    joining,
    labels,
    library,
    participating,
    status,
    writing,
)
from backend_stub.operations.act import Act, Rejection
from backend_stub.operations.checking import GREATEST, Checked, Part
from backend_stub.transaction import Transaction
from backend_stub.visibility import Sight, once_seen, sight
from workstation.contract.operations import Push, Result
from workstation.domain.operation import CAMPAIGN, LIBRARY, WRITING, OperationKind, Refusal

_CARRY_OUT: dict[OperationKind, Callable[[Transaction, Act], None]] = {
    OperationKind.MESSAGE_APPEND: writing.reply,
    OperationKind.NOTE_APPEND: writing.note,
    OperationKind.CUSTOMER_NOTE: writing.customer_note,
    OperationKind.DRAFT_SHARE: drafting.share,
    OperationKind.DRAFT_CLEAR: drafting.clear,
    OperationKind.CLAIM: assignment.claim,
    OperationKind.RELEASE: assignment.release,
    OperationKind.TRANSFER: assignment.transfer,
    OperationKind.STATUS_SET: status.set_status,
    OperationKind.PRIORITY_SET: status.set_priority,
    OperationKind.LABELS_CHANGE: labels.change,
    OperationKind.PARTICIPANTS_CHANGE: participating.change,
    OperationKind.SNOOZE_SET: status.snooze,
    OperationKind.FLAG_RAISE: flagging.raise_flag,
    OperationKind.FLAG_DECIDE: flagging.decide_flag,
    OperationKind.MONEY_RECORD: flagging.record_money,
    OperationKind.APPROVAL_REQUEST: approving.request,
    OperationKind.APPROVAL_DECIDE: approving.decide,
    OperationKind.ACCOUNT_REQUEST: accounting.request,
    OperationKind.ACCOUNT_DECIDE: accounting.decide,
    OperationKind.MERGE: joining.merge,
    OperationKind.SPLIT: joining.split,
}


@dataclass(frozen=True, slots=True)
class Stop:
    """Why the rest of a push was not looked at; ``expected`` is the number that should have come."""

    why: Literal["out_of_order", "device_conflict", "failed"]
    expected: int | None = None


class Lane:
    """One push on its way through the writer; each of its operations is a unit of its own."""

    def __init__(self, user_id: str, push: Push, receipt_key: bytes) -> None:
        self.stop: Stop | None = None
        self._user_id = user_id
        self._push = push
        self._key = receipt_key

    def carry_out(self, tx: Transaction, one: Checked) -> Result | None:
        """The operation's result, from now or from its first time; None once the push was stopped."""
        if self.stop is not None:
            return None
        self.stop = Stop("failed")  # should this unit fail, those after it must not run
        result = self._result(tx, one)
        if isinstance(result, Stop):
            self.stop = result
            return None
        self.stop = None
        return result

    def _result(self, tx: Transaction, one: Checked) -> Result | Stop:
        user_id, device, operation = self._user_id, self._push.device, one.operation
        _fence(tx.connection, user_id, self._push.replaces)
        last, fenced = _last_number(tx.connection, user_id, device, operation.conversation_id)
        expected = last + 1
        stored = _stored(tx.connection, user_id, one)
        if stored is not None and self._was_promised(one, stored):
            stored = None
        if stored is None:
            if fenced or operation.number < expected:
                return Stop("device_conflict")
            if operation.number > expected:
                return Stop("out_of_order", expected)
        if operation.number == expected:  # an operation known from before consumes its number, too
            values = (user_id, device, operation.conversation_id, operation.number)
            tx.connection.execute("INSERT OR REPLACE INTO lanes VALUES (?, ?, ?, ?)", values)
        return stored or self._first_time(tx, one)

    def _first_time(self, tx: Transaction, one: Checked) -> Result:
        refusal: Rejection | None = None
        try:
            self._apply_all(tx, one)
        except Rejection as rejection:
            refusal = rejection
        crashpoint("operation.effect")
        tx.feed.flush_touched()
        return self._settle(tx, one, refusal)

    def _apply_all(self, tx: Transaction, one: Checked) -> None:
        """All that it carries, each as if it had come by itself, or nothing. Raises Rejection."""
        parts = one.parts
        if not parts:
            raise Rejection(Refusal.INVALID)
        genuine = self._is_genuine(one)
        if genuine:  # what was said stays said; how things stand, people have decided anew since
            parts = tuple(part for part in parts if part.kind in WRITING or part.kind in LIBRARY) or parts
        if len(parts) == 1:
            self._apply(tx, one, parts[0], genuine=genuine)
            return
        with tx.all_or_nothing():
            for part in parts:
                self._apply_one_of_several(tx, one, part, genuine=genuine)
                tx.end(keep=True)  # the next one finds it as if it were long done

    def _apply_one_of_several(self, tx: Transaction, one: Checked, part: Part, *, genuine: bool) -> None:
        try:
            self._apply(tx, one, part, genuine=genuine)
        except Rejection as rejection:
            rejection.place = part.place
            raise

    def _apply(self, tx: Transaction, one: Checked, part: Part, *, genuine: bool) -> None:
        user_id, operation = self._user_id, one.operation
        base = max(0, min(operation.base_version or 0, GREATEST))
        if not genuine:
            accounting.check_in_time(part.kind, operation.created_at, self._push.sent_at)
        if part.kind in LIBRARY or part.kind in CAMPAIGN:
            actor = rights.actor(tx.connection, user_id, Sight.NONE)
            carry_out = library.carry_out if part.kind in LIBRARY else campaigning.carry_out
            carry_out(tx, operation.conversation_id, actor, base, part.arguments)
            return
        standing = conversations.load(tx, operation.conversation_id)
        seen = sight(tx.connection, user_id, operation.conversation_id)
        if standing is None or (
            seen is Sight.NONE and not genuine and not once_seen(tx.connection, user_id, standing.id)
        ):
            raise Rejection(Refusal.NOT_FOUND)
        actor = rights.actor(tx.connection, user_id, seen)
        act = Act(part.id, part.kind, actor, standing, base, part.arguments, genuine, part.found)
        _CARRY_OUT[part.kind](tx, act)

    def _was_promised(self, one: Checked, stored: Result) -> bool:
        """Whether what is refused here was carried out in a history that is lost: a promise outweighs it.

        Two machines that share a profile may offer the same words, and only one of them has the receipt.
        """
        if stored.status == "applied" or stored.code is Refusal.INVALID:
            return False
        return self._is_genuine(one)

    def _is_genuine(self, one: Checked) -> bool:
        receipt = one.operation.receipt
        return any(receipts.genuine(self._key, receipt, *self._meaning(one, name)) for name in one.names)

    def _meaning(self, one: Checked, name: str) -> tuple[str, str, str, str]:
        """What a receipt is signed over."""
        return one.operation.id, self._user_id, one.operation.conversation_id, name

    def _settle(self, tx: Transaction, one: Checked, refusal: Rejection | None) -> Result:
        """Write the result down for ever and put its row, the operation's last, into the feed."""
        user_id, operation = self._user_id, one.operation
        seq = tx.feed.next_seq
        if refusal is None:
            receipt = receipts.sign(self._key, seq, *self._meaning(one, one.known_as))
            result = Result(id=operation.id, status="applied", seq=seq, receipt=receipt, code=None)
        else:
            result = Result(
                id=operation.id, status="rejected", seq=seq,
                code=refusal.code, by_user=refusal.by_user, by_name=refusal.by_name, at=refusal.at,
            )  # fmt: skip
        place = refusal.place if refusal else None
        _store(tx.connection, user_id, self._push.device, one, result, place)
        tx.feed.add("operation", operation.id, conversation_id=operation.conversation_id, addressee=user_id)
        crashpoint("operation.stored")
        return result


_STORE = """INSERT OR REPLACE INTO operations (user_id, id, conversation_id, kind, device, number, sha256,
    status, code, by_user, by_name, at, receipt, seq, place)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_STORED = """SELECT sha256, status, code, by_user, by_name, at, receipt, seq
    FROM operations WHERE user_id = ? AND id = ?"""


def _store(  # noqa: PLR0917 a row's columns
    connection: Connection, user_id: str, device: str, one: Checked, result: Result, place: int | None
) -> None:
    operation = one.operation
    code = result.code.value if result.code else None
    connection.execute(
        _STORE,
        (
            user_id, operation.id, operation.conversation_id, operation.kind.value, device, operation.number,
            one.known_as, result.status, code, result.by_user, result.by_name, result.at, result.receipt,
            result.seq, place,
        ),
    )  # fmt: skip


def _stored(connection: Connection, user_id: str, one: Checked) -> Result | None:
    operation = one.operation
    row = connection.execute(_STORED, (user_id, operation.id)).fetchone()
    if row is None:
        return None
    sha256, outcome, code, by_user, by_name, at, receipt, seq = row
    if sha256 not in one.names:  # another body under the same id: what was stored first stands
        return Result(id=operation.id, status="rejected", seq=seq, code=Refusal.INVALID)
    return Result(
        id=operation.id, status=outcome, seq=seq, receipt=receipt,
        code=Refusal(code) if code else None, by_user=by_user, by_name=by_name, at=at,
    )  # fmt: skip


def _last_number(connection: Connection, user_id: str, device: str, conversation_id: str) -> tuple[int, bool]:
    """The lane's newest number, and whether the device is fenced."""
    query = """SELECT coalesce((SELECT number FROM lanes
            WHERE user_id = ?1 AND device = ?2 AND conversation_id = ?3), 0),
        EXISTS (SELECT 1 FROM fenced_devices WHERE user_id = ?1 AND device = ?2)"""
    number, fenced = connection.execute(query, (user_id, device, conversation_id)).fetchone()
    return number, bool(fenced)


def _fence(connection: Connection, user_id: str, devices: list[str]) -> None:
    if not devices:
        return
    connection.executemany(
        "INSERT OR IGNORE INTO fenced_devices VALUES (?, ?)", [(user_id, device) for device in devices]
    )
