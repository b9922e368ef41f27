"""What a setting is, to the window that shows it."""

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category


class Page(StrEnum):
    """In the order in which they stand."""

    GENERAL = "general"
    LOOKS = "looks"
    KEYS = "keys"
    NOTICES = "notices"
    WRITING = "writing"
    PRIVACY = "privacy"
    SERVER = "server"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: each with its value and its word."""

    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number. ``unit`` is what stands behind it; ``none`` what stands for 0, if anything does."""

    least: int
    most: int
    step: int
    unit: str
    none: str = ""


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Only told, and can be copied; in a field of so many lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Act:
    """A button with this word."""

    word: str


Control = Choice | Whole | Switch | Fact | Act


@dataclass(frozen=True, slots=True)
class Setting:
    """``id`` is the preference's name, or that of a fact or an act; ``also`` are words that find it, too."""

    id: str
    page: Page
    word: str
    meaning: str
    also: str
    control: Control


def matches(setting: Setting, page: str, typed: str) -> bool:
    """Whether every word that was typed begins a word of the setting, of its options or of its page."""
    options = [word for _, word in setting.control.options] if isinstance(setting.control, Choice) else []
    words = _words(" ".join((setting.word, setting.meaning, setting.also, page, *options)))
    return all(any(word.startswith(part) for word in words) for part in _words(typed))


def _words(text: str) -> list[str]:
    """Without the signs around them: quotes, brackets, and what keeps isolated parts apart."""
    return "".join(" " if category(sign)[0] in "PC" else sign for sign in text.casefold()).split()
