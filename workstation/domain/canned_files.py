"""Canned responses as a file that people write: TOML or JSON Lines, each fault named by its line."""

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_rules import Fault, faults
from workstation.domain.languages import LANGUAGES
from workstation.domain.macro import steps
from workstation.errors import Sentence

TOML, LINES = ".toml", ".jsonl"  # how the files' names end
MOST_BYTES: Final = 256 * 1024 * 1024  # of a file
_KEYS: Final = {"short_code", "title", "folder", "scope", "owner", "variants", "steps"}
_HEADER = "[[response]]"
_HEADS = re.compile(r"\s*\[\[\s*([\"']?)response\1\s*\]\]")
_ENDLESS = re.compile(r"\d[\d_]{4000,}")  # a number that Python reads no more


@dataclass(frozen=True, slots=True)
class Trouble:
    """``line`` counts from 1."""

    line: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. Where there is any trouble, nothing of it is to be kept."""

    responses: tuple[CannedResponse, ...]  # without ids, in version 0; an owner is named as the file does
    troubles: tuple[Trouble, ...]
    lines: tuple[int, ...] = ()  # where each of ``responses`` has its short code


class _Twice(ValueError):
    """A part that stands twice in one table: the first of them would be lost."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A response as it was found; ``line`` answers where one of its parts stands."""

    told: Any
    line: Callable[[str], int]


def is_one(name: str) -> bool:
    """Whether a file of this name can be one."""
    return name.lower().endswith((TOML, LINES))


