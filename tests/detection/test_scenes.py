"""The written messages that the fraud rules are measured with: whole, no two alike, enough of each."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from workstation.domain.languages import LANGUAGES

HERE = Path(__file__).parent
KINDS = (
    "credential_request",
    "support_impersonation",
    "safe_wallet_transfer",
    "remote_access",
    "advance_fee",
    "investment_romance",
    "account_takeover",
    "mule_recruitment",
)
AT_LEAST = {"scenes": 7, "held": 5}
HARMLESS_AT_LEAST = {"scenes": 400, "held": 250}
SETS = sorted(AT_LEAST)
BREACHES_SHOWN = 5


def messages(name: str, kind: str) -> list[dict[str, Any]]:
    lines = (HERE / name / f"{kind}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def everything() -> list[dict[str, Any]]:
    return [one for name in SETS for kind in (*KINDS, "harmless") for one in messages(name, kind)]


def bare(text: str) -> str:
    """A text without what two writings of it may differ in: case, spaces and signs."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def twice(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1][:BREACHES_SHOWN]


def test_every_message_has_its_five_fields_and_known_values() -> None:
    for one in everything():
        assert list(one) == ["id", "text", "from", "language", "kinds"]
        assert one["text"] == one["text"].strip() != ""
        assert one["from"] in {"customer", "agent"}, one["id"]
        assert one["language"] in LANGUAGES, one["id"]
        assert one["kinds"] == [kind for kind in KINDS if kind in one["kinds"]], one["id"]


def test_ids_are_unique() -> None:
    assert twice([one["id"] for one in everything()]) == []


def test_no_text_stands_in_them_twice() -> None:
    assert twice([bare(one["text"]) for one in everything()]) == []


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written_in_every_language(name: str, kind: str) -> None:
    written = messages(name, kind)
    assert all(kind in one["kinds"] for one in written)
    counts = Counter(one["language"] for one in written)
    assert {language: counts[language] for language in LANGUAGES if counts[language] < AT_LEAST[name]} == {}


@pytest.mark.parametrize("name", SETS)
def test_harmless_messages_have_no_kind_and_come_in_every_language(name: str) -> None:
    written = messages(name, "harmless")
    assert all(one["kinds"] == [] for one in written)
    assert len(written) >= HARMLESS_AT_LEAST[name]
    assert {one["language"] for one in written} == set(LANGUAGES)
