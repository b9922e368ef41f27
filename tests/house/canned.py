"""The library of canned responses is whole and sound in every language: ``python -m tests.house.canned``."""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.house.canned_body import faults
from tests.house.source import Finding
from workstation.domain.canned import variables
from workstation.domain.languages import LANGUAGES

FOLDER = Path(__file__).parents[2] / "resources" / "canned"
FEWEST = 40  # below it an agent looks in vain too often to look at all
_CODE = re.compile(r"(?=.{2,16}$)[a-z0-9]+(-[a-z0-9]+)*")
_KEYS = {"short_code", "title", "variants"}


class Unreadable(Exception):
    """Holds the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


@dataclass(frozen=True, slots=True)
class CannedFile:
    """A file of the library; ``data`` is what it holds, whatever that is."""

    name: str
    lines: tuple[str, ...]
    data: dict[str, Any]

    @classmethod
    def read(cls, path: Path) -> "CannedFile":
        """Raise Unreadable for what is no TOML, with the line."""
        content = path.read_bytes()
        try:
            text = content.decode("utf-8")
            return cls(path.name, tuple(text.splitlines()), tomllib.loads(text))
        except UnicodeDecodeError as wrong:
            line = content[: wrong.start].count(b"\n") + 1
            raise Unreadable(Finding(path.name, line, "it is not UTF-8")) from wrong
        except tomllib.TOMLDecodeError as wrong:
            told = re.search(r"line (\d+)", str(wrong))
            line = int(told[1]) if told else text.count("\n") + 1
            raise Unreadable(Finding(path.name, line, f"it is no TOML: {wrong}")) from wrong

    def found(self, key: str, what: str) -> Finding:
        """A finding at the line where ``key`` is; at the first where it is nowhere."""
        place = re.compile(rf'\s*"?{re.escape(key)}"?\s*=|\[{re.escape(key)}\]')
        lines = (number for number, line in enumerate(self.lines, 1) if place.match(line))
        return Finding(self.name, next(lines, 1), what)

    def text(self, key: str) -> str:
        """What it says under ``key``; empty where that is no text."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""

    @property
    def bodies(self) -> dict[str, str]:
        """Language → body, of what is a text."""
        variants = self.data.get("variants")
        given = variants.items() if isinstance(variants, dict) else ()
        return {language: body for language, body in given if isinstance(body, str)}


def findings(folder: Path, *, fewest: int = FEWEST) -> Iterator[Finding]:
    """Everything that is wrong in ``folder``, by name and line; ``fewest``: how many files belong there."""
    files: list[CannedFile] = []
    for path in sorted(folder.glob("*")):
        if path.suffix != ".toml":
            yield Finding(path.name, 1, "it is no response; those are .toml files")
            continue
        try:
            files.append(CannedFile.read(path))
        except Unreadable as wrong:
            yield wrong.finding
    for file in files:
        yield from _head(file)
        yield from _variants(file)
    for key in ("short_code", "title"):
        yield from _twice(files, key)
    if len(files) < fewest:
        yield Finding(folder.name, 1, f"{len(files)} responses; {fewest} at least")


def _head(file: CannedFile) -> Iterator[Finding]:
    for key in sorted(file.data.keys() - _KEYS):
        yield file.found(key, f"{key} is nothing that a response has")
    if not _CODE.fullmatch(file.text("short_code")):
        yield file.found(
            "short_code", "a short code is 2 to 16 small letters, digits and hyphens between them"
        )
    title = file.text("title")
    if not title.strip() or title != title.strip() or not title.isprintable():
        yield file.found("title", "a title is a line of words")


def _variants(file: CannedFile) -> Iterator[Finding]:
    if missing := [language for language in LANGUAGES if language not in file.bodies]:
        yield file.found("variants", f"it lacks {', '.join(missing)}")
    variants = file.data.get("variants")
    for language in variants if isinstance(variants, dict) else ():
        if language not in LANGUAGES:
            yield file.found(language, f"{language} is none of our languages")
    wanted = variables(file.bodies.get("en", ""))
    for language, body in file.bodies.items():
        if language in LANGUAGES:
            for fault in faults(body, language):
                yield file.found(language, f"{language}: {fault}")
        if different := variables(body) ^ wanted:
            yield file.found(
                language, f"{language}: {', '.join(sorted(different))} is not in it and in English"
            )


def _twice(files: list[CannedFile], key: str) -> Iterator[Finding]:
    holders: dict[str, str] = {}
    for file in files:
        value = file.text(key)
        if value and (other := holders.setdefault(value.casefold(), file.name)) != file.name:
            yield file.found(key, f"“{value}” is the {key} of {other} too")


def main() -> int:
    found = list(findings(FOLDER))
    for finding in found:
        print(f"resources/canned/{finding}")
    print(f"{len(list(FOLDER.glob('*.toml')))} canned responses, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
