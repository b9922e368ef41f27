"""How secrets are told is learned from examples; the same give the same; what teaches nothing is left out."""

import json
from pathlib import Path

import pytest

from backend_stub.feeds.secret_training import Told, read_told, train_told
from workstation.detection import social
from workstation.detection.folding import fold
from workstation.detection.unnamed.about import Message
from workstation.detection.unnamed.candidates import candidates
from workstation.detection.words.weights import WordWeights
from workstation.domain.masks import Secret

CODES = [f"{who} told {whom} 62081{n}" for n, who in enumerate(("he", "she")) for whom in ("me", "us", "him")]
SUMS = [f"{who} paid {whom} 62081{n}" for n, who in enumerate(("he", "she")) for whom in ("me", "us", "him")]


def told(text: str, kind: Secret = Secret.CODE) -> Told:
    return Told(text, len(text) - 6, len(text), kind)


EXAMPLES = [*map(told, CODES), *map(Told, SUMS)] * 3


def score(model: WordWeights, text: str, asked: str = "") -> float:
    """How surely the one number of ``text`` is a secret."""
    cased = fold(text, keep_case=True)
    [one] = candidates(cased)
    keys = Message(text, cased, social.senses(), asked).keys(one)
    return model.scores(model.totals(keys), len(keys))[-1]


def learned(path: Path, examples: list[Told]) -> WordWeights:
    train_told(examples, path, social.senses())
    return WordWeights(path)


def test_what_was_told_is_told_from_what_was_paid(tmp_path: Path) -> None:
    model = learned(tmp_path / "told.model", EXAMPLES)
    assert score(model, "they told them 482913") > score(model, "they paid them 482913")


def test_what_was_asked_tells_one_answer_from_another(tmp_path: Path) -> None:
    code, order = "Did the code come?", "Which order is it?"
    answers = [Told("ok 620815", 3, 9, Secret.CODE, code), Told("ok 620815", asked=order)]
    model = learned(tmp_path / "told.model", [*EXAMPLES, *answers * 4])
    assert score(model, "ok 482913", code) > score(model, "ok 482913", order)


def test_the_same_examples_give_the_same_model(tmp_path: Path) -> None:
    for name in ("one", "other"):
        assert train_told(EXAMPLES, tmp_path / name, social.senses()) == len(EXAMPLES)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_a_part_of_a_secret_teaches_nothing(tmp_path: Path) -> None:
    part = Told("my words are 620815 and more", 3, 25, Secret.PASSWORD)
    assert train_told([part], tmp_path / "told.model", social.senses()) == 0


def test_examples_are_read_from_messages_and_talk(tmp_path: Path) -> None:
    rows = [
        {"text": "it is 620815", "secret": "620815", "told": "code"},
        {"text": "it is 482", "secret": "482", "told": "other"},
        {"text": "it is 7hk2-p9wd", "secret": "7hk2-p9wd", "told": "other"},
        {"text": "it is aB3dE5fG7hJ9", "secret": "aB3dE5fG7hJ9", "told": "other"},
        {"text": "ok 15", "secret": "", "told": "", "asked": "How many?"},
        {"text": "I paid 620815", "from": "customer", "kinds": ["advance_fee"]},
        {"text": "they have my 620815", "from": "customer", "kinds": ["credential_request"]},
        {"text": "my code is 620815", "from": "customer", "kinds": []},
        {"text": "We sent 620815", "from": "agent", "kinds": []},
    ]
    path = tmp_path / "talk.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "en.txt").write_text("[harmless]\nHello\n", encoding="utf-8")
    read = read_told(sorted(tmp_path.iterdir()))
    assert [(one.kind, one.asked) for one in read] == [
        (Secret.CODE, ""),
        (Secret.CARD, ""),
        (Secret.CODE, ""),
        (Secret.PASSWORD, ""),
        (None, "How many?"),
        (None, ""),
    ]
    assert read[0].text[read[0].start : read[0].end] == "620815"


@pytest.mark.parametrize("line", ["nonsense", '{"text": "it is 1", "told": "code", "secret": "2"}'])
def test_a_broken_example_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "en.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(ValueError, match=r"substring not found|Expecting value"):
        read_told([path])
