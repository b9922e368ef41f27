"""A storm on record: JSON Lines, first its plan, then each act with what it did, last how it ended."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from backend_stub.cockpit.acts import Act, Plan
from backend_stub.cockpit.hands import Did
from backend_stub.troubles import invalid

_NAME = re.compile(r"\d{4}-seed-\d+\.jsonl")
_MOST = 100_000  # acts of a recording that is replayed


@dataclass(frozen=True, slots=True)
class Recorded:
    name: str
    bytes: int
    at: int  # ms since the epoch: when its last line was written


class Recordings:
    """A folder of them, beside the database."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest_first(self) -> list[Recorded]:
        return [
            Recorded(path.name, path.stat().st_size, path.stat().st_mtime_ns // 1_000_000)
            for path in self._paths()
        ]

    def path(self, name: str) -> Path | None:
        """Where a recording lies; None: there is none of that name."""
        return next((path for path in self._paths() if path.name == name), None)

    def begin(self, plan: Plan, began: int, incarnation: str) -> "Recording":
        """A new recording of a storm that began now (ms since the epoch)."""
        self._folder.mkdir(parents=True, exist_ok=True)
        number = 1 + max((int(path.name[:4]) for path in self._paths()), default=0)
        recording = Recording(self._folder / f"{number:04}-seed-{plan.seed}.jsonl")
        recording.add({"storm": plan.model_dump(), "began": began, "incarnation": incarnation})
        return recording

    def _paths(self) -> list[Path]:
        if not self._folder.is_dir():
            return []
        return sorted((path for path in self._folder.iterdir() if _NAME.fullmatch(path.name)), reverse=True)


class Recording:
    """Each line is in the file when ``add`` returns."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def add(self, line: dict[str, Any]) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def add_act(self, act: Act, did: Did) -> None:
        self.add({**act.model_dump(mode="json", exclude_defaults=True), "did": did})


def read(text: str) -> tuple[Plan, list[Act]]:
    """What a recording says was done when. Raises Refused naming the first line that is none of its."""
    plan, acts = Plan(), []
    for number, line in _lines(text):
        try:
            if "storm" in line:
                plan = Plan.model_validate(line["storm"])
            elif "do" in line:
                acts.append(Act.model_validate({key: value for key, value in line.items() if key != "did"}))
        except ValidationError as error:
            raise invalid(f"Line {number} is not an act of a storm.") from error
    if not 0 < len(acts) <= _MOST or acts != sorted(acts, key=lambda act: act.at):
        raise invalid("A recording has acts, each no earlier than the one before it.")
    return plan, acts


def _lines(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise invalid(f"Line {number} is not JSON.") from error
        if not isinstance(found, dict):
            raise invalid(f"Line {number} is not an act of a storm.")
        yield number, found
