"""The commands that import lists and take entries out: ``feeds add``, ``refresh``, ``lift`` and so on."""

import argparse
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from backend_stub.clock import now_ms
from backend_stub.feeds.feed import Decision, Feed, Source
from backend_stub.feeds.kinds import FeedGone, FeedTrouble, Kind
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.provenance import above, lists, passed_over, still_listed
from backend_stub.feeds.publishing import ledger_of, publish
from backend_stub.feeds.respelling import spelled
from backend_stub.feeds.sifting import Sieve, room
from workstation.detection.addresses import is_listable
from workstation.detection.domains import canonical
from workstation.domain.fraud import LISTS_LAST_MS, says_why

_KINDS = [kind.value for kind in Kind]
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,255}")
_HOLDS = (
    "what it holds; addresses: wallets of thieves; sanctions: wallets with which the law forbids to deal, "
    "which block where others warn; allow: never to be listed"
)


def add_importing(commands: Any, database: Path) -> None:
    """These commands to those of ``feeds``."""
    add = commands.add_parser(
        "add",
        help="import a list, and remember where it is read from",
        description=(
            "Import a list: plain text, a hosts file, JSON of the public formats, OFAC's own XML or CSV, or "
            "a folder with a file of JSON for each day; backend_stub/FEEDS.md tells the formats. The server "
            "that runs uses it at once, and workstations fetch it."
        ),
    )
    add.add_argument("name", metavar="NAME", help="by which agents read of it")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--kind", choices=_KINDS, required=True, help=_HOLDS)
    add.add_argument("--origin", required=True, metavar="TEXT", help="who publishes it, and its licence")
    add.set_defaults(run=_guarded(_add))
    refresh = commands.add_parser("refresh", help="read lists anew from where they were read")
    refresh.add_argument("names", nargs="*", metavar="NAME", help="all where none is named")
    refresh.add_argument("--shorter", action="store_true", help="a list that lost many entries is right")
    refresh.set_defaults(run=_guarded(_refresh))
    status = commands.add_parser("status", help="what was imported, or where an entry is from")
    status.add_argument("entry", nargs="?", metavar="ENTRY")
    status.set_defaults(run=_guarded(_status))
    lift = commands.add_parser("lift", help="let a disputed entry stand on no list, at once")
    _for_a_reason(lift, "ENTRY", _lift)
    back = commands.add_parser(
        "put-back", help="let an entry that was lifted stand on its lists again, at once"
    )
    _for_a_reason(back, "ENTRY", _put_back)
    remove = commands.add_parser(
        "remove",
        help="take a list out again, with its entries",
        description=(
            "Take a list out again: what no other list holds is looked for no more, by any workstation. "
            "What was lifted stays lifted until it is put back. It is imported again by feeds add."
        ),
    )
    _for_a_reason(remove, "NAME", _remove)
    for command in (add, refresh, status, lift, back, remove):
        command.add_argument("--database", type=Path, default=database, metavar="PATH", help="of the server")


def _for_a_reason(command: argparse.ArgumentParser, what: str, run: Any) -> None:
    command.add_argument(what.lower(), metavar=what)
    command.add_argument("--by", required=True, metavar="EMAIL", help="who decided it")
    command.add_argument("--reason", required=True, metavar="WORDS", help="why; both are kept")
    command.set_defaults(run=_guarded(run))


def _guarded(run: Any) -> Any:
    def guarded(chosen: argparse.Namespace) -> int:
        chosen.database.parent.mkdir(parents=True, exist_ok=True)
        try:
            with Ledger(ledger_of(chosen.database)) as ledger:
                code: int = run(chosen, ledger)
            if run is not _status:
                publish(chosen.database)
        except dbapi2.Error as error:
            raise FeedTrouble(f"the record of the feeds cannot be used: {error}") from error
        except OSError as error:  # a full disk
            raise FeedTrouble(f"nothing was published, what was published stays: {error.strerror}") from error
        return code

    return guarded


def _add(chosen: argparse.Namespace, ledger: Ledger) -> int:
    if not (says_why(chosen.name) and says_why(chosen.origin)):
        raise FeedTrouble("a list has a name, and somebody publishes it: say which and who")
    if chosen.file.exists() and not (chosen.file.is_file() or chosen.file.is_dir()):
        raise FeedTrouble(f"{chosen.file} is no file: save the list as one")  # a pipe may be read for ever
    source = Source(chosen.name, Kind(chosen.kind), chosen.file.resolve(), chosen.origin)
    return _read(ledger, source, short=False)


def _refresh(chosen: argparse.Namespace, ledger: Ledger) -> int:
    worst = 0
    for feed in [_known(ledger, name) for name in chosen.names] or ledger.feeds():
        try:
            worst = max(worst, _read(ledger, feed.source, short=chosen.shorter, anew=True))
        except FeedGone as gone:
            print(f"{feed.name}: {gone}", file=sys.stderr)
            worst = 2
        except FeedTrouble as trouble:
            print(f"{feed.name}: {trouble}; what it had stays", file=sys.stderr)
            worst = 2
    return worst


