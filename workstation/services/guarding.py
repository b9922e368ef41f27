"""The send guard: looks a draft through before it leaves, on no thread that anybody waits for."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from workstation.domain.drafts import DraftKind
from workstation.domain.guarding import Finding, Mend
from workstation.services.context import Context
from workstation.store import beside, hot

if TYPE_CHECKING:
    from workstation.detection import Known, Party, drafts
    from workstation.store.beside import Person

T = TypeVar("T")
_LATER = 6.0  # seconds
_TELLING = 12  # characters of a canned response that are hardly another's words
log = logging.getLogger(__name__)


class Aside(Protocol):
    async def beside(self, work: Callable[[], T]) -> T:
        """``work``, which blocks, done on no loop's thread."""


class Guarding:
    """Nothing is loaded before the first look, or before :meth:`warm`: words and lists take some 12 MB."""

    def __init__(self, context: Context, aside: Aside) -> None:
        self._context = context
        self._aside = aside
        self._loading = asyncio.Lock()
        self._known: Known | None = None
        self._parties: dict[str, tuple[int, Party]] = {}  # of conversations, with how far they had got

    async def warm(self) -> None:
        """Load words and lists soon after the start, so that no draft waits for the second it takes."""
        await asyncio.sleep(_LATER)
        await self._lists()

    async def look(self, conversation_id: str, kind: DraftKind, text: str) -> tuple[Finding, ...]:
        """What is found in a reply or a note and in the names of the files beside it, gravest first."""
        held = await self._context.store.desk.read_plain(
            lambda c: (
                hot.draft_attachments(c, conversation_id),
                [tab.conversation_id for tab in hot.tabs(c)],
            )
        )
        files, tabs = held[0].get(kind, ()), held[1]
        if not (text.strip() or files):
            return ()
        known = await self._lists()
        from workstation.detection import drafts  # noqa: PLC0415 loaded on the other thread by now

        draft = drafts.Draft(text, kind is not DraftKind.REPLY, files)
        company = await self._company(conversation_id, tabs, text)
        found = await self._aside.beside(lambda: drafts.findings(draft, known, company))
        return tuple([one for one in found if not await self._is_approved(one, text)])

    async def note(self, conversation_id: str, text: str) -> tuple[Finding, ...]:
        """What is found in a note that goes along with an act: no other editor is near, nor another tab."""
        from workstation.detection import drafts  # noqa: PLC0415 as above

        known = await self._lists()
        company = await self._company(conversation_id, (), text)
        found = await self._aside.beside(lambda: drafts.findings(drafts.Draft(text, True), known, company))
        return tuple(replace(one, mends=(Mend.REMOVE,)) for one in found if Mend.REMOVE in one.mends)

    async def _is_approved(self, finding: Finding, text: str) -> bool:
        """Words of a canned response were weighed by others before: nothing is read into them."""
        from workstation.detection.drafts import JUDGED  # noqa: PLC0415 as above

        words = text[finding.indicator.start : finding.indicator.end]
        if finding.file_id or finding.indicator.kind not in JUDGED or len(words) < _TELLING:
            return False
        return await self._context.store.replica.read_plain(lambda c: beside.approved(c, words))

    async def _company(self, conversation_id: str, tabs: Sequence[str], text: str) -> "drafts.Company":
        from workstation.detection import Party  # noqa: PLC0415 as above
        from workstation.detection.drafts import Company  # noqa: PLC0415

        store, me = self._context.store, self._context.me
        people, colleagues = await store.replica.read_plain(
            lambda c: (
                beside.people(c, conversation_id, tabs, me.id),
                beside.colleagues(c, me.id) if "@" in text else [],
            )
        )
        if not people:
            return Company(Party(), {}, colleagues)
        await self._read_parties(people)
        parties = {person.conversation_id: self._parties[person.conversation_id][1] for person in people}
        own = parties.pop(conversation_id)
        return Company(own, parties, colleagues)

    async def _read_parties(self, people: "Sequence[Person]") -> None:
        """Read anew those conversations in which something has been said since; forget who has gone."""
        stale = [p for p in people if self._parties.get(p.conversation_id, (-1,))[0] != p.last_position]
        if stale:
            said = await self._context.store.replica.read_plain(
                lambda c: [beside.said(c, person.conversation_id) for person in stale]
            )
            made = await self._aside.beside(lambda: [_party(*pair) for pair in zip(stale, said, strict=True)])
            for person, party in zip(stale, made, strict=True):
                self._parties[person.conversation_id] = person.last_position, party
        if len(self._parties) > 4 * beside.MOST:
            stay = {person.conversation_id for person in people}
            self._parties = {id_: held for id_, held in self._parties.items() if id_ in stay}

    async def _lists(self) -> "Known":
        async with self._loading:
            if self._known is None:
                folder = self._context.store.folder / "lists"
                self._known = await self._aside.beside(lambda: _opened(folder))
            return self._known


def _opened(folder: Path) -> "Known":
    """All that is looked up, and all words read, so that the first draft is no slower than the next."""
    from workstation.detection import Known, drafts  # noqa: PLC0415 not on the way to the first paint
    from workstation.detection.shipped import open_shipped  # noqa: PLC0415

    folder.mkdir(mode=0o700, exist_ok=True)
    try:
        known = open_shipped(folder / "phishing", folder / "addresses")
    except OSError as error:  # a full disk: everything but lists still guards
        log.warning("the lists could not be laid out: %s", type(error).__name__)
        known = Known()
    drafts.findings(drafts.Draft("Hello, https://a.example", False), known, drafts.Company())
    return known


def _party(person: "Person", said: Sequence[str]) -> "Party":
    from workstation.detection.parties import party  # noqa: PLC0415 on the other thread

    return party(
        names=(person.name,),
        emails=(person.email,),
        ids=(person.customer_id, person.conversation_id),
        attributes=dict(person.attributes),
        said=said,
    )
