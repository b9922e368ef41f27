"""Whether what comes in is news, or what happened while nobody could know of it."""

from dataclasses import dataclass, replace

from workstation.domain.sync_state import Connection, SyncState

LONG = 120_000  # ms without the server after which what was missed is told in one sentence


@dataclass(frozen=True, slots=True)
class Absence:
    """``away`` from ``since`` (ms, this machine's clock) until all that the server has is here."""

    since: int
    away: bool = True
    long: bool = True  # what is known afterwards is told as one
    anew: bool = False  # a first sync fills everything: what it brings is no news at all

    def after(self, state: SyncState) -> "Absence":
        """How it stands when the connection is in ``state``."""
        if state.connection is Connection.FIRST_SYNC:
            return replace(self, away=True, anew=True)
        if state.connection is Connection.ONLINE:
            verified = state.in_sync_as_of
            if not self.away or verified is None or verified < self.since:
                return self
            return replace(self, away=False, long=self.long or verified - self.since >= LONG)
        if self.away or state.connection is Connection.CONNECTING:
            return self
        return Absence(state.since, long=False)
