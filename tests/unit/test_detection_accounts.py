"""A listed account is found by whichever of its spellings a text has, and no other account is."""

import random
from pathlib import Path

import pytest

from tests.unit.valid_addresses import valid
from workstation.detection.addresses import AddressList, compile_addresses, normal
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.networks import networks
from workstation.detection.networks.accounts import account, spellings

# from the networks' own documents
SAME = (
    (
        "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N",
        "UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI",
        "kQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqKYH",
        "0:83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8",
        "0:83DFD552E63729B472FCBCC8C45EBCC6691702558B68EC7527E1BA403A0F31A8",
    ),
    (
        "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu",
        "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
        "qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
        "BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A",
    ),
    ("3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC", "bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq"),
    (
        "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY",
        "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5",
        "HNZata7iMYWmk5RvZRTiAsSDhV8366zq2YGb3tLH5Upf74F",
    ),
    (
        "rGWrZyQqhTp9Xu7G5Pkayo7bXjH4k4QYpf",
        "XVLhHMPHU98es4dbozjVtdWzVrDjtV5fdx1mHp98tDMoQXb",
        "XVLhHMPHU98es4dbozjVtdWzVrDjtV8AqEL4xcZj5whKbmc",
    ),
    (
        "0xAF79152AC5dF276D9A8e1E2E22822f9713474902",
        "inj14au322k9munkmx5wrchz9q30juf5wjgz2cfqku",
        "ronin:af79152ac5df276d9a8e1e2e22822f9713474902",
        "xdcaf79152ac5df276d9a8e1e2e22822f9713474902",
        "0XAF79152AC5DF276D9A8E1E2E22822F9713474902",
    ),
    ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "41a614f803b6fd780986a42c78ec9c7f77e6ded13c"),
)
PAIRS = [(listed, seen) for same in SAME for listed in same for seen in same]


def evidence(text: str, lists: AddressList) -> list[str]:
    known = Known(addresses=lists, checks=frozenset({"flagged_address"}))
    return [text[i.start : i.end] for i in indicators(text, author="customer", known=known)]


@pytest.mark.parametrize(("listed", "seen"), PAIRS)
def test_an_account_is_found_by_any_of_its_spellings(listed: str, seen: str, tmp_path: Path) -> None:
    compile_addresses({"Thieves": [listed]}, tmp_path / "list")
    with AddressList(tmp_path / "list") as lists:
        [told] = evidence(f"sent to {seen} yesterday", lists)
        assert seen.endswith(told)
        assert len(told) > 30


@pytest.mark.parametrize("same", SAME)
def test_an_account_on_several_lists_is_one_entry_told_by_the_first(
    same: tuple[str, ...], tmp_path: Path
) -> None:
    assert len(set(map(normal, same))) == 1
    assert compile_addresses({"first": same[1:], "second": same}, tmp_path / "list") == 1
    with AddressList(tmp_path / "list") as lists:
        assert len(lists) == 1
        assert lists.name_of(normal(same[0])) == "first"


@pytest.mark.parametrize("same", SAME[:4])
def test_the_usual_spellings_are_found_in_pieces_too(same: tuple[str, ...], tmp_path: Path) -> None:
    compile_addresses({"Thieves": same[:1]}, tmp_path / "list")
    with AddressList(tmp_path / "list") as lists:
        for seen in same:
            bare = seen.rpartition(":")[2]
            if bare.isupper():
                continue
            cut = " ".join(bare[i : i + 4] for i in range(0, len(bare), 4))
            assert evidence(f"to {cut} please", lists) == [cut]


def test_what_is_mistyped_is_no_spelling_of_any_account() -> None:
    for same in SAME:
        for seen in same:
            bare = seen.rpartition(":")[2]
            last = "q" if bare[-1] not in "qQ" else "p"
            if len(bare) not in (40, 42, 43, 64):
                assert account(bare[:-1] + last) is None


@pytest.mark.parametrize("form", networks().forms, ids=lambda form: form.id)
def test_every_form_is_kept_by_one_spelling_that_stays_itself(form: object) -> None:
    chance = random.Random(5)
    for _ in range(20):
        kept = normal(valid(form, chance))  # type: ignore[arg-type]
        assert normal(kept) == kept
        assert {normal(other) for other in spellings(kept)} <= {kept}
