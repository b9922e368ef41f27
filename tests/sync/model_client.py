"""The real sync core of one workstation, with models of store and network round it."""

from collections import deque
from collections.abc import Callable
from typing import Any

from tests.sync.model_desk import ModelDesk
from tests.sync.model_store import Desk, Replica, outcome
from workstation.domain.position import Position
from workstation.sync import effects, events
from workstation.sync.backoff import Moment
from workstation.sync.core import step
from workstation.sync.effects import Effect
from workstation.sync.events import Event, PushResult
from workstation.sync.state import Device, State

Send = Callable[["ModelClient", Effect], None]
_ON_DISK = frozenset(effects.DeskEffect.__args__)
HOLD = 3000  # ms
_FAR = 1 << 40  # a place in the feed that never comes


class ModelClient:
    """One workstation of ``user``. ``broken`` names the rules that it does without."""

    def __init__(self, user: str, name: str, send: Send, dice: Callable[[], float], broken: frozenset[str]):
        self.user, self.name, self._send, self._dice, self.broken = user, name, send, dice, broken
        self.desk = ModelDesk(Desk(Device(name)), name, broken)
        self.replica = Replica()
        self.clock, self.life, self.session = 0.0, 0, 0
        self.resets = 0  # how often it has become a new device
        self.put_back = False  # its own files were, at some time
        self.cloned = False
        self.silent = False  # its doorbell is open and nothing comes of it
        self.start()

    def start(self) -> None:
        """Open after a crash: only what was on disk is known."""
        self.life += 1
        self.state = State()
        self.todo: deque[Effect | None] = deque()  # desk effects in order; None reads the outbox
        self.staged: dict[int, dict[str, Any]] = {}
        self.desk.opened()
        position, file = self.replica.position, self.desk.file
        noted = file.noted
        if "no_probe" in self.broken and position:
            noted = position.high_water
        needs = tuple(self.replica.needs)
        self.turn(events.Started(file.device, position, noted, needs, file.entries(), None))

    def turn(self, event: Event) -> None:
        clock = self.clock
        self.state, wanted = step(self.state, event, Moment(clock, int(clock * 1000), self._dice()))
        for effect in wanted:
            assert not self.desk.early(effect, int(clock * 1000)), f"EARLY: {effect}"
            if type(effect) in _ON_DISK:
                self.todo.append(effect)
            else:
                self._send(self, effect)

    def types(self, order: int, kind: str, conversation: str, text: str, version: int) -> str:
        """One message in four is kept back for a while."""
        self.todo.append(None)
        until = int(self.clock * 1000) + HOLD if kind == "message" and order % 4 == 0 else 0
        return self.desk.write_down(order, kind, conversation, text, version, until)

    def takes_back(self, conversation: str) -> str:
        """Take back what is kept back there; answers its id, or ""."""
        self.todo.append(None)
        return self.desk.take_back(conversation, int(self.clock * 1000))

    # --- the disk, one effect at a time: a crash may come between any two

    def work(self) -> None:
        effect = self.todo.popleft()
        if self.state.disk:
            self.turn(events.DiskTold(""))
        if isinstance(effect, effects.Forget):
            self.replica.position = None
        elif isinstance(effect, effects.Swap):
            self._swap(effect.ticket)
        else:
            self.resets += isinstance(effect, effects.Recover)
            if event := self.desk.written(effect, self.life):
                self.turn(event)

    def spoil(self) -> None:
        """The disk refuses what is next to be written: for now, or, a first sync, for good."""
        if isinstance(self.todo[0], effects.Swap):
            ticket = self.todo.popleft().ticket
            self.staged.pop(ticket)
            self.turn(events.Failed(ticket, events.Failing.BROKEN))
        else:
            self.turn(events.DiskTold("The disk is full."))

    def _swap(self, ticket: int) -> None:
        answer = self.staged.pop(ticket)
        self.replica = Replica(_at(answer["head"], answer["head_seq"], answer))
        for name, held in answer["bundles"].items():
            self.replica.load(name, held)
        self.turn(events.Swapped(ticket))

    # --- answers

    def answered(self, effect: Effect, answer: Any) -> None:
        """What the network brought back; the replica's part of it is one transaction."""
        match effect:
            case effects.Push():
                self._pushed(effect, *answer)
            case effects.Pull(ticket=ticket) | effects.FetchSnapshot(ticket=ticket) if answer is None:
                self.turn(events.Failed(ticket, events.Failing.RESET))
            case effects.Pull(ticket=ticket, probe=True):
                self.turn(events.Probed(ticket, answer["incarnation"]))
            case effects.Pull() | effects.FetchSnapshot():
                self._applied(effect, answer)
            case effects.Bootstrap(ticket=ticket):
                self.staged[ticket] = answer
                known = tuple([outcome(*one) for one in answer["outcomes"]])
                position = _at(answer["head"], answer["head_seq"], answer)
                self.turn(events.BootstrapStaged(ticket, position, answer["lost"], known))
            case _:
                raise AssertionError(effect)

    def _pushed(self, effect: effects.Push, done: list[tuple[str, str, int]], stopped: str) -> None:
        if stopped == "stale_incarnation":
            self.turn(events.Failed(effect.ticket, events.Failing.STALE))
            return
        broken, place, run = self.broken, self.replica.position, effect.incarnation
        if "settles_on_answer" in broken:
            done = [(id_, why, 0) for id_, why, _ in done]
        if "never_on_answer" in broken:
            done = [(id_, why, _FAR) for id_, why, _ in done]
        if "answers_of_any_run" in broken and place:
            run = place.incarnation
        if "late_answers_count" in broken and effect.device.id != self.desk.file.device.id:
            for id_, why, _ in done:
                self.desk.settle(outcome(id_, why))
            self.todo.append(None)
        results = tuple([PushResult(outcome(id_, why), seq) for id_, why, seq in done])
        self.turn(events.PushAnswered(effect.ticket, run, results, stopped))

    def _applied(self, effect: effects.Pull | effects.FetchSnapshot, answer: dict[str, Any]) -> None:
        replica = self.replica
        at = replica.position
        moved = at is None or (at.cursor, at.high_water) != (effect.cursor, effect.high_water)
        if at is None or (moved and "applies_anywhere" not in self.broken):
            self.turn(events.Displaced(effect.ticket, at))
        elif isinstance(effect, effects.FetchSnapshot):
            fresh = answer["as_of"] >= at.cursor_seq or "stale_snapshots" in self.broken
            if fresh:
                replica.drop(answer["name"])
                for name, held in answer["bundles"].items():
                    replica.load(name, held)
            replica.position = _at(at.cursor, at.cursor_seq, answer)
            self.turn(events.SnapshotApplied(effect.ticket, replica.position, fresh))
        else:
            self._page(effect.ticket, at.cursor_seq, answer)

    def _page(self, ticket: int, after: int, answer: dict[str, Any]) -> None:
        replica, place = self.replica, _at(answer["cursor"], answer["seq"], answer)
        assert place.cursor_seq >= after, f"BACKWARDS: the cursor of {self.name}"
        if "cursor_first" in self.broken and self._dice() < 0.1:  # killed between the two
            replica.position = place
            self.start()
            return
        known = [replica.apply(seq, row) for seq, row in answer["rows"] if seq > after]
        replica.position = place
        outcomes = tuple([one for one in known if one])
        self.turn(events.PageApplied(ticket, place, answer["more"], outcomes, tuple(replica.needs)))

    def clone(self, name: str) -> "ModelClient":
        """The same profile on another machine, from now on on its own."""
        self.cloned = True
        other = ModelClient(self.user, name, self._send, self._dice, self.broken)
        other.desk.file, other.replica = self.desk.file.image(), self.replica.image()
        other.desk.settled, other.clock, other.session = set(self.desk.settled), self.clock, self.session
        other.start()
        return other


def _at(cursor: str, seq: int, answer: dict[str, Any]) -> Position:
    return Position(cursor, seq, answer["head"], answer["incarnation"])
