"""Decisions about flags and accounts in the model of the department: what they say, whether they are legal,
what changes."""

import random
from typing import Any

from tests.faults.programme import orders
from tests.faults.programme.department import Case, Department, Person
from workstation.domain.operation import OperationKind as Kind
from workstation.domain.severity import Severity

KINDS = orders.KINDS | {
    Kind.FLAG_DECIDE, Kind.MONEY_RECORD, Kind.APPROVAL_REQUEST, Kind.APPROVAL_DECIDE,
}  # fmt: skip


def answers(department: Department, case: Case) -> list[Kind]:
    """What is to be done more often while somebody waits for it in a conversation."""
    waiting = [Kind.APPROVAL_DECIDE] * 6 if case.asked else []
    return waiting + ([Kind.ACCOUNT_DECIDE] * 6 if orders.waiting(department, case) else [])


def arguments(
    department: Department, dice: random.Random, kind: Kind, case: Case, why: str
) -> tuple[dict[str, Any], Severity]:
    """Of an operation about some flag, and how grave that is; or about the customer's account."""
    if kind in orders.KINDS:
        return orders.arguments(department, dice, kind, case, why), Severity.NOTICE
    grave = sorted(flag for flag in case.flags if case.flags[flag] is Severity.BLOCK)
    among = sorted(case.asked) if kind is Kind.APPROVAL_DECIDE else sorted(case.flags)
    flag = dice.choice(
        (grave if kind is not Kind.APPROVAL_DECIDE and dice.random() < 0.5 else among) or ["no"]
    )
    if kind is Kind.MONEY_RECORD and case.confirmed and dice.random() < 0.7:
        flag = dice.choice(sorted(case.confirmed))
    severity = case.flags.get(flag, Severity.NOTICE)
    about: dict[str, Any] = {"flag_id": flag}
    if kind is Kind.MONEY_RECORD:
        return {**about, "amount": "41200.50", "currency": "USDT"}, severity
    if kind is Kind.APPROVAL_DECIDE:
        about = {"request_id": case.asked.get(flag, ("no", ""))[0], "agreed": dice.random() < 0.5}
    elif kind is Kind.FLAG_DECIDE:
        about |= {"state": dice.choice(["confirmed", "dismissed"])}
    return {**about, "reason": why}, severity


def asker(department: Department, case: Case, arguments: dict[str, Any]) -> str:
    """Who asked for what is answered, and so may not answer it; "" where nothing is."""
    asked = dict(case.asked.values()) | orders.askers(department, case)
    return asked.get(str(arguments.get("request_id")), "")


def legal(department: Department, kind: Kind, case: Case, arguments: dict[str, Any]) -> bool:
    """What blocks is not dismissed by one person; nobody asks twice, or about what is decided."""
    if kind in orders.KINDS:
        return orders.legal(department, kind, case, arguments)
    if kind is Kind.APPROVAL_DECIDE:
        return arguments["request_id"] in dict(case.asked.values())
    flag = arguments["flag_id"]
    if kind is Kind.MONEY_RECORD:
        return flag in case.confirmed
    if kind is Kind.APPROVAL_REQUEST:
        return flag in case.flags and flag not in case.decided | case.asked.keys()
    alone = case.flags.get(flag) is not Severity.BLOCK or arguments["state"] != "dismissed"
    return flag in case.flags and alone


def mirror(  # noqa: PLR0917 who did what
    department: Department, me: Person, case: Case, kind: Kind, arguments: dict[str, Any], id_: str
) -> None:
    """What ``me`` has done is so from now on."""
    if kind in orders.KINDS:
        orders.mirror(department, me, case, kind, arguments, id_)
        return
    if kind is Kind.MONEY_RECORD:
        return  # it changes nothing that anybody may see or do
    if kind is Kind.APPROVAL_REQUEST:
        case.asked.setdefault(arguments["flag_id"], (id_, me.id))
        return
    if kind is Kind.APPROVAL_DECIDE:
        flag = next(flag for flag, (id_, _by) in case.asked.items() if id_ == arguments["request_id"])
    else:
        flag = arguments["flag_id"]
    case.asked.pop(flag, None)
    if kind is Kind.FLAG_DECIDE or arguments["agreed"]:
        case.decided.add(flag)
        right = kind is Kind.FLAG_DECIDE and arguments["state"] == "confirmed"
        (case.confirmed.add if right else case.confirmed.discard)(flag)
