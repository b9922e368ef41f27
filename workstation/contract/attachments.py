"""Files of messages: how they are named, and how their content is sent piece by piece."""

from typing import Annotated

from pydantic import Field, model_validator

from workstation.contract.wire import Wire
from workstation.domain.attachment import LONGEST_NAME, MOST_BYTES, MOST_FILES, Attachment, harmless_name

MAX_PIECE_BYTES = 1_048_576  # of one PATCH

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the content")]


class AttachmentState(Wire):
    """A file of a message. ``name`` is no path; which types there are stands in domain/attachment.py."""

    sha256: Sha256
    name: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    size: Annotated[int, Field(ge=1, le=MOST_BYTES)]
    mime: Annotated[str, Field(min_length=1, max_length=100)]

    @property
    def known(self) -> Attachment:
        return Attachment(self.sha256, self.name, self.size, self.mime)


class Written(Wire):
    """What people send each other: a text, files, or both."""

    body: str
    attachments: list[AttachmentState] = Field(default_factory=list, max_length=MOST_FILES)

    @model_validator(mode="after")
    def says_something(self) -> "Written":
        if not self.body and not self.attachments:
            raise ValueError("a text or a file")
        if any(one.name != harmless_name(one.name, one.mime) for one in self.attachments):
            raise ValueError("a name that no file should have")
        return self


class BlobStart(Wire):
    """``PUT /v1/blobs/{sha256}``: the content of this hash will be sent; asked again, it goes on."""

    size: Annotated[int, Field(ge=1)]
    mime: Annotated[str, Field(min_length=1, max_length=100)]


class BlobStanding(Wire):
    """Answered by PUT and PATCH, and as ``Upload-Offset`` by HEAD: how much of it is here."""

    offset: int
    complete: bool
