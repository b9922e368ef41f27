"""How the rules that raise flags have done, and their demotion: by a lead, for a reason, and on record."""

import json

from backend_stub import people, policy
from backend_stub.policy import Rule
from backend_stub.states import RULE
from backend_stub.transaction import Reading, Transaction
from workstation.contract.rules import Demotion, Rules
from workstation.domain.people import Role
from workstation.domain.rules import BY_HAND, SANCTIONED, rule_id


class RuleTrouble(Exception):
    """A rule cannot be demoted or restored; the text says why, for whoever wanted it."""


_COUNT = """INSERT INTO rules (id, rule, version, confirmed, dismissed)
    SELECT ?1, ?2, ?3, coalesce(sum(state = 'confirmed'), 0), coalesce(sum(state = 'dismissed'), 0)
    FROM flags WHERE rule = ?2 AND version = ?3 AND state <> 'open'
    ON CONFLICT (id) DO UPDATE SET confirmed = excluded.confirmed, dismissed = excluded.dismissed"""
_SET = "UPDATE rules SET demoted_by = ?, demoted_at = ?, reason = ? WHERE id = ?"
_KEEP = """INSERT INTO rule_acts (rule_id, demoted, by_id, by_name, at, reason, confirmed, dismissed)
    SELECT id, ?, ?, ?, ?, ?, confirmed, dismissed FROM rules WHERE id = ?"""


def count(tx: Transaction, rule: str, version: int) -> None:
    """Something was decided about a flag of a rule: count anew, and tell everybody."""
    if rule == BY_HAND:
        return
    name = rule_id(rule, version)
    tx.connection.execute(_COUNT, (name, rule, version))
    tx.feed.add("rule", name)


def demoted(reading: Reading) -> frozenset[str]:
    """The ids of the rules that only raise notices."""
    query = "SELECT id FROM rules WHERE demoted_by IS NOT NULL"
    return frozenset(row[0] for row in reading.connection.execute(query))


def standing(reading: Reading) -> Rules:
    """All rules about whose flags somebody has decided, by name."""
    query = f"SELECT json_group_array({RULE} ORDER BY x.id) FROM rules x"
    [(text,)] = reading.connection.execute(query).fetchall()
    demanded = {
        "floor": policy.value(reading.connection, Rule.RULE_FLOOR),
        "fewest": policy.value(reading.connection, Rule.RULE_FEWEST),
    }
    return Rules.model_validate(demanded | {"rules": json.loads(text)})


def put(tx: Transaction, name: str, user_id: str, wanted: Demotion) -> None:
    """Demote a rule that is below its floor, or restore it; once more is nothing. Raises RuleTrouble."""
    role = tx.connection.execute("SELECT role FROM users WHERE id = ?", (user_id,)).fetchone()
    if role is None or role[0] != Role.LEAD:
        raise RuleTrouble("Only a lead demotes or restores a rule.")
    found = standing(tx)
    state = next((one for one in found.rules if one.id == name), None)
    if state is None:
        raise RuleTrouble("There is no such rule about whose flags somebody has decided.")
    if wanted.demoted == state.demoted:
        return
    if wanted.demoted and state.rule == SANCTIONED:
        raise RuleTrouble("What is under sanctions is law, and not for us to demote.")
    if wanted.demoted and not state.below:
        raise RuleTrouble(
            f"It is not below its floor: {found.floor} % of at least {found.fewest} decided flags."
        )
    mark = (user_id, tx.now, wanted.reason) if wanted.demoted else (None, None, None)
    tx.connection.execute(_SET, (*mark, name))
    by = (wanted.demoted, user_id, people.name_of(tx, user_id), tx.now, wanted.reason)
    tx.connection.execute(_KEEP, (*by, name))
    tx.feed.add("rule", name)
