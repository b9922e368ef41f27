"""Looks at what is to be kept: shows what is wrong with it, and tells once what stops its senders."""

from workstation.domain.canned import CannedResponse
from workstation.domain.canned_rules import faults
from workstation.errors import WorkstationError
from workstation.services.library import ASKING, Library
from workstation.ui.features.library.shown import View


class Weighing:
    def __init__(self, library: Library, view: View) -> None:
        self._library, self._view = library, view
        self._told: CannedResponse | None = None  # what somebody has heard of already

    async def look(self, written: CannedResponse) -> tuple[str, ...]:
        """Raise WorkstationError for what asks for a secret; saved again as it stands, it is kept in spite
        of that, which is answered then."""
        if found := faults(written):
            self._view.lead_to(found)
        elif written == self._told:
            return (ASKING,)
        elif found := await self._library.doubts(written):
            self._told = written
            self._view.lead_to(found)
            raise WorkstationError(found[0].sentence)
        return ()
