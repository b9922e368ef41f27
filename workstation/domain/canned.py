"""Canned responses: prepared texts with a short code, a variant for each language and variables."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workstation.domain.languages import fallbacks
from workstation.domain.macro import Step

_JOINING = "\u200c\u200d"  # Persian names and emoji need them


class Variable(StrEnum):
    """What a response may leave to be filled in, as it stands between its braces."""

    CUSTOMER_NAME = "customer.name"
    CUSTOMER_FIRST_NAME = "customer.first_name"
    AGENT_NAME = "agent.name"
    AGENT_FIRST_NAME = "agent.first_name"
    CONVERSATION_ID = "conversation.id"
    CONVERSATION_SUBJECT = "conversation.subject"


BLANK = "fill."  # begins the name of what the agent fills in by hand: {{fill.date}}


class Scope(StrEnum):
    """Who has a response, those who know best first."""

    PERSONAL = "personal"
    TEAM = "team"
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class CannedResponse:
    """``owner_id`` is the user or the team whose it is, "" where it is everyone's."""

    id: str
    short_code: str
    title: str
    variants: Mapping[str, str]  # language → body
    version: int  # 0: no server has it yet
    folder: str = ""  # parts with "/" between them
    scope: Scope = Scope.EVERYONE
    owner_id: str = ""
    by_name: str = ""  # who changed it last
    changed_at: int = 0  # ms since the epoch, server's clock
    steps: tuple[Step, ...] = ()  # what is done with its words: with any it is a macro

    @property
    def key(self) -> tuple[str, Scope, str]:
        """What no other one shares: by it that of a file is the one that is there."""
        return self.short_code, self.scope, self.owner_id

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it yet."""
        words = (self.short_code, self.title, self.folder, *self.variants.values())
        return not self.steps and not any(word.strip() for word in words)

    def variant(self, language: str) -> tuple[str, str]:
        """The language and the body that a reader of ``language`` gets; the chain ends at any variant."""
        for code in (*fallbacks(language), *self.variants):
            body = self.variants.get(code, "")
            if body and not body.isspace():
                return code, body
        return language, ""


@dataclass(frozen=True, slots=True)
class Used:
    """A response, and the revision of it, that a message was made with."""

    id: str
    version: int


def made_with(told: Iterable[Mapping[str, Any]]) -> tuple[Used, ...]:
    """What a message or a draft was made with, as it travels."""
    return tuple(Used(one["id"], one["version"]) for one in told)


@dataclass(frozen=True, slots=True)
class Revision:
    """A response as somebody left it; ``uses`` counts the messages that were sent with it.

    ``in_spite_of``: kinds that the send guard stops it for; ``reason``: why they kept it all the same.
    """

    response: CannedResponse
    deleted: bool = False
    uses: int = 0
    in_spite_of: tuple[str, ...] = ()
    reason: str = ""


_VARIABLE = re.compile(r"\{\{\s*([a-z_.]+)\s*(?:\|([^{}]*))?\}\}")
# in a reply, also what is written between the braces instead of in their place, and what is left of them
_OURS = r"(?i:\b(?:fill|customer|agent|conversation)\s*\.)"
_NAME = r"(?i:fill|customer|agent|conversation)\.[A-Za-z_]{1,40}"
_LEFT = re.compile(
    rf"{_VARIABLE.pattern}|\{{\{{[^{{}}\n]{{0,80}}\}}\}}"
    rf"|\{{{{1,2}}\s*{_NAME}(?:[^{{}}\n]{{0,80}}\}}{{1,2}})?|(?<![\w.]){_NAME}\s*(?:\|[^{{}}\n]{{0,80}})?\}}{{1,2}}"
)


def fill(body: str, values: Mapping[str, str]) -> str:
    """``body`` with ``{{name}}`` and ``{{name | fallback}}`` replaced; what has neither stays as it is."""

    def value(match: re.Match[str]) -> str:
        return values.get(match[1]) or (match[2] or "").strip() or match[0]

    return _VARIABLE.sub(value, body)


def in_line(value: str) -> str:
    """What a stranger is called, or wrote, as it may stand in a reply: nothing in it hides, turns the
    direction of reading or begins a line."""
    kept = (sign for sign in value if sign in _JOINING or unicodedata.category(sign) not in ("Cf", "Cs"))
    return " ".join("".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in kept).split())


def variables(body: str) -> frozenset[str]:
    """The names of all variables in ``body``, known or not."""
    return frozenset(match[1] for match in _VARIABLE.finditer(body))


def unknown(body: str) -> list[str]:
    """What stands in double braces and nobody will ever fill, as it is written, each once."""
    names = (match for match in _VARIABLE.finditer(body) if not _known(match[1]))
    rest = _VARIABLE.sub("", body)
    broken = re.findall(r"\{\{[^{}\n]{0,60}(?:\}\}?)?|\}\}", rest)
    return list(dict.fromkeys([*(match[0] for match in names), *broken]))


def _known(name: str) -> bool:
    return name in set(Variable) or (name.startswith(BLANK) and len(name) > len(BLANK))


def first_unfilled(text: str) -> tuple[int, int] | None:
    """Start and end of the first variable that is still unfilled in ``text``."""
    match = _LEFT.search(text)
    return match.span() if match else None


def unfilled(text: str) -> list[str]:
    """The names of the variables that are still unfilled in ``text``, in their order, each once."""
    names = (match[1] or match[0].strip("{} ").partition("|")[0].strip() for match in _LEFT.finditer(text))
    return list(dict.fromkeys(names))


def all_foreign(text: str) -> bool:
    """Whether whatever looks unfilled in ``text`` stands in double braces and is called like none of ours."""
    found = [match[0] for match in _LEFT.finditer(text)]
    return bool(found) and all(one.startswith("{{") and not re.search(_OURS, one) for one in found)


def rank(query: str, short_code: str, title: str, body: str) -> int | None:
    """How well what was typed after the slash fits, 0 best; None: not at all. All four are folded alike.

    A whole short code is meant, whatever else begins with it.
    """
    begins = short_code.startswith(query)
    tests = (short_code == query, begins, query in short_code, query in title, query in body)
    return tests.index(True) if any(tests) else None
