"""A simulated department in which nothing happens by chance, for scenes that chance brings too rarely."""

from tests.sync.acting import does
from tests.sync.model_client import ModelClient
from tests.sync.model_network import Packet
from tests.sync.oracles import judge
from tests.sync.simulation import History
from workstation.sync import effects, events

_ROUNDS = 30


class Stage:
    """Agents A and B, one machine each, conversations c0 and c1, all in sync."""

    def __init__(self, broken: frozenset[str] = frozenset()) -> None:
        self.history = History(0, broken)
        self.network, self.mishaps = self.history.network, self.history.mishaps
        self.network.packets.clear()
        self.history.server = type(self.history.server)(broken)
        for name in ("c0", "c1"):
            self.history.server.open_conversation(name)
        self.a, self.b = self._machine("A", "a"), self._machine("B", "b")
        self.history.clients[:] = [self.a, self.b]
        self.calm()

    def _machine(self, user: str, name: str) -> ModelClient:
        return ModelClient(user, name, self.network.send, self.history.dice, self.history.broken)

    def does(self, client: ModelClient, kind: str, text: str = "", place: str = "c0") -> str:
        """Something that a person does; it is on disk, and asked to be pushed."""
        id_ = does(self.history, client, kind, place, text or f"text {self.history.order}")
        self.work(client)
        return id_

    def customer(self, place: str = "c0") -> None:
        self.history.order += 1
        text = f"customer text {self.history.order}"
        self.history.server.append(place, f"customer.{self.history.order}", "customer", text)

    def work(self, client: ModelClient) -> None:
        while client.todo:
            client.work()

    def take(self, client: ModelClient, kind: type, way: str = "request") -> list[Packet]:
        """Take what is under way of this kind off the line."""
        taken = [p for p in self.network.packets if p[0] == way and p[1] is client and isinstance(p[3], kind)]
        self.network.packets[:] = [p for p in self.network.packets if p not in taken]
        assert taken, f"nothing of {kind.__name__} is under way"
        return taken

    def serve(self, packets: list[Packet]) -> list[Packet]:
        """Let the server carry these requests out; its answers are taken off the line."""
        for packet in packets:
            self.network.serve(packet, calm=True)
        return self.take(packets[0][1], type(packets[0][3]), "answer")

    def deliver(self, packets: list[Packet]) -> None:
        for packet in packets:
            self.network.deliver(packet, calm=True)

    def lose(self, packets: list[Packet]) -> None:
        """Nothing comes of these requests; who made them is told so."""
        for _, client, _, effect, _, _ in packets:
            client.turn(events.Failed(getattr(effect, "ticket", 0), events.Failing.UNREACHABLE))

    def tear(self, packets: list[Packet]) -> None:
        """The answers to these requests come torn, and they are tried again at once."""
        for _, client, _, effect, _, _ in packets:
            client.turn(events.Failed(getattr(effect, "ticket", 0), events.Failing.BROKEN))
            client.turn(events.Retried())

    def pull(self, client: ModelClient) -> list[Packet]:
        """Have a pull asked for, and taken off the line."""
        client.turn(events.Retried())
        return self.take(client, effects.Pull)

    def calm(self, *clients: ModelClient) -> None:
        """Everything under way arrives and everything is written; for these machines, or for all."""
        chosen = clients or tuple(self.history.clients)
        for client in chosen:
            client.turn(events.Retried())
        for _ in range(_ROUNDS):
            for client in chosen:
                self.work(client)
            mine = [p for p in self.network.packets if p[1] in chosen]
            if not mine and not any(client.todo for client in chosen):
                return
            self.network.packets[:] = [p for p in self.network.packets if p not in mine]
            self.deliver(mine)
        raise AssertionError("STUCK: no calm")

    def judge(self) -> None:
        self.history.drain()
        judge(self.history)
