"""Lifts from all lists what two seniors agreed is listed wrongly, and publishes the lists without it.

What was agreed stands with its flag, until that is decided otherwise: then the entry is put back. Both are
carried out beside the database, so that none waits for the other, and looked at again after a start: what
could not be published then is published now.
"""

import asyncio
import json
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from backend_stub.database import Database
from backend_stub.feeds.feed import Decision
from backend_stub.feeds.kinds import Kind
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import ledger_of, publish
from backend_stub.feeds.respelling import spelled
from backend_stub.transaction import AskedOfLists, Reading
from workstation.detection import flagged_address
from workstation.detection.addresses import is_listable
from workstation.detection.subjects import Subject
from workstation.domain.fraud import is_disputable
from workstation.domain.sighting import SightingKind

_EVERY = 1.0  # seconds between two looks
_REST = 60.0  # seconds after what could not be done
_FLAG = """SELECT f.kind, f.rule, f.start, f."end", f.why_said, m.body
    FROM flags f JOIN messages m ON m.id = f.message_id WHERE f.id = ?"""
_AGREED = """SELECT a.id, a.flag_id, q.email, r.email, a.reason, a.answer, a.answered_at,
        CASE WHEN f.state <> 'dismissed' OR f.because <> 'mislisted' THEN f.decided_at END, d.email, f.reason
    FROM approvals a JOIN users q ON q.id = a.asked_by JOIN users r ON r.id = a.answered_by
    JOIN flags f ON f.id = a.flag_id JOIN users d ON d.id = f.decided_by
    WHERE a.state = 'agreed' AND a.because = 'mislisted'
        AND (f.decided_at = a.answered_at OR f.state <> 'dismissed' OR f.because <> 'mislisted')
    ORDER BY a.answered_at"""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Agreed:
    """An entry that is to be lifted, as two people decided, or put back, as somebody decided since."""

    id: str  # of the request
    entries: tuple[Subject, ...]  # what it may be of, of which lists know the one
    decided: Decision
    back: Decision | None


def entries_of(reading: Reading, flag_id: str) -> tuple[Subject, ...]:
    """What a flag may be of, each in its one spelling, the likeliest first: digits may be a wallet of several
    networks. None where nobody disputes that."""
    kind, rule, start, end, said, body = reading.connection.execute(_FLAG, (flag_id,)).fetchone()
    if not is_disputable(kind, rule, shown=start < end):
        return ()
    if kind == flagged_address.KIND:
        wallets = dict.fromkeys(filter(is_listable, flagged_address.wallets_of(body[start:end])))
        return tuple((SightingKind.ADDRESS, wallet) for wallet in wallets)
    named = [value for sentence in json.loads(said or "[]") for value in sentence["values"]]
    return ((SightingKind.DOMAIN, spelled(named[0])),) if named else ()


async def lift_for_ever(database: Database) -> None:
    """See every second whether something was agreed, or decided otherwise since, until cancelled."""
    done = set[Agreed]()
    while True:
        rest = _EVERY
        try:
            if agreed := await database.read(partial(agreed_but, done)):
                await asyncio.to_thread(carry_out, database.path, agreed, database.lists)
                done.update(agreed)
        except Exception:  # nobody awaits this; ended, it would leave what was agreed where it is
            log.exception(
                "what two people agreed to lift could not be lifted or published; it is tried again"
            )
            rest = _REST
        await asyncio.sleep(rest)


def agreed_but(done: Collection[Agreed], reading: Reading) -> list[Agreed]:
    """All that was agreed, but for what is ``done``."""
    found = []
    rows = reading.connection.execute(_AGREED).fetchall()
    for id_, flag_id, asker, answerer, why, answer, at, back_at, who, reason in rows:
        decided = Decision(f"{asker} and {answerer}", _in_one_line(f"{why} / {answer}"), at)
        anew = Decision(who, _in_one_line(f"its warning counts again. {reason}"), back_at or 0)
        one = Agreed(id_, entries_of(reading, flag_id), decided, anew if back_at else None)
        if one.entries and one not in done:
            found.append(one)
    return found


def _in_one_line(words: str) -> str:
    """As a terminal shows it, whatever it was sent."""
    return " ".join("".join(one if one.isprintable() else " " for one in words).split())


def carry_out(database: Path, agreed: Sequence[Agreed], lists: AskedOfLists) -> None:
    """What was lifted before, or stands on no list, stays as it is; blocks."""
    with Ledger(ledger_of(database)) as ledger:
        for one in agreed:
            if one.back is None:
                _lift(ledger, one, lists)
            else:
                _put_back(ledger, one, one.back)
    publish(database)


def _lift(ledger: Ledger, one: Agreed, lists: AskedOfLists) -> None:
    entry = next((what for kind, what in one.entries if lists.is_listed(kind, what)), None)
    if entry is not None and _stands(ledger, entry, one.decided):
        ledger.lift(entry, one.decided)
        log.info("two people agreed that an entry is listed wrongly: it is lifted")


def _put_back(ledger: Ledger, one: Agreed, back: Decision) -> None:
    """Only what was lifted for this very reason: others may have decided the same."""
    lifted = ledger.lifted()
    for _, entry in one.entries:
        if lifted.get(entry) == one.decided and ledger.put_back(entry, back):
            log.info("an entry was lifted over a warning that was opened again: it is put back")


def _stands(ledger: Ledger, entry: str, decided: Decision) -> bool:
    """Whether it is still to be lifted: somebody may have put it back since, or the law forbidden it."""
    if any(held.kind is Kind.SANCTIONS for held in ledger.where(entry)):
        return False
    back = (past.put_back.at for past in ledger.were_lifted() if past.name == entry)
    return entry not in ledger.lifted() and max(back, default=0) < decided.at
