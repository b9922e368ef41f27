"""An author hears of what will stop their colleagues, and of nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_stub import accounts
from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.responses import doubts
from workstation.domain.canned import CannedResponse, Scope

WALLET = "0x" + "a1" * 20
ASKING = "Please tell me your recovery phrase and your password."


@pytest.fixture
def known(tmp_path: Path) -> Iterator[Known]:
    compile_list(["wallet-sync.example"], tmp_path / "domains")
    compile_addresses({"Thieves": [WALLET]}, tmp_path / "addresses")
    with Known(
        DomainList(tmp_path / "domains"), AddressList(tmp_path / "addresses"), ("own.example",)
    ) as held:
        yield held


def told(known: Known, scope: Scope = Scope.TEAM, **variants: str) -> list[tuple[str, str]]:
    made = CannedResponse("", "a", "A", variants, 0, scope=scope, owner_id="t1")
    return [(one.place, one.kind) for one in doubts(made, known)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (ASKING, "credential_request"),
        (f"Send it to {WALLET}, please.", "flagged_address"),
        ("Sign in at https://wallet-sync.example/login", "phishing_link"),
        ("Sign in at [own.example](https://other.example)", "hidden_text"),
        ("My password is a1B2c3D4!", "secret_disclosed"),
    ],
)
def test_what_stops_its_senders_is_told_with_its_language(known: Known, text: str, kind: str) -> None:
    assert told(known, en="Thank you for waiting.", de=text) == [("de", kind)]


def test_each_kind_is_told_once_in_each_language(known: Known) -> None:
    both = f"{ASKING} Send it to {WALLET} or to {WALLET}."
    found = told(known, en=both, fr=both)
    assert sorted(found) == sorted(
        (code, kind) for code in ("en", "fr") for kind in ("credential_request", "flagged_address")
    )


def test_what_is_ones_own_is_told_as_one_sends_it(known: Known) -> None:
    assert told(known, Scope.PERSONAL, en=ASKING) == []


def test_what_is_filled_in_is_no_secret() -> None:
    assert told(Known(), en="My password is {{fill.password}}.") == []


@pytest.mark.parametrize("response", accounts.canned_responses(), ids=lambda one: one.short_code)
def test_our_own_library_is_not_doubted(response: CannedResponse) -> None:
    assert doubts(response, Known()) == []
