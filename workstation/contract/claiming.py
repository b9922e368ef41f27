"""Claiming a conversation or the lead of a campaign, as it travels."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from workstation.contract.wire import Wire
from workstation.domain.claiming import ClaimCause
from workstation.domain.fraud import LONGEST_REASON, says_why


class Claimed(Wire):
    """claim, campaign.lead; ``because`` is needed where somebody else has it, ``reason`` where all is in own
    words"""

    because: ClaimCause | None = Field(None, strict=False)
    reason: Annotated[str, Field(max_length=LONGEST_REASON)] = ""

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if self.because is ClaimCause.OTHER and not says_why(self.reason):
            raise ValueError("another reason has words")
        if self.because is None and self.reason:
            raise ValueError("words stand beside a reason")
        return self
