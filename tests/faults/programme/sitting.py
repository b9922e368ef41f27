"""A sitting at the desk that says what was promised: ``python -m …sitting FOLDER SEED [MUTANT]``.

Every act is the store's own. After each one that was acknowledged the record is given a mark with the digest
of what the file holds now; a power cut must leave a state that has such a mark, and for the desk the newest.
"""

import asyncio
import ctypes
import hashlib
import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tests.store import wire
from tests.store.acts import reply
from tests.store.profile import KEY, pulled, sync
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.operation import Outcome, Refusal
from workstation.domain.tabs import OpenTab
from workstation.store import desk_file, device, drafts, outbox, readmarks, tabs
from workstation.store.connection import Connection, Durability
from workstation.store.database import Database
from workstation.store.store import Store

if TYPE_CHECKING:
    from sqlmodel import Session

ROUNDS, ACTS = 3, 28
DESK, REPLICA = "desk ", "replica "


async def digest(database: Database) -> str:
    """One word for everything that a file holds."""

    def work(c: Connection) -> str:
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY 1"
        whole = hashlib.sha256()
        for (name,) in c.execute(tables).fetchall():
            if not name.startswith(("sqlite_", "message_search")):
                whole.update(repr((name, c.execute(f'SELECT * FROM "{name}"').fetchall())).encode())
        return whole.hexdigest()[:20]

    return await database.read_plain(work)


class Sitting:
    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._dice = random.Random(seed)
        self._typed = 0
        self._pulled = 1
        preloaded = ctypes.CDLL(os.environ["LD_PRELOAD"])
        self._mark: Callable[[bytes], None] = preloaded.record_mark

    async def sit(self) -> None:
        """Several starts and ends on one profile."""
        for number in range(ROUNDS):
            store = await Store.open(self._folder, KEY, self._new_id)
            checkpointed = self._dice.choice((8, 30, 1000))
            await store.desk.run_plain(
                lambda c, n=checkpointed: c.execute(f"PRAGMA wal_autocheckpoint = {n}")
            )
            if number == 0:
                await store.desk.write(lambda s: device.load(s, self._new_id))
                await sync(store, *(wire.bundle(f"c{n}", wire.message(f"c{n}", 1)) for n in range(4)))
            await self._promise(store)
            for _ in range(ACTS):
                await self._act(store)
                await self._promise(store)
            await store.aclose()

    async def _promise(self, store: Store) -> None:
        self._mark(f"{DESK}{await digest(store.desk)}".encode())
        self._mark(f"{REPLICA}{await digest(store.replica)}".encode())

    async def _act(self, store: Store) -> None:
        acts = (self._typing, self._typing, self._sending, self._sending, self._settling, self._settling,
                self._numbering, self._arranging, self._renewing)  # fmt: skip
        if self._dice.random() < 0.15:
            await self._pull(store)
        elif self._dice.random() < 0.05:
            await store.copy_desk()
        else:
            await store.desk.write(self._dice.choice(acts))

    def _new_id(self) -> str:
        self._typed += 1
        return f"device-{self._typed}"

    def _words(self) -> str:
        return "word " * self._dice.choice((1, 5, 40, 40, 900, 4000))

    def _place(self) -> str:
        return f"c{self._dice.randrange(4)}"

    def _typing(self, s: "Session") -> None:
        drafts.save(s, Draft(self._place(), DraftKind.REPLY, self._words(), 0, self._typed))

    def _sending(self, s: "Session") -> None:
        self._typed += 1
        outbox.append(s, [reply(self._words(), self._place(), f"op-{self._typed}")], DraftKind.REPLY)

    def _settling(self, s: "Session") -> None:
        for operation in outbox.unsettled(s)[: self._dice.randint(1, 3)]:
            refusal = self._dice.choice((None, None, Refusal.NOT_ASSIGNEE))
            outbox.settle(s, Outcome(operation.id, refusal, receipt="receipt"), self._typed)

    def _numbering(self, s: "Session") -> None:
        outbox.number(s, [operation.id for operation in outbox.unsettled(s)[:4]])

    def _arranging(self, s: "Session") -> None:
        tabs.replace(s, [OpenTab(self._place(), current=True, mode=DraftKind.NOTE, anchor=self._typed)])
        readmarks.move(s, self._place(), self._typed)

    def _renewing(self, s: "Session") -> None:
        device.renew(s, self._new_id())

    async def _pull(self, store: Store) -> None:
        self._pulled += 1
        place = self._place()
        message = wire.message(place, self._pulled, self._words())
        await pulled(store, wire.page(wire.row(self._pulled, "message", message, place)))


def main(arguments: list[str]) -> None:
    folder, seed, *mutant = arguments
    if mutant == ["NORMAL"]:  # a desk whose commits are not on the disk when they return
        desk_file.DESK = replace(desk_file.DESK, durability=Durability.NORMAL)
    asyncio.run(Sitting(Path(folder), int(seed)).sit())


if __name__ == "__main__":
    main(sys.argv[1:])
