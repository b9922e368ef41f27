"""What a customer did with their account lately, as the exchange's other systems tell it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.money import Money, added

MOST_EVENTS = 20  # of a customer that travel, the newest
LONGEST_DETAIL = 200  # characters


class AccountEventKind(StrEnum):
    LOGIN = "login"
    NEW_DEVICE = "new_device"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 an event's name
    TWO_FACTOR_RESET = "two_factor_reset"
    ADDRESS_ADDED = "address_added"  # to those that withdrawals may go to
    DEPOSIT = "deposit"
    WITHDRAWAL = "withdrawal"
    WITHDRAWALS_FROZEN = "withdrawals_frozen"
    WITHDRAWALS_UNFROZEN = "withdrawals_unfrozen"
    SESSIONS_ENDED = "sessions_ended"
    DOCUMENTS_REQUESTED = "documents_requested"


@dataclass(frozen=True, slots=True)
class AccountEvent:
    """``detail``: an amount, an address, a place; ``kind`` may be newer than this program."""

    at: int  # ms since the epoch, server's clock
    kind: str
    detail: str
    device: str = ""


# As the exchange's systems write an amount, in English: "41,200 USDT", "0.75 BTC to 0x52…".
_AMOUNT = re.compile(r"\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?[ \u00a0]([A-Z0-9]{2,12})(?![^\s,;])")


def amounts(details: Iterable[str]) -> tuple[Money, ...]:
    """The sums, by currency, of events whose details begin with an amount; others count for nothing."""
    found = filter(None, map(_AMOUNT.match, details))
    said = (Money(one[1].replace(",", "") + (one[2] or ""), one[3]) for one in found)
    return added(one for one in said if one.valid)
