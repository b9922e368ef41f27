"""An author hears of what will stop their colleagues, and of nothing else."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from backend_stub import accounts
from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.responses import doubts
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_files import doubted
from workstation.domain.macro import steps

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


def told(
    known: Known, scope: Scope = Scope.TEAM, does: Iterable[str] = (), **variants: str
) -> list[tuple[str, str]]:
    made = CannedResponse("", "a", "A", variants, 0, scope=scope, owner_id="t1", steps=steps(does))
    return [(one.place, one.kind) for one in doubts(made, known)]


@pytest.mark.parametrize("scope", Scope)
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
def test_what_stops_its_senders_is_told_with_its_language(
    known: Known, text: str, kind: str, scope: Scope
) -> None:
    assert told(known, scope, en="Thank you for waiting.", de=text) == [("de", kind)]


def test_each_kind_is_told_once_in_each_language(known: Known) -> None:
    both = f"{ASKING} Send it to {WALLET} or to {WALLET}."
    found = told(known, en=both, fr=both)
    assert sorted(found) == sorted(
        (code, kind) for code in ("en", "fr") for kind in ("credential_request", "flagged_address")
    )


def test_of_what_others_weigh_as_well_only_what_is_sure_is_told() -> None:
    unsure = "Please have the code from the message ready for our colleague."
    assert [scope for scope in Scope if told(Known(), scope, en=unsure)] == [Scope.PERSONAL]


@pytest.mark.parametrize("kind", ["note", "escalate"])
def test_the_notes_of_a_macro_are_looked_at_as_the_guard_looks_at_notes(known: Known, kind: str) -> None:
    assert told(known, does=[f"{kind} My password is a1B2c3D4!"]) == [("steps", "secret_disclosed")]
    assert told(known, does=[f"{kind} The customer asks: {ASKING} It goes to {WALLET}."]) == []
    assert told(known, does=[f"{kind} Called {{{{customer.name}}}}", "label My password is a1B2c3D4!"]) == []


def test_the_words_of_a_macro_are_looked_at_and_those_of_another_response_where_that_is_kept(
    known: Known,
) -> None:
    assert told(known, does=["status resolved"], en=ASKING) == [("en", "credential_request")]
    assert told(known, does=["say asking", "status resolved"]) == []


def test_whoever_writes_a_macro_hears_that_nobody_can_run_it() -> None:
    macro = CannedResponse("", "a", "A", {}, 0, steps=steps(["note My password is a1B2c3D4!"]))
    [doubt] = doubts(macro, Known())
    assert doubt.sentence == (
        "The send guard stops a note of this macro, so that nobody can run it. A password is told here."
    )
    assert doubted(macro, [doubt]) == [f"a in steps: {doubt.sentence}"]


def test_what_is_filled_in_is_no_secret() -> None:
    assert told(Known(), en="My password is {{fill.password}}.") == []
    assert told(Known(), does=["note My password is {{customer.name}}."]) == []


@pytest.mark.parametrize(
    "response", accounts.canned_responses() + accounts.macros(), ids=lambda one: one.short_code
)
def test_our_own_library_is_not_doubted(response: CannedResponse) -> None:
    assert doubts(response, Known()) == []
