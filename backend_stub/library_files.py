"""The library of canned responses from and to a file: ``python -m backend_stub canned …``."""

import argparse
import asyncio
import sys
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sqlmodel import col, select

from backend_stub import accounts, canned
from backend_stub.canned import Author
from backend_stub.canned_tables import CannedRow
from backend_stub.database import Database
from backend_stub.fraud_lists import open_known
from backend_stub.only_one import only_one
from backend_stub.opening import must_exist
from backend_stub.serving import ServingTrouble
from backend_stub.transaction import Reading, Transaction
from workstation.detection.responses import doubts
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_files import (
    LINES,
    MOST_BYTES,
    TOML,
    Read,
    Trouble,
    doubted,
    is_one,
    read,
    written,
)
from workstation.domain.canned_merging import differ
from workstation.domain.canned_rules import Fault, in_spite_of
from workstation.domain.fraud import LONGEST_REASON, says_why
from workstation.errors import Sentence

_OWNERS = "SELECT email, id FROM users UNION ALL SELECT id, id FROM teams"
_HELD = """SELECT id, short_code, coalesce(scope, 'everyone'), coalesce(owner_id, '') FROM canned_responses
    WHERE NOT deleted"""
_FILE = Author("file")  # as if somebody had written it here: what we bring along does not replace it
_Key = tuple[str, Scope, str]


def add_library(parser: argparse.ArgumentParser, database: Path) -> None:
    """The commands of ``canned`` to a parser of the command line."""
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, run, about in (
        ("import", _import, "take in a file; a short code that is there is replaced, a doubted one left out"),
        ("export", _export, "write all of them to a file"),
    ):
        command = commands.add_parser(
            name,
            help=about,
            description=f"{about.capitalize()}; the server must not run meanwhile. LIBRARY.md has the form.",
        )
        command.add_argument("file", type=Path, metavar=f"FILE{TOML}|FILE{LINES}")
        command.add_argument("--database", type=Path, default=database, metavar="PATH", help="the server's")
        command.set_defaults(run=run)
        if run is _import:
            command.add_argument(
                "--in-spite-of", dest="reason", default="", metavar="REASON",
                help="take in what the send guard stops its senders for, too, with this reason on record",
            )  # fmt: skip


def _import(chosen: argparse.Namespace) -> int:
    _check_name(chosen.file)
    try:
        if chosen.file.stat().st_size > MOST_BYTES:
            raise ServingTrouble(f"{chosen.file} is too large.")
        content = chosen.file.read_bytes()
    except OSError as error:
        raise ServingTrouble(f"{chosen.file} cannot be read: {error.strerror or error}") from error
    if chosen.reason and (len(chosen.reason) > LONGEST_REASON or not says_why(chosen.reason)):
        raise ServingTrouble(f"A reason has words, and {LONGEST_REASON} characters at most.")
    found = read(chosen.file.name, content)
    if found.troubles:
        return _nothing(found.troubles)
    troubles, weighed = _with_database(chosen.database, found, chosen.reason)
    if troubles:
        return _nothing(troubles)
    for one, line, why in zip(found.responses, found.lines, weighed, strict=True):
        _tell(Trouble(line, sentence) for sentence in doubted(one, why))
    left_out = 0 if chosen.reason else sum(map(bool, weighed))
    print(f"{len(found.responses) - left_out} canned responses imported")
    if left_out:
        print(f"{left_out} left out; --in-spite-of REASON takes them in, too", file=sys.stderr)
    return 1 if left_out else 0


def _nothing(troubles: Iterable[Trouble]) -> int:
    _tell(troubles)
    print("nothing imported")
    return 1


def _tell(troubles: Iterable[Trouble]) -> None:
    for trouble in troubles:
        print(f"line {trouble.line}: {trouble.sentence}", file=sys.stderr)


def _with_database(path: Path, found: Read, reason: str) -> tuple[tuple[Trouble, ...], list[list[Fault]]]:
    """What stands in the way of all, and what the send guard doubts in each response."""
    with only_one(path):
        database = Database(path)
        try:
            asyncio.run(accounts.seed(database))
            weighed = _weighed(path, found.responses, *asyncio.run(database.read(everything)))
            troubles = asyncio.run(
                database.write(lambda tx: take_in(tx, found.responses, found.lines, weighed, reason))
            )
        finally:
            database.close()
    return troubles, weighed


def _weighed(
    path: Path, responses: Sequence[CannedResponse], held: Iterable[CannedResponse], owners: Mapping[str, str]
) -> list[list[Fault]]:
    """What the send guard doubts in each of ``responses``; of what stands there already, nothing."""
    named = [replace(one, owner_id=owners.get(one.owner_id, one.owner_id)) for one in held]
    there = {one.key: one for one in named}

    def is_new(one: CannedResponse) -> bool:
        before = there.get(one.key)
        return before is None or differ(one, before)

    with open_known(path) as known:
        return [doubts(one, known) if is_new(one) else [] for one in responses]


def take_in(
    tx: Transaction,
    responses: Sequence[CannedResponse],
    lines: Sequence[int],
    weighed: Sequence[Sequence[Fault]],
    reason: str,
) -> tuple[Trouble, ...]:
    """Keep ``responses`` where every owner is known; else say whose is not, and keep none. Those that are
    doubted, as ``weighed`` tells, are kept for a ``reason`` alone."""
    owners = dict(tx.connection.execute(_OWNERS)) | {"": ""}
    troubles = tuple(
        Trouble(line, Sentence("There is no %1 here.", one.owner_id))
        for one, line in zip(responses, lines, strict=True)
        if one.owner_id not in owners
    )
    if troubles:
        return troubles
    held: dict[_Key, str] = {
        (code, Scope(scope), owner): id_ for id_, code, scope, owner in tx.connection.execute(_HELD)
    }
    for one, why in zip(responses, weighed, strict=True):
        if why and not reason:
            continue
        made = replace(one, version=1, owner_id=owners[one.owner_id])
        kept = replace(made, id=held.get(made.key) or str(uuid.uuid4()))
        canned.put(tx, kept, _FILE, in_spite_of(why, reason))
    return ()


def _export(chosen: argparse.Namespace) -> int:
    _check_name(chosen.file)
    must_exist(chosen.database)
    with only_one(chosen.database):
        database = Database(chosen.database)
        try:
            responses, owners = asyncio.run(database.read(everything))
        finally:
            database.close()
    try:
        chosen.file.write_text(written(chosen.file.name, responses, owners), "utf-8")
    except OSError as error:
        raise ServingTrouble(f"{chosen.file} cannot be written: {error.strerror or error}") from error
    print(f"{len(responses)} canned responses exported")
    return 0


def everything(reading: Reading) -> tuple[list[CannedResponse], dict[str, str]]:
    """All responses by folder and short code, and what their owners are called in a file, by id."""
    rows = reading.session.exec(select(CannedRow).where(col(CannedRow.deleted).is_(False))).all()
    found = [canned.response(row) for row in rows]
    owners = {id_: name for name, id_ in reading.connection.execute(_OWNERS)}
    return sorted(found, key=lambda one: (one.folder, one.short_code, one.scope, one.owner_id)), owners


def _check_name(path: Path) -> None:
    if not is_one(path.name):
        raise ServingTrouble(f"{path} is neither {TOML} nor {LINES}.")
