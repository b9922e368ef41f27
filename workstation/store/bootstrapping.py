"""A first sync: a new replica is filled beside the old one, and takes its place when it is whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.operation import Outcome
from workstation.domain.position import Position
from workstation.store import applying, hot, indexing, schema, staging
from workstation.store.connection import FIRST_SYNC, Connection, create_private
from workstation.store.database import Database
from workstation.store.pages import INCOMPLETE, check_place, outcome
from workstation.store.position import move
from workstation.store.replica_file import forget_set_aside, put_in_place, remove_database
from workstation.store.store import Store
from workstation.store.trouble import BadPage


@dataclass(frozen=True, slots=True)
class Begun:
    """What the first line of a first sync said."""

    position: Position  # where the replica will stand
    expected: int  # how many conversations follow
    history_lost: bool  # the server was put back to an earlier copy
    outcomes: tuple[Outcome, ...]  # of my operations that the server knows


class Bootstrapping:
    """Begin, add lines as they come, then finish or abandon. The old replica serves until the end.

    The caller checks the count and the digest of the lines before it finishes.
    """

    def __init__(self, store: Store, beside: Database, begun: Begun) -> None:
        self._store = store
        self._beside = beside
        self.begun = begun

    @classmethod
    async def begin(cls, store: Store, start: str) -> "Bootstrapping":
        """Start from the first line of the answer. Raises BadPage."""
        path = store.replica.path.with_name("replica.new")
        remove_database(path)
        create_private(path)
        beside = store.replica.beside(path, FIRST_SYNC)
        await beside.open(schema.make_replica)
        try:
            return cls(store, beside, await beside.write_plain(lambda c: _begin(c, start)))
        except BaseException:
            await beside.aclose()
            remove_database(path)
            raise

    async def add(self, lines: Sequence[str]) -> None:
        """Take conversations in, each line one bundle; some dozens at a time are quickest. Raises BadPage."""
        as_of = self.begun.position.cursor_seq

        def work(c: Connection) -> None:
            with staging.refusing_bad():
                staging.begin(c)
                staging.stage_bundles(c, staging.mended(f"[{','.join(lines)}]"), "$", as_of)
                applying.apply_rows(c, bundled=True)

        await self._beside.write_plain(work)

    async def finish(self) -> None:
        """Put the new replica, with its place in the feed, where the old one was."""
        read = await self._store.desk.read_plain(hot.readmarks)

        def work(c: Connection) -> None:
            move(c, self.begun.position)
            c.executemany(
                "UPDATE conversation SET marker = max(marker, ?) WHERE id = ?",
                [(position, id_) for id_, position in read.items()],
            )

        try:
            await self._beside.write_plain(work)
            await self._beside.write_plain(indexing.begin_merging)
            while await self._beside.write_plain(indexing.merge):
                pass
        except BaseException:
            await self.abandon()
            raise
        await self._beside.aclose()
        await self._store.replica.exchange(lambda: put_in_place(self._store.replica.path, self._beside.path))
        forget_set_aside(self._store.replica.path)

    async def abandon(self) -> None:
        """Throw away what came so far."""
        try:
            await self._beside.aclose()
        finally:  # a full disk may refuse even the last words of it, and gets its room back
            remove_database(self._beside.path)


_START = """
SELECT :start ->> 'head', :start ->> 'head_seq', :start ->> 'incarnation', :start ->> 'conversations',
    :start ->> 'history_lost',
    concat_ws(' ', json_type(:start, '$.history_lost'), json_type(:start, '$.head'),
        json_type(:start, '$.head_seq'), json_type(:start, '$.incarnation'),
        json_type(:start, '$.conversations'))"""
_STARTS = tuple(f"{lost} text integer text integer" for lost in ("true", "false"))


def _begin(c: Connection, start: str) -> Begun:
    with staging.refusing_bad():
        start = staging.mended(start)
        head, head_seq, incarnation, expected, lost, kinds = c.execute(_START, {"start": start}).fetchone()
        if kinds not in _STARTS or not isinstance(head_seq, int) or not isinstance(expected, int):
            raise BadPage(INCOMPLETE)
        position = Position(head, head_seq, head, incarnation)
        check_place(position, head_seq)
        staging.begin(c)
        for kind in ("user", "team", "rule", "campaign", "canned", "canned_use"):
            staging.stage_list(c, start, "$.canned" if kind == "canned" else f"$.{kind}s", kind)
        applying.apply_rows(c, bundled=True)
        found = c.execute(
            "SELECT value ->> 'id', value ->> 'status', value ->> 'receipt', value ->> 'code',"
            " value ->> 'by_user', value ->> 'by_name', value ->> 'at', value ->> 'place'"
            " FROM json_each(?, '$.outcomes')",
            (start,),
        )
        outcomes = tuple(outcome(row) for row in found)
    return Begun(position, expected, bool(lost), outcomes)
