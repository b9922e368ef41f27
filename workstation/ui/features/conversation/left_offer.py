"""Takes what a colleague left half written into the reply, or dismisses it, as the person says."""

from collections.abc import Callable, Coroutine
from typing import Any

from workstation.domain.drafts import DraftKind
from workstation.domain.left_draft import LeftDraft
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.left_drafts import LeftDrafts
from workstation.ui.features.conversation.composer import Composer


class LeftOffer:
    """``acting`` holds what has to end."""

    def __init__(
        self,
        conversation_id: str,
        composer: Composer,
        tell: Callable[[str], None],
        left_drafts: LeftDrafts,
        acting: Tasks,
    ) -> None:
        self._id, self._composer, self._tell = conversation_id, composer, tell
        self._left_drafts, self._acting = left_drafts, acting
        self._busy = False
        composer.offer.taken.connect(self.taken)
        composer.offer.dismissed.connect(self.dismissed)

    def taken(self, left: LeftDraft) -> None:
        self._composer.set_mode(DraftKind.REPLY)
        self._composer.take_focus()
        self._do(self._left_drafts.take, left)

    def dismissed(self, left: LeftDraft) -> None:
        self._composer.take_focus()
        self._do(self._left_drafts.dismiss, left)

    def _do(self, act: Callable[[str, LeftDraft], Coroutine[Any, Any, None]], left: LeftDraft) -> None:
        if not self._busy:  # a second click on a card that is about to go
            self._busy = True
            self._acting.spawn(self._done(act(self._id, left)), name="conversation: draft that was left")

    async def _done(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except WorkstationError as error:
            self._tell(str(error))
        finally:
            self._busy = False
