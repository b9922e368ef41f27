"""Applies what the server sends: pages of changes, snapshots, older messages. Each in one transaction.

All functions run inside ``Database.write_plain`` and raise BadPage for text that is torn or breaks the rules;
then nothing of it was applied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workstation.domain.operation import Outcome, Refusal
from workstation.domain.position import Position
from workstation.domain.whole import MOST
from workstation.runtime.crashpoint import crashpoint
from workstation.store import applying, staging
from workstation.store.connection import Connection
from workstation.store.position import move, position
from workstation.store.trouble import BadPage, LeadsBack

MOST_TOUCHED = 1000  # above it the screen reads everything again
INCOMPLETE = "The server's answer is incomplete."
_LONGEST = 128  # of what the server wants handed back


@dataclass(frozen=True, slots=True)
class PageApplied:
    """What a page did. Not ``applied``: the replica stands elsewhere than the request did; nothing was done.

    ``update_needed``: a critical row is of a kind that we do not know. The rows before it were applied, the
    cursor did not move.
    """

    applied: bool
    position: Position | None  # where the replica stands now
    has_more: bool = False
    outcomes: tuple[Outcome, ...] = ()  # of my operations, for the desk to settle
    touched: frozenset[str] | None = frozenset()  # conversations that changed; None: more than 1,000
    needs: frozenset[str] = frozenset()  # conversations whose snapshots are wanted now
    kinds: frozenset[str] = frozenset()  # of the rows: "canned", "user", "team" … tell what else changed
    purged: bool = False  # a conversation left the view; what it left in the files wants scrubbing
    update_needed: bool = False


def apply_page(c: Connection, page: str, cursor: str, high_water: str) -> PageApplied:
    """Apply a page that was asked for with ``cursor`` and ``high_water``; rows and cursor move together."""
    before = position(c)
    if not _stands_at(before, cursor, high_water):
        return PageApplied(applied=False, position=before)
    with staging.refusing_bad():
        page = staging.mended(page)
        staging.begin(c)
        after, has_more = _place(c.execute(_ENVELOPE, {"page": page}).fetchone())
        if has_more and after.cursor == cursor:  # asked for what comes next, it would say so for ever
            raise BadPage("The server's answer leads no further.")
        if before and after.cursor_seq < before.cursor_seq:  # no history that knows our cursor does
            raise LeadsBack
        staging.stage_page(c, page)
        if (c.execute("SELECT max(seq) FROM temp.incoming").fetchone()[0] or 0) > after.cursor_seq:
            raise BadPage("The server's answer has changes from beyond its end.")
        known = ", ".join(f"'{kind}'" for kind in sorted(applying.KNOWN))
        stop = c.execute(
            f"SELECT min(seq) FROM temp.incoming WHERE critical AND kind NOT IN ({known})"
        ).fetchone()[0]
        if stop is not None:
            c.execute("DELETE FROM temp.incoming WHERE seq >= ?", (stop,))
            after = before or Position("", 0, "", "")
        kinds = applying.apply_rows(c, bundled=False)
        move(c, after)
        crashpoint("page.before_commit")
        return PageApplied(
            applied=True,
            position=after,
            has_more=has_more,
            outcomes=_outcomes(c) if "operation" in kinds else (),
            touched=_touched(c, kinds),
            needs=frozenset(id_ for (id_,) in c.execute("SELECT conversation_id FROM needed_snapshot")),
            kinds=kinds,
            purged="revoke" in kinds,
            update_needed=stop is not None,
        )


def apply_snapshot(
    c: Connection, conversation_id: str, snapshot: str, cursor: str, high_water: str
) -> PageApplied:
    """Apply an answer to a snapshot request made with ``cursor`` and ``high_water``.

    One that is older than the cursor is not applied: ask again. One without a bundle means that the
    conversation is not mine to see: it is purged. The cursor stays; the high-water moves.
    """
    before = position(c)
    with staging.refusing_bad():
        snapshot = staging.mended(snapshot)
        as_of, head, incarnation, has_bundle, shape = c.execute(_SNAPSHOT, {"text": snapshot}).fetchone()
        if shape not in _SNAPSHOTS or not isinstance(as_of, int):
            raise BadPage(INCOMPLETE)
        if before is None or not _stands_at(before, cursor, high_water) or as_of < before.cursor_seq:
            return PageApplied(applied=False, position=before)
        staging.begin(c)
        kinds: frozenset[str] = frozenset()
        if has_bundle:
            _check_same(c, snapshot, conversation_id)
            staging.stage_bundles(c, f"[{snapshot}]", "$.bundle", as_of)
            kinds = applying.apply_rows(c, bundled=True)
        else:
            _forget(c, conversation_id)
        c.execute("DELETE FROM needed_snapshot WHERE conversation_id = ?", (conversation_id,))
        after = Position(before.cursor, before.cursor_seq, head, incarnation)
        check_place(after, before.cursor_seq)
        move(c, after)
        crashpoint("snapshot.before_commit")
        return PageApplied(
            applied=True,
            position=after,
            touched=frozenset({conversation_id}),
            kinds=kinds,
            purged=not has_bundle,
        )


def apply_older(c: Connection, conversation_id: str, older: str) -> int:
    """Keep older messages of a held conversation, and their flags; answers how many messages came."""
    with staging.refusing_bad():
        older = staging.mended(older)
        staging.begin(c)
        for kind in ("message", "flag"):
            staging.stage_list(c, older, f"$.{kind}s", kind, conversation=conversation_id)
        applying.apply_rows(c, bundled=True)
        found = c.execute("SELECT count(*) FROM temp.incoming WHERE kind = 'message'").fetchone()
        return int(found[0])


_ENVELOPE = """
SELECT :page ->> 'cursor', :page ->> 'cursor_seq', :page ->> 'head', :page ->> 'head_seq',
    :page ->> 'incarnation', :page ->> 'has_more',
    concat_ws(' ', json_type(:page, '$.has_more'), json_type(:page, '$.rows'), json_type(:page, '$.cursor'),
        json_type(:page, '$.cursor_seq'), json_type(:page, '$.head'), json_type(:page, '$.head_seq'),
        json_type(:page, '$.incarnation'))"""
_PLACE = " array text integer text integer text"

_SNAPSHOT = """
SELECT :text ->> 'as_of', :text ->> 'head', :text ->> 'incarnation', json_type(:text, '$.bundle') = 'object',
    concat_ws(' ', json_type(:text, '$.bundle'), json_type(:text, '$.as_of'), json_type(:text, '$.head'),
        json_type(:text, '$.head_seq'), json_type(:text, '$.incarnation'))"""
_SNAPSHOTS = tuple(f"{bundle} integer text integer text" for bundle in ("object", "null"))


def _stands_at(position: Position | None, cursor: str, high_water: str) -> bool:
    here = (position.cursor, position.high_water) if position else ("", "")
    return here == (cursor, high_water)


def _place(envelope: tuple[Any, ...]) -> tuple[Position, bool]:
    """Where a page leads, and whether there is more. Raises BadPage unless all of it is of its kind."""
    cursor, cursor_seq, head, head_seq, incarnation, has_more, kinds = envelope
    if kinds not in (f"true{_PLACE}", f"false{_PLACE}"):
        raise BadPage(INCOMPLETE)
    place = Position(cursor, cursor_seq, head, incarnation)
    check_place(place, head_seq)
    return place, bool(has_more)


def check_place(place: Position, head_seq: int) -> None:
    """Raise BadPage for a place that we could not hand back, or that lies beyond the feed's own end."""
    texts = (place.cursor, place.high_water, place.incarnation)
    if not all(0 < len(text) <= _LONGEST for text in texts):
        raise BadPage(INCOMPLETE)
    if not (isinstance(head_seq, int) and 0 <= place.cursor_seq <= head_seq):  # beyond 64 bits it is none
        raise BadPage(INCOMPLETE)


