"""A server in sixty lines of rules: what the sync core is simulated against. It knows no I/O and no time."""

from dataclasses import dataclass, field
from typing import Any

USERS = ("A", "B", "lead")
Row = tuple[Any, ...]  # (kind, conversation, …); operation, grant and revoke rows name their addressee third


@dataclass
class Conversation:
    assignee: str | None = None
    status: str = "open"
    version: int = 1


@dataclass(frozen=True)
class Offered:
    """An operation as it travels."""

    id: str
    number: int
    kind: str
    conversation: str
    text: str
    base_version: int
    receipt: bool = False


@dataclass
class ModelServer:
    """``broken`` names the rules that this one does without, to prove that the oracles would notice."""

    broken: frozenset[str] = frozenset()
    incarnation: int = 0
    conversations: dict[str, Conversation] = field(default_factory=dict)
    messages: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)  # (id, author, text)
    feed: list[Row] = field(default_factory=list)
    chain: list[int] = field(default_factory=lambda: [0])
    results: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)  # (user, id) → (why, seq)
    lanes: dict[tuple[str, str], int] = field(default_factory=dict)
    fenced: set[str] = field(default_factory=set)

    def copy(self) -> "ModelServer":
        """A backup."""
        return ModelServer(
            self.broken, self.incarnation,
            {k: Conversation(c.assignee, c.status, c.version) for k, c in self.conversations.items()},
            {k: list(m) for k, m in self.messages.items()},
            list(self.feed), list(self.chain), dict(self.results), dict(self.lanes), set(self.fenced),
        )  # fmt: skip

    def head(self) -> str:
        return f"{len(self.feed)}.{self.chain[-1]}"

    def knows(self, position: str) -> bool:
        seq, _, link = position.partition(".")
        return not position or (int(seq) < len(self.chain) and self.chain[int(seq)] == int(link))

    def add(self, *row: Any) -> None:
        self.feed.append(row)
        self.chain.append(hash((self.chain[-1], row)) & 0xFFFFFFFF)

    def open_conversation(self, name: str) -> None:
        self.conversations[name] = Conversation()
        self.messages[name] = []
        self.add("conversation", name, None, "open", 1)

    def visible(self, user: str, name: str) -> bool:
        assignee = self.conversations[name].assignee
        return user == "lead" or assignee is None or assignee == user

    def append(self, name: str, id_: str, author: str, text: str) -> None:
        self.messages[name].append((id_, author, text))
        self.add("message", name, id_, author, text, len(self.messages[name]))

    def assign(self, name: str, user: str | None) -> None:
        saw = {u: self.visible(u, name) for u in USERS}
        conversation = self.conversations[name]
        conversation.assignee = user
        conversation.version += 1
        for u in USERS:
            sees = self.visible(u, name)
            if saw[u] != sees:
                self.add("grant" if sees else "revoke", name, u)
        self._announce(name)

    def _announce(self, name: str) -> None:
        now = self.conversations[name]
        self.add("conversation", name, now.assignee, now.status, now.version)

    def push(
        self, user: str, device: str, replaces: tuple[str, ...], incarnation: str, operations: list[Offered]
    ) -> tuple[list[tuple[str, str, int]], str]:
        """(id, why, seq) of each, ``why`` empty for applied; and what stopped the rest."""
        if incarnation != str(self.incarnation) and "no_incarnation" not in self.broken:
            return [], "stale_incarnation"
        self.fenced.update(replaces)
        done: list[tuple[str, str, int]] = []
        for operation in operations:
            lane = (device, operation.conversation)
            expected = self.lanes.get(lane, 0) + 1
            known = self.results.get((user, operation.id))
            if known and "no_dedupe" not in self.broken:
                if operation.number == expected:
                    self.lanes[lane] = expected
                done.append((operation.id, *known))
                continue
            if device in self.fenced or operation.number < expected:
                return done, "device_conflict"
            if operation.number > expected:
                return done, "out_of_order"
            why = self._carry_out(user, operation)
            self.lanes[lane] = expected
            self.add("operation", operation.conversation, user, operation.id, why)
            self.results[user, operation.id] = (why, len(self.feed))
            done.append((operation.id, why, len(self.feed)))
        return done, ""

    def _carry_out(self, user: str, operation: Offered) -> str:
        name = operation.conversation
        conversation = self.conversations[name]
        if operation.kind == "message":
            if conversation.assignee != user and not operation.receipt:
                return "not_assignee"
            self.append(name, operation.id, user, operation.text)
        elif operation.kind == "claim":
            if conversation.assignee not in (None, user):
                return "already_claimed"
            if conversation.assignee is None:
                self.assign(name, user)
        elif conversation.assignee != user:
            return "not_assignee"
        elif operation.kind == "release":
            self.assign(name, None)
        elif conversation.version != operation.base_version:
            return "version_conflict"
        else:
            conversation.status = operation.text
            conversation.version += 1
            self._announce(name)
        return ""

    def changes(self, user: str, cursor: str, high_water: str, limit: int = 3) -> dict[str, Any] | None:
        """A page; None: reset."""
        if not (self.knows(cursor) and self.knows(high_water)):
            return None
        seq, rows = int(cursor.partition(".")[0]), []
        while seq < len(self.feed) and len(rows) < limit:
            row = self.feed[seq]
            seq += 1
            personal = row[0] in ("operation", "grant", "revoke")
            if row[2] == user if personal else self.visible(user, row[1]):
                rows.append((seq, row))
        more = seq < len(self.feed)
        return {"rows": rows, "cursor": f"{seq}.{self.chain[seq]}", "seq": seq, "more": more, **self._seal()}

    def _seal(self) -> dict[str, Any]:
        return {"head": self.head(), "head_seq": len(self.feed), "incarnation": str(self.incarnation)}

    def bundle(self, name: str) -> dict[str, Any]:
        now = self.conversations[name]
        messages = {m[0]: (place, m[1], m[2]) for place, m in enumerate(self.messages[name], 1)}
        state = (now.assignee, now.status, now.version)
        return {"name": name, "state": state, "messages": messages, "as_of": len(self.feed)}

    def snapshot(self, user: str, name: str, cursor: str, high_water: str) -> dict[str, Any] | None:
        if not (self.knows(cursor) and self.knows(high_water)):
            return None
        seen = self.visible(user, name)
        return {"name": name, "bundle": self.bundle(name) if seen else None, "as_of": len(self.feed),
                **self._seal()}  # fmt: skip

    def bootstrap(self, user: str, high_water: str, unsettled: tuple[str, ...]) -> dict[str, Any]:
        bundles = [self.bundle(name) for name in self.conversations if self.visible(user, name)]
        known = [(i, self.results[user, i][0]) for i in unsettled if (user, i) in self.results]
        return {"bundles": bundles, "outcomes": known, "lost": not self.knows(high_water), **self._seal()}
