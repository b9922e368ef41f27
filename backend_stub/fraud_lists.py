"""What this server knows when it looks messages through for fraud; what is imported meanwhile, it sees."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from backend_stub.feeds.publishing import folder_of, lifted_in, publish
from workstation.detection.known import Known
from workstation.detection.published import ADDRESSES, DOMAINS, MANIFEST, named, open_published
from workstation.domain.sighting import SightingKind
from workstation.errors import WorkstationError

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
_log = logging.getLogger(__name__)


def open_known(database: Path) -> Known:
    """All that is listed, our own and what was imported, published anew where it has changed; close it when
    done."""
    publish(database)
    return _opened(folder_of(database))


def _opened(folder: Path) -> Known:
    known = open_published(folder)
    assert known is not None, "it was published before"
    for kind in known.blind():
        _log.info("not looked for, since nothing is there to tell it by: %s", kind)
    return known


@dataclass(frozen=True, slots=True)
class Lists:
    """What was published at one moment; of the same sites and wallets the ``digest`` is the same.

    ``lifted``: what people took from all lists, in its one spelling.
    """

    known: Known
    digest: bytes
    lifted: frozenset[str]

    def passes(self, site: str) -> bool:
        """Whether a site was lifted, or is allowed."""
        labels, domains = site.split("."), self.known.domains
        return site in self.lifted or (domains is not None and domains.sharing(labels) == len(labels))


class FraudLists:
    """The newest of the lists that are published in ``folder``, whoever has published them; some are."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen, digest = self._moment(), self._digest()  # before they are opened, as in ``newest``
        self._lists = Lists(_opened(self.folder), digest, lifted_in(self.folder))

    @classmethod
    def published(cls, database: Path) -> Self:
        """Those of the server on ``database``, which alone publishes as it starts."""
        publish(database)
        return cls(folder_of(database))

    @property
    def known(self) -> Known:
        """What is to be looked for by now, as ``newest`` has it."""
        return self.newest.known

    @property
    def newest(self) -> Lists:
        """As published by now; a look at the manifest's time is all that it costs. Of what is torn or gone,
        what was before stays."""
        if (moment := self._moment()) != self._seen:
            self._seen = moment
            digest = self._digest()  # of older ones than are opened, if more is published just now
            try:
                lifted = lifted_in(self.folder)  # of older ones at most, too
                fresh = open_published(self.folder)
            except (WorkstationError, OSError, ValueError):
                _log.warning(
                    "the published lists are torn; those from before stay until they are published anew"
                )
            else:
                if fresh is not None:  # whoever looks something up in the old one goes on
                    self._lists = Lists(fresh, digest, lifted)
        return self._lists

    def is_cleared(self, kind: SightingKind, what: str) -> bool:
        """Whether a site or a wallet was lifted, or is a site that is allowed; with or without www. a site is
        the same."""
        lists = self.newest
        if kind is not SightingKind.DOMAIN:
            return what in lists.lifted
        bare = what.removeprefix("www.")
        return any(lists.passes(site) for site in (bare, f"www.{bare}"))

    def is_listed(self, kind: SightingKind, what: str) -> bool:
        """Whether a site or a wallet, in its one spelling, stands on a list: itself, and not what it lies
        below."""
        known = self.newest.known
        if kind is SightingKind.DOMAIN:
            return known.domains is not None and known.domains.holds(what)
        return known.addresses is not None and known.addresses.name_of(what) is not None

    def close(self) -> None:
        self._lists.known.close()

    def _digest(self) -> bytes:
        files = {file.name: file.sha256 for file in named(self.folder)}
        return "".join(files.get(name, "") for name in (DOMAINS, ADDRESSES)).encode()

    def _moment(self) -> int:
        try:
            return (self.folder / MANIFEST).stat().st_mtime_ns
        except OSError:
            return 0
