"""Written examples of what people say, for a model to learn from.

A file of talk (``.txt``) has sections, ``[kind]``; a line in it is something said to us, behind ``> `` by us.
Of ``(a|b|c)`` any may stand there. A file of messages (``.jsonl``) has one JSON object a line. The canned
responses (``.toml``) are what we say ourselves, and harmless, whole and every two sentences of them: what is
long is judged in stretches.
"""

import json
import random
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_HARMLESS = "harmless"
_SECTION = re.compile(r"\[(\w+)\]")
_CHOICE = re.compile(r"\(([^()]*)\)")
_SENTENCE = re.compile(r".+?(?:[!?。！？؟\n]|[.:](?=\s)|$)", re.DOTALL)
_OURS = "> "
_WAYS = 5  # at most so many ways of saying a line are learned


@dataclass(frozen=True, slots=True)
class Example:
    """Something said; ``composed``: put together from a line of choices."""

    text: str
    ours: bool
    kinds: frozenset[str]
    composed: bool = False


def read(files: Iterable[Path], *, seed: int = 1) -> list[Example]:
    """What ``files`` have, in their order; raises ValueError or KeyError where one is not as it should be."""
    dice = random.Random(seed)  # noqa: S311 which ways of saying a line are learned, no secret
    return [example for file in files for example in _examples(file, dice)]


def _examples(file: Path, dice: random.Random) -> Iterator[Example]:
    content = file.read_text("utf-8")
    match file.suffix:
        case ".jsonl":
            for line in content.splitlines():
                row = json.loads(line)
                yield Example(row["text"], row["from"] != "customer", frozenset(row["kinds"]))
        case ".toml":
            for text in tomllib.loads(content)["variants"].values():
                for part in (text, *_neighbours(text)):
                    yield Example(part, ours=True, kinds=frozenset())
        case _:
            yield from _talk(content, file.name, dice)


def _neighbours(text: str) -> Iterator[str]:
    sentences = _SENTENCE.findall(text)
    if len(sentences) > 2:  # or they are the whole
        yield from map("".join, pairwise(sentences))


def _talk(content: str, name: str, dice: random.Random) -> Iterator[Example]:
    kinds: frozenset[str] | None = None
    for line in filter(None, content.splitlines()):
        if section := _SECTION.fullmatch(line):
            kinds = frozenset({section[1]}) - {_HARMLESS}
            continue
        if kinds is None:
            raise ValueError(f"{name}: a line before the first section")
        said = line.removeprefix(_OURS)
        for text in _ways(said, dice):
            yield Example(text, said != line, kinds, composed=True)


def _ways(line: str, dice: random.Random) -> list[str]:
    """Different ways of saying ``line``."""
    said = (_CHOICE.sub(lambda choice: dice.choice(choice[1].split("|")), line) for _ in range(_WAYS))
    return list(dict.fromkeys(said))
