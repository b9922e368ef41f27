"""What a customer did with their account lately, as the exchange's other systems tell it."""

from dataclasses import dataclass
from enum import StrEnum

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
