"""Reads a small TOML file against the keys it may hold; every remark names the file and the line."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workstation.errors import Sentence

Check = Callable[[object], Sentence | None]  # answers what is wrong, as the end of a sentence, or None
MOST_BYTES = 64 * 1024  # no person writes more by hand


@dataclass(frozen=True, slots=True)
class Reading:
    """``values`` by dotted key, all of them checked; ``remarks`` are sentences about what was left out."""

    values: Mapping[str, object]
    remarks: tuple[Sentence, ...]


def read(path: Path, keys: Mapping[str, Check]) -> Reading:
    """Everything in ``path`` that ``keys`` (dotted) allows. A missing file is an empty one."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Reading({}, ())
    except OSError as error:
        return Reading(
            {}, (Sentence("%1 cannot be read: %2.", path, error.strerror or type(error).__name__),)
        )
    if len(content) > MOST_BYTES:
        too_much = Sentence("%1 has more than %2 kB, too much for settings.", path, MOST_BYTES // 1024)
        return Reading({}, (too_much,))
    return parsed(path, content, keys)


def parsed(path: Path, content: bytes, keys: Mapping[str, Check]) -> Reading:
    """What ``content`` says, had it been read from ``path``."""
    try:
        text = content.decode("utf-8-sig")
        held = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        from workstation.settings import toml_trouble  # noqa: PLC0415 most files are sound

        return Reading({}, (toml_trouble.unreadable(path, content, error),))
    return _checked(path, text, flattened(held), keys)


def flattened(held: Mapping[str, object], before: str = "") -> dict[str, object]:
    """Tables as dotted keys: ``{"a": {"b": 1}}`` is ``{"a.b": 1}``."""
    flat: dict[str, object] = {}
    for key, value in held.items():
        if isinstance(value, dict) and value:
            flat.update(flattened(value, f"{before}{key}."))
        elif not isinstance(value, dict):
            flat[before + key] = value
    return flat


def one_of(*choices: str) -> Check:
    named = ", ".join(f'"{choice}"' for choice in choices)
    return lambda value: None if value in choices else Sentence("must be one of %1", named)


def some_of(*words: str) -> Check:
    named = ", ".join(words)

    def check(value: object) -> Sentence | None:
        fits = isinstance(value, str) and set(value.split()) <= set(words)
        if fits:
            return None
        return Sentence("must be a text of some of these words, or of none: %1", named)

    return check


def whole(least: int, most: int) -> Check:
    def check(value: object) -> Sentence | None:
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return None if fits else Sentence("must be a whole number from %1 to %2", least, most)

    return check


def yes_or_no(value: object) -> Sentence | None:
    return None if isinstance(value, bool) else Sentence("must be true or false")


def text(value: object) -> Sentence | None:
    return None if isinstance(value, str) else Sentence("must be a text in quotes")


def line_of(source: str, key: str) -> int:
    """The line of a dotted key, as close as plain looking finds it."""
    table = ""
    for number, line in enumerate(source.splitlines(), start=1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
            table = _plain(header[1]) + "."
            if table == key + ".":
                return number
            continue
        entry = re.match(r"\s*([^=#]+?)\s*=", line)
        if entry and (table + _plain(entry[1]) == key or key.startswith(f"{table}{_plain(entry[1])}.")):
            return number
    return 1


def _plain(key: str) -> str:
    return re.sub(r"\s*\.\s*", ".", key.strip()).replace('"', "").replace("'", "")


def _checked(path: Path, source: str, flat: Mapping[str, object], keys: Mapping[str, Check]) -> Reading:
    values = {key: value for key, value in flat.items() if key in keys and keys[key](value) is None}
    if len(values) == len(flat):
        return Reading(values, ())
    from workstation.settings import toml_trouble  # noqa: PLC0415 most files are sound

    remarks: list[tuple[int, Sentence]] = []
    for key in flat.keys() - values.keys():
        wrong = keys[key](flat[key]) if key in keys else toml_trouble.unknown(key, keys)
        line = line_of(source, key)
        said = Sentence("%1, line %2: “%3” %4.", path, line, toml_trouble.shortened(key), wrong)
        remarks.append((line, said))
    return Reading(values, tuple(said for _line, said in sorted(remarks)))
