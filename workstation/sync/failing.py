"""Which kind of failure an exception is to the sync core, and the sentence that goes with it."""

import logging
from collections.abc import Awaitable

from workstation.errors import Sentence, WorkstationError
from workstation.remote import trouble
from workstation.store.trouble import BadPage, LeadsBack, Lost
from workstation.sync.events import Event, Failed, Failing

log = logging.getLogger(__name__)

_KINDS: tuple[tuple[type[WorkstationError], Failing], ...] = (
    (trouble.Unreachable, Failing.UNREACHABLE),
    (trouble.Busy, Failing.BUSY),
    (trouble.SignedOut, Failing.SIGNED_OUT),
    (trouble.NotOurServer, Failing.NOT_OURS),
    (trouble.TooOld, Failing.TOO_OLD),
    (trouble.TooLarge, Failing.REFUSED),
    (Lost, Failing.REFUSED),  # a file of ours that cannot be read will never be sent
    (trouble.Reset, Failing.RESET),
    (trouble.Stale, Failing.STALE),
    (BadPage, Failing.UNFIT),
    (LeadsBack, Failing.RESET),  # for ever, if it were only asked again: a first sync finds out whose it is
)
_UNPROCESSABLE = 422
_OUR_FAULT = Sentence("Groundcrew has failed at this and tries again. Your work is kept.")


async def outcome(ticket: int, work: Awaitable[Event]) -> Event:
    """The event that ``work`` answers, or its failure: the one place where sync catches everything."""
    try:
        return await work
    except Exception as error:  # noqa: BLE001 one that nobody foresaw must back off like the rest
        return failed(ticket, error)


def failed(ticket: int, error: Exception) -> Failed:
    """The event that ``error`` is; one that nobody foresaw is logged, and tried again like a torn answer."""
    if isinstance(error, trouble.Refused):
        never = error.status == _UNPROCESSABLE
        return Failed(ticket, Failing.REFUSED if never else Failing.MISUNDERSTOOD, str(error))
    if not isinstance(error, WorkstationError):
        log.error("sync failed", exc_info=error)
        return Failed(ticket, Failing.BROKEN, _OUR_FAULT)
    kind = next((kind for known, kind in _KINDS if isinstance(error, known)), Failing.BROKEN)
    after = error.retry_after if isinstance(error, trouble.Busy) else None
    return Failed(ticket, kind, str(error), after)
