"""Canned responses as they travel, and what they were before, which is asked for and never synced."""

from typing import Annotated, Literal

from pydantic import Field

from workstation.contract.reason import Reason
from workstation.contract.wire import Id, Milliseconds, Wire
from workstation.domain.canned import Scope
from workstation.domain.canned_rules import LONGEST_CODE, LONGEST_FOLDER, LONGEST_TITLE
from workstation.domain.macro_rules import MOST_STEPS


class CannedState(Wire):
    """A response; of one that is deleted, or no longer the reader's to see, its id and its version alone."""

    id: Id
    short_code: str
    title: str
    folder: str
    scope: Scope = Field(strict=False)
    owner_id: str
    variants: dict[str, str]
    version: int
    deleted: bool
    by_name: str  # who changed it last
    at: Milliseconds
    steps: list[str] = Field(default_factory=list)  # what a macro does, each as domain.macro.Step.line has it


class CannedUseState(Wire):
    """How often I have sent messages that were made with a response; ``id`` is the response's."""

    id: Id
    count: int


class CannedUse(Wire):
    """A canned response that a message was made with, in the revision that was inserted."""

    id: Id
    version: Annotated[int, Field(ge=0, le=1 << 53)]


class CannedRevisionState(Wire):
    """A response as somebody left it; ``uses`` counts the messages that were sent with this revision."""

    version: int
    short_code: str
    title: str
    folder: str
    variants: dict[str, str]
    deleted: bool
    by_name: str
    at: Milliseconds
    uses: int
    steps: list[str] = Field(default_factory=list)
    in_spite_of: list[str] = Field(default_factory=list)  # kinds that the send guard stops it for
    reason: str = ""  # why it was kept all the same; "" where nobody was asked


class CannedRevisions(Wire):
    """``GET /v1/canned/{id}/revisions``: newest first, at most 50; 404 where it is not mine to see"""

    revisions: list[CannedRevisionState]


class CannedPut(Wire):
    """canned.put: the response whose lane it is; base_version: the revision that it was made from"""

    short_code: Annotated[str, Field(min_length=1, max_length=LONGEST_CODE)]
    title: Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE)]
    folder: Annotated[str, Field(max_length=LONGEST_FOLDER)] = ""
    scope: Scope = Field(strict=False)
    owner_id: Id | Literal[""] = ""
    variants: dict[str, str]
    steps: list[str] = Field(default_factory=list, max_length=MOST_STEPS)
    # kinds that the send guard stops it for: whoever kept it had been told
    in_spite_of: list[Annotated[str, Field(max_length=80)]] = Field(default_factory=list, max_length=20)
    reason: Reason | None = None  # why all the same; older workstations did not ask
