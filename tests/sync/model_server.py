"""A server in a few dozen lines of rules: what the sync core is simulated against. No I/O, no time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.sync.model_store import WRITING, Held
from workstation.sync.state import Device

USERS = ("A", "B", "lead")
Row = tuple[Any, ...]  # (kind, conversation, …); operation, grant and revoke rows name their addressee third
_ADDRESSED = frozenset({"operation", "grant", "revoke"})


@dataclass(slots=True)
class Conversation:
    assignee: str | None = None
    status: str = "open"
    version: int = 1
    assigned: tuple[int, str] = (0, "")  # the version that this came with, and who did it
    stated: tuple[int, str] = (0, "")


@dataclass(frozen=True, slots=True)
class Offered:
    """An operation as it travels."""

    id: str
    number: int
    kind: str
    conversation: str
    text: str
    base_version: int
    receipt: bool = False


@dataclass(slots=True)
class ModelServer:
    """``broken`` names the rules that this one does without, to prove that the oracles would notice."""

    broken: frozenset[str] = frozenset()
    incarnation: int = 0
    conversations: dict[str, Conversation] = field(default_factory=dict)
    messages: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)  # (id, author, text)
    feed: list[Row] = field(default_factory=list)
    heads: list[str] = field(default_factory=lambda: ["0.0"])  # the position after each row
    results: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)  # (user, id) → (why, seq)
    lanes: dict[tuple[str, str], int] = field(default_factory=dict)
    fenced: set[str] = field(default_factory=set)
    links: Iterator[int] = field(default_factory=lambda: count(1))  # of the chain: never the same again

    def copy(self) -> "ModelServer":
        """A backup. What grows on it is another history, as a chain of salted hashes is."""
        then = {
            name: Conversation(c.assignee, c.status, c.version, c.assigned, c.stated)
            for name, c in self.conversations.items()
        }
        return ModelServer(
            self.broken, self.incarnation, then, {name: list(m) for name, m in self.messages.items()},
            list(self.feed), list(self.heads), dict(self.results), dict(self.lanes), set(self.fenced),
            self.links,
        )  # fmt: skip

    # --- the feed

    def knows(self, position: str) -> bool:
        if not position:
            return True
        seq = int(position.partition(".")[0])
        return seq < len(self.heads) and (self.heads[seq] == position or "no_chain" in self.broken)

    def add(self, *row: Any) -> None:
        self.feed.append(row)
        self.heads.append(f"{len(self.feed)}.{next(self.links)}")

    def open_conversation(self, name: str) -> None:
        self.conversations[name] = Conversation()
        self.messages[name] = []
        self._announce(name)

    def visible(self, user: str, name: str) -> bool:
        assignee = self.conversations[name].assignee
        return user == "lead" or assignee is None or assignee == user

    def append(self, name: str, id_: str, author: str, text: str) -> None:
        self.messages[name].append((id_, author, text))
        self.add("message", name, id_, author, text, len(self.messages[name]))

    def _assign(self, name: str, assignee: str | None, by: str) -> None:
        saw = [u for u in USERS if self.visible(u, name)]
        now = self.conversations[name]
        now.assignee = assignee
        now.version += 1
        now.assigned = (now.version, by)
        for user in USERS:
            sees = self.visible(user, name)
            if sees and user not in saw and "no_grant" not in self.broken:
                self.add("grant", name, user)
            if not sees and user in saw and "no_revoke" not in self.broken:
                self.add("revoke", name, user)
        self._announce(name)

    def _announce(self, name: str) -> None:
        now = self.conversations[name]
        self.add("conversation", name, now.assignee, now.status, now.version)

    # --- writing

    def push(
        self, user: str, device: Device, incarnation: str, operations: list[Offered], session: int
    ) -> tuple[list[tuple[str, str, int]], str]:
        """(id, why, seq) of each, ``why`` empty for applied; and what stopped the rest."""
        broken = self.broken
        if incarnation != str(self.incarnation) and "no_incarnation" not in broken:
            return [], "stale_incarnation"
        self.fenced.update(device.replaces)
        author = f"{user} in session {session}" if "dedupe_by_session" in broken else user
        done: list[tuple[str, str, int]] = []
        for operation in operations:
            known = self.results.get((author, operation.id)) if "no_dedupe" not in broken else None
            if known and known[0] and operation.receipt and "no_receipt" not in broken:
                known = None  # refused since, and promised in a history that is lost
            stopped = self._numbered(device.id, operation, again=known is not None)
            if stopped:
                return done, stopped
            if known is None:
                why = self._carry_out(user, operation)
                self.add("operation", operation.conversation, user, operation.id, why)
                known = self.results[author, operation.id] = (why, len(self.feed))
            done.append((operation.id, *known))
        return done, ""

    def _numbered(self, device: str, operation: Offered, *, again: bool) -> str:
        """Take the operation's number in its lane; or why it is out of place."""
        lane = (device, operation.conversation)
        expected = self.lanes.get(lane, 0) + 1
        if not again:
            if device in self.fenced and "no_fence" not in self.broken:
                return "device_conflict"
            if "no_numbers" not in self.broken and operation.number != expected:
                return "device_conflict" if operation.number < expected else "out_of_order"
        if operation.number == expected and not (again and "number_kept" in self.broken):
            self.lanes[lane] = expected
        return ""

    def _carry_out(self, user: str, operation: Offered) -> str:
        now, kind = self.conversations[operation.conversation], operation.kind
        if kind in WRITING:
            genuine = operation.receipt and "no_receipt" not in self.broken
            may = now.assignee == user or (kind == "note" and self.visible(user, operation.conversation))
            if not (may or genuine or "rights_at_the_client" in self.broken):
                return "not_assignee"
            self.append(operation.conversation, operation.id, user, operation.text)
        elif kind == "claim":
            if now.assignee not in (None, user) and "last_claim_wins" not in self.broken:
                return "already_claimed"
            if now.assignee != user:
                self._assign(operation.conversation, user, user)
        elif now.assignee != user and (user != "lead" or kind == "release"):
            return "not_assignee"
        elif kind == "release":
            self._assign(operation.conversation, None, user)
        else:
            return self._set(user, operation, now)
        return ""

    def _set(self, user: str, operation: Offered, now: Conversation) -> str:
        """Refused only where somebody else has set the same field since: a status, or who has it."""
        version, by = now.stated if operation.kind == "status" else now.assigned
        if version > operation.base_version and by != user and "blind_updates" not in self.broken:
            return "version_conflict"
        if operation.kind == "transfer":
            self._assign(operation.conversation, operation.text, user)
            return ""
        now.status = operation.text
        now.version += 1
        now.stated = (now.version, user)
        self._announce(operation.conversation)
        return ""

    # --- reading

    def changes(self, user: str, cursor: str, high_water: str, limit: int = 3) -> dict[str, Any] | None:
        """A page; None: reset."""
        if not (self.knows(cursor) and (self.knows(high_water) or "no_high_water" in self.broken)):
            return None
        seq, end, rows = int(cursor.partition(".")[0]), len(self.feed), []
        leaking = "visibility_of_then" in self.broken
        while seq < end and len(rows) < limit:
            row = self.feed[seq]
            seq += 1
            if row[2] == user if row[0] in _ADDRESSED else leaking or self.visible(user, row[1]):
                rows.append((seq, row))
        return {"rows": rows, "cursor": self.heads[seq], "seq": seq, "more": seq < end, **self._seal()}

    def _seal(self) -> dict[str, Any]:
        return {"head": self.heads[-1], "head_seq": len(self.feed), "incarnation": str(self.incarnation)}

    def bundle(self, name: str) -> Held:
        now = self.conversations[name]
        messages = {m[0]: (place, m[1], m[2]) for place, m in enumerate(self.messages[name], 1)}
        return Held((now.assignee, now.status, now.version), messages, len(self.feed))

    def snapshot(self, user: str, name: str, cursor: str, high_water: str) -> dict[str, Any] | None:
        if not (self.knows(cursor) and (self.knows(high_water) or "no_high_water" in self.broken)):
            return None
        seen = {name: self.bundle(name)} if self.visible(user, name) else {}
        return {"name": name, "bundles": seen, "as_of": len(self.feed), **self._seal()}

    def bootstrap(self, user: str, high_water: str, unsettled: tuple[str, ...]) -> dict[str, Any]:
        bundles = {name: self.bundle(name) for name in self.conversations if self.visible(user, name)}
        known = [(i, self.results[user, i][0]) for i in unsettled if (user, i) in self.results]
        lost = not self.knows(high_water) and not self.broken & {"blind_first_sync", "no_high_water"}
        return {"bundles": bundles, "outcomes": known, "lost": lost, **self._seal()}
