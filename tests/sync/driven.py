"""The core driven by hand: a clock, one event at a time, and a look at what it wants."""

from typing import TypeVar

from workstation.domain.operation import Outcome
from workstation.domain.position import Position
from workstation.sync import events
from workstation.sync.backoff import Moment
from workstation.sync.core import step
from workstation.sync.effects import Effect
from workstation.sync.events import Event, Failing
from workstation.sync.state import Device, Entry, State

T = TypeVar("T", bound=Effect)


def at(seq: int, run: str = "run 1") -> Position:
    return Position(f"{seq}.aa", seq, f"{seq}.aa", run)


HERE = at(10)


def entry(id_: str = "o1", number: int | None = 1, size: int = 100, lane: str = "c1") -> Entry:
    return Entry(id_, lane, size, number)


class Core:
    """The core with a clock; ``wanted`` holds the effects of the last event."""

    def __init__(self, *entries: Entry, position: Position | None = HERE, noted: str = "10.aa") -> None:
        self.clock = 100.0
        self.state = State()
        self.wanted: list[Effect] = []
        self.tell(events.Started(Device("d1"), position, noted, (), entries, None))

    def tell(self, event: Event, *, dice: float = 0.5) -> None:
        moment = Moment(self.clock, int(self.clock * 1000), dice)
        self.state, self.wanted = step(self.state, event, moment)

    def after(self, seconds: float) -> None:
        self.clock += seconds
        self.tell(events.Ticked())

    def find(self, kind: type[T]) -> T:
        (found,) = [effect for effect in self.wanted if isinstance(effect, kind)]
        return found

    def wants(self, kind: type[Effect]) -> bool:
        return any(isinstance(effect, kind) for effect in self.wanted)

    def tell_failed(self, ticket: int, failing: Failing, *, dice: float) -> None:
        self.tell(events.Failed(ticket, failing, "Trouble."), dice=dice)

    def fails(self, ticket: int, failing: Failing, **more: float) -> None:
        self.tell(events.Failed(ticket, failing, "Trouble.", **more))

    def pulled(self, position: Position = HERE, *outcomes: Outcome, more: bool = False) -> None:
        assert self.state.asked is not None
        self.tell(events.PageApplied(self.state.asked.ticket, position, more, outcomes, ()))
