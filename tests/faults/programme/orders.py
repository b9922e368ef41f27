"""Acts on customers' accounts in the department's model: a senior's word, never on one's own asking."""

import asyncio
import random
from typing import Any

from backend_stub import account_acts
from backend_stub.database import Database
from tests.faults.programme.department import SENIOR, Case, Department, Person
from workstation.domain.account_acts import TOUCHING_MONEY, AccountDeed
from workstation.domain.operation import OperationKind as Kind

KINDS = frozenset({Kind.ACCOUNT_REQUEST, Kind.ACCOUNT_DECIDE})


def waiting(department: Department, case: Case) -> list[str]:
    """The requests that wait in a conversation."""
    return sorted(askers(department, case))


def askers(department: Department, case: Case) -> dict[str, str]:
    """Who asked, by request."""
    return {request: by for request, by, where in department.accounts.values() if where == case.id}


def arguments(
    department: Department, dice: random.Random, kind: Kind, case: Case, why: str
) -> dict[str, Any]:
    if kind is Kind.ACCOUNT_REQUEST:
        return {"deed": dice.choice(list(AccountDeed)).value, "reason": why}
    request = dice.choice(waiting(department, case) or ["no"])
    return {"request_id": request, "agreed": dice.random() < 0.5, "reason": why}


def legal(department: Department, kind: Kind, case: Case, arguments: dict[str, Any]) -> bool:
    """Nobody asks for what a colleague has asked for, or answers what nobody asked there."""
    if kind is Kind.ACCOUNT_REQUEST:
        return (case.customer, arguments["deed"]) not in department.accounts
    return arguments["request_id"] in askers(department, case)


async def answered(database: Database) -> None:
    """Until nothing is on its way to the anti-fraud department, which answers at once."""
    while await database.read(account_acts.on_their_way):
        await asyncio.sleep(0.01)


def mirror(  # noqa: PLR0917 who did what
    department: Department, me: Person, case: Case, kind: Kind, arguments: dict[str, Any], id_: str
) -> None:
    if kind is Kind.ACCOUNT_DECIDE:
        key = next(key for key, (id_, *_) in department.accounts.items() if id_ == arguments["request_id"])
        del department.accounts[key]
        if arguments["agreed"]:
            _done(department, *key)
        return
    key = case.customer, arguments["deed"]
    so = (case.customer in department.frozen) == (arguments["deed"] == AccountDeed.FREEZE)
    if arguments["deed"] in TOUCHING_MONEY:
        if not so:
            department.accounts.setdefault(key, (id_, me.id, case.id))
    elif me.role is not SENIOR:
        department.accounts.setdefault(key, (id_, me.id, case.id))
    if not (so and arguments["deed"] in TOUCHING_MONEY):
        case.flagged = True  # whoever may answer sees it


def _done(department: Department, customer: str, deed: str) -> None:
    if deed == AccountDeed.FREEZE:
        department.frozen.add(customer)
    elif deed == AccountDeed.UNFREEZE:
        department.frozen.discard(customer)
