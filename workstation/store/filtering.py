"""Conditions of saved views as SQL over ``conversation c``: what conditions.holds says of rows."""

import json
from dataclasses import dataclass, field

from workstation.domain.conditions import Condition, Every, Fact, Is, Measure, Not, Reaches, Some
from workstation.store.unread import UNREAD

_COLUMNS = {
    Fact.STATUS: "c.status",
    Fact.PRIORITY: "c.priority",
    Fact.ASSIGNEE: "coalesce(c.assignee_id, '')",
    Fact.TEAM: "c.team_id",
    Fact.LANGUAGE: "c.language",
    Fact.FLAG: "coalesce(c.flag, '')",
    Fact.TIER: "coalesce((SELECT k.tier FROM customer k WHERE k.id = c.customer_id), '')",
    Fact.RISK: "coalesce((SELECT k.risk FROM customer k WHERE k.id = c.customer_id), '')",
}
_MEASURES = {
    Measure.UNREAD: f"({UNREAD}) >= {{}}",
    Measure.WAITING: "(c.waiting_since IS NOT NULL AND c.waiting_since <= {now} - {})",
    Measure.UPDATED: "c.updated_at >= {now} - {}",
}


@dataclass(slots=True)
class Compiled:
    """``values`` are the parameters of ``sql`` by name, to which callers may add their own."""

    sql: str = ""
    values: dict[str, object] = field(default_factory=dict)


def compiled(condition: Condition, now: int) -> Compiled:
    """``condition`` at ``now``, ms since the epoch; whose customer is not held has neither tier nor risk."""
    made = Compiled(values={"now": now})
    made.sql = _sql(condition, made)
    return made


def _sql(condition: Condition, made: Compiled) -> str:
    match condition:
        case Is(Fact.LABEL, among):
            words = _parameter(json.dumps(among), made)
            return (
                "EXISTS (SELECT 1 FROM json_each(c.labels) WHERE value IN"
                f" (SELECT value FROM json_each({words})))"
            )
        case Is(fact, among):
            words = _parameter(json.dumps(among), made)
            return f"{_COLUMNS[fact]} IN (SELECT value FROM json_each({words}))"
        case Reaches(measure, amount):
            return _MEASURES[measure].format(_parameter(amount, made), now=":now")
        case Every(parts):
            return f"({' AND '.join(_sql(part, made) for part in parts) or '1'})"
        case Some(parts):
            return f"({' OR '.join(_sql(part, made) for part in parts) or '0'})"
        case Not(part):
            return f"NOT {_sql(part, made)}"


def _parameter(value: object, made: Compiled) -> str:
    name = f"p{len(made.values)}"
    made.values[name] = value
    return f":{name}"
