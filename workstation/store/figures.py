"""Keeps the figures of warnings as the server told them last, and reads them with how each rule has done."""

import json
from collections.abc import Mapping
from typing import Any

from workstation.domain.figures import Day, Figures, KeptDay
from workstation.domain.money import Money
from workstation.domain.rules import RuleRecord
from workstation.store.connection import Connection

MOST_RULES = 100

_KEEP = "INSERT OR REPLACE INTO figures (id, at, told) VALUES (1, ?, ?)"
_RULES = f"""
SELECT id, confirmed, dismissed, below, demoted FROM rule WHERE confirmed + dismissed > 0
ORDER BY confirmed + dismissed DESC, id LIMIT {MOST_RULES}"""


def keep(c: Connection, told: str, at: int) -> None:
    """``told``: a contract Figures as JSON; ``at``: ms since the epoch."""
    c.execute(_KEEP, (at, told))


def figures(c: Connection) -> Figures:
    """As they were told last, and of all rules."""
    rules = tuple(
        (id_, RuleRecord(confirmed, dismissed, bool(below), bool(demoted)))
        for id_, confirmed, dismissed, below, demoted in c.execute(_RULES)
    )
    row = c.execute("SELECT at, told FROM figures").fetchone()
    if row is None:
        return Figures(rules=rules)
    at, told = row[0], json.loads(row[1])
    days, kept = map(_day, reversed(told["days"])), map(_kept, reversed(told["kept"]))
    states = told["open"], told["confirmed"], told["dismissed"]
    return Figures(at, tuple(days), *states, told["median"], told["slow"], rules, tuple(kept))


def _day(told: Mapping[str, Any]) -> Day:
    kinds = sorted(told["kinds"].items(), key=lambda one: (-one[1], one[0]))
    return Day(told["at"], tuple(kinds))


def _kept(told: Mapping[str, Any]) -> KeptDay:
    kinds = sorted(told["kinds"].items())
    return KeptDay(told["at"], tuple((kind, tuple(Money(**one) for one in sums)) for kind, sums in kinds))
