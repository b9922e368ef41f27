"""Money that was kept from leaving, as agents record it with a warning: decimal text, and never a float."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import User

AMOUNT = r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,18})?$"  # as it is written, sent and kept
CURRENCY = r"^[A-Z0-9]{2,12}$"


@dataclass(frozen=True, slots=True)
class Money:
    """``amount`` is decimal text that :data:`AMOUNT` describes."""

    amount: str
    currency: str

    @property
    def valid(self) -> bool:
        return bool(re.fullmatch(AMOUNT, self.amount) and re.fullmatch(CURRENCY, self.currency))


@dataclass(frozen=True, slots=True)
class Kept:
    """What somebody recorded with a flag; a later record of the same flag corrects it."""

    flag_id: str
    money: Money
    by_name: str
    at: int  # ms since the epoch, server's clock; this machine's while it is on its way


def recording(flag_id: str, money: Money) -> tuple[OperationKind, dict[str, object]]:
    """The operation that records it."""
    return OperationKind.MONEY_RECORD, {
        "flag_id": flag_id, "amount": money.amount, "currency": money.currency,
    }  # fmt: skip


def newest(records: Iterable[Kept], operations: Iterable[Operation], me: User) -> dict[str, Kept]:
    """The last of ``records`` for each flag, after the unsettled ``operations`` of ``me``."""
    found = {one.flag_id: one for one in records}
    for operation in operations:
        if operation.kind is OperationKind.MONEY_RECORD and operation.receipt is None:
            wanted = operation.arguments
            money = Money(wanted["amount"], wanted["currency"])
            found[wanted["flag_id"]] = Kept(wanted["flag_id"], money, me.name, operation.created_at)
    return found


def added(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """The sum of each currency, by its name; nothing of what adds up to nothing."""
    from decimal import Context, Decimal  # noqa: PLC0415 no first window adds anything up

    exact = Context(prec=60)
    sums: dict[str, Decimal] = {}
    for one in amounts:
        sums[one.currency] = exact.add(sums.get(one.currency, Decimal()), Decimal(one.amount))
    return tuple(Money(_short(format(sums[name], "f")), name) for name in sorted(sums) if sums[name])


def by_kind(kept: Iterable[Kept], kinds: Mapping[str, str]) -> tuple[tuple[str, tuple[Money, ...]], ...]:
    """The sums of each kind of flag; ``kinds``: of each flag, by its id."""
    found: dict[str, list[Money]] = {}
    for one in kept:
        found.setdefault(kinds[one.flag_id], []).append(one.money)
    sums = ((kind, added(found[kind])) for kind in sorted(found))
    return tuple((kind, money) for kind, money in sums if money)


def _short(amount: str) -> str:
    return amount.rstrip("0").rstrip(".") if "." in amount else amount
