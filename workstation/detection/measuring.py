"""Reading messages line by line, and counting what was found in them against what should be."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TextIO

from workstation.detection import social
from workstation.detection.detectors import KINDS
from workstation.detection.known import Author

_AUTHORS: dict[object, Author] = {"customer": "customer", "agent": "agent", "bot": "bot"}
_LONGEST = 1 << 23  # characters of a line; more than any message may have


@dataclass(frozen=True, slots=True)
class Message:
    """``language``: what its author most likely writes in; ``kinds``: what should be found in it; both
    where the line says so."""

    id: str | int
    text: str
    author: Author
    language: str
    kinds: frozenset[str]


def messages(file: TextIO) -> Iterator[Message | str]:
    """The message of every line that is not empty, or what is wrong with the line, named by its number."""
    number = 0
    while line := file.readline(_LONGEST):
        number += 1
        if len(line) == _LONGEST and not line.endswith("\n"):
            while (rest := file.readline(_LONGEST)) and not rest.endswith("\n"):
                pass
            yield f"line {number}: longer than {_LONGEST} characters"
        elif line.strip():
            yield _message(line.removeprefix("\ufeff") if number == 1 else line, number)


def _message(line: str, number: int) -> Message | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"line {number}: no JSON: {error}"
    if not isinstance(row, dict):
        return f"line {number}: no object"
    if missing := _missing(row):
        return f"line {number}: {missing}"
    author = _AUTHORS[row.get("from", "customer")]
    language = str(row.get("language", ""))
    return Message(row["id"], row["text"], author, language, frozenset(row.get("kinds", [])))


def _missing(row: dict[str, Any]) -> str:
    """What keeps ``row`` from being a message; empty where nothing does."""
    author, kinds = row.get("from", "customer"), row.get("kinds", [])
    if not isinstance(row.get("id"), str | int) or isinstance(row["id"], bool):
        return "no id"
    if not isinstance(row.get("text"), str):
        return "no text"
    if not isinstance(author, str) or author not in _AUTHORS:
        return "from is customer, agent or bot"
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        return "kinds is no list of words"
    strange = [kind for kind in kinds if kind not in KINDS]
    return f"no detector finds the kind {strange[0]}" if strange else ""


@dataclass(slots=True)
class Tally:
    """Counts per kind and, of social engineering, per language."""

    _wanted: Counter[str] = field(default_factory=Counter)
    _right: Counter[str] = field(default_factory=Counter)
    _found: Counter[str] = field(default_factory=Counter)
    _told: Counter[str] = field(default_factory=Counter)
    _seen: Counter[str] = field(default_factory=Counter)
    _harmless: Counter[str] = field(default_factory=Counter)
    _alarms: Counter[str] = field(default_factory=Counter)

    def add(self, message: Message, found: set[str]) -> None:
        """Count one message in which ``found`` was found."""
        self._wanted.update(message.kinds)
        self._found.update(found)
        self._right.update(message.kinds & found)
        wanted = message.kinds & set(social.KINDS)
        self._told[message.language] += len(wanted)
        self._seen[message.language] += len(wanted & found)
        if not message.kinds:
            self._harmless[message.language] += 1
            self._alarms[message.language] += bool(found & set(social.KINDS))

    def table(self) -> str:
        """Recall and precision per kind, then recall and false alarms per language, as lines of text."""
        rows = [f"{'kind':24}{'recall':>16}{'precision':>16}"]
        for kind in KINDS:
            if self._wanted[kind] or self._found[kind]:
                recall = _share(self._right[kind], self._wanted[kind])
                rows.append(f"{kind:24}{recall:>16}{_share(self._right[kind], self._found[kind]):>16}")
        rows += ["", f"{'language':24}{'recall':>16}{'false alarms':>16}"]
        for language in sorted(self._told.keys() | self._harmless.keys()):
            recall = _share(self._seen[language], self._told[language])
            alarms = _share(self._alarms[language], self._harmless[language])
            rows.append(f"{language or '-':24}{recall:>16}{alarms:>16}")
        recall = _share(self._seen.total(), self._told.total())
        rows.append(f"{'all':24}{recall:>16}{_share(self._alarms.total(), self._harmless.total()):>16}")
        return "\n".join(rows)


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} {part / whole:.3f}" if whole else "-"
