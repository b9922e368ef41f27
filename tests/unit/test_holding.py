"""A reply is kept back for as long as its author likes, and longer where it could do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.holding import hold
from workstation.domain.operation import LONGEST_HOLD, is_held
from workstation.domain.severity import Severity

HARMFUL = [
    "Send it to TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE please.",
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "See https://help.example/withdrawals",
    "Look at www.help.example",
    "Open exchange.com and sign in.",
    "Open my-exchange.example and sign in.",
    "You will get 500 USDT.",
    "It costs $ 5.",
    "Noch 12,50 € fehlen.",
    "0.5 btc",
    "₫200000",
]
HARMLESS = [
    "",
    "Hello, how can I help you today?",
    "Please wait 24 hours.",
    "Chào bạn, mình đang xem giúp bạn.",
    "お待ちください。2日以内にご連絡します。",
    "Your case is 0192f3a4-7b1c-7d2e-8f3a-4b5c6d7e8f90.",
    "Supercalifragilisticexpialidocious",
]


@pytest.mark.parametrize("body", HARMFUL)
def test_an_address_a_link_and_an_amount_are_kept_back_the_longest(body: str) -> None:
    assert hold(body, 0, None) == LONGEST_HOLD


@pytest.mark.parametrize("body", HARMLESS)
@pytest.mark.parametrize("flagged", [None, Severity.NOTICE])
def test_anything_else_as_long_as_the_person_likes(body: str, flagged: Severity | None) -> None:
    assert [hold(body, seconds, flagged) for seconds in (0, 3, 10)] == [0, 3, 10]


@pytest.mark.parametrize("flagged", [Severity.WARNING, Severity.BLOCK])
def test_under_a_warning_everything_is_kept_back_the_longest(flagged: Severity) -> None:
    assert hold("Hello", 3, flagged) == LONGEST_HOLD


@given(st.integers(0, 1 << 45), st.integers(0, 1 << 45))
def test_nothing_is_kept_back_longer_than_that_whatever_the_clock_does(at: int, now: int) -> None:
    until = at + LONGEST_HOLD * 1000
    if is_held(until, now):
        assert at <= now < until
