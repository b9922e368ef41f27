"""Which keys the person gave to which actions: keys.toml in the profile, one action to a line.

    "conversation.snooze" = ["Ctrl+Shift+S", "F12"]
    "inbox.urgent" = []

A line that cannot be understood counts as not written; the others count. What an action is called stands in
the sheet of keys (F1), and what can be a key is decided where keys are known.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workstation import durable
from workstation.errors import Sentence

FILE = "keys.toml"
MOST_BYTES = 64 * 1024  # no person writes more by hand
_HEAD = """# Keys of Groundcrew: an action and its keys, one action to a line; [] takes its keys away.
# "conversation.snooze" = ["Ctrl+Shift+S", "F12"]
"""


@dataclass(frozen=True, slots=True)
class KeyLine:
    """What one line says; ``keys`` as they were written."""

    number: int
    action: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyFile:
    """``remarks`` are sentences about the lines that were left out."""

    path: Path
    lines: tuple[KeyLine, ...] = ()
    remarks: tuple[Sentence, ...] = ()


def load(folder: Path) -> KeyFile:
    """What the profile's file says. A missing one is an empty one; a broken one keeps nobody from working."""
    path = folder / FILE
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        text = content.decode("utf-8-sig")
    except FileNotFoundError:
        return KeyFile(path)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        wrong = Sentence("%1, line %2: this is not UTF-8 text. Save the file as UTF-8.", path, line)
        return KeyFile(path, (), (wrong,))
    except OSError as error:
        wrong = Sentence("%1 cannot be read: %2.", path, error.strerror or type(error).__name__)
        return KeyFile(path, (), (wrong,))
    if len(content) > MOST_BYTES:
        too_much = Sentence("%1 has more than %2 kB, too much for keys.", path, MOST_BYTES // 1024)
        return KeyFile(path, (), (too_much,))
    return _read(path, text)


def save(folder: Path, keys: Mapping[str, tuple[str, ...]]) -> None:
    """Write them down; a file with lines that we do not understand is kept beside as keys.toml.old."""
    durable.private_folder(folder)
    path = folder / FILE
    if load(folder).remarks:
        durable.replace(path.with_name(FILE + ".old"), _content(path))
    lines = [f"{_text(action)} = [{', '.join(map(_text, theirs))}]\n" for action, theirs in keys.items()]
    durable.replace(path, (_HEAD + "".join(lines)).encode())


def _read(path: Path, text: str) -> KeyFile:
    lines: dict[str, KeyLine] = {}
    remarks = []
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _line(number, line)
        if isinstance(found, Sentence):
            remarks.append(Sentence("%1, line %2: %3", path, number, found))
        elif (before := lines.get(found.action)) is not None:
            twice = Sentence("“%1” stands in line %2 already.", found.action, before.number)
            remarks.append(Sentence("%1, line %2: %3", path, number, twice))
        else:
            lines[found.action] = found
    return KeyFile(path, tuple(lines.values()), tuple(remarks))


def _line(number: int, line: str) -> KeyLine | Sentence:
    """What a line says, or what is wrong with it."""
    try:
        held = tomllib.loads(line)
    except (tomllib.TOMLDecodeError, RecursionError):
        return Sentence('this is not understood; write it as "action" = ["Ctrl+J"].')
    name = ""
    value: object = held
    while isinstance(value, dict):
        if len(value) != 1:
            return Sentence('a line names one action: "action" = ["Ctrl+J"].')
        [(part, value)] = value.items()
        name = f"{name}.{part}" if name else part
    keys = [value] if isinstance(value, str) else value
    if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
        return Sentence('the keys of “%1” must be texts in quotes, as in ["Ctrl+J"].', name[:60])
    return KeyLine(number, name, tuple(keys))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise durable.refused(path, error) from error


def _text(value: str) -> str:
    # JSON's texts are TOML's, but for one control character
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
