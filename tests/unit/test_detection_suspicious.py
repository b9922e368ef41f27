"""A model finds names like those that it learned from, and without one nothing is found and it says so."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub.feeds.training import train
from workstation.detection.detectors import indicators
from workstation.detection.domain_model import DomainModel, pieces, write_model
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.domain.severity import Severity
from workstation.errors import WorkstationError

BAIT = ("claim", "airdrop", "verify", "unlock", "rewards", "drop", "swap", "mint")
COINS = ("token", "pepe", "doge", "moon", "layer", "zk", "stake", "nft")
PLAIN = (
    "garden",
    "bakery",
    "school",
    "museum",
    "plumber",
    "village",
    "choir",
    "library",
    "clinic",
    "harbour",
)
PLACES = ("north", "river", "hill", "old", "green", "stone", "lake", "summer", "upper", "little")
SCAMS = [
    f"{bait}-{coin}{n}.{end}" for bait in BAIT for coin in COINS for n in range(8) for end in ("xyz", "top")
]
OTHERS = [
    f"{a}{b}{c}.{end}" for a in PLACES for b in PLAIN for c in ("", "s", "er") for end in ("com", "org")
]
ONLY = frozenset({"suspicious_domain"})


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    folder = tmp_path_factory.mktemp("model")
    dice = random.Random(7)
    dice.shuffle(SCAMS)
    dice.shuffle(OTHERS)
    train(SCAMS[:-100], OTHERS[:-100], folder / "names")
    compile_list(["claim-listed9.xyz"], folder / "list", shared=["airdrop-mint.xyz"])
    with Known(
        DomainList(folder / "list"),
        model=DomainModel(folder / "names"),
        own_domains=("swap-moon.xyz",),
        checks=ONLY,
    ) as opened:
        yield opened


def evidence(text: str, known: Known) -> list[str]:
    return [text[i.start : i.end] for i in indicators(text, author="customer", known=known)]


def test_names_never_seen_are_told_apart_by_what_was_learned(known: Known) -> None:
    assert sum(bool(evidence(f"see https://{name}/x", known)) for name in SCAMS[-100:]) >= 90
    assert sum(bool(evidence(f"see https://{name}/x", known)) for name in OTHERS[-100:]) <= 2


def test_the_evidence_is_the_host_and_the_reason_names_it(known: Known) -> None:
    text = "see hxxps://unlock-rewards[.]xyz/a now"
    assert evidence(text, known) == ["hxxps://unlock-rewards[.]xyz"]
    [found] = indicators(text, author="agent", known=known)
    assert (found.severity, found.why.startswith("unlock-rewards.xyz ")) == (Severity.WARNING, True)


@pytest.mark.parametrize(
    "host", ["claim-listed9.xyz", "airdrop-mint.xyz", "swap-moon.xyz", "www.swap-moon.xyz"]
)
def test_what_is_listed_shared_or_ones_own_needs_no_guess(host: str, known: Known) -> None:
    assert evidence(host, known) == []


def test_without_a_model_nothing_is_found_and_it_says_so(known: Known) -> None:
    nothing = Known(checks=ONLY)
    assert indicators("claim-airdrop.xyz", author="customer", known=nothing) == []
    assert nothing.blind() == ("phishing_link", "flagged_address", "suspicious_domain")
    assert known.blind() == ("flagged_address",)


def test_the_same_names_give_the_same_model(tmp_path: Path) -> None:
    for name in ("one", "two"):
        train(SCAMS[:200], OTHERS[:200], tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").stat().st_size < 1_000_000


@given(st.lists(st.text("abc1-", min_size=1, max_size=30), min_size=1, max_size=6))
def test_pieces_are_places_among_the_weights(labels: list[str]) -> None:
    found = pieces(labels, 1 << 10)
    assert found == sorted(set(found))
    assert all(0 <= place < 1 << 10 for place in found)


@given(weights=st.lists(st.floats(-5, 5), min_size=16, max_size=16), bias=st.floats(-3, 3))
def test_a_written_model_scores_as_its_weights_do(
    weights: list[float], bias: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "law"
    write_model(path, weights, bias, 0.0)
    labels = ["some", "name", "test"]
    places = pieces(labels, 16)
    expected = bias + sum(weights[place] for place in places) / len(places) ** 0.5
    with DomainModel(path) as model:
        assert model.score(labels) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("content", [b"", b"x" * 100, b"GCDM1lit" + b"\0" * 40])
def test_a_file_that_is_no_model_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "names").write_bytes(content)
    with pytest.raises(WorkstationError, match="Train it again"):
        DomainModel(tmp_path / "names")
