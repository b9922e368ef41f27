"""What can be decided about a fraud flag, by whom, and how it stands after what is on its way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.fraud import (
    CONFIRMING,
    DISMISSING,
    DISPUTING,
    REOPENING,
    TAKE_BACK_MS,
    Asked,
    Because,
    FlagState,
    FraudFlag,
    in_order,
    is_disputable,
)
from workstation.domain.money import Money
from workstation.domain.operation import Arguments, Operation, OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rights import Act
from workstation.domain.severity import Severity


class Decision(StrEnum):
    """In the order of the buttons."""

    DISMISS = "dismiss"
    ASK = "ask"  # a second person to agree to a dismissal
    ASK_REOPEN = "ask_reopen"  # a second person to agree that what was confirmed is opened again
    DISPUTE = "dispute"  # a second person to agree that the list is wrong, and its entry is lifted
    AGREE = "agree"
    AGREE_REOPEN = "agree_reopen"
    AGREE_DISPUTE = "agree_dispute"
    DECLINE = "decline"
    CONFIRM = "confirm"
    TAKE_BACK = "take_back"  # a dismissal of one's own
    REOPEN = "reopen"  # what was decided wrongly
    RECORD = "record"  # how much was kept from leaving, with what is confirmed

    @property
    def reasons(self) -> tuple[Because, ...]:
        """Those that one can give for it."""
        if self in (Decision.REOPEN, Decision.ASK_REOPEN, Decision.AGREE_REOPEN):
            return REOPENING
        if self in (Decision.DISPUTE, Decision.AGREE_DISPUTE):
            return DISPUTING
        return CONFIRMING if self in (Decision.CONFIRM, Decision.DECLINE) else DISMISSING


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody decided, and why: ``reason`` is in their words, and may be empty beside a ``because``
    that says it."""

    decision: Decision
    because: Because
    reason: str
    kept: Money | None = None  # from leaving, where somebody says so along with confirming


@dataclass(frozen=True, slots=True)
class Offered:
    """What I am offered about one flag, and why not more."""

    decisions: tuple[Decision, ...] = ()
    seniors_only: bool = False  # it blocks, and I am no senior security agent
    asked_by_me: bool = False  # so that somebody else has to answer


def offered(flag: FraudFlag, me: User, acts: frozenset[Act], now: int) -> Offered:
    """What ``me`` may decide ``now`` about a flag of a conversation in which ``acts`` are open to them."""
    if Act.LABEL not in acts:
        return Offered()
    senior = me.role is Role.SENIOR_SECURITY or flag.indicator.severity is not Severity.BLOCK
    if flag.state is not FlagState.OPEN:
        return _of_decided(flag, me, now, senior=senior)
    if not senior:
        return Offered(seniors_only=True)
    if flag.asked is not None:
        return _of_asked(flag.asked, me)
    found = flag.indicator
    listed = is_disputable(found.kind, found.rule, shown=found.start < found.end)
    disputes = listed and me.role is Role.SENIOR_SECURITY
    dismiss = Decision.ASK if flag.needs_second else Decision.DISMISS
    return Offered((dismiss, *((Decision.DISPUTE,) if disputes else ()), Decision.CONFIRM))


def _of_asked(asked: Asked, me: User) -> Offered:
    """Who is asked for a dismissal answers; that the list is wrong, seniors alone say."""
    if asked.by_id == me.id:
        return Offered((Decision.CONFIRM,), asked_by_me=True)
    if asked.because is not Because.MISLISTED:
        return Offered((Decision.AGREE, Decision.DECLINE))
    if me.role is not Role.SENIOR_SECURITY:
        return Offered(seniors_only=True)
    return Offered((Decision.AGREE_DISPUTE, Decision.DECLINE))


