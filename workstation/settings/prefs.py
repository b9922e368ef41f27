"""What a person may choose for themselves: prefs.toml in the profile."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workstation import durable
from workstation.settings import toml_file

FILE = "prefs.toml"
_KEYS: dict[str, toml_file.Check] = {
    "server": toml_file.text,
    "email": toml_file.text,
    "theme": toml_file.one_of("system", "light", "dark", "contrast"),
    "zoom": toml_file.whole(80, 200),
    "hold": toml_file.whole(0, 10),
}


@dataclass(frozen=True, slots=True)
class Prefs:
    server: str = ""  # the address that was last signed in to
    email: str = ""
    theme: str = "system"
    zoom: int = 100  # percent
    hold: int = 3  # seconds in which a sent message can be taken back


def load(folder: Path) -> tuple[Prefs, tuple[str, ...]]:
    """The preferences of a profile, and sentences about what could not be used of them.

    A preference never keeps anybody from working: what is wrong counts as not said.
    """
    reading = toml_file.read(folder / FILE, _KEYS)
    usual: dict[str, Any] = asdict(Prefs())
    return Prefs(**(usual | dict(reading.values))), reading.remarks


def save(folder: Path, prefs: Prefs) -> None:
    """Write them down; a file with parts that we do not understand is kept beside as prefs.toml.old."""
    durable.private_folder(folder)
    path = folder / FILE
    if toml_file.read(path, _KEYS).remarks:
        durable.replace(path.with_name(FILE + ".old"), _content(path))
    lines = [f"{key} = {_literal(value)}\n" for key, value in asdict(prefs).items()]
    durable.replace(path, "".join(lines).encode())


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise durable.refused(path, error) from error


def _literal(value: str | int) -> str:
    # JSON's texts and whole numbers are TOML's, but for one control character
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
