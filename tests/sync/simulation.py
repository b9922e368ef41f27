"""Random histories of a whole department: the real sync core against a model server, under every fault.

One seed is one history: people type while packets are lost, repeated and reordered, machines die between any
two writes, power cuts take the replica back, the server restarts and is put back to an earlier copy. Then the
faults end, everything drains, and the oracles judge.
"""

import random
from collections import Counter
from typing import Any

from tests.sync.model_client import ModelClient
from tests.sync.model_server import ModelServer
from tests.sync.model_store import Replica
from tests.sync.oracles import judge
from workstation.sync import effects, events
from workstation.sync.effects import Effect
from workstation.sync.events import Failing

Packet = tuple[str, ModelClient, int, Effect, object]  # (request | answer | fault, whose, life, effect, what)
STEPS = 260


class History:
    """The world of one seed."""

    def __init__(self, seed: int, broken: frozenset[str] = frozenset()) -> None:
        self.random = random.Random(seed)
        self.server = ModelServer(broken)
        self.backup: ModelServer | None = None
        self.restores = 0
        self.packets: list[Packet] = []
        self.typed: dict[str, tuple[ModelClient, str, str, int]] = {}  # id → whose, where, text, order
        self.settled: set[str] = set()
        self.order = 0
        self.checkpoints: dict[str, Replica] = {}
        self.faults: Counter[str] = Counter()
        dice = self.random
        self.loss, self.repeats = dice.choice([0.0, 0.05, 0.2]), dice.choice([0.0, 0.1, 0.3])
        self.kills = dice.choice([0.0, 0.01, 0.03])
        self.haste = dice.choice([2.0, 10.0, 30.0])  # seconds between two steps, at most
        self.cruel = dice.random() < 0.5  # the server loses just what it has just answered
        for number in range(dice.choice([1, 2, 3])):
            self.server.open_conversation(f"c{number}")
        names = [("A", "a"), ("B", "b")]
        names += [("A", "a2")] if dice.random() < 0.4 else []
        names += [("lead", "l")] if dice.random() < 0.3 else []
        self.clients = [ModelClient(user, name, self.sent, dice.random, broken) for user, name in names]

    def sent(self, client: ModelClient, effect: Effect) -> None:
        if not isinstance(effect, effects.CloseDoorbell):
            bodies = client.offered(effect) if isinstance(effect, effects.Push) else None
            self.packets.append(("request", client, client.life, effect, bodies))

    # --- what may happen in one step

    def step(self) -> None:
        dice = self.random.random()
        client = self.random.choice(self.clients)
        client.clock += self.random.random() * self.haste
        if dice < 0.08:
            self.person(client)
        elif dice < 0.10:
            self.customer()
        elif dice < 0.11:
            client.turn(events.Retried())
        elif dice < 0.11 + self.kills:
            self.faults["kill"] += 1
            client.start()
        elif dice < 0.16:
            self.mishap(client, self.random.random())
        else:
            self.machinery(client)
        self.settled.update(o.id for c in self.clients for o in c.desk.sent if o.kind == "message")

    def machinery(self, client: ModelClient) -> None:
        """One packet, one write, or, where nothing is under way, time."""
        busy = [c for c in self.clients if c.todo]
        if busy and self.random.random() < 0.5:
            self.random.choice(busy).work()
        elif self.packets:
            self.network()
        else:
            client.clock += 6
            client.turn(events.Ticked())
        if ticket := client.state.doorbell.ticket:
            client.turn(events.Heard(ticket, len(self.server.feed), str(self.server.incarnation)))

    def person(self, client: ModelClient) -> None:
        if not client.replica.conversations:
            return
        name = self.random.choice(sorted(client.replica.conversations))
        assignee, _, version = client.replica.conversations[name]["state"]
        dice = self.random.random()
        if assignee is None and dice < 0.8:
            self.acts(client, "claim", name, "", version)
        if dice < 0.6 and (assignee in (None, client.user) or dice < 0.2):
            self.acts(client, "message", name, f"text {self.order}", version)
        elif assignee == client.user and dice < 0.8:
            self.acts(client, "release", name, "", version)
        elif assignee == client.user:
            self.acts(client, "status", name, self.random.choice(["open", "pending"]), version)

    def acts(self, client: ModelClient, kind: str, name: str, text: str, version: int) -> None:
        id_ = client.type(self.order, kind, name, text, version)
        if kind == "message":
            self.typed[id_] = (client, name, text, self.order)
        self.order += 1

    def customer(self) -> None:
        self.order += 1
        name = self.random.choice(sorted(self.server.conversations))
        self.server.append(name, f"customer.{self.order}", "customer", f"customer text {self.order}")

    def mishap(self, client: ModelClient, dice: float) -> None:
        if dice < 0.15:
            self.checkpoints[client.name] = client.checkpoint()
        elif dice < 0.25 and client.name in self.checkpoints:
            self.faults["power cut"] += 1
            client.replica = self.checkpoints.pop(client.name)
            client.start()
        elif dice < 0.35:
            self.faults["server restart"] += 1
            self.server.incarnation += 1
        elif dice < 0.45 and self.backup is None:
            self.backup = self.server.copy()
        elif dice < 0.50 and self.backup is not None and not self.restores:
            self.restore()
        elif dice < 0.55:
            self.faults["replica lost"] += 1
            client.replica = Replica()
            client.start()

    def restore(self) -> None:
        """The server is put back to an earlier copy and nobody is told; it may grow past its old head."""
        assert self.backup is not None
        self.faults["server restore"] += 1
        self.restores += 1
        incarnation = self.server.incarnation + 1
        self.server = self.backup
        self.server.incarnation = incarnation
        for _ in range(self.random.choice([0, 0, 1, 4])):
            self.customer()

    # --- the network

    def network(self) -> None:
        packet = self.packets.pop(self.random.randrange(len(self.packets)))
        kind, client, life, effect, _ = packet
        dice = 1.0 if kind == "fault" else self.random.random()  # that nothing came is always noticed
        if dice < self.loss:
            self.faults["lost"] += 1
            self.packets.append(("fault", client, life, effect, Failing.UNREACHABLE))
            return
        if dice < self.loss + self.repeats:
            self.faults["repeated"] += 1
            self.packets.append(packet)
        if kind == "request" and self.random.random() < 0.04:  # given up here, on its way there
            self.packets += [packet, ("fault", client, life, effect, Failing.UNREACHABLE)]
            return
        self.deliver(packet)

    def deliver(self, packet: Packet, *, calm: bool = False) -> None:
        kind, client, life, effect, what = packet
        if kind == "request":
            self.serve(packet, calm=calm)
        elif life != client.life:
            return  # it was meant for a process that is no more
        elif isinstance(what, Failing):
            client.turn(events.Failed(getattr(effect, "ticket", 0), what))
        elif isinstance(effect, effects.OpenDoorbell):
            client.turn(events.Heard(effect.ticket, len(self.server.feed), str(self.server.incarnation)))
        else:
            client.answered(effect, what)

    def serve(self, packet: Packet, *, calm: bool) -> None:
        _, client, life, effect, bodies = packet
        dice = 1.0 if calm else self.random.random()
        if dice < 0.06:
            self.faults["refused before"] += 1
            self.packets.append(("fault", client, life, effect, Failing.BROKEN))
            return
        cruel = self.cruel and not calm and not self.restores and isinstance(effect, effects.Push)
        if cruel and self.random.random() < 0.1:
            self.backup = self.server.copy()
            self.deliver(("answer", client, life, effect, self.ask(client, effect, bodies)))
            self.restore()
            return
        answer = self.ask(client, effect, bodies)
        if dice < 0.12:
            self.faults["broken after"] += 1
            self.packets.append(("fault", client, life, effect, Failing.BROKEN))
            return
        self.packets.append(("answer", client, life, effect, answer))

    def ask(self, client: ModelClient, effect: Effect, bodies: Any) -> object:
        server, user = self.server, client.user
        match effect:
            case effects.Push(_, _, device, incarnation):
                return server.push(user, device.id, device.replaces, incarnation, bodies)
            case effects.Pull(_, cursor, high_water):
                return server.changes(user, cursor, high_water)
            case effects.FetchSnapshot(_, name, cursor, high_water):
                return server.snapshot(user, name, cursor, high_water)
            case effects.Bootstrap(_, high_water, unsettled):
                return server.bootstrap(user, high_water, unsettled)
        return None

    # --- the end

    def drain(self) -> None:
        """The faults are over: everything must come to rest in bounded time."""
        for _ in range(120):
            for client in self.clients:
                client.clock += 61
                client.turn(events.Ticked())
                while client.todo:
                    client.work()
            while self.packets:
                self.deliver(self.packets.pop(0), calm=True)
            if all(self._rests(client) for client in self.clients):
                return

    def _rests(self, client: ModelClient) -> bool:
        at = client.replica.position
        head = self.server.head()
        still = not (client.desk.outbox or client.todo or client.replica.needs or client.state.recovering)
        return still and at is not None and (at.cursor, at.high_water) == (head, head)


def run(seed: int, broken: frozenset[str] = frozenset(), steps: int = STEPS) -> Counter[str]:
    """Play one history; raises AssertionError naming what was violated. Answers the faults that fired."""
    history = History(seed, broken)
    for _ in range(steps):
        history.step()
    history.drain()
    judge(history)
    return history.faults
