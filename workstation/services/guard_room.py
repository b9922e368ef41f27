"""What the send guard does on another thread: holds lists and words, knows the customers, looks through."""

import logging
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.attachment import DraftAttachment
from workstation.domain.canned import CannedResponse
from workstation.domain.canned_rules import Fault
from workstation.domain.fraud import Indicator
from workstation.domain.guarding import Finding
from workstation.domain.link import Link
from workstation.errors import WorkstationError
from workstation.store.beside import Person

if TYPE_CHECKING:
    from workstation.detection.known import Known, Party

log = logging.getLogger(__name__)
_MOST = 300  # customers that are remembered


class GuardRoom:
    """Its lists are those that the server published last, or our own; all is loaded when first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._known: Known | None = None
        self._moment = 0
        self._parties: dict[Person, Party] = {}  # looks overlap: it is replaced, never changed

    def warm(self) -> None:
        """Load everything, so that the first draft is no slower than the next."""
        from workstation.detection.drafts import Company, Draft, findings  # noqa: PLC0415 12 MB
        from workstation.detection.warming import warm  # noqa: PLC0415

        warm(self._lists(), "agent")
        findings(Draft("Hello, this is no code: https://a.example", note=False), self._lists(), Company())

    def remembered(self, people: Iterable[Person]) -> "dict[Person, Party]":
        """Those of whom nothing has changed, and to whom nothing was said, since they were read."""
        kept = self._parties
        return {person: kept[person] for person in people if person in kept}

    def look(
        self,
        text: str,
        files: tuple[DraftAttachment, ...],
        *,
        note: bool,
        people: Sequence[Person],
        remembered: "Mapping[Person, Party]",
        read: Iterable[tuple[Person, Sequence[str]]],
        colleagues: Sequence[str],
    ) -> tuple[Finding, ...]:
        """What is found in a draft to the first of ``people``.

        Some of them are ``remembered``; ``read``: what was said to and fro with the others.
        """
        from workstation.detection.drafts import Company, Draft, findings  # noqa: PLC0415 see above

        all_ = {**remembered, **{person: _party(person, said) for person, said in read}}
        self._parties = {**(self._parties if len(self._parties) < _MOST else {}), **all_}
        company = Company(colleagues=colleagues)
        if people:
            beside = {person.conversation_id: all_[person] for person in people[1:]}
            company = Company(all_[people[0]], beside, colleagues)
        return findings(Draft(text, note, files), self._lists(), company)

    def foreseen(self, text: str, names: Sequence[str]) -> Sequence[Indicator]:
        """What the server will flag in a reply with files of these names."""
        from workstation.detection.messages import foreseen  # noqa: PLC0415 see above

        return foreseen(text, self._lists(), files=names)

    def links(self, text: str) -> tuple[Link, ...]:
        """The links in a text, and what speaks against each."""
        from workstation.detection.links import links  # noqa: PLC0415 see above

        return tuple(links(text, self._lists()))

    def doubts(self, response: CannedResponse) -> list[Fault]:
        """What whoever sends a canned response will be stopped for."""
        from workstation.detection.responses import doubts  # noqa: PLC0415 see above

        return doubts(response, self._lists())

    def _lists(self) -> "Known":
        with self._lock:
            manifest = self._folder / "manifest.json"
            moment = manifest.stat().st_mtime_ns if manifest.exists() else 0
            if self._known is None or moment != self._moment:
                self._known, self._moment = _opened(self._folder), moment
            return self._known


def _opened(folder: Path) -> "Known":
    from workstation.detection.known import Known  # noqa: PLC0415 see above
    from workstation.detection.published import open_published  # noqa: PLC0415
    from workstation.detection.shipped import open_shipped  # noqa: PLC0415

    try:
        if (known := open_published(folder)) is not None:
            return known
    except WorkstationError as error:  # they are fetched anew; until then our own guard
        log.warning("the published lists are torn: %s", type(error).__name__)
        (folder / "manifest.json").unlink(missing_ok=True)
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        return open_shipped(folder / "own-phishing", folder / "own-addresses")
    except OSError as error:  # a full disk: everything but lists still guards
        log.warning("the lists could not be laid out: %s", type(error).__name__)
        return Known()


def _party(person: Person, said: Sequence[str]) -> "Party":
    from workstation.detection.parties import party  # noqa: PLC0415 see above

    return party(
        names=(person.name,),
        emails=(person.email,),
        ids=(person.customer_id, person.conversation_id),
        attributes=dict(person.attributes),
        said=said,
    )
