"""The send guard: looks a draft through before it leaves, and links before anybody opens them, on no thread
that anybody waits for."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from workstation.domain.attachment import DraftAttachment
from workstation.domain.canned import CannedResponse
from workstation.domain.canned_rules import Fault
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import Indicator
from workstation.domain.guarding import Finding, Mend
from workstation.domain.link import Link
from workstation.domain.message import LONGEST_BODY
from workstation.services.aside import Aside
from workstation.services.context import Context
from workstation.services.guard_room import GuardRoom
from workstation.store import beside, hot

_LATER = 1.0  # seconds
_MOST = 2 * LONGEST_BODY  # characters that are looked at: what is longer cannot be sent
_TELLING = 12  # characters of a canned response that are hardly another's words


class Guarding:
    """Nothing is loaded before the first look, or before :meth:`warm`: words and lists take some 12 MB."""

    def __init__(self, context: Context, aside: Aside) -> None:
        self._context = context
        self._aside = aside
        self._room = GuardRoom(context.store.folder / "lists")
        self._warm = False

    async def warm(self) -> None:
        """Somebody looks at a conversation, and may soon write: load words and lists, once."""
        if not self._warm:
            self._warm = True
            await asyncio.sleep(_LATER)
            await self._aside.beside(self._room.warm)

    async def look(self, conversation_id: str, kind: DraftKind, text: str) -> tuple[Finding, ...]:
        """What is found in a reply or a note and in the names of the files beside it, gravest first."""
        held, tabs = await self._context.store.desk.read_plain(
            lambda c: (
                hot.draft_attachments(c, conversation_id),
                [tab.conversation_id for tab in hot.tabs(c)],
            )
        )
        files = held.get(kind, ())
        if not (text.strip() or files):
            return ()
        return await self._look(conversation_id, text[:_MOST], files, tabs, note=kind is not DraftKind.REPLY)

    async def note(self, conversation_id: str, text: str) -> tuple[Finding, ...]:
        """What is found in a note that goes along with an act: no other editor is near, nor another tab."""
        found = await self._look(conversation_id, text, (), (), note=True)
        return tuple(replace(one, mends=(Mend.REMOVE,)) for one in found if Mend.REMOVE in one.mends)

    async def foreseen(self, text: str, names: Sequence[str]) -> Sequence[Indicator]:
        """What the server will flag in a reply and in the names of the files beside it, gravest first."""
        return await self._aside.beside(lambda: self._room.foreseen(text, names))

    async def links(self, text: str) -> tuple[Link, ...]:
        """The links in what somebody wrote, and what speaks against each; nothing is asked of the network."""
        return await self._aside.beside(lambda: self._room.links(text))

    async def doubts(self, response: CannedResponse) -> list[Fault]:
        """What it will stop whoever sends a canned response for, in which language."""
        return await self._aside.beside(lambda: self._room.doubts(response))

    async def _look(
        self,
        conversation_id: str,
        text: str,
        files: tuple[DraftAttachment, ...],
        tabs: Sequence[str],
        *,
        note: bool,
    ) -> tuple[Finding, ...]:
        replica, me = self._context.store.replica, self._context.me
        people, colleagues = await replica.read_plain(
            lambda c: (
                beside.people(c, conversation_id, tabs, me.id),
                beside.colleagues(c, me.id) if "@" in text else [],
            )
        )
        remembered = self._room.remembered(people)
        read: list[tuple[beside.Person, Sequence[str]]] = []
        if unread := [person for person in people if person not in remembered]:
            read = await replica.read_plain(
                lambda c: [(p, beside.said(c, p.conversation_id)) for p in unread]
            )
        found = await self._aside.beside(
            lambda: self._room.look(
                text, files, note=note, people=people, remembered=remembered, read=read, colleagues=colleagues
            )
        )
        return tuple([one for one in found if not await self._is_approved(one, text)])

    async def _is_approved(self, finding: Finding, text: str) -> bool:
        """Words of a canned response were weighed by others before: nothing is read into them, unless they
        surely persuade: whoever weighed them may have erred, or have meant it."""
        from workstation.detection.drafts import JUDGED  # noqa: PLC0415 loaded on the other thread by now
        from workstation.detection.social import sure_kinds  # noqa: PLC0415

        kind, words = finding.indicator.kind, text[finding.indicator.start : finding.indicator.end]
        if finding.file_id or kind not in JUDGED or len(words) < _TELLING:
            return False
        approved = await self._context.store.replica.read_plain(lambda c: beside.approved(c, words))
        return approved and kind not in await self._aside.beside(lambda: sure_kinds(text, "agent"))
