"""A model of the store: what is on disk of a simulated workstation, in dictionaries."""

import copy
from dataclasses import dataclass, field
from typing import Any

from workstation.domain.operation import Outcome, Refusal
from workstation.domain.position import Position
from workstation.sync.state import Device, Entry

WRITING = frozenset({"message", "note"})
_REFUSALS = {refusal.value: refusal for refusal in Refusal}


@dataclass(slots=True)
class Typed:
    """An operation on the desk."""

    order: int
    id: str
    kind: str
    conversation: str
    text: str
    base_version: int
    number: int | None = None
    receipt: bool = False
    not_before: int = 0


@dataclass(slots=True)
class Desk:
    """desk.db: every commit survives everything but the loss of the machine."""

    device: Device
    outbox: list[Typed] = field(default_factory=list)
    tray: list[Typed] = field(default_factory=list)
    sent: list[Typed] = field(default_factory=list)
    lanes: dict[str, int] = field(default_factory=dict)
    noted: str = ""

    def entries(self) -> tuple[Entry, ...]:
        return tuple(
            [
                Entry(o.id, o.conversation, 100, o.number, again=o.receipt, not_before=o.not_before)
                for o in self.outbox
            ]
        )

    def image(self) -> "Desk":
        """A copy of the file."""
        outbox, tray, sent = ([copy.copy(o) for o in rows] for rows in (self.outbox, self.tray, self.sent))
        return Desk(self.device, outbox, tray, sent, dict(self.lanes), self.noted)


@dataclass(slots=True)
class Held:
    """A conversation as the replica has it: (assignee, status, version), and id → (place, author, text)."""

    state: tuple[Any, ...]
    messages: dict[str, tuple[int, str, str]]
    as_of: int


@dataclass(slots=True)
class Replica:
    """replica.db: a power cut may take its newest commits back."""

    position: Position | None = None
    conversations: dict[str, Held] = field(default_factory=dict)
    needs: list[str] = field(default_factory=list)

    def image(self) -> "Replica":
        """A copy of the file."""
        held = {n: Held(h.state, dict(h.messages), h.as_of) for n, h in self.conversations.items()}
        return Replica(self.position, held, list(self.needs))

    def load(self, name: str, held: Held) -> None:
        self.conversations[name] = Held(held.state, dict(held.messages), held.as_of)

    def apply(self, seq: int, row: tuple[Any, ...]) -> Outcome | None:
        """Apply a row; answers the outcome that it tells of."""
        kind, name = row[0], row[1]
        if kind == "operation":
            return outcome(row[3], row[4])
        held = self.conversations.get(name)
        if kind == "revoke":
            self.drop(name)
        elif kind == "grant" or held is None:
            self.needs = [*(n for n in self.needs if n != name), name]
        elif seq > held.as_of and kind == "message":
            held.messages[row[2]] = (row[5], row[3], row[4])
        elif seq > held.as_of and row[4] > held.state[2]:
            held.state = row[2:5]
        return None

    def drop(self, name: str) -> None:
        self.conversations.pop(name, None)
        self.needs = [n for n in self.needs if n != name]


def outcome(id_: str, why: str) -> Outcome:
    return Outcome(id_, _REFUSALS[why]) if why else Outcome(id_, None, "receipt")
