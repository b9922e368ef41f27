"""A day on which the server is put back to an earlier copy: real server, real stores, real engines."""

import asyncio
import random
import shutil
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from backend_stub import sessions
from tests.serving import Server
from tests.sync.copies import Copies
from tests.sync.desks import Workplace, at_work
from workstation.domain.operation import WRITING, OperationKind
from workstation.store import sent

PLACES = ("c1", "c2", "c3")
MACHINES = {"ana": "ana", "ben": "ben", "ana's other": "ana"}  # by name: who sits there


@dataclass(slots=True)
class Said:
    """Something that was typed."""

    machine: str
    place: str
    order: int
    text: str


@dataclass(slots=True)
class Day:
    """``seed`` decides everything but the timing of threads."""

    folder: Path
    server: Server
    dice: random.Random
    fired: Counter[str] = field(default_factory=Counter)
    open: dict[str, Workplace] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    typed: int = 0
    arrivals: int = 0  # each with sessions of its own
    arrivals_at_first: int = 0  # ... that the early copy knows
    settled: set[str] = field(default_factory=set)  # texts
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def play(self) -> None:
        copies, machines = Copies(self.server), list(MACHINES)[: self.dice.choice((2, 2, 3))]
        await self.arrive(machines)
        for place in PLACES:
            await self.open[self.dice.choice(machines)].act(place, OperationKind.CLAIM)
        await self.work(self.dice.randrange(2, 6))
        await self.in_sync()
        laptop = self.dice.random()
        if laptop < 0.35:
            await self.take_images(machines)
        if laptop < 0.1:
            await self.work(self.dice.randrange(2, 8))
            await self.put_a_laptop_back(machines)
        else:
            early = await asyncio.to_thread(copies.keep)
            self.arrivals_at_first = self.arrivals
            for round_ in range(self.dice.choice((1, 1, 1, 2))):
                self.fired["put back again"] += round_
                await self.work(self.dice.randrange(2, 8))
                await self.until_the_server_is_put_back(machines, copies, early)
                await self.work(self.dice.randrange(1, 5))
                await self.in_sync()
        await self.in_sync()

    # --- people

    async def arrive(self, machines: list[str]) -> None:
        self.arrivals += 1
        for machine in machines:
            token = await asyncio.to_thread(self.session, MACHINES[machine])
            place = at_work(self.folder / machine, self.server.url, MACHINES[machine], token=token)
            self.open[machine] = await self.stack.enter_async_context(place)
        for machine in machines:
            await self.open[machine].online()

    async def leave(self) -> None:
        await self.stack.aclose()
        self.open.clear()

    def session(self, user: str) -> str:
        lifetimes = self.server.lifetimes
        return self.server.write(lambda tx: sessions.sign_in(tx, user, "restore", lifetimes)).refresh

    async def work(self, acts: int) -> None:
        """Replies, notes and claims, as they come; some are refused, and lie in the tray."""
        for _ in range(acts):
            machine, place = self.dice.choice(list(self.open)), self.dice.choice(PLACES)
            if self.dice.random() < 0.15:
                await self.open[machine].act(place, OperationKind.CLAIM)
                continue
            kind = self.dice.choice((OperationKind.MESSAGE_APPEND,) * 3 + (OperationKind.NOTE_APPEND,))
            self.typed += 1
            text = f"{machine} {self.typed}"
            self.said.append(Said(machine, place, self.typed, text))
            await self.open[machine].act(place, kind, body=text)

    async def in_sync(self) -> None:
        for place in self.open.values():
            await place.in_sync()

    # --- what befalls the server, and a machine with it

    async def until_the_server_is_put_back(self, machines: list[str], copies: Copies, early: Path) -> None:
        late = self.dice.random() < 0.4
        copy = await asyncio.to_thread(copies.keep) if late else early
        forgets_us = not late and self.arrivals > self.arrivals_at_first
        self.fired["put back a little" if late else "put back far"] += 1
        await self.work(3)
        if self.dice.random() < 0.7:
            self.fired["all was settled"] += 1
            await self.in_sync()
        else:
            self.fired["some was under way"] += 1
        await self.remember_what_is_settled()
        away = self.dice.random() < 0.4
        if away:
            self.fired["all machines off"] += 1
            await self.leave()
            self.spoil_a_replica(self.dice.choice(machines))
        lines = self.dice.choice((0, 0, 5, 60))
        self.fired["grown past its old head" if lines == 60 else "not grown as far"] += 1
        others = self.dice.random() < 0.5
        self.fired["handed back meanwhile" if others else "nobody else was quicker"] += 1
        await asyncio.to_thread(copies.put_back, copy, lambda server: others_go_on(server, lines, others))
        if forgets_us and not away:  # the sessions of today are none of that copy's
            self.fired["signed in again"] += 1
            await self.leave()
        if not self.open:
            await self.arrive(machines)
        for place in self.open.values():
            await place.engine.retry_now()

    async def remember_what_is_settled(self) -> None:
        for place in self.open.values():
            logged = await place.store.desk.read(sent.everything)
            self.settled |= {o.text for o, _ in logged if o.kind in WRITING}

    async def take_images(self, machines: list[str]) -> None:
        """Of all profiles, while nobody is at work."""
        await self.leave()
        for machine in machines:
            shutil.copytree(self.folder / machine, self.folder / "images" / machine)
        await self.arrive(machines)

    def spoil_a_replica(self, machine: str) -> None:
        """It may be lost, or an older one stand in its place."""
        if self.dice.random() < 0.3:
            self.fired["a replica lost"] += 1
            self.put_files_back(machine, "replica.db*", None)
        elif (images := self.folder / "images").exists():
            self.fired["a replica put back"] += 1
            self.put_files_back(machine, "replica.db*", images)

    async def put_a_laptop_back(self, machines: list[str]) -> None:
        """The server stands; what a machine has settled since its image is there already."""
        await self.in_sync()
        await self.remember_what_is_settled()
        machine = self.dice.choice(machines)
        refused = {item.operation.text for item in await self.open[machine].tray()}
        self.said = [one for one in self.said if one.text not in refused]  # gone with the laptop's tray
        await self.leave()
        files = self.dice.choice(("desk.db*", "*.db*"))
        self.fired["a laptop put back" if files == "*.db*" else "a desk put back"] += 1
        self.put_files_back(machine, files, self.folder / "images")
        await self.arrive(machines)
        await self.work(4)

    def put_files_back(self, machine: str, files: str, images: Path | None) -> None:
        for file in (self.folder / machine).glob(files):
            file.unlink()
        for file in (images / machine).glob(files) if images else ():
            shutil.copy(file, self.folder / machine)


def others_go_on(server: Server, lines: int, handed_back: bool) -> None:
    """A customer writes, and the lead hands every conversation back to its queue, before anybody is there."""
    lead = server.agent("lea")
    for place in PLACES if handed_back else ():
        lead.do(place, "transfer", {"to_team": "payments", "to_user": None}, base_version=lead.version(place))
    shopper = server.shopper("k3")
    for number in range(lines):
        shopper.write("c3", f"growing {number}")
