"""Holds what a typist wrote against what is there in the end: each word once, in order, or in the tray."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.faults.programme.typist import LONGEST

_SENDING = {"reply", "note", "taken", "huge"}
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
            self.doubtful.add(told["words"])
        if told["will"] in _CLEARING | {"draft"}:
            words = told["words"] if told["will"] == "draft" else ""
            self.editors.setdefault(told["at"], Editor()).may = words

    def _is_done(self) -> None:
        words, place = self._will["words"], self._will["at"]
        if self._will["will"] in _SENDING:
            self.doubtful.discard(words)
            self.sure.append(words)
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
            if shown != [body for at, _, body in there if at == place]:
                yield f"DIVERGED: the workstation shows {place} otherwise than the server has it"
        written = Counter(body for _, author, body in there if author == "k1")
        for words in customers:
            if written[words] != 1:
                yield f"LOST: the server has {written[words]} of the customer's {words!r}"

    def _counted(self, found: Counter[str]) -> Iterator[str]:
        for words in self.sure:
            if not found[words]:
                yield f"LOST: {words!r}"
        for words, times in found.items():
            if times > 1:
                yield f"DUP: {times} of {words!r}"
            if words not in self.sure and words not in self.doubtful:
                yield f"INVENTED: {words!r}"


def _number(body: str) -> tuple[int, int]:
    life, number, _ = body.split(" ", 2)
    return int(life), int(number)


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
