"""Ordinary talk, of which there is a lot, is hardly ever taken for social engineering or a told secret."""

import csv
import json
from collections.abc import Iterator

from tests.shared_data import shared_data
from workstation.detection import secret_disclosed, social
from workstation.detection.known import Author, Known
from workstation.detection.phrase_parts import masked_behind, may_be_part


def sentences() -> Iterator[tuple[str, Author]]:
    for name in ("dev_all_plain", "banks_payment_dialogues"):
        for dialogue in json.loads(shared_data(f"sgd_banks/{name}.json").read_text("utf-8")):
            for turn in dialogue["turns"]:
                yield turn["utterance"], "customer" if turn["speaker"].upper().startswith("U") else "agent"
    with shared_data("banking77/train.csv").open(encoding="utf-8") as file:
        for row in csv.reader(file):
            yield row[0], "customer"
    for path in sorted(shared_data("tatoeba_lid").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            yield line, "customer"


def test_ordinary_talk_is_hardly_ever_flagged() -> None:
    looked = list(sentences())
    flagged = [text for text, author in looked if any(True for _ in social.find(text, author, Known()))]
    assert len(looked) > 50_000
    assert len(flagged) <= 0.003 * len(looked), flagged


def test_in_ordinary_talk_nobody_is_heard_to_tell_a_secret() -> None:
    looked = list(sentences())
    heard = [
        text for text, author in looked if any(True for _ in secret_disclosed.find(text, author, Known()))
    ]
    assert len(looked) > 50_000
    assert len(heard) <= 5 / 200_000 * len(looked), heard


def test_what_a_customer_says_in_a_row_is_no_phrase_over_several_messages() -> None:
    looked, masks = 0, []
    for name in ("dev_all_plain", "banks_payment_dialogues"):
        for dialogue in json.loads(shared_data(f"sgd_banks/{name}.json").read_text("utf-8")):
            said: list[str] = []
            for turn in dialogue["turns"]:
                text = turn["utterance"]
                if turn["speaker"].upper().startswith("U"):
                    looked += may_be_part(text)
                    if may_be_part(text) and masked_behind(text, said[-24:]) != text:
                        masks.append([*said, text])
                    said.append(text)
    assert masks == []
    assert 100 < looked < 2000, "of 23,000; others cost no look at what was before"
