"""Forged answers straight to the replica: each is refused whole or applied whole, and nobody chokes on it."""

import asyncio
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults.programme.forging import forged
from tests.faults.programme.recorded import Recorded
from tests.store.profile import newest
from workstation.contract.sync import Page, Snapshot
from workstation.contract.wire import Wire
from workstation.domain.inbox import Reader, Section, Sort, belongs, key
from workstation.domain.position import Position
from workstation.errors import WorkstationError
from workstation.store import hot, pages, staging
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.connection import Connection
from workstation.store.pages import PageApplied
from workstation.store.position import position
from workstation.store.store import Store

ApplyPage = Callable[[Connection, str, str, str], PageApplied]
KEY = bytes(32)
BOOTSTRAPS = 25  # one answer in so many is a first sync, which makes files


class Looked(Exception):
    """The answer was applied, looked at, and is now undone; ``wrong`` is what was found."""

    def __init__(self, wrong: str) -> None:
        super().__init__(wrong)
        self.wrong = wrong


class Stranger:
    """Stands before one replica. ``apply_page`` may be a worse one than ours, to see that it is found out."""

    def __init__(self, folder: Path, recorded: Recorded, apply_page: ApplyPage = pages.apply_page) -> None:
        self._recorded, self._apply_page = recorded, apply_page
        self._runner = asyncio.Runner()
        self._store = self._runner.run(Store.open(folder, KEY))
        self._runner.run(self._synced(recorded.start, recorded.bundles))
        self._place = self._runner.run(self._store.replica.read_plain(position))

    def close(self) -> None:
        self._runner.run(self._store.aclose())
        self._runner.close()

    def meet(self, seed: int) -> tuple[str, str]:
        """What came of it, "refused" or "applied", and what is wrong; nothing: all is well."""
        dice = random.Random(seed)
        if seed % BOOTSTRAPS == 0:
            return self._runner.run(self._first_sync(dice))
        kind = dice.choices(("page", "snapshot", "older"), (6, 2, 1))[0]
        text, wounds = forged(getattr(self._recorded, kind), dice)
        come, wrong = self._runner.run(self._applied(kind, text))
        return come, f"{kind} ({wounds}): {wrong}" if wrong else ""

    def healthy(self) -> str:
        """Whether the true answers are still applied as they should be."""
        for kind in ("page", "snapshot", "older"):
            come, wrong = self._runner.run(self._applied(kind, getattr(self._recorded, kind)))
            if wrong or come != "applied":
                return f"afterwards a true {kind} was {come}: {wrong}"
        return ""

    async def _applied(self, kind: str, text: str) -> tuple[str, str]:
        def work(c: Connection) -> None:
            raise Looked(getattr(self, f"_{kind}")(c, text) or _unreadable(c))

        try:
            await self._store.replica.write_plain(work)
        except Looked as looked:
            return "applied", looked.wrong
        except WorkstationError:
            if await self._store.replica.read_plain(position) != self._place:
                return "refused", "the cursor has moved"
            return "refused", ""
        except Exception as error:  # noqa: BLE001 that is what is looked for
            return "crashed", f"{error!r:.300}"
        raise AssertionError("work always raises")

    def _page(self, c: Connection, text: str) -> str:
        assert self._place
        applied = self._apply_page(c, text, self._recorded.cursor, self._recorded.cursor)
        return _moved_wrongly(self._place, applied, position(c), text)

    def _snapshot(self, c: Connection, text: str) -> str:
        assert self._place
        name, cursor = self._recorded.conversation, self._recorded.cursor
        applied = pages.apply_snapshot(c, name, text, cursor, cursor)
        now = position(c)
        moved = now is None or (now.cursor, now.cursor_seq) != (self._place.cursor, self._place.cursor_seq)
        if moved or (not applied.applied and now != self._place):
            return "a snapshot moved the cursor"
        if not applied.applied:
            return ""
        gone = {"bundle": None} if '"bundle": {' in text else {}
        return _no_envelope(Snapshot, text, **gone)

    def _older(self, c: Connection, text: str) -> str:
        pages.apply_older(c, self._recorded.conversation, text)
        return "" if position(c) == self._place else "older messages moved the cursor"

    async def _first_sync(self, dice: random.Random) -> tuple[str, str]:
        lines = [self._recorded.start, *self._recorded.bundles]
        wounded = dice.randrange(len(lines))
        lines[wounded], wounds = forged(lines[wounded], dice)
        try:
            beside = await Bootstrapping.begin(self._store, lines[0])
        except WorkstationError:
            return "refused", ""
        except Exception as error:  # noqa: BLE001 that is what is looked for
            return "crashed", f"first sync ({wounds}): {error!r:.300}"
        try:
            await beside.add(lines[1:])
            wrong = await beside._beside.read_plain(_unreadable)
        except WorkstationError:
            return "refused", ""
        except Exception as error:  # noqa: BLE001 that is what is looked for
            return "crashed", f"first sync ({wounds}): {error!r:.300}"
        finally:
            await beside.abandon()
        return "applied", f"first sync ({wounds}): {wrong}" if wrong else ""

    async def _synced(self, start: str, bundles: tuple[str, ...]) -> None:
        first = await Bootstrapping.begin(self._store, start)
        await first.add(bundles)
        await first.finish()


def _moved_wrongly(before: Position, applied: PageApplied, now: Position | None, text: str) -> str:
    """A page that was applied stands where it says, which is no step back, and its envelope is whole."""
    if not applied.applied or applied.update_needed:
        return "" if now == before else "the cursor moved by what was not applied"
    if now is None or now.cursor_seq < before.cursor_seq:
        return f"the cursor went back from {before.cursor_seq}"
    return _no_envelope(Page, text, rows=[], server_time=0)


def _no_envelope(model: type[Wire], text: str, **rest: Any) -> str:
    """What the contract holds against the fields round the answer; ``rest`` is looked at elsewhere."""
    whole = staging.mended(text).partition("\0")[0].removeprefix("\ufeff")
    try:
        told = json.loads(whole, parse_constant=lambda _: None)  # as SQLite takes NaN
        model.model_validate({name: told[name] for name in model.model_fields if name in told} | rest)
    except (ValueError, RecursionError) as error:
        return f"applied, and its envelope is none: {error!s:.200}"
    return ""


def _unreadable(c: Connection) -> str:
    """What the screen chokes on, if it does."""
    reader = Reader("ana", ("payments",), 1 << 41)
    try:
        for section in Section:
            for sort in Sort:
                ids = [id_ for _, id_ in hot.keys(c, section, reader, sort)]
            for row in hot.rows(c, ids):
                belongs(row, section, reader)
                key(row.conversation, sort)
        hot.counts(c, reader)
        for id_ in ids:
            hot.look(c, id_, lambda last: (1, last), ["c1-1"])
        newest(c, "deposit")
    except Exception as error:  # noqa: BLE001 that is what is looked for
        return f"what was applied cannot be read: {error!r:.300}"
    return ""
