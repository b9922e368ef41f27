"""Looks again at what was written lately, once the lists know more: it is flagged as if it came now."""

import asyncio
import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from backend_stub import flags, messages
from backend_stub.database import Database
from backend_stub.fraud_lists import FraudLists, Lists
from backend_stub.transaction import Reading, Transaction
from workstation.detection import flagged_address, phishing_link
from workstation.detection.messages import arrived, sent
from workstation.domain.fraud import Indicator
from workstation.domain.message_kind import MessageKind

_EVERY = 1.0  # seconds
_LATELY = 7 * 86_400_000  # ms; what was written before that is history
_MOST = 5_000  # conversations, those in which something happened last
_AT_ONCE = 20  # conversations; a reader of the database is busy with them for milliseconds
_LISTED = frozenset({phishing_link.KIND, flagged_address.KIND})  # what the lists tell; quickly found
_SETTING = "looked_with"
_LOOKED_WITH = "SELECT value FROM settings WHERE name = ?"
_LOOKED = "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)"
_OPEN = f"""SELECT id FROM conversations WHERE status <> 'closed' AND updated_at >= ?
    ORDER BY updated_at DESC LIMIT {_MOST}"""
_WRITTEN = """SELECT m.id, m.kind, m.body, m.created_at, iif(m.position = 1, c.subject, ''),
        (SELECT json_group_array(name ORDER BY number) FROM attachments WHERE message_id = m.id)
    FROM messages m JOIN conversations c ON c.id = m.conversation_id
    WHERE m.conversation_id = ? AND m.kind IN ('incoming', 'outgoing') AND m.created_at >= ?"""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Learned:
    """What is known by now of a message that is stored."""

    conversation_id: str
    message_id: str
    kind: MessageKind
    body: str
    at: int
    found: Sequence[Indicator]


async def look_again_for_ever(database: Database, published: FraudLists) -> None:
    """See every second whether lists were published, by whatever process, until cancelled."""
    before: Lists | None = None
    while True:
        await asyncio.sleep(_EVERY)
        try:
            lists = await database.read(lambda _: published.newest)
            if lists is before:  # what was looked through with older ones is stored by now
                await _look_again(database, lists)
            before = lists
        except Exception:  # nobody awaits this; ended, it would leave what was learned unsaid
            log.exception("what was written lately could not be looked through again")


async def _look_again(database: Database, lists: Lists) -> None:
    """Once for the same lists, also after a start: they may have been published while nobody served."""
    if await database.read(_looked_with) == lists.digest:
        return
    since = database.now() - _LATELY
    lately = await database.read(partial(_open, since))
    for first in range(0, len(lately), _AT_ONCE):
        some = lately[first : first + _AT_ONCE]
        for one in await database.read(partial(_news, lists, some, since)):
            await database.write(partial(_tell, one))
    await database.write(partial(_note, lists))


def _looked_with(reading: Reading) -> bytes:
    row = reading.connection.execute(_LOOKED_WITH, (_SETTING,)).fetchone()
    return bytes(row[0]) if row else b""


def _open(since: int, reading: Reading) -> list[str]:
    return [row[0] for row in reading.connection.execute(_OPEN, (since,))]


def _news(lists: Lists, some: Sequence[str], since: int, reading: Reading) -> list[_Learned]:
    """What the lists tell of some conversations, and nobody was told of yet."""
    return [one for where in some for one in _of_conversation(reading, lists, where, since)]


def _of_conversation(reading: Reading, lists: Lists, where: str, since: int) -> Iterator[_Learned]:
    known = replace(lists.known, checks=_LISTED)
    rows = reading.connection.execute(_WRITTEN, (where, since)).fetchall()
    for id_, kind, body, at, subject, named in rows:
        files = json.loads(named)
        if kind == MessageKind.INCOMING:
            found = arrived(body, known, files=files, subject=subject)
        else:
            found = sent(body, known, files=files)
        if news := [one for one in found if not flags.was_raised(reading, where, id_, one)]:
            yield _Learned(where, id_, MessageKind(kind), body, at, news)


def _tell(one: _Learned, tx: Transaction) -> None:
    where, message = one.conversation_id, one.message_id
    messages.found_in(tx, where, message, one.kind, one.body, one.found, one.at)


def _note(lists: Lists, tx: Transaction) -> None:
    tx.connection.execute(_LOOKED, (_SETTING, lists.digest))
