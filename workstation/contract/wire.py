"""The base of everything that travels: unknown fields of requests are refused, types are not bent."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Wire(BaseModel):
    """A model of the API. Frozen; strict about types; what we do not know we refuse."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
Milliseconds = Annotated[int, Field(ge=0, description="Milliseconds since the epoch, server's clock")]
Opaque = Annotated[str, Field(max_length=128, description="Handed back as it came; never parsed")]


class About(Wire):
    """``GET /v1/about``: who is there, without a sign-in."""

    product: str
    version: str
    protocol_min: int
    protocol_max: int
    badge: str  # "STUB BACKEND": shown in every window of a test build


class Trouble(Wire):
    """The body of every answer that is not a success."""

    code: str = Field(examples=["reset", "out_of_order", "stale_incarnation", "invalid"])
    message: str = Field(description="One sentence for the person, in English")
    expected: int | None = Field(None, description="out_of_order: the lane number that should have come")
