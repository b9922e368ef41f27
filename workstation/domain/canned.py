"""Canned responses: prepared texts with a short code, a variant for each language and variables."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.languages import fallbacks


class Variable(StrEnum):
    """What a response may leave to be filled in, as it stands between its braces."""

    CUSTOMER_NAME = "customer.name"
    CUSTOMER_FIRST_NAME = "customer.first_name"
    AGENT_NAME = "agent.name"
    AGENT_FIRST_NAME = "agent.first_name"
    CONVERSATION_ID = "conversation.id"
    CONVERSATION_SUBJECT = "conversation.subject"


@dataclass(frozen=True, slots=True)
class CannedResponse:
    id: str
    short_code: str
    title: str
    variants: Mapping[str, str]  # language → body
    version: int

    def variant(self, language: str) -> tuple[str, str]:
        """The language and the body that a reader of ``language`` gets; the chain ends at any variant."""
        for code in (*fallbacks(language), *self.variants):
            if code in self.variants:
                return code, self.variants[code]
        return language, ""


_VARIABLE = re.compile(r"\{\{\s*([a-z_.]+)\s*(?:\|\s*([^{}]*?)\s*)?\}\}")


def fill(body: str, values: Mapping[str, str]) -> str:
    """``body`` with ``{{name}}`` and ``{{name | fallback}}`` replaced; what has neither stays as it is."""

    def value(match: re.Match[str]) -> str:
        return values.get(match[1]) or match[2] or match[0]

    return _VARIABLE.sub(value, body)


def variables(body: str) -> frozenset[str]:
    """The names of all variables in ``body``, known or not."""
    return frozenset(match[1] for match in _VARIABLE.finditer(body))


def first_unfilled(text: str) -> tuple[int, int] | None:
    """Start and end of the first variable that is still unfilled in ``text``."""
    match = _VARIABLE.search(text)
    return match.span() if match else None


def ranked(responses: list[CannedResponse], query: str, language: str) -> list[CannedResponse]:
    """The responses that match what was typed after the slash: short code first, then title, then body."""
    wanted = query.casefold()

    def rank(response: CannedResponse) -> int | None:
        code = response.short_code.casefold()
        tests = (
            code.startswith(wanted),
            wanted in code,
            wanted in response.title.casefold(),
            wanted in response.variant(language)[1].casefold(),
        )
        return tests.index(True) if any(tests) else None

    scored = [
        (score, response.short_code, response)
        for response in responses
        if (score := rank(response)) is not None
    ]
    return [response for _, _, response in sorted(scored, key=lambda entry: entry[:2])]
