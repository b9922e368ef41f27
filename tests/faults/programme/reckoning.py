"""Holds what a typist wrote against what is there in the end: each word once, in order, or in the tray."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.faults.programme.typist import LONGEST, MACROS, file_of
from workstation.domain.activity import ActivityKind, activity

_SENDING = {"reply", "note", "taken", "file", "huge", *MACROS}
_CLEARING = _SENDING - {"note"}  # of the draft of a reply


@dataclass(slots=True)
class Editor:
    """What must stand in one conversation's editor, and what may as well if death came in between."""

    stands: str = ""
    may: str | None = None


@dataclass(slots=True)
class Reckoning:
    """``sure``: what the disk took; ``doubtful``: death came between the act and the answer."""

    sure: list[str] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)
    editors: dict[str, Editor] = field(default_factory=dict)
    tray: list[str] = field(default_factory=list)
    shown: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)  # words that went with a file
    macros: list[dict[str, Any]] = field(default_factory=list)  # as they were begun
    whole: int = 0  # of these, on the server
    drained: bool = False
    wrong: list[str] = field(default_factory=list)
    _will: dict[str, Any] = field(default_factory=dict)

    def read(self, journal: Path) -> None:
        for line in journal.read_bytes().splitlines():
            told = json.loads(line)
            if "will" in told:
                self._begins(told)
            elif "did" in told:
                self._is_done()
            elif "found" in told:
                self._finds(told["at"], told["found"])
            elif "shown" in told:
                self.shown[told["at"]] = told["shown"]
            self.tray = told.get("tray", self.tray)
            self.drained = self.drained or "drained" in told

    def _begins(self, told: dict[str, Any]) -> None:
        self._will = told
        if told["will"] in _SENDING:
            self.doubtful |= set(_texts(told))
        if told["will"] in MACROS:
            self.macros.append(told)
        if told["will"] in _CLEARING | {"draft"}:
            words = told["words"] if told["will"] == "draft" else ""
            self.editors.setdefault(told["at"], Editor()).may = words

    def _is_done(self) -> None:
        words, place = self._will["words"], self._will["at"]
        if self._will["will"] in _SENDING:
            self.doubtful -= set(_texts(self._will))
            self.sure += _texts(self._will)
        if self._will["will"] == "file":
            self.files.append(words)
        if self._will["will"] != "note":
            self.editors[place] = Editor("" if self._will["will"] in _CLEARING else words)

    def _finds(self, place: str, found: str) -> None:
        editor = self.editors.setdefault(place, Editor())
        if found not in (editor.stands, editor.may):
            self.wrong.append(f"DRAFT: {found!r} stands in {place}, not {editor.stands!r} nor {editor.may!r}")
        sent = self._will.get("at") == place and self._will["will"] in _CLEARING
        if sent and editor.stands and editor.may == found == "" and self._will["words"] in self.doubtful:
            self._is_done()  # the draft is gone, so what it became is on the disk: it was one transaction
        self.editors[place] = Editor(found)

    def judge(self, database: Path, customers: Iterable[str]) -> Iterator[str]:
        """What is wrong, a line each."""
        yield from self.wrong
        if not self.drained:
            yield "STUCK: not everything was sent after the network was well again"
            return
        there = _messages(database)
        mine = [(place, body) for place, author, body in there if author == "ana"]
        yield from self._counted(Counter(body for _, body in mine) + Counter(self.tray))
        for place in sorted({place for place, _ in mine}):
            numbers = [_number(body) for at, body in mine if at == place]
            if numbers != sorted(numbers):
                yield f"REORDER: {numbers} in {place}"
        for place, shown in self.shown.items():
            stands = [body for at, _, body in there if at == place]
            if shown != stands:
                yield f"DIVERGED: the workstation shows {place} otherwise: {_apart(shown, stands)}"
        yield from self._held(database, Counter(body for _, body in mine))
        yield from self._halved(database, Counter(body for _, body in mine))
        written = Counter(body for _, author, body in there if author == "k1")
        for words in customers:
            if written[words] != 1:
                yield f"LOST: the server has {written[words]} of the customer's {words!r}"

    def _held(self, database: Path, mine: Counter[str]) -> Iterator[str]:
        """Each file is whole on the server, with the words that it went with."""
        attached = _attached(database)
        for words in self.files:
            digest = sha256(file_of(words)).hexdigest()
            content = database.with_name(f"{database.name}.blobs") / digest
            if mine[words] and (words, digest) not in attached:
                yield f"LOST: the file of {words!r}"
            elif mine[words] and sha256(content.read_bytes()).hexdigest() != digest:
                yield f"TORN: the file of {words!r}"

    def _halved(self, database: Path, mine: Counter[str]) -> Iterator[str]:
        """Of each macro all is on the server, once, or nothing; of one whose any act is refused nothing."""
        labels = _labels(database)
        for told in self.macros:
            found = [*(mine[text] for text in _texts(told)), labels[told["label"]]]
            refused = told["will"] != "macro"
            if len(set(found)) > 1 or max(found) > 1 or (refused and any(found)):
                yield f"HALF: {told['will']} {told['words']!r}: reply, note and label are there {found} times"
            self.whole += all(found)

    def _counted(self, found: Counter[str]) -> Iterator[str]:
        for words in self.sure:
            if not found[words]:
                yield f"LOST: {words!r}"
        for words, times in found.items():
            if times > 1:
                yield f"DUP: {times} of {words!r}"
            if words not in self.sure and words not in self.doubtful:
                yield f"INVENTED: {words!r}"


def _texts(told: dict[str, Any]) -> list[str]:
    """What was to be sent by one act."""
    return [told[name] for name in ("words", "note") if name in told]


def _number(body: str) -> tuple[int, int]:
    life, number, _ = body.split(" ", 2)
    return int(life), int(number)


def _attached(database: Path) -> set[tuple[str, str]]:
    """Text and hash of every message's every file."""
    connection = dbapi2.connect(database)
    try:
        found = connection.execute(
            "SELECT m.body, a.sha256 FROM messages m JOIN attachments a ON a.message_id = m.id"
        ).fetchall()
    finally:
        connection.close()
    return {(body[:LONGEST], digest) for body, digest in found}


def _labels(database: Path) -> Counter[str]:
    """How often each label was put on a conversation."""
    connection = dbapi2.connect(database)
    try:
        lines = connection.execute("SELECT body FROM messages WHERE kind = 'activity'").fetchall()
    finally:
        connection.close()
    told = [activity(line) for (line,) in lines]
    return Counter(one.argument(0) for one in told if one and one.kind is ActivityKind.LABELLED)


def _messages(database: Path) -> list[tuple[str, str, str]]:
    """Conversation, author and text of everything that people wrote, in order."""
    connection = dbapi2.connect(database)
    try:
        found = connection.execute(
            "SELECT conversation_id, author_id, body FROM messages WHERE kind <> 'activity'"
            " ORDER BY conversation_id, position"
        ).fetchall()
    finally:
        connection.close()
    return [(place, author, body[:LONGEST]) for place, author, body in found]


def _apart(shown: list[str], stands: list[str]) -> str:
    """What the one has and the other has not, in words."""
    more, less = Counter(shown) - Counter(stands), Counter(stands) - Counter(shown)
    if not more and not less:
        return "in another order"
    return f"without {sorted(less.elements())}, with {sorted(more.elements())} of its own"
