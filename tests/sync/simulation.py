"""Random histories of a whole department: the real sync core against a model server, under every fault.

One seed is one history: people type while packets are lost, repeated and reordered, machines die between any
two writes, power cuts take the replica back, the server restarts and is put back to an earlier copy, laptops
are put back and cloned. Then the faults end, everything drains, and the oracles judge.
"""

import random
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from tests.sync.acting import act
from tests.sync.mishaps import Mishaps
from tests.sync.model_client import ModelClient
from tests.sync.model_network import Network
from tests.sync.model_server import ModelServer
from tests.sync.oracles import judge
from workstation.sync import events

T = TypeVar("T")

STEPS = 230
HEARTBEAT = 15.0  # seconds
DRAINED = 60.0  # seconds of a client's clock from the end of all faults to rest ...
UNHELPED = 100.0  # ... and where nobody says that the network is back: what is parked waits its minute

Told = tuple[ModelClient, str, str, str, int, int]  # whose, kind, where, text, order, base version


class History:
    """The world of one seed."""

    def __init__(self, seed: int, broken: frozenset[str] = frozenset()) -> None:
        self.random = dice = random.Random(seed)
        self.dice = dice.random
        self.broken = broken
        self.faults: Counter[str] = Counter()
        self.server = ModelServer(broken)
        self.restores = 0
        self.order = 0
        self.typed: dict[str, Told] = {}
        self.gone: set[str] = set()  # typed after the image that its machine was put back to
        self.adrift: set[str] = set()  # ... and a clone, or a packet under a name forgotten too, may bring it
        self.once: set[str] = set()  # ids that the server carried out in a history since lost
        self.haste = self.choice((2.0, 10.0, 30.0))  # seconds between two steps, at most
        self.network = Network(self)
        self.mishaps = Mishaps(self)
        for number in range(self.choice((1, 2, 3))):
            self.server.open_conversation(f"c{number}")
        names = [("A", "a"), ("B", "b")]
        names += [("A", "a2")] if self.dice() < 0.4 else []
        names += [("lead", "l")] if self.dice() < 0.3 else []
        self.clients: list[ModelClient] = []
        for user, name in names:
            client = ModelClient(user, name, self.network.send, self.dice, broken)
            self.clients.append(client)

    def choice(self, among: Sequence[T]) -> T:
        return among[int(self.dice() * len(among))]

    # --- what may happen in one step

    def step(self) -> None:
        dice = self.dice()
        client = self.choice(self.clients)
        client.clock += self.dice() * self.haste
        if dice < 0.08:
            act(self, client)
        elif dice < 0.10:
            self.customer()
        elif dice < 0.11:
            client.session += 1
            client.turn(events.Retried())
        elif dice < 0.16:
            self.mishaps.one(client)
        else:
            self.machinery(client)
        bell = client.state.doorbell
        if bell.ticket and not client.silent and client.clock > bell.heard_at + HEARTBEAT:
            self.network.ring(client)

    def machinery(self, client: ModelClient) -> None:
        """One packet, one write, or, where nothing is under way, time."""
        busy = [c for c in self.clients if c.todo]
        if busy and self.dice() < 0.5:
            self.work(self.choice(busy))
        elif self.network.packets:
            self.network.move()
        else:
            client.clock += 6
            client.turn(events.Ticked())
            self.network.ring(client)

    def work(self, client: ModelClient) -> None:
        if self.dice() < self.mishaps.full_disks:
            self.faults["disk refused"] += 1
            client.spoil()
            return
        before = client.resets
        client.work()
        if client.resets > before:
            self.network.haunt(client)

    def customer(self) -> None:
        self.order += 1
        name = self.choice(sorted(self.server.conversations))
        self.server.append(name, f"customer.{self.order}", "customer", f"customer text {self.order}")

    # --- the end

    def drain(self) -> None:
        """The faults are over: everything must come to rest in bounded time."""
        helped = self.dice() < 0.5  # the network says that it is back
        self.network.flush()
        for client in self.clients:
            client.silent = False
            client.session += 1
            if helped or client.state.barred:
                client.turn(events.Retried())
        longest = DRAINED if helped else UNHELPED
        begun = [client.clock for client in self.clients]
        while not self._rest():
            for client, since in zip(self.clients, begun, strict=True):
                client.clock += 5
                assert client.clock < since + longest, f"STUCK: {self._who_is_not()}"
                client.turn(events.Ticked())
                self.network.ring(client)
                while client.todo:
                    client.work()
            self.network.flush()

    def _rest(self) -> bool:
        return not (self.network.packets or self._who_is_not())

    def _who_is_not(self) -> str:
        head = self.server.heads[-1]
        for client in self.clients:
            at, file = client.replica.position, client.desk.file
            if file.outbox or client.todo or client.replica.needs or client.state.recovering:
                return f"{client.name} holds {[o.id for o in file.outbox]}, needs {client.replica.needs}"
            if at is None or (at.cursor, at.high_water) != (head, head):
                return f"{client.name} stands at {at} and not at {head}"
        return ""


def run(seed: int, broken: frozenset[str] = frozenset(), steps: int = STEPS) -> Counter[str]:
    """Play one history; raises AssertionError naming what was violated. Answers the faults that fired."""
    history = History(seed, broken)
    for _ in range(steps):
        history.step()
    history.drain()
    judge(history)
    return history.faults
