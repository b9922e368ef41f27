"""Looks at what is to be kept: shows what is wrong with it, and asks why where its senders are stopped."""

from workstation.domain.canned import CannedResponse
from workstation.domain.canned_rules import Fault, faults, in_spite_of
from workstation.domain.guarding import Override
from workstation.errors import WorkstationError
from workstation.services.library import Library
from workstation.ui.features.library.shown import View


class Weighing:
    def __init__(self, library: Library, view: View) -> None:
        self._library, self._view = library, view
        self._told: tuple[CannedResponse, list[Fault]] | None = None  # what somebody was asked about

    async def look(self, written: CannedResponse, reason: str) -> Override | None:
        """Raise WorkstationError for what stops whoever sends it, and have a reason asked for; with that, of
        what they were asked about and nothing else, it is kept, and both is answered."""
        if found := faults(written):
            self._view.lead_to(found)
        elif found := await self._library.doubts(written):
            asked, self._told = self._told, (written, found)
            if reason and asked == self._told:
                return in_spite_of(found, reason)
            self._view.lead_to(found)
            first, *rest = dict.fromkeys(one.sentence for one in found)
            sentence = first.then(*rest)
            self._view.ask_why(sentence)
            raise WorkstationError(sentence)
        return None
