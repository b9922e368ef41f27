"""Money that was kept from leaving: decimal text that adds up exactly, whatever it is."""

from decimal import Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.money import Kept, Money, added, by_kind, newest, recording
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import Role, User

ME = User("u1", "Agent One", "u1@x", Role.AGENT, ("t1",))
WHOLE = st.from_regex(r"(0|[1-9][0-9]{0,14})", fullmatch=True)
FRACTION = st.from_regex(r"(\.[0-9]{1,18})?", fullmatch=True)
MONEY = st.builds(
    lambda whole, fraction, currency: Money(whole + fraction, currency),
    WHOLE,
    FRACTION,
    st.sampled_from(["USDT", "EUR", "BTC"]),
)


def said(flag: str, amount: str, currency: str = "USDT") -> Kept:
    return Kept(flag, Money(amount, currency), "Ada", 1)


def written(flag: str, amount: str) -> Operation:
    kind, arguments = recording(flag, Money(amount, "USDT"))
    return Operation("o1", 1, kind, "c1", 1, arguments, 9)


@given(st.lists(MONEY, max_size=20))
def test_sums_are_exact(amounts: list[Money]) -> None:
    assert all(one.valid for one in amounts)
    exact = Context(prec=100)
    for one in added(amounts):
        whole = Decimal()
        for other in amounts:
            if other.currency == one.currency:
                whole = exact.add(whole, Decimal(other.amount))
        assert exact.compare(Decimal(one.amount), whole) == 0
        assert "E" not in one.amount


@pytest.mark.parametrize(
    ("amount", "currency"),
    [
        ("", "USDT"), ("1,5", "USDT"), ("-1", "USDT"), ("1e5", "USDT"), ("01", "USDT"), (".5", "USDT"),
        ("1.", "USDT"), ("NaN", "USDT"), ("1\n", "USDT"), ("٣", "USDT"), ("1" * 16, "USDT"),
        ("1", "usdt"), ("1", ""), ("1", "U"), ("1", "USDT:x"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_none(amount: str, currency: str) -> None:
    assert not Money(amount, currency).valid


def test_a_later_record_corrects_an_earlier_one_and_mine_stands_at_once() -> None:
    records = [said("f1", "100"), said("f2", "5"), said("f1", "80")]
    assert {flag: kept.money.amount for flag, kept in newest(records, [], ME).items()} == {
        "f1": "80",
        "f2": "5",
    }
    mine = newest(records, [written("f2", "7.5")], ME)["f2"]
    assert (mine.money, mine.by_name, mine.at) == (Money("7.5", "USDT"), "Agent One", 9)


def test_each_kind_has_its_sums_and_what_was_corrected_to_nothing_has_none() -> None:
    kept = [said("f1", "100"), said("f2", "5.50"), said("f3", "2", "ETH"), said("f4", "0")]
    kinds = {"f1": "campaign", "f2": "campaign", "f3": "campaign", "f4": "remote_access"}
    sums = (Money("2", "ETH"), Money("105.5", "USDT"))
    assert by_kind(kept, kinds) == (("campaign", sums),)


def test_it_travels_as_an_operation_of_its_own() -> None:
    assert written("f1", "7.5").kind is OperationKind.MONEY_RECORD