def read(name: str, content: bytes) -> Read:
    """The responses in a file called ``name``."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        return Read((), (Trouble(line, Sentence("It is not UTF-8.")),))
    parts, troubles = (_lines if name.lower().endswith(LINES) else _toml)(text)
    responses, lines = [], []
    taken: dict[tuple[str, Scope, str], int] = {}
    for part in parts:
        made, wrong_parts = _response(part)
        troubles += wrong_parts
        if made is None:
            continue
        line = part.line("short_code")
        if (before := taken.get(made.key)) is not None:
            sentence = Sentence("The short code %1 stands in line %2 already.", made.short_code, before)
            troubles.append(Trouble(line, sentence))
        taken.setdefault(made.key, line)
        responses.append(made)
        lines.append(line)
    told = sorted(troubles, key=lambda trouble: trouble.line)
    return Read(tuple(responses), tuple(told), tuple(lines))


def _lines(text: str) -> tuple[list[_Part], list[Trouble]]:
    parts: list[_Part] = []
    troubles: list[Trouble] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line, object_pairs_hook=_once)
        except _Twice as twice:
            troubles.append(Trouble(number, Sentence("%1 stands there twice.", str(twice)[:40])))
            continue
        except (ValueError, RecursionError):
            troubles.append(Trouble(number, Sentence("The line is no JSON.")))
            continue
        parts.append(_Part(told, lambda _part, number=number: number))  # type: ignore[misc]
    return parts, troubles


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1))
    return made


def _toml(text: str) -> tuple[list[_Part], list[Trouble]]:
    try:
        told = tomllib.loads(text.replace("\r\n", "\n"))
    except ValueError as wrong:
        return [], [Trouble(_line_of(wrong, text), Sentence("It is no TOML: %1", str(wrong)))]
    except RecursionError:
        return [], [Trouble(1, Sentence("It is no TOML: %1", "nested too deeply"))]
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines, 1) if _HEADS.match(line)]
    listed = told.get("response", [])
    strange = next((key for key in told if key != "response" or not isinstance(listed, list)), None)
    if strange is not None:
        line = _finder(lines, 1, len(lines) + 1)(strange)
        return [], [Trouble(line, Sentence("A file holds responses, each under %1.", _HEADER))]
    starts += [1] * (len(listed) - len(starts))
    ends = [*starts[1:], len(lines) + 1]
    return [
        _Part(one, _finder(lines, start, end)) for one, start, end in zip(listed, starts, ends, strict=False)
    ], []


def _line_of(wrong: ValueError, text: str) -> int:
    """Where TOML ceases to be any; without a word about it, where it ends."""
    found = re.search(r"line (\d+)", str(wrong))
    if found is not None:
        return int(found[1])
    endless = _ENDLESS.search(text)
    return text.count("\n", 0, endless.start() if endless else len(text)) + 1


def _finder(lines: list[str], start: int, end: int) -> Callable[[str], int]:
    def line(part: str) -> int:
        wanted = re.compile(rf'\s*["\']?{re.escape(part)}["\']?\s*=|\s*\[+[^\]]*{re.escape(part)}\s*\]')
        found = (number for number in range(start, end) if wanted.match(lines[number - 1]))
        return next(found, start)

    return line


def _response(part: _Part) -> tuple[CannedResponse | None, list[Trouble]]:
    told = part.told
    if not isinstance(told, Mapping):
        return None, [Trouble(part.line(""), Sentence("A response is a table of its parts."))]
    troubles = [
        Trouble(part.line(key), Sentence("%1 is nothing that a response has.", str(key)[:40]))
        for key in told
        if key not in _KEYS
    ]
    scope = told.get("scope", Scope.EVERYONE.value)
    if not isinstance(scope, str) or scope not in set(Scope):
        sentence = Sentence("A scope is personal, team or everyone.")
        return None, [*troubles, Trouble(part.line("scope"), sentence)]
    texts, does = told.get("variants", {}), told.get("steps", [])
    heads = {key: told.get(key, "") for key in ("short_code", "title", "folder", "owner")}
    good = isinstance(texts, Mapping) and all(isinstance(text, str) for text in texts.values())
    if not good or not all(isinstance(text, str) for text in heads.values()):
        bad = next((key for key, text in heads.items() if not isinstance(text, str)), "variants")
        return None, [*troubles, Trouble(part.line(bad), Sentence("%1 is no text.", bad))]
    if not isinstance(does, list) or not all(isinstance(line, str) for line in does):
        return None, [*troubles, Trouble(part.line("steps"), Sentence("Steps are a list of lines."))]
    made = CannedResponse(
        "", heads["short_code"], heads["title"], dict(texts or {}), 0, heads["folder"], Scope(scope),
        heads["owner"], steps=steps(does),
    )  # fmt: skip
    if (made.scope is Scope.EVERYONE) == bool(made.owner_id):
        sentence = Sentence("A personal response and a team's name their owner, everyone's names none.")
        troubles.append(Trouble(part.line("owner"), sentence))
    troubles += [Trouble(part.line(fault.place), fault.sentence) for fault in faults(made)]
    return made, troubles


def doubted(one: CannedResponse, doubts: Iterable[Fault]) -> list[Sentence]:
    """What is told of a response that the send guard doubts: in which languages or steps, and why."""
    where: dict[Sentence, list[str]] = {}
    for doubt in doubts:
        place = LANGUAGES[doubt.place].name if doubt.place in LANGUAGES else doubt.place
        where.setdefault(doubt.sentence, []).append(place)
    return [Sentence("%1 in %2:", one.short_code, ", ".join(names)).then(why) for why, names in where.items()]


def written(name: str, responses: Iterable[CannedResponse], owners: Mapping[str, str]) -> str:
    """The text of a file called ``name`` that holds ``responses``; ``owners``: how each is named, by id."""
    parts = [_parts(replace(one, owner_id=owners.get(one.owner_id, one.owner_id))) for one in responses]
    if name.lower().endswith(LINES):
        return "".join(f"{json.dumps(part, ensure_ascii=False)}\n" for part in parts)
    return "\n".join("".join(f"{line}\n" for line in _toml_lines(part)) for part in parts)


def _parts(one: CannedResponse) -> dict[str, Any]:
    told: dict[str, Any] = {"short_code": one.short_code, "title": one.title}
    told |= {"folder": one.folder} if one.folder else {}
    told |= {"scope": one.scope.value, "owner": one.owner_id} if one.owner_id else {}
    told |= {"steps": [step.line for step in one.steps]} if one.steps else {}
    return told | {"variants": {code: body for code, body in one.variants.items() if body.strip()}}


def _toml_lines(part: dict[str, Any]) -> Iterator[str]:
    yield _HEADER
    for key, value in part.items():
        if isinstance(value, str):
            yield f"{key} = {_string(value)}"
    if "steps" in part:
        yield f"steps = [{', '.join(map(_string, part['steps']))}]"
    yield "[response.variants]"
    for language, text in part["variants"].items():
        yield f'"{language}" = {_string(text)}'


def _string(text: str) -> str:
    """As TOML writes a line; JSON's escapes are TOML's, but for the delete sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
