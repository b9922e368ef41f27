"""The command line of the rules: ``python -m backend_stub rules …``."""

import argparse
import asyncio
from collections.abc import Callable
from pathlib import Path

from backend_stub import rules
from backend_stub.database import Database
from backend_stub.masking import without_secrets
from backend_stub.only_one import only_one
from backend_stub.rules import RuleTrouble
from backend_stub.transaction import Transaction
from workstation.contract.rules import Demotion, RuleState
from workstation.domain.fraud import LONGEST_REASON, says_why


def add_rules(parser: argparse.ArgumentParser, database: Path) -> None:
    """The commands of ``rules`` to a parser of the command line."""
    parser.description = (
        "Show how often people confirmed what each rule raised, and let a lead demote one that is below the "
        "company's floor (policy rule_floor, rule_fewest): it raises notices from then on. The server must "
        "not be running; on a running one see /v1/rules."
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    status = commands.add_parser("status", help="how each rule does")
    status.set_defaults(run=_status)
    demote = commands.add_parser("demote", help="let a rule raise notices only")
    restore = commands.add_parser("restore", help="let a rule raise what it was made to")
    for each in (demote, restore):
        each.add_argument("rule", metavar="RULE", help="as status names it")
        each.add_argument("--by", required=True, metavar="EMAIL", help="the lead who decided it")
        each.add_argument("--reason", required=True, metavar="WORDS", help="why; it is kept")
        each.set_defaults(run=_put, demoted=each is demote)
    for each in (status, demote, restore):
        each.add_argument("--database", type=Path, default=database, metavar="PATH", help="of the server")


def _status(chosen: argparse.Namespace) -> int:
    _on(chosen.database, lambda tx: None)
    return 0


def _put(chosen: argparse.Namespace) -> int:
    if not says_why(chosen.reason) or len(chosen.reason) > LONGEST_REASON:
        raise RuleTrouble(f"The reason has words, of at most {LONGEST_REASON} characters.")
    wanted = without_secrets(Demotion(demoted=chosen.demoted, reason=chosen.reason))

    def work(tx: Transaction) -> None:
        row = tx.connection.execute(
            "SELECT id FROM users WHERE email = ?", (chosen.by.casefold(),)
        ).fetchone()
        rules.put(tx, chosen.rule, row[0] if row else "", wanted)

    _on(chosen.database, work)
    return 0


def _on(path: Path, work: Callable[[Transaction], None]) -> None:
    """Do it on the database and print how all rules do then."""
    with only_one(path):
        database = Database(path)
        try:
            asyncio.run(database.write(work))
            found = asyncio.run(database.read(rules.standing))
        finally:
            database.close()
    print(f"floor {found.floor} % of at least {found.fewest} decided flags")
    for rule in found.rules:
        print(_line(rule))


def _line(rule: RuleState) -> str:
    decided = rule.confirmed + rule.dismissed
    share = f"{rule.confirmed * 100 // decided} %" if decided else "–"
    state = (
        f"  demoted by {rule.demoted_by}: {rule.reason}" if rule.demoted else "  below its floor" * rule.below
    )
    return f"{rule.id}  {rule.confirmed} confirmed  {rule.dismissed} dismissed  {share}{state}"
