"""What somebody typed at a seat, and where each word of it has to be: the oracle of the stateful suite."""

import json
import re
from collections import Counter
from dataclasses import asdict
from itertools import count
from typing import Any

from tests.faults.programme.seat import Seat
from workstation.domain.inbox import Reader, Section, Sort
from workstation.store import hot
from workstation.store.connection import Connection

Bundles = dict[str, dict[str, Any]]  # conversations as the server shows them, by id
_WORD = re.compile(r"w\d+w")
_ELSEWHERE = {"notes", "account"}  # of a customer, and read by panels of their own
_MESSAGE = ("id", "position", "kind", "author_id", "author_name", "body", "language", "created_at")


class Ledger:
    """Every word is typed once. ``thrown`` are those that their author took away."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.typed: list[str] = []
        self.thrown: set[str] = set()
        self.sent: dict[str, list[str]] = {}  # conversation → what was sent there, in typing order
        self.macros: list[tuple[str, str, str, str]] = []  # conversation, reply, note, label

    def word(self) -> str:
        self.typed.append(f"w{next(self._numbers)}w")
        return self.typed[-1]

    def sends(self, conversation: str, body: str) -> None:
        self.sent.setdefault(conversation, []).append(body)

    def macro(self, conversation: str, reply: str, note: str) -> str:
        """Both are sent as one; answers a label that nobody else puts on anything."""
        self.sends(conversation, reply)
        self.sends(conversation, note)
        label = f"done {next(self._numbers)}"
        self.macros.append((conversation, reply, note, label))
        return label

    def parts(self, reply: str) -> None:
        """The macro of this reply was refused, and its author has decided: the words may go without it."""
        self.macros = [one for one in self.macros if one[1] != reply]

    def throws(self, text: str) -> None:
        self.thrown |= set(text.split())

    async def check_desk(self, seat: Seat) -> None:
        """Each word stands in exactly one place of the desk, or its author threw it away."""
        places = Counter(_WORD.findall(await seat.store.desk.read_plain(_everything)))
        for word in self.typed:
            wanted = 0 if word in self.thrown else 1
            assert places[word] == wanted, f"{'TWICE' if places[word] else 'LOST'}: {word} on the desk"

    async def check_server(self, seat: Seat, server: Bundles, me: str) -> int:
        """What is in the sent log stands on the server, once and in typing order; answers how many words."""
        log = await seat.store.desk.read_plain(lambda c: c.execute("SELECT arguments FROM sent").fetchall())
        arrived = Counter(word for (text,) in log for word in _WORD.findall(text))
        for id_, bundle in server.items():
            mine = [message["body"] for message in bundle["messages"] if message["author_id"] == me]
            words = [body for body in mine if body in self.sent.get(id_, [])]
            typed = iter(self.sent.get(id_, []))
            assert all(body in typed for body in words), f"REORDERED: {words} in {id_}"
        bodies = (message["body"] for bundle in server.values() for message in bundle["messages"])
        written = Counter(word for body in bodies for word in _WORD.findall(body))
        for word in self.typed:
            assert written[word] == arrived[word], (
                f"{'TWICE' if written[word] else 'LOST'}: {word} on the server"
            )
        return len(arrived)

    def check_macros(self, server: Bundles) -> Counter[str]:
        """Of each macro all is there, or nothing; how often which."""
        found: Counter[str] = Counter()
        for id_, reply, note, label in self.macros:
            bodies = [message["body"] for message in server[id_]["messages"]]
            there = [reply in bodies, note in bodies, label in server[id_]["conversation"]["labels"]]
            assert len(set(there)) == 1, f"HALF: of {reply}, {note} and {label} there are {there}"
            found["macro whole" if all(there) else "macro not whole"] += 1
        return found


def _everything(c: Connection) -> str:
    """All that was typed and is on the desk."""
    found = c.execute(
        "SELECT arguments FROM outbox UNION ALL SELECT arguments FROM sent"
        " UNION ALL SELECT arguments FROM tray UNION ALL SELECT body FROM draft"
    )
    return " ".join(text for (text,) in found)


def held(c: Connection) -> Bundles:
    """What the replica holds, in the form of the server's bundles."""
    bundles: Bundles = {}
    for _, id_ in hot.keys(c, Section.ALL, Reader("", (), 0), Sort.NEWEST):
        details = hot.details(c, id_)
        assert details is not None
        bundles[id_] = {
            "conversation": asdict(details.conversation)
            | {"left_draft": asdict(details.left) if details.left else None},
            "customer": asdict(details.customer) | {"attributes": dict(details.customer.attributes)},
            "messages": [
                {name: getattr(message, name) for name in _MESSAGE}
                for message in hot.window(c, id_, 1, 10_000)
            ],
            "flags": sorted((flag.id, flag.state.value, flag.decided_by) for flag in details.flags),
            "unread": details.unread,
        }
    told: Bundles = json.loads(json.dumps(bundles))
    return told


def shown(bundle: dict[str, Any], read: int) -> dict[str, Any]:
    """A bundle of the server, as far as the workstation shows it to who has ``read`` so far."""
    of_security = bool(bundle["flags"] or bundle["account_acts"])
    told: dict[str, Any] = json.loads(json.dumps({
        "conversation": bundle["conversation"] | {"of_security": of_security},
        "customer": {name: fact for name, fact in bundle["customer"].items() if name not in _ELSEWHERE},
        "messages": [{name: message[name] for name in _MESSAGE} for message in bundle["messages"]],
        "flags": sorted((flag["id"], flag["state"], flag["decided_by"]) for flag in bundle["flags"]),
        "unread": sum(m["kind"] == "incoming" and m["position"] > read for m in bundle["messages"]),
    }))  # fmt: skip
    return told


def difference(ours: Bundles, theirs: Bundles) -> str:
    """The first thing that differs, in words; "" for none."""
    if ours.keys() != theirs.keys():
        return f"held {sorted(ours)}, the server shows {sorted(theirs)}"
    for id_, bundle in theirs.items():
        for part, wanted in bundle.items():
            if ours[id_][part] != wanted:
                return f"{part} of {id_}: {_apart(ours[id_][part], wanted)}"
    return ""


def _apart(ours: Any, theirs: Any) -> str:
    if isinstance(ours, dict):
        names = sorted(
            name for name in theirs.keys() | ours.keys() if ours.get(name, ...) != theirs.get(name, ...)
        )
        return ", ".join(f"{name} {ours.get(name)!r} instead of {theirs.get(name)!r}" for name in names)
    return f"{ours!r:.150} instead of {theirs!r:.150}"
