"""Handing conversations over: to whom, and the model's half of the drafts that go along."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from tests.faults.programme.department import Case, Person
from tests.faults.programme.filing import attachment
from workstation.domain.conversation import Status
from workstation.domain.operation import OperationKind as Kind
from workstation.domain.people import Role

_HANDS = frozenset({Kind.CLAIM, Kind.RELEASE, Kind.TRANSFER})


def aim(dice: random.Random, people: Iterable[Person], teams: Sequence[str]) -> dict[str, Any]:
    """A person, a team, or a person in a team."""
    able = [one.id for one in people if one.role not in {Role.QUALITY, Role.ADMIN}]
    to_user, to_team = dice.choice(able), dice.choice(teams)
    return dice.choice([{"to_user": to_user}, {"to_team": to_team}, {"to_user": to_user, "to_team": to_team}])


def along(kind: Kind, case: Case, why: str) -> dict[str, Any]:
    """What stands beside a draft that is left in ``case``: its file, where everybody has sent one; and why
    somebody claims it."""
    if kind is Kind.CLAIM:
        return {"because": "urgent", "reason": why}
    goes = kind is Kind.DRAFT_SHARE and case.files
    return {"attachments": [asdict(attachment(case.id, "drafted"))]} if goes else {}


def mirror(case: Case, by: str, kind: Kind, arguments: dict[str, Any], id_: str) -> None:
    """What is left in ``case`` once ``by`` has done this; before the rest of it is mirrored."""
    if kind is Kind.DRAFT_SHARE:
        case.left = id_, by
    elif case.left is not None and _ends(case, by, kind, arguments):
        case.left = None


def _ends(case: Case, by: str, kind: Kind, arguments: dict[str, Any]) -> bool:
    assert case.left is not None
    id_, author = case.left
    if kind in _HANDS:
        to = by if kind is Kind.CLAIM else arguments.get("to_user")
        own_again = kind is Kind.CLAIM and case.assignee == by
        return case.assignee is not None and not own_again and author not in {by, to}
    if kind is Kind.STATUS_SET:
        wanted = Status(arguments["status"])
        return wanted is not case.status and wanted in {Status.RESOLVED, Status.CLOSED}
    if kind is Kind.DRAFT_CLEAR:
        return case.assignee == by and bool(arguments["draft_id"] == id_)
    return kind in {Kind.MESSAGE_APPEND, Kind.MERGE}
