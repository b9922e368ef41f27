"""What this server knows when it looks messages through for fraud; what is imported meanwhile, it sees."""

import logging
from pathlib import Path

from backend_stub.feeds.publishing import folder_of, publish
from workstation.detection import Known
from workstation.detection.published import MANIFEST, open_published
from workstation.errors import WorkstationError

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
_log = logging.getLogger(__name__)


def open_known(database: Path) -> Known:
    """All that is listed, our own and what was imported, published anew where it has changed; close it when
    done."""
    publish(database)
    known = open_published(folder_of(database))
    assert known is not None, "it was published just now"
    for kind in known.blind():
        _log.info("not looked for, since nothing is there to tell it by: %s", kind)
    return known


class FraudLists:
    """The newest of the lists of the server on ``database``, whoever has published them."""

    def __init__(self, database: Path) -> None:
        self.folder = folder_of(database)
        self._known = open_known(database)
        self._seen = self._moment()

    @property
    def known(self) -> Known:
        """As published by now; a look at the manifest's time is all that it costs. Of what is torn or gone,
        what was before stays."""
        if (moment := self._moment()) != self._seen:
            self._seen = moment
            try:
                fresh = open_published(self.folder)
            except WorkstationError:
                _log.warning(
                    "the published lists are torn; those from before stay until they are published anew"
                )
            else:
                self._known = fresh or self._known  # whoever looks something up in the old one goes on
        return self._known

    def close(self) -> None:
        self._known.close()

    def _moment(self) -> int:
        try:
            return (self.folder / MANIFEST).stat().st_mtime_ns
        except OSError:
            return 0
