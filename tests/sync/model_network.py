"""The way between simulated workstations and the server, and all that goes wrong on it."""

from collections import deque
from typing import TYPE_CHECKING, Any

from tests.sync.acting import NEVER_TAKEN
from tests.sync.model_client import ModelClient
from tests.sync.oracles import only_what_may_be_seen
from workstation.sync import effects, events
from workstation.sync.effects import Effect
from workstation.sync.events import Failing
from workstation.sync.state import Device

if TYPE_CHECKING:
    from tests.sync.simulation import History

# (request | answer | fault, whose, in which life, what was asked, what comes with it, in which session)
Packet = tuple[str, ModelClient, int, Effect, Any, int]


class Network:
    def __init__(self, history: "History") -> None:
        self.history = history
        self.packets: list[Packet] = []
        self._pushes: deque[Packet] = deque(maxlen=16)
        self.loss, self.repeats = history.choice((0.0, 0.05, 0.2)), history.choice((0.0, 0.1, 0.3))
        self.cruel = history.dice() < 0.5  # the server loses just what it has just answered

    def send(self, client: ModelClient, effect: Effect) -> None:
        if isinstance(effect, effects.CloseDoorbell):
            self.history.faults["silent doorbell"] += client.silent
            client.silent = False
            return
        bodies: Any = None
        if isinstance(effect, effects.Push):
            bodies = client.desk.offered(effect.numbers)
        elif isinstance(effect, effects.Bootstrap):
            bodies = client.desk.in_question()
        packet: Packet = ("request", client, client.life, effect, bodies, client.session)
        self.packets.append(packet)
        if isinstance(effect, effects.Push):
            self._pushes.append(packet)

    def haunt(self, client: ModelClient) -> None:
        """After a reset an old packet of the same machine may still be on its way."""
        old = [packet for packet in self._pushes if packet[1] is client]
        if old and self.history.dice() < 0.5:
            self.packets.append(self.history.choice(old))

    def ring(self, client: ModelClient) -> None:
        if (ticket := client.state.doorbell.ticket) and not client.silent:
            server = self.history.server
            client.turn(events.Heard(ticket, len(server.feed), str(server.incarnation)))

    def move(self) -> None:
        """One packet gets on, or is lost, repeated, given up."""
        history = self.history
        place = int(history.dice() * len(self.packets))
        history.faults["reordered"] += place > 0
        packet = self.packets.pop(place)
        kind = packet[0]
        dice = 1.0 if kind == "fault" else history.dice()  # that nothing came is always noticed
        if dice < self.loss:
            history.faults["lost"] += 1
            self._fails(packet, Failing.UNREACHABLE)
            return
        if dice < self.loss + self.repeats:
            history.faults["repeated"] += 1
            self.packets.append(packet)
        if kind == "request" and history.dice() < 0.04:  # given up here, on its way there
            history.faults["given up"] += 1
            self.packets.append(packet)
            self._fails(packet, Failing.UNREACHABLE)
            return
        self.deliver(packet)

    def flush(self) -> None:
        """The faults are over: whatever is under way arrives, in order."""
        while self.packets:
            self.deliver(self.packets.pop(0), calm=True)

    def _fails(self, packet: Packet, failing: Failing, seconds: float | None = None) -> None:
        _, client, life, effect, _, session = packet
        self.packets.append(("fault", client, life, effect, (failing, seconds), session))

    def deliver(self, packet: Packet, *, calm: bool = False) -> None:
        kind, client, life, effect, what, _ = packet
        if kind == "request":
            if calm or not self._trouble(packet):
                self.serve(packet, calm=calm)
        elif life != client.life:
            return  # it was meant for a process that is no more
        elif kind == "fault":
            self._failed(client, effect, *what)
        elif isinstance(effect, effects.OpenDoorbell):
            client.turn(events.Heard(effect.ticket, what, str(self.history.server.incarnation)))
        else:
            late = isinstance(effect, effects.Push) and effect.device != client.desk.file.device
            self.history.faults["late answer"] += late
            client.answered(effect, what)

    def _failed(self, client: ModelClient, effect: Effect, failing: Failing, seconds: float | None) -> None:
        if isinstance(effect, effects.Push) and failing is Failing.BROKEN:
            client.desk.dropped(effect)
        client.turn(events.Failed(getattr(effect, "ticket", 0), failing, "", seconds))

    def _trouble(self, packet: Packet) -> bool:
        """What may stand between a request and the server; True: it did not get there."""
        client, effect, session = packet[1], packet[3], packet[5]
        history, dice = self.history, self.history.dice()
        if dice > 0.13:
            return False
        if dice < 0.05:
            history.faults["refused before"] += 1
            self._fails(packet, Failing.BROKEN)
        elif dice < 0.075:
            history.faults["busy"] += 1
            self._fails(packet, Failing.BUSY, dice * 300)
        elif dice < 0.11:  # the session ended under way: it is renewed, and the request goes out again
            history.faults["session renewed"] += 1
            client.session = session + 1
            self.packets.append((*packet[:5], client.session))
        elif dice < 0.115:
            history.faults["signed out"] += 1
            self._fails(packet, Failing.SIGNED_OUT)
        elif dice < 0.12:
            history.faults["stranger"] += 1
            self._fails(packet, Failing.NOT_OURS)
        elif dice < 0.125:
            history.faults["misunderstood"] += 1
            self._fails(packet, Failing.MISUNDERSTOOD)
        elif isinstance(effect, effects.OpenDoorbell):
            client.silent = True
            return False
        else:
            return False
        return True

    def serve(self, packet: Packet, *, calm: bool) -> None:
        _, client, life, effect, bodies, session = packet
        history = self.history
        if isinstance(effect, effects.Push) and any(o.text.startswith(NEVER_TAKEN) for o in bodies):
            history.faults["never taken"] += 1
            self._fails(packet, Failing.REFUSED)
            return
        cruel = self.cruel and not calm and not history.restores and isinstance(effect, effects.Push)
        copy = history.server.copy() if cruel and history.dice() < 0.1 else None
        answer = self.ask(client, effect, bodies, session)
        if copy:
            self.deliver(("answer", client, life, effect, answer, session))
            history.mishaps.restore(copy)
        elif not calm and history.dice() < 0.06:
            history.faults["broken after"] += 1
            self._fails(packet, Failing.BROKEN)
        else:
            self.packets.append(("answer", client, life, effect, answer, session))

    def ask(self, client: ModelClient, effect: Effect, bodies: Any, session: int) -> Any:
        server, user, broken = self.history.server, client.user, client.broken
        match effect:
            case effects.Push(_, _, device, incarnation):
                self.history.faults["ghost"] += device.id in server.fenced
                named = Device(device.id) if "names_nobody" in broken else device
                return server.push(user, named, incarnation, bodies, session)
            case effects.OpenDoorbell():
                return len(server.feed)
            case effects.Pull(_, cursor, high_water, probe):
                high_water = cursor if "shows_no_high_water" in broken and not probe else high_water
                answer = server.changes(user, cursor, high_water)
            case effects.FetchSnapshot(_, name, cursor, high_water):
                answer = server.snapshot(user, name, cursor, high_water)
            case effects.Bootstrap(_, high_water):
                answer = server.bootstrap(user, high_water, bodies)
        only_what_may_be_seen(server, user, answer)
        return answer
