"""No agent asks for a secret, in however few words; what they ask and advise every day is sent."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.detection.test_false_alarms import sentences
from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.folding import fold
from workstation.detection.known import Known
from workstation.detection.secret_words import secret_table
from workstation.detection.social import find, sure_kinds
from workstation.detection.social.asking import _pieces, demand
from workstation.detection.word_patterns import holds_any
from workstation.domain.severity import Severity

KIND = "credential_request"
HERE = Path(__file__).parent
SAID: dict[str, dict[str, list[str]]] = tomllib.loads((HERE / "plain_asking.toml").read_text("utf-8"))


def stopped(text: str) -> list[str]:
    """The words for which the send guard stops a reply."""
    found = [one for one in findings(Draft(text, note=False), Known(), Company()) if one.stops]
    return [text[one.indicator.start : one.indicator.end] for one in found if one.indicator.kind == KIND]


def each(which: str) -> list[Any]:
    return [
        pytest.param(text, id=f"{language}: {text}") for language in SAID for text in SAID[language][which]
    ]


@pytest.mark.parametrize("text", each("asks"))
def test_who_asks_for_a_secret_is_stopped_alone_and_among_other_words(text: str) -> None:
    assert stopped(text)
    assert KIND in sure_kinds(text, "agent"), "nor does it help that a canned response says so"
    assert demand(f"Hello, thank you for waiting.\n\n{text} 🙂\nKind regards, Alva")


@pytest.mark.parametrize("text", each("harmless"))
def test_advice_and_what_is_asked_every_day_asks_for_no_secret(text: str) -> None:
    assert demand(text) is None


def test_all_languages_are_looked_at() -> None:
    assert len(SAID) == 17
    assert all(len(SAID[language][which]) >= 6 for language in SAID for which in ("asks", "harmless"))


def test_what_is_shown_is_what_asks() -> None:
    assert stopped("Hello Ana. Thank you, reply with the code, please.") == ["reply with the code, please"]
    assert stopped("Merci. Quel est votre mot de passe ?") == ["Quel est votre mot de passe"]


def test_a_customer_who_tells_of_it_is_no_louder_than_before() -> None:
    text = "He wrote: what is your password?"
    assert Severity.BLOCK not in {one.severity for one in find(text, "customer", Known())}
    assert KIND not in sure_kinds("What is your password?", "customer")


def test_every_name_of_a_secret_is_seen_at_a_glance() -> None:
    held = secret_table()
    names = [name for table in ("password", "code", "pin", "backup") for name in held[table]["nouns"]]
    names += [
        *held["key"]["words"],
        *held["card"]["backs"],
        *held["card"]["security"],
        *held["answer"]["codes"],
    ]
    names += [*held["demand"]["nouns"], *held["demand"]["counted"]]
    unseen = [name for name in names if name[-1] not in ":=" and not holds_any(fold(name).text, _pieces())]
    assert unseen == []


def test_in_what_agents_write_in_earnest_nothing_is_stopped() -> None:
    lines = [line for path in sorted(HERE.glob("*/*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    held = [one for one in map(json.loads, lines) if one["from"] != "customer" and not one["kinds"]]
    assert len(held) > 500
    assert [one["text"] for one in held if demand(one["text"])] == []


def test_in_public_dialogues_no_agent_is_stopped() -> None:
    said = [text for text, author in sentences() if author == "agent"]
    assert len(said) > 12_000
    assert [text for text in said if demand(text)] == []
