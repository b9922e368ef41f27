"""Reads a small TOML file against the keys it may hold; every remark names the file and the line."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Check = Callable[[object], str | None]  # answers what is wrong, as the end of a sentence, or None


@dataclass(frozen=True, slots=True)
class Reading:
    """``values`` by dotted key, all of them checked; ``remarks`` are sentences about what was left out."""

    values: Mapping[str, object]
    remarks: tuple[str, ...]


def read(path: Path, keys: Mapping[str, Check]) -> Reading:
    """Everything in ``path`` that ``keys`` (dotted) allows. A missing file is an empty one."""
    try:
        text = path.read_text("utf-8-sig")
        held = tomllib.loads(text)
    except FileNotFoundError:
        return Reading({}, ())
    except tomllib.TOMLDecodeError as error:
        return Reading({}, (_syntax(path, error),))
    except RecursionError:
        return Reading({}, (f"{path} is nested too deeply to be read.",))
    except UnicodeDecodeError:
        return Reading({}, (f"{path} is not UTF-8 text.",))
    except OSError as error:
        return Reading({}, (f"{path} cannot be read: {error.strerror or type(error).__name__}.",))
    return _checked(path, text, flattened(held), keys)


def flattened(held: Mapping[str, object], before: str = "") -> dict[str, object]:
    """Tables as dotted keys: ``{"a": {"b": 1}}`` is ``{"a.b": 1}``."""
    flat: dict[str, object] = {}
    for key, value in held.items():
        if isinstance(value, dict):
            flat.update(flattened(value, f"{before}{key}."))
        else:
            flat[before + key] = value
    return flat


def one_of(*choices: str) -> Check:
    return lambda value: None if value in choices else "must be one of " + ", ".join(choices)


def whole(least: int, most: int) -> Check:
    def check(value: object) -> str | None:
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return None if fits else f"must be a whole number from {least} to {most}"

    return check


def yes_or_no(value: object) -> str | None:
    return None if isinstance(value, bool) else "must be true or false"


def text(value: object) -> str | None:
    return None if isinstance(value, str) else "must be a text in quotes"


def _checked(path: Path, source: str, flat: Mapping[str, object], keys: Mapping[str, Check]) -> Reading:
    values: dict[str, object] = {}
    remarks: list[str] = []
    for key, value in flat.items():
        wrong = keys[key](value) if key in keys else "is unknown here"
        if wrong is None:
            values[key] = value
        else:
            remarks.append(f"{path}, line {_line(source, key)}: “{key}” {wrong}.")
    return Reading(values, tuple(remarks))


def _syntax(path: Path, error: tomllib.TOMLDecodeError) -> str:
    place = re.search(r"\(at (?:line (\d+)|end of document)", str(error))
    where = f"line {place[1]}" if place and place[1] else "the last line"
    return f"{path}, {where}: this is not valid TOML."


def _line(source: str, key: str) -> int:
    """The line of a dotted key, as close as plain looking finds it."""
    table = ""
    for number, line in enumerate(source.splitlines(), start=1):
        if header := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
            table = header[1].replace('"', "") + "."
            continue
        entry = re.match(r"\s*([^=#]+?)\s*=", line)
        if entry and table + entry[1].replace('"', "") == key:
            return number
    return 1
