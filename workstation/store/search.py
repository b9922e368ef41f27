"""Search over every message that this machine holds, in every script; newest first, or best match first."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workstation.domain.message_kind import MessageKind
from workstation.domain.search import Filters, Found, Hit
from workstation.errors import Sentence
from workstation.store import segment
from workstation.store.connection import Connection
from workstation.store.said import said
from workstation.store.seeking import Sought
from workstation.store.segment import Phrase

_SCANNED = 2000  # messages that one step looks through where not every one that has the words will do
_FEW = 64  # so many conversations are named to the index; more are looked at one by one
_END = 1 << 62  # of time

_WITH_WORDS = """
SELECT rowid FROM message_search WHERE message_search MATCH ? AND rowid >= ? AND rowid < ?
ORDER BY rowid DESC LIMIT ?"""
_ALL = """
SELECT moment FROM message WHERE kind <> 'activity' AND moment >= ? AND moment < ?
ORDER BY moment DESC LIMIT ?"""
_RANKED = """
SELECT moment FROM (
    SELECT rowid AS moment, bm25(message_search, 0.0, 1.0) AS score FROM message_search
    WHERE message_search MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
) ORDER BY score, moment DESC"""

_HITS = """
SELECT c.id, m.id, m.key & 16777215, m.kind, customer.name, m.author_name, m.body, m.created_at,
    c.customer_id, m.moment, m.said
FROM json_each(?) AS hit
CROSS JOIN message m ON m.moment = hit.value
CROSS JOIN conversation c ON c.number = m.key >> 24
LEFT JOIN customer ON customer.id = c.customer_id
WHERE {only} ORDER BY hit.key LIMIT ?"""


@dataclass(frozen=True, slots=True)
class _Asked:
    """``match`` is for the index, "" where every message will do; ``only`` is what must hold besides."""

    match: str
    only: str
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Spans:
    """Where what is sought stands in a text; the same of the same is equal."""

    phrases: tuple[Phrase, ...]
    beginnings: frozenset[Phrase]

    def __call__(self, text: str) -> tuple[tuple[int, int], ...]:
        return segment.spans(text, self.phrases, beginnings=self.beginnings)


def newest(c: Connection, sought: Sought | None, filters: Filters, below: int | None, limit: int) -> Found:
    """One step from ``below`` (None: the end of time) to older messages: at most ``limit``, often fewer.

    The order is the messages' own time: the index counts its rows by ``moment``, the server's creation time
    with what tells messages of one millisecond apart, so that what a first sync or a scroll brings late
    takes its place all the same. Whoever wants more asks again from where the answer says.
    """
    asked = _asked(c, sought, filters)
    if asked is None:
        return Found()
    wanted = limit if asked.only == "1" else _SCANNED
    first, last = _span(filters)
    last = last if below is None else min(last, below)
    if asked.match:
        rows = c.execute(_WITH_WORDS, (asked.match, first, last, wanted))
    else:
        rows = c.execute(_ALL, (first, last, wanted))
    moments = [moment for (moment,) in rows]
    hits = _hits(c, moments, asked, sought, limit)
    if len(hits) == limit:
        return Found(hits, hits[-1].moment)
    return Found(hits, moments[-1] if len(moments) == wanted else None)


def best(c: Connection, sought: Sought, filters: Filters, limit: int) -> Found:
    """Of the newest 2,000 messages with all words those in which they weigh most, the heaviest first."""
    asked = _asked(c, sought, filters)
    if asked is None:
        return Found()
    ranked = c.execute(_RANKED, (asked.match, *_span(filters), _SCANNED))
    return Found(_hits(c, [moment for (moment,) in ranked], asked, sought, limit))


def with_id(c: Connection, message_id: str) -> tuple[Hit, ...]:
    """The message that bears this very id, as it is copied; none where there is no such one."""
    found = c.execute("SELECT moment FROM message WHERE id = ? AND kind <> 'activity'", (message_id,))
    return _hits(c, [moment for (moment,) in found], _Asked("", "1", ()), None, 1)


def _span(filters: Filters) -> tuple[int, int]:
    """From which moment and before which."""
    since, until = filters.since or 0, filters.until
    return since << 21, _END if until is None else min(until << 21, _END)


def _asked(c: Connection, sought: Sought | None, filters: Filters) -> _Asked | None:
    """How to ask; None where no conversation will do."""
    match = [sought.match] if sought else []
    held = {
        "c.customer_id = ?": filters.customer_id,
        "c.id = ?": filters.conversation_id,
        "instr(c.labels, ?)": json.dumps(filters.label, ensure_ascii=False) if filters.label else "",
        "c.language = ?": filters.language,
        "c.status = ?": filters.status.value if filters.status else "",
    }
    only = {condition: value for condition, value in held.items() if value}
    if only:
        found = c.execute(
            f"SELECT number FROM conversation c WHERE {' AND '.join(only)} LIMIT {_FEW + 1}",
            tuple(only.values()),
        )
        numbers = [number for (number,) in found]
        if not numbers:
            return None
        if len(numbers) <= _FEW:
            match.insert(0, f"scope : ({' OR '.join(f'c{number}' for number in numbers)})")
            only = {}
    if filters.kind is not None:
        only["m.kind = ?"] = filters.kind.value
    return _Asked(" AND ".join(match), " AND ".join(only) or "1", tuple(only.values()))


def _hits(
    c: Connection, moments: Sequence[int], asked: _Asked, sought: Sought | None, limit: int
) -> tuple[Hit, ...]:
    if not moments:
        return ()
    phrases, beginnings = (sought.phrases, sought.beginnings) if sought else ((), frozenset())
    spans = _Spans(phrases, beginnings)
    hits = (
        Hit(conversation, message, position, MessageKind(kind), customer or "", author, said(body, parts),
            created_at, spans(body), customer_id, moment)
        for (conversation, message, position, kind, customer, author, body, created_at, customer_id, moment,
             parts)
        in c.execute(_HITS.format(only=asked.only), (json.dumps(moments), *asked.values, limit))
    )  # fmt: skip
    return tuple(replace(hit, again=spans) if isinstance(hit.body, Sentence) else hit for hit in hits)
