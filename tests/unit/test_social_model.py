"""A model of social engineering is learned from examples; the same give the same; a broken one is refused."""

from pathlib import Path

import pytest

from backend_stub.feeds.social_training import train
from backend_stub.feeds.talk import Example, read
from workstation.detection.compiled import magic
from workstation.detection.social.advice import severity
from workstation.detection.social.looking import looked_at, without_links
from workstation.detection.social.voices import voices
from workstation.detection.social.weighing import weighed
from workstation.detection.words.senses import Senses
from workstation.detection.words.weights import WordWeights, write_model
from workstation.domain.severity import Severity
from workstation.errors import WorkstationError

TALK = """\
[fire]
(flames|smoke) (in|above) the (kitchen|roof), (help|come quickly)
> (run|leave) the (burning|smoking) house
[flood]
water in the (cellar|kitchen|street), (help|what now)
[harmless]
the (kitchen|street|roof) is (nice|new), (thank you|good morning)
> (come|leave) (when you like|soon)
"""
KINDS = ("fire", "flood")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "en.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def learned(talk: Path, name: str) -> Path:
    path = talk.with_name(name)
    train(read([talk]), KINDS, path)
    return path


def test_the_same_examples_give_the_same_file(talk: Path) -> None:
    assert learned(talk, "a").read_bytes() == learned(talk, "b").read_bytes()


def test_lines_of_choices_become_examples(talk: Path) -> None:
    said = read([talk])
    assert {example.kinds for example in said} == {frozenset({"fire"}), frozenset({"flood"}), frozenset()}
    assert any(example.ours and example.text.startswith("run the") for example in said)
    assert not any("(" in example.text or "|" in example.text for example in said)


def test_messages_and_canned_responses_are_examples_too(tmp_path: Path) -> None:
    messages = tmp_path / "a.jsonl"
    messages.write_text('{"text": "smoke", "from": "agent", "kinds": ["fire"]}\n', encoding="utf-8")
    canned = tmp_path / "b.toml"
    canned.write_text('[variants]\nen = "Good morning."\n', encoding="utf-8")
    assert read([messages, canned]) == [
        Example("smoke", ours=True, kinds=frozenset({"fire"})),
        Example("Good morning.", ours=True, kinds=frozenset()),
    ]


def test_talk_without_a_section_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "en.txt"
    path.write_text("said by nobody\n", encoding="utf-8")
    with pytest.raises(ValueError, match="before the first section"):
        read([path])


@pytest.mark.parametrize("content", [b"", b"nonsense", b"GCSM2lit" + b"\1" * 30, magic("GCSM6") + bytes(12)])
def test_what_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "social.model"
    path.write_bytes(content)
    with pytest.raises(WorkstationError):
        WordWeights(path)


def test_a_model_of_nothing_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "social.model"
    write_model(path, {}, [-1.0, -1.0, -1.0])
    assert weighed("smoke in the kitchen", WordWeights(path), ours=False) == {}


def test_links_become_blanks_of_their_length() -> None:
    text = "look at https://a.example/x, or mail me@b.example. Then… 12 words."
    made = without_links(text)
    assert len(made) == len(text)
    assert made.split() == ["look", "at", "or", "mail", "Then…", "12", "words."]


@pytest.mark.parametrize(
    ("scores", "named"),
    [
        ([9.0, -1.0, -10.0], set()),  # which kind would be sure; that it is any is not
        ([-2.0, -3.0, 5.0], {0}),
        ([1.0, -1.0, 5.0], {0, 1}),
    ],
)
def test_whether_it_is_any_kind_is_asked_before_which(
    tmp_path: Path, scores: list[float], named: set[int]
) -> None:
    path = tmp_path / "social.model"
    write_model(path, {}, scores)
    assert weighed("smoke", WordWeights(path), ours=False).keys() == named


@pytest.mark.parametrize(
    "text", ["Sie schrieb: „Gib mir den Code, bitte.“ Und nun?", '"Give me the code, please" and now?']
)
def test_what_a_stranger_said_is_told_from_the_customers_own_words(text: str) -> None:
    said = voices(text, ours=False)
    assert said.of(text.casefold().index("code")) == "quoted"
    assert said.of(len(text) - 1) == ""
    assert voices(text, ours=True).of(len(text) - 1) == "ours"


@pytest.mark.parametrize(
    ("ours", "score", "loud"),
    [
        (False, 0.5, Severity.NOTICE),  # it may be a bad day that somebody tells of
        (False, 3.0, Severity.WARNING),
        (True, 0.5, Severity.BLOCK),  # whoever writes it can take it back
    ],
)
def test_a_customer_is_suspected_aloud_only_where_it_is_sure(
    tmp_path: Path, ours: bool, score: float, loud: Severity
) -> None:
    path = tmp_path / "social.model"
    write_model(path, {}, [score, -10.0, 0.0])
    found = weighed("smoke", WordWeights(path), ours=ours)[0]
    author = "agent" if ours else "customer"
    assert severity("credential_request", author, sure=found.sure) is loud


def test_what_we_write_is_told_sooner_but_is_no_surer_for_it(tmp_path: Path) -> None:
    path = tmp_path / "social.model"
    for score, sure in ((-1.0, False), (0.5, False), (3.0, True)):
        write_model(path, {}, [score, -10.0, 0.0])
        assert weighed("smoke", WordWeights(path), ours=True)[0].sure is sure


def test_a_long_text_is_as_sure_as_its_surest_part(tmp_path: Path) -> None:
    path = tmp_path / "social.model"
    keys = {key: [30.0, 0.0, 30.0] for key in looked_at("smoke", Senses(b""), ours=False)}
    write_model(path, keys, [0.2, -10.0, 0.2])
    quiet = "nothing at all " * 60
    assert not weighed(quiet, WordWeights(path), ours=False)[0].sure
    assert weighed(f"{quiet} smoke smoke", WordWeights(path), ours=False)[0].sure
