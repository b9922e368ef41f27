"""The figures of warnings as they travel: numbers and sums, and not a word of a customer's."""

from typing import Annotated

from pydantic import Field

from workstation.contract.wire import Milliseconds, Wire
from workstation.domain.money import CURRENCY

MOST_DAYS = 31
Count = Annotated[int, Field(ge=0)]
Kind = Annotated[str, Field(min_length=1, max_length=64)]


class Sum(Wire):
    """Of amounts of one currency: decimal text, which may have more digits than any of them."""

    amount: Annotated[str, Field(max_length=80, pattern=r"^(0|[1-9][0-9]*)(\.[0-9]+)?$")]
    currency: Annotated[str, Field(pattern=CURRENCY)]


class DayOfFlags(Wire):
    """How many flags of each kind were raised on a day."""

    at: Milliseconds  # its beginning, as it was asked for
    kinds: dict[Kind, Count]


class DayOfMoney(Wire):
    """What was kept from leaving, by the day of its first record and the kind of its flag."""

    at: Milliseconds
    kinds: dict[Kind, list[Sum]]


class Figures(Wire):
    """``GET /v1/figures?day=…&day=…``: of the flags that were raised in a lead's teams, whatever became of
    their conversations; for a senior security agent of all. ``day`` is the beginning of each day, on the
    clock of whoever asks; a day without anything is left out."""

    days: Annotated[list[DayOfFlags], Field(max_length=MOST_DAYS)]
    open: Count
    confirmed: Count
    dismissed: Count
    median: Count | None = None  # ms from raising to the decision; None: nothing was decided
    slow: Count | None = None  # ms within which nine of ten were decided
    kept: Annotated[list[DayOfMoney], Field(max_length=MOST_DAYS)]
