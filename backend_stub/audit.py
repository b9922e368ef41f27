"""Walking the hash chain: whether the history is whole, and if not, the first row that is not as it was.

Each row of the feed must follow from the one before it, and the newest row about an entity must fit what is
stored of it now. What an entity was before it changed is kept nowhere: of its older rows only the hashes are
checked. Passwords' failures, tokens and what leads to no decision lie outside the chain. A history that was
cut off at its end, or written anew from some row on, is whole in itself; only a head that was noted before,
as every workstation does, tells it from the true one.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from backend_stub import chain, opening, pages, receipts
from backend_stub.chain import Head
from backend_stub.feed import newest
from backend_stub.records import RECORDS, record


@dataclass(frozen=True, slots=True)
class Report:
    """``broken`` is a sentence about the first row that is not as it was; None: all is whole."""

    head: Head | None
    rows: int = 0
    compared: int = 0  # rows whose entity was compared; of the others an older state is gone
    broken: str | None = None


def verify(path: Path, noted: str = "") -> Report:
    """Walk the history in the file at ``path``; a server may run on it. ``noted`` is an earlier head.

    Raises DatabaseTrouble where there is no such file or it is none of ours.
    """
    opening.must_exist(path)
    try:
        with closing(opening.connect(path, writing=False)) as connection:
            opening.check_ours(connection, path)
            connection.execute("BEGIN")
            return _Walk(connection).report(noted)
    except (dbapi2.Error, UnicodeDecodeError) as error:  # what SQLite complains of may be spoilt, too
        return Report(None, broken=f"The file itself is damaged: {error}.")


_LATEST = f"""SELECT max(seq) FROM feed GROUP BY kind, entity_id, CASE WHEN kind IN
    ({", ".join(f"'{kind}'" for kind, one in RECORDS.items() if one.addressee)}) THEN addressee END"""
_FEED = """SELECT seq, kind, entity_id, conversation_id, addressee, critical, salt, payload_hash, chain_hash
    FROM feed ORDER BY seq"""
_HOLES = """SELECT c.id, c.last_position, count(m.id) FROM conversations c
    LEFT JOIN messages m ON m.conversation_id = c.id GROUP BY c.id
    HAVING count(m.id) <> c.last_position OR max(m.position) <> count(m.id) OR min(m.position) <> 1
    ORDER BY c.id LIMIT 1"""
_STRAY = """SELECT 'team', user_id FROM memberships WHERE user_id NOT IN (SELECT id FROM users)
    UNION ALL SELECT 'conversation', user_id FROM participants
    WHERE conversation_id NOT IN (SELECT id FROM conversations)
    UNION ALL SELECT 'draft', author_id FROM left_drafts
    WHERE conversation_id NOT IN (SELECT id FROM conversations)
    UNION ALL SELECT 'message', name FROM attachments
    WHERE message_id NOT IN (SELECT id FROM messages)
    UNION ALL SELECT 'request', id FROM approvals WHERE flag_id NOT IN (SELECT id FROM flags)
    UNION ALL SELECT 'campaign', coalesce(by_name, 'nobody') FROM campaign_acts
    WHERE campaign_id NOT IN (SELECT id FROM campaigns)
    UNION ALL SELECT 'account', customer_id FROM account_events
    WHERE customer_id NOT IN (SELECT id FROM customers) LIMIT 1"""
_LAGGING = """SELECT o.id, o.seq, o.device FROM operations o LEFT JOIN lanes l ON l.user_id = o.user_id
    AND l.device = o.device AND l.conversation_id = o.conversation_id
    WHERE l.number IS NULL OR l.number < o.number ORDER BY o.seq LIMIT 1"""


class _Walk:
    """One consistent look at everything; the first thing that is wrong ends it."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._rows = self._compared = 0

    def report(self, noted: str) -> Report:
        found = (sentence for check in (self._file, self._feed, self._tables) for sentence in check())
        broken = next(found, None)
        head = newest(self._connection)
        if broken is None and noted and pages.known(self._connection, noted) is None:
            broken = f"The head {noted}, which was noted before, is no place in this history."
        return Report(head, self._rows, self._compared, broken)

    def _file(self) -> Iterator[str]:
        [said] = self._connection.execute("PRAGMA integrity_check(1)").fetchone()
        if said != "ok":
            yield f"The file itself is damaged: {said}."

    def _feed(self) -> Iterator[str]:
        latest = {seq for (seq,) in self._connection.execute(_LATEST)}
        [(link,)] = self._connection.execute("SELECT value FROM settings WHERE name = 'genesis'").fetchall()
        for expected, row in enumerate(self._connection.execute(_FEED), 1):
            seq, kind, entity_id, _, addressee, critical, salt, hashed, found = row
            if seq != expected:
                yield f"Row {expected} of the feed is missing; the next one is row {seq}."
            if critical not in (0, 1) or not all(isinstance(part, bytes) for part in (salt, hashed, found)):
                yield f"Row {seq} of the feed holds what no row holds."
            link = chain.link(link, (*row[:5], bool(critical)), hashed)
            if link != found:
                yield f"Row {seq} of the feed ({kind} {entity_id}) does not follow from the row before it."
            self._rows += 1
            if seq in latest or kind not in RECORDS:
                self._compared += 1
                state = record(self._connection, kind, entity_id, addressee)
                if state is None:
                    yield f"Row {seq} of the feed tells of the {kind} {entity_id}, which is gone."
                elif chain.payload_hash(salt, state) != hashed:
                    yield f"The {kind} {entity_id} is not what row {seq}, the newest about it, says."

    def _tables(self) -> Iterator[str]:
        for kind, wanted in RECORDS.items():
            names = ", ".join(filter(None, (wanted.entity, wanted.addressee)))
            told = "entity_id, addressee" if wanted.addressee else "entity_id"
            query = (
                f"SELECT {names} FROM {wanted.table} EXCEPT SELECT {told} FROM feed WHERE kind = ? LIMIT 1"
            )
            for row in self._connection.execute(query, (kind,)):
                yield f"The {kind} {row[0]} is in no row of the feed: nobody did this."
        for conversation, last, count in self._connection.execute(_HOLES):
            yield f"The conversation {conversation} has {count} messages, and the last position is {last}."
        for what, who in self._connection.execute(_STRAY):
            yield f"{who} stands in a {what} by no row of the feed."
        for operation, seq, device in self._connection.execute(_LAGGING):
            yield f"The operation {operation} of row {seq} stands behind the end of its lane on {device}."
        yield from self._receipts()

    def _receipts(self) -> Iterator[str]:
        [(key,)] = self._connection.execute("SELECT value FROM settings WHERE name = 'receipts'").fetchall()
        query = """SELECT seq, receipt, id, user_id, conversation_id, sha256 FROM operations
            WHERE status = 'applied' ORDER BY seq"""
        for seq, receipt, *meaning in self._connection.execute(query):
            if not receipts.genuine(key, receipt, *meaning):
                yield f"The receipt of the operation {meaning[0]} of row {seq} was not made by this server."
