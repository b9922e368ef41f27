"""Listed addresses are found whole, cut in pieces or hidden in a word, and nothing else is."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shared_data import shared_data
from tests.unit.steps import steps
from workstation.detection.addresses import AddressList, compile_addresses, normal
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.domain.severity import Severity
from workstation.errors import WorkstationError

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
LISTED = (
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    "EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N",
    "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
)


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AddressList]:
    path = tmp_path_factory.mktemp("lists") / "addresses"
    compile_addresses({"Sanctions": LISTED[:2], "Thieves": LISTED}, path, sanctions={"Sanctions"})
    with AddressList(path) as opened:
        yield opened


def evidence(text: str, lists: AddressList) -> list[str]:
    known = Known(addresses=lists, checks=frozenset({"flagged_address"}))
    return [text[i.start : i.end] for i in indicators(text, author="customer", known=known)]


def every(size: int, between: str, address: str) -> str:
    return between.join(address[i : i + size] for i in range(0, len(address), size))


@pytest.mark.parametrize("address", LISTED)
def test_a_listed_address_is_found_however_it_is_cut(address: str, lists: AddressList) -> None:
    for size, between in (
        (4, " "),
        (4, "-"),
        (1, " "),
        (1, "\u200b"),
        (17, "\n"),
        (10, "\n> "),
        (20, " … "),
        (4, "·"),
        (20, "\r\n    > > "),
    ):
        written = every(size, between, address)
        assert evidence(f"send it to: {written} please", lists) == [written], (size, between)
    assert evidence(f"地址是{address}谢谢", lists) == [address]
    assert evidence(f"https://explorer.test/address/{address}?a=1", lists) == [address]


@pytest.mark.parametrize("address", LISTED)
@pytest.mark.parametrize(
    ("before", "between"),
    [
        ("", " and "),
        ("", " y "),
        ("", " и "),
        ("first part: ", " second part: "),
        ("первая часть: ", ", вторая часть: "),
        ("前半は", "、後半は"),
        ("1) ", "\n2) "),
        ("", "<br>"),
        ("", " \N{WHITE RIGHT POINTING BACKHAND INDEX} "),
        ("", " " * 30),
        ("", "\n[12:03] Ana: "),
    ],
)
def test_words_and_numbers_between_its_pieces_do_not_hide_it(
    address: str, before: str, between: str, lists: AddressList
) -> None:
    written = f"{address[:20]}{between}{address[20:]}"
    assert evidence(f"send it to {before}{written} ok", lists) == [written]


def test_a_sentence_between_its_pieces_makes_no_address(lists: AddressList) -> None:
    address = LISTED[1]
    assert evidence(f"{address[:20]} is what they gave me {address[20:]}", lists) == []


def test_many_words_and_pieces_are_looked_at_in_time_that_grows_with_them(lists: AddressList) -> None:
    work = []
    for times in (200, 2_000):
        text = f"{LISTED[1][:20]} and 1) a " * times
        work.append(steps(lambda text=text: evidence(text, lists)))  # type: ignore[misc]
    assert work[1] <= 12 * work[0]


def test_letters_about_it_do_not_hide_it(lists: AddressList) -> None:
    assert evidence(f"address{LISTED[1]}now", lists) == [LISTED[1]]
    assert evidence(f"x{LISTED[0]}", lists) == [LISTED[0]]


def test_a_hexadecimal_one_is_found_without_what_begins_it(lists: AddressList) -> None:
    digits = LISTED[1][2:]
    for written in (digits, f"OX{digits}", f"oX{digits}"):
        assert evidence(f"to {written}.", lists) == [written]
    assert evidence(f"to 0х{digits}", lists) == [digits], "of which one letter is Cyrillic"
    assert evidence(f"a0{digits}", lists) == []


def test_an_account_in_call_data_or_in_a_log_is_found(lists: AddressList) -> None:
    digits, on_tron = LISTED[1][2:], "a614f803b6fd780986a42c78ec9c7f77e6ded13c"
    amount = f"{10**9:064x}"
    for account in (digits, on_tron, digits.lower()):
        word = f"{'0' * 24}{account}"
        for written in (
            f"0xa9059cbb{word}{amount}",
            f"a9059cbb{word}{amount}",
            f"0x23b872dd{'0' * 24}{'ab' * 20}{word}{amount}",
            f'["0x{"cd" * 32}","0x{word}"]',
            f"[0]: {word}\n[1]: {amount}",
        ):
            assert evidence(written, lists) == [account], written
    assert evidence(f"a9059cbb{'0' * 22}41{on_tron}{amount}", lists) == [on_tron]
    assert evidence(f"0xa9059cbb{'0' * 24}{'ab' * 20}{amount}", lists) == []
    assert evidence(f"0xa9059cbb0{'0' * 24}{digits}{amount}", lists) == [], "no account stands there"


def test_digits_that_begin_like_one_and_go_on_are_another_thing(lists: AddressList) -> None:
    assert evidence(f"{LISTED[1]}{'c9' * 20} is the hash", lists) == []
    assert evidence(f"{LISTED[1]}and{LISTED[1]}", lists) == [LISTED[1]] * 2


def test_case_and_width_hide_no_address_that_has_none(lists: AddressList) -> None:
    for address in LISTED[1:3]:
        assert evidence(address.upper(), lists) == [address.upper()]
        wide = "".join(chr(ord(c) + 0xFEE0) for c in address)
        assert evidence(wide, lists) == [wide]
    assert evidence(LISTED[0].lower(), lists) == []


def test_several_are_found_in_order_and_told_by_their_first_list(lists: AddressList) -> None:
    text = f"from {LISTED[3]} to {LISTED[1]} and back to {LISTED[2]}"
    assert evidence(text, lists) == [LISTED[1], LISTED[3], LISTED[2]], "the gravest first"
    known = Known(addresses=lists, checks=frozenset({"flagged_address"}))
    told = indicators(text, author="customer", known=known)
    assert ["Sanctions" in told[0].why, "Thieves" in told[1].why] == [True, True]
    assert told[1].severity is Severity.WARNING
    [sent] = indicators(LISTED[3], author="agent", known=known)
    assert (sent.severity, sent.advice != told[1].advice) == (Severity.BLOCK, True)


def test_what_is_under_sanctions_blocks_whoever_wrote_it_and_is_a_rule_of_its_own(lists: AddressList) -> None:
    known = Known(addresses=lists, checks=frozenset({"flagged_address"}))
    text = f"from {LISTED[3]} to {every(8, ' ', LISTED[1])}"
    told, thief = indicators(text, author="customer", known=known)
    assert (told.severity, told.rule) == (Severity.BLOCK, "sanctioned_address")
    assert "under sanctions" in told.why
    assert "hand it to security" in told.advice
    assert (thief.severity, thief.rule) == (Severity.WARNING, "flagged_address"), "and it comes behind"
    [sent] = indicators(LISTED[0], author="agent", known=known)
    assert (sent.severity, sent.rule) == (Severity.BLOCK, "sanctioned_address")
    assert sent.advice.startswith("Remove it")


def test_what_is_under_sanctions_blocks_though_thirty_listed_ones_stand_before_it(lists: AddressList) -> None:
    known = Known(addresses=lists, checks=frozenset({"flagged_address"}))
    text = "\n".join([*[LISTED[3], LISTED[5], LISTED[2]] * 10, LISTED[0]])
    first, *others = indicators(text, author="customer", known=known)
    assert (text[first.start : first.end], first.severity) == (LISTED[0], Severity.BLOCK)
    assert {(told.rule, told.severity) for told in others} == {("flagged_address", Severity.WARNING)}


@given(
    text=st.text(st.sampled_from(ALPHABET + " \n0x"), max_size=300),
    place=st.integers(0, 5),
    put=st.booleans(),
)
def test_random_letters_are_never_listed_and_hide_nothing(
    text: str, place: int, put: bool, lists: AddressList
) -> None:
    address = LISTED[place]
    if put:
        assert address in evidence(f"{text} | {address} | {text}", lists)
    else:
        assert evidence(text, lists) == []


def test_lines_are_read_with_comments_and_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "list"
    lines = [f"  {LISTED[0]}  # why", "", "# nothing", "short", f"{LISTED[1]} ETH", "bitcoin:" + LISTED[2]]
    assert compile_addresses({"a": lines, "b": [LISTED[1].lower()]}, path) == 3
    with AddressList(path) as lists:
        assert [lists.name_of(normal(address)) for address in LISTED[:4]] == ["a", "a", "a", None]
    assert compile_addresses({}, path) == 0
    with AddressList(path) as lists:
        assert evidence(LISTED[0], lists) == []


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 100, b"GCAL3lit" + b"\0" * 40])
def test_a_file_that_is_no_list_is_refused_in_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(content)
    with pytest.raises(WorkstationError, match="Import the list again"):
        AddressList(path)


def test_a_torn_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list"
    compile_addresses({"a": LISTED}, path)
    whole = path.read_bytes()
    for torn in (whole[:-1], whole + b" ", whole[:-3] + b"}}}"):
        path.write_bytes(torn)
        with pytest.raises(WorkstationError):
            AddressList(path)


def test_how_many_lengths_addresses_have_costs_a_long_run_nothing(tmp_path: Path) -> None:
    """Lists of several networks have ten lengths for any two first characters."""
    dice = random.Random(5)
    run = "".join(dice.choices(ALPHABET, k=20_000))
    work = []
    for lengths in (range(26, 27), range(26, 46)):
        lines = (first + second + "1" * (n - 2) for first in ALPHABET for second in ALPHABET for n in lengths)
        compile_addresses({"a": lines}, tmp_path / "list")
        with AddressList(tmp_path / "list") as lists:
            assert lists.may_begin(next(iter(ALPHABET)) * 20)
            work.append(steps(lambda lists=lists: evidence(run, lists)))  # type: ignore[misc]
    assert work[1] <= 1.2 * work[0] < 20 * len(run)


def test_every_address_of_real_lists_is_found(tmp_path: Path) -> None:
    files = sorted(shared_data("ofac").glob("*.txt"))
    addresses = [line for file in files for line in file.read_text(encoding="utf-8").split()]
    compile_addresses({"Sanctions": addresses}, tmp_path / "list")
    with AddressList(tmp_path / "list") as lists:
        assert [
            a for a in addresses if evidence(f"to {every(4, ' ', a)} now", lists) != [every(4, " ", a)]
        ] == []
