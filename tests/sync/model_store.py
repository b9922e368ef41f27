"""A model of the store: what is on disk of a simulated workstation, in dictionaries."""

from dataclasses import dataclass, field
from typing import Any

from workstation.domain.operation import Outcome, Refusal
from workstation.domain.position import Position
from workstation.sync.state import Device, Entry


@dataclass
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


@dataclass
class Desk:
    """desk.db: every commit survives everything but the loss of the machine."""

    device: Device
    outbox: list[Typed] = field(default_factory=list)
    tray: list[Typed] = field(default_factory=list)
    sent: list[Typed] = field(default_factory=list)
    lanes: dict[str, int] = field(default_factory=dict)
    noted: str = ""

    def entries(self) -> tuple[Entry, ...]:
        return tuple(Entry(o.id, o.conversation, 100, o.number) for o in self.outbox)


@dataclass
class Replica:
    """replica.db: a power cut may take its newest commits back."""

    position: Position | None = None
    conversations: dict[str, dict[str, Any]] = field(default_factory=dict)  # bundles
    needs: list[str] = field(default_factory=list)

    def load(self, bundle: dict[str, Any]) -> None:
        self.conversations[bundle["name"]] = {**bundle, "messages": dict(bundle["messages"])}

    def apply(self, seq: int, row: tuple[Any, ...]) -> Outcome | None:
        kind, name = row[0], row[1]
        held = self.conversations.get(name)
        if kind == "operation":
            return outcome(row[3], row[4])
        if kind == "revoke":
            self.drop(name)
        elif kind == "grant" or held is None:
            self.needs = [*(n for n in self.needs if n != name), name]
        elif seq > held["as_of"] and kind == "message":
            held["messages"][row[2]] = (row[5], row[3], row[4])
        elif seq > held["as_of"] and row[4] > held["state"][2]:
            held["state"] = row[2:5]
        return None

    def drop(self, name: str) -> None:
        self.conversations.pop(name, None)
        self.needs = [n for n in self.needs if n != name]


def outcome(id_: str, why: str) -> Outcome:
    return Outcome(id_, Refusal(why) if why else None, None if why else "receipt")
