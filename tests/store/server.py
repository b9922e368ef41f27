"""A server small enough to be obviously right: the truth that a replica is held against."""

from dataclasses import dataclass, field
from typing import Any

from tests.store import wire

IDS = ("c1", "c2", "c3")


@dataclass
class Server:
    """Keeps entities and a log of what changed; pages carry the state of now, as the contract says."""

    conversations: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {i: wire.conversation(i) for i in IDS}
    )
    messages: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {i: [] for i in IDS})
    flags: dict[str, dict[str, Any]] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=lambda: dict.fromkeys(IDS, 0))
    hidden: set[str] = field(default_factory=set)
    log: list[tuple[int, str, str, str]] = field(default_factory=list)  # seq, kind, entity, conversation
    seq: int = 1

    def _note(self, kind: str, entity: str, conversation: str) -> None:
        self.seq += 1
        self.log.append((self.seq, kind, entity, conversation))

    def write(self, id_: str, body: str) -> None:
        position = len(self.messages[id_]) + 1
        self.messages[id_].append(wire.message(id_, position, body))
        state = self.conversations[id_]
        state["last_position"], state["last_words"], state["last_kind"] = position, body[:120], "incoming"
        state["version"] += 1
        self._note("message", f"{id_}-m{position}", id_)
        self._note("conversation", id_, id_)

    def reword(self, id_: str, body: str) -> None:
        if self.messages[id_]:
            self.messages[id_][-1] = {**self.messages[id_][-1], "body": body}
            self._note("message", self.messages[id_][-1]["id"], id_)

    def change(self, id_: str, status: str) -> None:
        self.conversations[id_]["status"] = status
        self.conversations[id_]["version"] += 1
        self._note("conversation", id_, id_)

    def raise_flag(self, id_: str) -> None:
        position = len(self.messages[id_])
        if position:
            flag = wire.flag(id_, position)
            state = "dismissed" if flag["id"] in self.flags else "open"
            self.flags[flag["id"]] = {**flag, "state": state}
            self._note("flag", flag["id"], id_)

    def mark_read(self, id_: str) -> None:
        self.read[id_] = len(self.messages[id_])
        self._note("read_marker", id_, id_)

    def hide(self, id_: str) -> None:
        if id_ not in self.hidden:
            self.hidden.add(id_)
            self._note("revoke", id_, id_)

    def show(self, id_: str) -> None:
        if id_ in self.hidden:
            self.hidden.discard(id_)
            self._note("grant", id_, id_)

    def page(self, after: int, limit: int) -> str:
        """The next rows after ``after``; of hidden conversations only that they are hidden."""
        part = [entry for entry in self.log if entry[0] > after][:limit]
        rows = [
            wire.row(seq, kind, self._state(kind, entity, conversation), conversation, id=entity)
            for seq, kind, entity, conversation in part
            if kind == "revoke" or conversation not in self.hidden
        ]
        cursor = part[-1][0] if part else after
        return wire.page(*rows, after=cursor, has_more=cursor < self.seq)

    def _state(self, kind: str, entity: str, conversation: str) -> dict[str, Any]:
        match kind:
            case "message":
                return next(m for m in self.messages[conversation] if m["id"] == entity)
            case "conversation":
                return self.conversations[entity]
            case "flag":
                return self.flags[entity]
            case "read_marker":
                return {"conversation_id": entity, "position": self.read[entity]}
            case _:
                return {}

    def bundle(self, id_: str) -> dict[str, Any]:
        return {
            "conversation": self.conversations[id_],
            "customer": wire.customer(id_),
            "messages": self.messages[id_],
            "flags": [flag for flag in self.flags.values() if flag["conversation_id"] == id_],
            "read_position": self.read[id_],
        }

    def snapshot(self, id_: str) -> str:
        return wire.snapshot(None if id_ in self.hidden else self.bundle(id_), self.seq)

    def projection(self) -> dict[str, Any]:
        """What a replica must hold in the end."""
        return {
            id_: (
                self.conversations[id_]["status"],
                self.conversations[id_]["version"],
                [message["body"] for message in self.messages[id_]],
                sorted((f["id"], f["state"]) for f in self.flags.values() if f["conversation_id"] == id_),
                len(self.messages[id_]) - self.read[id_],
            )
            for id_ in IDS
            if id_ not in self.hidden
        }
