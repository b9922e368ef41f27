"""What a person may choose for themselves: prefs.toml in the profile."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from workstation import durable
from workstation.errors import Sentence
from workstation.settings import toml_file, toml_lines
from workstation.settings.notices import FOR_GOOD, Way
from workstation.settings.schema import Key, key, keys_of

FILE = "prefs.toml"
_WAYS = toml_file.some_of(*Way)


def _ways(usual: str, happens: str) -> str:
    """How one is told when something happens."""
    found: str = field(default=usual, metadata=key(_WAYS, f"how I am told when {happens}"))
    return found


@dataclass(frozen=True, slots=True)
class Prefs:
    """Each field is a key of the file; its metadata says what fits and what it means."""

    server: str = field(default="", metadata=key(toml_file.text, "the address that was last signed in to"))
    email: str = field(default="", metadata=key(toml_file.text, "who signed in last"))
    language: str = field(
        default="en", metadata=key(toml_file.text, "the language of the interface, where there are several")
    )
    start: str = field(
        default="last",
        metadata=key(
            toml_file.one_of("last", "inbox"), "open the conversations of last time, or the inbox alone"
        ),
    )
    hold: int = field(
        default=3,
        metadata=key(
            toml_file.whole(0, 10),
            "seconds in which a reply can be taken back after it was sent; 10 in any case where a warning is "
            "open or the text has an address, a link or an amount of money",
        ),
    )
    theme: str = field(
        default="system",
        metadata=key(
            toml_file.one_of("system", "light", "dark", "contrast"), "colours; `contrast` is high contrast"
        ),
    )
    zoom: int = field(default=100, metadata=key(toml_file.whole(80, 200), "size of the letters in percent"))
    missing_letters: str = field(
        default="",
        metadata=key(toml_file.text, "the scripts without a font on this computer, as they were last told"),
    )
    emoji: str = field(
        default="", metadata=key(toml_file.text, "the emoji that were inserted last, the newest first")
    )
    enter_sends: bool = field(
        default=False,
        metadata=key(toml_file.yes_or_no, "Enter sends, Shift+Enter begins a line; Ctrl+Enter always sends"),
    )
    recent_tabs: bool = field(
        default=False,
        metadata=key(
            toml_file.yes_or_no, "Ctrl+Tab goes to the tab that was in front before, not to the next one"
        ),
    )
    spelling: bool = field(
        default=True,
        metadata=key(toml_file.yes_or_no, "words of a reply or a note that no dictionary knows are marked"),
    )
    lock_minutes: int = field(
        default=15,
        metadata=key(
            toml_file.whole(0, 240),
            "minutes without keys or mouse until it locks; 0: never, where the policy allows it",
        ),
    )
    notify_blocked: str = _ways("toast system sound", "a fraud flag blocks; the toast comes in any case")
    notify_flagged: str = _ways("toast system sound", "a fraud flag warns; the toast comes in any case")
    notify_awaited: str = _ways("toast system", "my word is asked about a flag; the toast comes in any case")
    notify_breached: str = _ways("toast system", "an answer or a case of mine is late")
    notify_refused: str = _ways("toast", "something I did was not carried out")
    notify_assigned: str = _ways("toast system", "a conversation is given to me")
    notify_mentioned: str = _ways("toast system", "somebody mentions me")
    notify_at_risk: str = _ways("toast", "half of the time for that is over")
    notify_message: str = _ways("toast system", "a customer of mine writes")
    notify_woken: str = _ways("toast", "a snooze of mine is over")
    tray_icon: bool = field(
        default=True,
        metadata=key(toml_file.yes_or_no, "an icon in the desktop's tray, where there is one"),
    )
    quiet_until: int = field(
        default=0,
        metadata=key(
            toml_file.whole(0, FOR_GOOD),
            "until when (ms since 1970) only security may disturb; the largest: until I end it",
        ),
    )


KEYS: Mapping[str, Key] = keys_of(Prefs)
_CHECKS = {name: known.check for name, known in KEYS.items()}


def load(folder: Path) -> tuple[Prefs, tuple[Sentence, ...]]:
    """The preferences of a profile, and sentences about what could not be used of them.

    A preference never keeps anybody from working: what is wrong counts as not said.
    """
    reading = toml_file.read(folder / FILE, _CHECKS)
    usual: dict[str, Any] = asdict(Prefs())
    return Prefs(**(usual | dict(reading.values))), reading.remarks


def save(folder: Path, chosen: Mapping[str, object]) -> None:
    """Write ``chosen`` into the file; all else in it stands as the person wrote it, remarks and all.

    A file that is no TOML is kept beside as prefs.toml.old. Raises WorkstationError when the disk refuses.
    """
    durable.private_folder(folder)
    path = folder / FILE
    held = _content(path)
    literals = {name: _literal(value) for name, value in chosen.items()}
    fresh = toml_lines.put(held, literals)
    if fresh is None:
        durable.replace(path.with_name(FILE + ".old"), held)
        known = dict(toml_file.read(path, _CHECKS).values) | dict(chosen)
        fresh = "".join(f"{name} = {_literal(value)}\n" for name, value in known.items()).encode()
    durable.replace(path, fresh)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise durable.refused(path, error) from error


def _literal(value: object) -> str:
    # JSON's texts, whole numbers, true and false are TOML's, but for one control character
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
