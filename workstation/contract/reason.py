"""Why somebody did something, in words of their own that others can read."""

from typing import Annotated

from pydantic import AfterValidator, Field

from workstation.domain.fraud import LONGEST_REASON, says_why


def _said(reason: str) -> str:
    if not says_why(reason):
        raise ValueError("a reason has words")
    return reason


Reason = Annotated[str, Field(max_length=LONGEST_REASON), AfterValidator(_said)]
