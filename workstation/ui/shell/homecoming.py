"""The way back online: of what had waited, how much has been sent."""

from dataclasses import dataclass, replace

from workstation.domain.sync_state import Connection, SyncState


@dataclass(frozen=True, slots=True)
class Homecoming:
    """``total``: what waited when the connection came back, 0 once all of that is sent."""

    away: bool = False
    total: int = 0

    def after(self, state: SyncState) -> "Homecoming":
        if state.connection is Connection.CONNECTING:
            return self
        if state.connection is not Connection.ONLINE:
            return Homecoming(away=True)
        if self.away:
            return Homecoming(total=state.unsent)
        if not state.unsent:
            return Homecoming()
        return replace(self, total=max(self.total, state.unsent)) if self.total else self

    def sending(self, state: SyncState) -> tuple[int, int] | None:
        """Which is being sent, of how many; None where nothing of that is left."""
        return (self.total - state.unsent + 1, self.total) if self.total and state.unsent else None