def _read(ledger: Ledger, source: Source, *, short: bool, anew: bool = False) -> int:
    """Read a feed, or one that is known ``anew``; 1 where lines were broken or it waits for a person."""
    sieve = Sieve(source.path, source.kind, room(ledger.feeds(), source))
    now = now_ms()
    day = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y-%m-%d")
    feed = ledger.take(source, sieve.sound(), now, day, short=short, anew=anew)
    ledger.note_broken(feed, sieve.broken)
    for file, number in sieve.first_broken:
        print(f"{file}, line {number}: holds nothing of the kind {source.kind.value}", file=sys.stderr)
    if more := sieve.broken - len(sieve.first_broken):
        print(f"{source.path}: and {more} more such lines", file=sys.stderr)
    if feed.held is None:
        print(f"{feed.name}: {feed.entries} entries, {sieve.broken} lines broken")
    else:
        print(
            f"{feed.name}: held, for it has {feed.held} entries where it had {feed.entries}, and many of "
            f"these are gone; what it had stays. If that is right: feeds refresh --shorter {feed.name}"
        )
    return 0 if feed.held is None and not sieve.broken else 1


def _status(chosen: argparse.Namespace, ledger: Ledger) -> int:
    lifted = ledger.lifted()
    if chosen.entry is not None:
        name = _spelled(chosen.entry)
        _tell_where(ledger, name)
        for one in ledger.were_lifted():
            if one.name == name:
                print(f"{name}: lifted {_told(one.lifted)}")
                print(f"{name}: put back {_told(one.put_back)}")
        if name in lifted:
            print(f"{name}: lifted {_told(lifted[name])}")
        return 0
    for feed in ledger.feeds():
        waits = f"; held: {feed.held} entries" if feed.held is not None else ""
        if feed.at is not None and now_ms() - feed.at > LISTS_LAST_MS:
            waits += "; out of date: feeds refresh"
        print(
            f"{feed.name}: {feed.kind.value}, {feed.entries} entries, {feed.broken} lines broken, "
            f"read {_moment(feed.at)} from {feed.path}, {feed.origin}{waits}"
        )
    for gone in ledger.removed():
        print(
            f"{gone.name}: removed "
            + _told(gone.removed, f", {gone.kind.value}, {gone.entries} entries, {gone.origin}")
        )
    print(f"{len(lifted)} entries lifted, {len(ledger.were_lifted())} put back")
    print(
        f"{len(passed_over(ledger))} listed sites passed over: anybody has names below them, or they are real"
    )
    return 0


def _tell_where(ledger: Ledger, name: str) -> None:
    """From where an entry is, and each site above it; or that it is on no list."""
    told = [f"{one}: on {where}" for one in (name, *above(name)) for where in lists(ledger, one)]
    print("\n".join(told or [f"{name}: on no list"]))


def _lift(chosen: argparse.Namespace, ledger: Ledger) -> int:
    decided = _decided(chosen)
    name = _spelled(chosen.entry)
    ledger.lift(name, decided)
    print(f"{name}: lifted; it stands on {', '.join(lists(ledger, name)) or 'no list'}")
    covering = still_listed(ledger, name)
    for site in covering:
        print(f"{name}: still looked for, as all below {site}: lift that, or bring {name} in a list to allow")
    return 1 if covering else 0


def _put_back(chosen: argparse.Namespace, ledger: Ledger) -> int:
    decided = _decided(chosen)
    name = _spelled(chosen.entry)
    if not ledger.put_back(name, decided):
        raise FeedTrouble(f"{name} is not lifted: nothing is put back")
    print(f"{name}: put back; it stands on {', '.join(lists(ledger, name)) or 'no list'}")
    return 0


def _remove(chosen: argparse.Namespace, ledger: Ledger) -> int:
    decided = _decided(chosen)
    feed = _known(ledger, chosen.name)
    gone = ledger.remove(feed, decided)
    stay = feed.entries - gone
    print(f"{feed.name}: removed; {gone} of its {feed.entries} entries stood on no other list, {stay} stay")
    return 0


def _decided(chosen: argparse.Namespace) -> Decision:
    if not says_why(chosen.reason):
        raise FeedTrouble("that is done for a reason, which is kept: say which")
    if not _EMAIL.fullmatch(who := chosen.by.strip().casefold()):
        raise FeedTrouble("somebody decided that, which is kept: say who, by their e-mail address")
    return Decision(who, chosen.reason.strip(), now_ms())


def _told(decided: Decision, what: str = "") -> str:
    by = f" by {decided.who}" if decided.who else ""
    return f"{_moment(decided.at)}{by}{what}: {decided.reason}"


def _known(ledger: Ledger, name: str) -> Feed:
    feeds = {feed.name: feed for feed in ledger.feeds()}
    if name not in feeds:
        raise FeedTrouble(f"there is no feed {name}; there are: {', '.join(feeds) or 'none'}")
    return feeds[name]


def _spelled(entry: str) -> str:
    """An entry in its one spelling."""
    name = spelled(entry)
    if not canonical(entry) and not is_listable(name):
        raise FeedTrouble(f"{entry} is neither a domain nor an address")
    return name


def _moment(at: int | None) -> str:
    return "never" if at is None else datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")
