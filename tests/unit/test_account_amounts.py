"""What customers withdrew is added up from what other systems write, and never guessed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.account import amounts
from workstation.domain.money import Money


@pytest.mark.parametrize(
    ("details", "sums"),
    [
        (["41,200 USDT"], [("41200", "USDT")]),
        (["0.75 BTC to 0x52…9EE7", "1.25 BTC"], [("2", "BTC")]),
        (["500 USDT", "3,100.5 USDT, sent", "2 ETH"], [("2", "ETH"), ("3600.5", "USDT")]),
        (["41.200,50 EUR", "1,20 USDT", "041 USDT", "2 usd", "", "to a friend", "9" * 30 + " BTC"], []),
    ],
)
def test_amounts_are_added_up_by_currency_and_what_is_none_counts_for_nothing(
    details: list[str], sums: list[tuple[str, str]]
) -> None:
    assert amounts(details) == tuple(Money(*one) for one in sums)


@given(st.lists(st.text(max_size=40)))
def test_nothing_that_is_written_breaks_it(details: list[str]) -> None:
    assert all(one.valid for one in amounts(details))


@given(st.integers(min_value=1, max_value=10**12))
def test_grouped_or_not_it_is_the_same(amount: int) -> None:
    assert amounts([f"{amount:,} USDT"]) == amounts([f"{amount} USDT"]) == (Money(str(amount), "USDT"),)