def _of_decided(flag: FraudFlag, me: User, now: int, *, senior: bool) -> Offered:
    """What was decided wrongly is opened again by a senior security agent, whoever decided it."""
    security = me.role is Role.SENIOR_SECURITY
    if flag.state is FlagState.CONFIRMED:
        record = (Decision.RECORD,) if senior else ()
        if flag.asked is not None and flag.asked.by_id == me.id:
            return Offered(record, asked_by_me=True)
        if flag.asked is not None:
            return Offered((Decision.AGREE_REOPEN, Decision.DECLINE, *record) if security else record)
        reopen = Decision.ASK_REOPEN if flag.needs_second else Decision.REOPEN
        confirm = (Decision.CONFIRM,) if flag.awaited else ()
        return Offered((*confirm, reopen, *record) if security else record)
    mine = flag.decided_by == me.id and flag.decided_at is not None
    if mine and now < (flag.decided_at or 0) + TAKE_BACK_MS:
        return Offered((Decision.TAKE_BACK,))
    return Offered((Decision.REOPEN,) if security else ())


_LEADS_TO = {
    Decision.DISMISS: FlagState.DISMISSED,
    Decision.CONFIRM: FlagState.CONFIRMED,
    Decision.REOPEN: FlagState.OPEN,
}


def taking_back(flag_id: str) -> tuple[OperationKind, Arguments]:
    """The operation that opens a flag again which I dismissed."""
    why: Arguments = {"because": Because.TAKEN_BACK.value, "reason": ""}
    return OperationKind.FLAG_DECIDE, {"flag_id": flag_id, "state": FlagState.OPEN.value} | why


def written(flag: FraudFlag, verdict: Verdict) -> tuple[OperationKind, Arguments]:
    """The operation that a verdict on ``flag`` is."""
    why: Arguments = {"because": verdict.because.value, "reason": verdict.reason}
    match verdict.decision:
        case Decision.ASK | Decision.DISPUTE:
            return OperationKind.APPROVAL_REQUEST, {"flag_id": flag.id} | why
        case Decision.ASK_REOPEN:
            wanted: Arguments = {"flag_id": flag.id, "state": FlagState.OPEN.value}
            return OperationKind.APPROVAL_REQUEST, wanted | why
        case Decision.AGREE | Decision.AGREE_REOPEN | Decision.AGREE_DISPUTE | Decision.DECLINE:
            assert flag.asked is not None
            agreed = verdict.decision is not Decision.DECLINE
            return OperationKind.APPROVAL_DECIDE, {"request_id": flag.asked.id, "agreed": agreed} | why
    state = _LEADS_TO[verdict.decision]
    return OperationKind.FLAG_DECIDE, {"flag_id": flag.id, "state": state.value} | why


def decided(flags: Iterable[FraudFlag], operations: Iterable[Operation], me: User) -> tuple[FraudFlag, ...]:
    """``flags`` after the unsettled ``operations`` of ``me``, in order."""
    standing = {flag.id: flag for flag in flags}
    for operation in operations:
        if operation.receipt is None and (changed := _after(standing, operation, me)) is not None:
            standing[changed.id] = changed
    return in_order(standing.values())


def _after(flags: dict[str, FraudFlag], operation: Operation, me: User) -> FraudFlag | None:
    arguments = operation.arguments
    because, reason = Because(arguments.get("because", Because.OTHER)), str(arguments.get("reason", ""))
    match operation.kind:
        case OperationKind.FLAG_DECIDE:
            flag = flags.get(arguments["flag_id"])
            state = FlagState(arguments["state"])
            return flag and _settled(flag, operation, state, me)
        case OperationKind.APPROVAL_REQUEST:
            flag = flags.get(arguments["flag_id"])
            asked = Asked(operation.id, me.id, me.name, operation.created_at, because, reason)
            return flag and replace(flag, asked=asked)
        case OperationKind.APPROVAL_DECIDE:
            request = arguments["request_id"]
            flag = next((one for one in flags.values() if one.asked and one.asked.id == request), None)
            if flag is None or not arguments["agreed"]:
                return flag and replace(flag, asked=None)
            reopened = flag.state is FlagState.CONFIRMED
            return _settled(flag, operation, FlagState.OPEN if reopened else FlagState.DISMISSED, me)
        case _:
            return None


def _settled(flag: FraudFlag, operation: Operation, state: FlagState, me: User) -> FraudFlag:
    because = Because(operation.arguments.get("because", Because.OTHER))
    reason = str(operation.arguments.get("reason", ""))
    return replace(
        flag, state=state, decided_by=me.id, decided_at=operation.created_at, reason=reason,
        because=because, asked=None, by_security=me.role is Role.SENIOR_SECURITY,
    )  # fmt: skip