def _outcomes(c: Connection) -> tuple[Outcome, ...]:
    found = c.execute(
        "SELECT id, data ->> 'status', data ->> 'receipt', data ->> 'code', data ->> 'by_user',"
        " data ->> 'by_name', data ->> 'at', data ->> 'place'"
        " FROM temp.incoming WHERE kind = 'operation' ORDER BY at"
    )
    return tuple(outcome(row) for row in found)


def outcome(row: Sequence[Any]) -> Outcome:
    """An outcome from id, status, receipt, code, by_user, by_name, at, place."""
    id_, status, receipt, code, by_user, by_name, at, place = row
    why = None if status == "applied" else refusal(code)
    where = place if isinstance(place, int) and 0 <= place <= MOST else None
    return Outcome(id_, why, receipt, by_user, by_name, at, where)


def refusal(code: str | None) -> Refusal:
    """The reason that ``code`` names; one that we do not know is still a refusal."""
    return Refusal(code) if code in list(Refusal) else Refusal.INVALID


def _touched(c: Connection, kinds: frozenset[str]) -> frozenset[str] | None:
    found = "SELECT DISTINCT conversation FROM temp.incoming WHERE conversation IS NOT NULL"
    if "customer" in kinds:
        found += (
            " UNION SELECT c.id FROM temp.incoming i JOIN conversation c ON c.customer_id = i.id"
            " WHERE i.kind = 'customer'"
        )
    ids = frozenset(id_ for (id_,) in c.execute(f"{found} LIMIT {MOST_TOUCHED + 1}"))
    return ids if len(ids) <= MOST_TOUCHED else None


def _check_same(c: Connection, snapshot: str, conversation_id: str) -> None:
    found = c.execute("SELECT ? ->> '$.bundle.conversation.id'", (snapshot,)).fetchone()[0]
    if found != conversation_id:
        raise BadPage("The server answered with another conversation than was asked for.")


def _forget(c: Connection, conversation_id: str) -> None:
    held = c.execute(
        "SELECT number, customer_id FROM conversation WHERE id = ?", (conversation_id,)
    ).fetchone()
    if held:
        applying.purge(c, *held)
