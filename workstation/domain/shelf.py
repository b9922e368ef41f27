"""The library of canned responses as one person has it: where they may keep some, and how each stands."""

from dataclasses import dataclass, replace

from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_writing import Sketch, response
from workstation.domain.operation import OperationKind, TrayItem


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody may keep a response: whose it then is, by id and by name."""

    scope: Scope
    owner_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Shelved:
    """A response as it stands here, with what I did to it and is not settled."""

    response: CannedResponse
    uses: int  # my own
    mine: bool  # I may change it
    waiting: bool = False  # the server has not heard of it yet
    sketch: Sketch | None = None  # I have begun to change it
    refused: TrayItem | None = None  # the server did not take what I wrote
    gone: bool = False  # what I have begun to change is there no more, or not for me

    def begun(self) -> tuple[CannedResponse, CannedResponse]:
        """What that was made from which is written of it here, and what is written, be it refused."""
        if self.sketch is not None:
            return self.sketch.base, self.sketch.response
        if self.refused is None or self.refused.operation.kind is not OperationKind.CANNED_PUT:
            return self.response, self.response
        mine = response(self.refused.operation, self.response.by_name)
        return replace(self.response, version=mine.version), mine

    def overtaken(self, base: CannedResponse) -> tuple[str, int]:
        """Who has changed it since it was ``base``, and when, ms; "" and 0: nobody."""
        now = self.response
        return (now.by_name, now.changed_at) if now.version > base.version else ("", 0)
