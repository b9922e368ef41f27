"""The lists that every workstation looks up in its own copy: what there is, by the digest of its content."""

from typing import Annotated, Literal

from pydantic import Field

from workstation.contract.attachments import Sha256
from workstation.contract.wire import Milliseconds, Wire

MAX_LIST_BYTES = 256 * 1024 * 1024


class PublishedList(Wire):
    """``GET /v1/lists/{sha256}`` is its content, whole or by ``Range``."""

    name: Literal["domains", "addresses", "names"]
    sha256: Sha256
    size: Annotated[int, Field(ge=1, le=MAX_LIST_BYTES)]
    entries: Annotated[int, Field(ge=0)]
    at: Milliseconds | None = None  # when the oldest of what it is made of was read


class Lists(Wire):
    """``GET /v1/lists``: all of them, as published last; whatever is not named here is out of date."""

    files: list[PublishedList] = Field(max_length=10)
