"""The company's rules that an administrator sets on the server, and what holds where nobody set any."""

from enum import StrEnum

from sqlcipher3.dbapi2 import Connection


class PolicyTrouble(Exception):
    """A value that a rule cannot have; the text says why, for whoever set it."""


class Rule(StrEnum):
    ACCOUNT_NEEDS_SECOND = "account_needs_second"  # 1: nobody freezes or unfreezes an account alone
    BLOCK_NEEDS_SECOND = "block_needs_second"  # 1: nobody dismisses a flag that blocks alone; 0: a senior may
    RULE_FLOOR = "rule_floor"  # percent of a rule's decided flags that are confirmed, or a lead may demote it
    RULE_FEWEST = "rule_fewest"  # decisions, before which that percentage says nothing
    CAMPAIGN_CUSTOMERS = "campaign_customers"  # so many with the same address or domain are a campaign …
    CAMPAIGN_HOURS = "campaign_hours"  # … within so long


STANDARD = {
    Rule.ACCOUNT_NEEDS_SECOND: 1,
    Rule.BLOCK_NEEDS_SECOND: 1,
    Rule.RULE_FLOOR: 50,
    Rule.RULE_FEWEST: 20,
    Rule.CAMPAIGN_CUSTOMERS: 3,
    Rule.CAMPAIGN_HOURS: 6,
}
MOST = {
    Rule.ACCOUNT_NEEDS_SECOND: 1,
    Rule.BLOCK_NEEDS_SECOND: 1,
    Rule.RULE_FLOOR: 100,
    Rule.RULE_FEWEST: 10_000,
    Rule.CAMPAIGN_CUSTOMERS: 1_000,
    Rule.CAMPAIGN_HOURS: 24 * 30,
}


def sql(rule: Rule) -> str:
    """Its value as SQL."""
    return f"coalesce((SELECT value FROM policy WHERE name = '{rule.value}'), {STANDARD[rule]})"


def value(connection: Connection, rule: Rule) -> int:
    [(found,)] = connection.execute(f"SELECT {sql(rule)}").fetchall()
    return int(found)


def put(connection: Connection, rule: Rule, wanted: int) -> None:
    """Workstations learn it with the next row about what it concerns; until then the server refuses.

    Raises PolicyTrouble for a value that the rule does not have.
    """
    if not 0 <= wanted <= MOST[rule]:
        raise PolicyTrouble(f"{rule.value} is a number from 0 to {MOST[rule]}.")
    connection.execute("INSERT OR REPLACE INTO policy VALUES (?, ?)", (rule.value, wanted))
