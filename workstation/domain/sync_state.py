"""How the workstation stands with the server, as the status bar says it."""

from dataclasses import dataclass
from enum import StrEnum


class Connection(StrEnum):
    CONNECTING = "connecting"
    FIRST_SYNC = "first_sync"
    ONLINE = "online"
    OFFLINE = "offline"
    SIGNED_OUT = "signed_out"  # the server wants a new sign-in; typing and saving go on
    UPDATE_NEEDED = "update_needed"  # the protocol moved on; read-only until updated
    NOT_OURS = "not_ours"  # something answers that is not our server, a captive portal for instance


class Recovery(StrEnum):
    """Why this installation goes on as a new device and numbers everything unsettled anew."""

    HISTORY_LOST = "history_lost"  # the server was put back to an earlier copy
    USED_ELSEWHERE = "used_elsewhere"  # its numbers are taken: a profile that was cloned, or put back
    NEVER_TAKEN = "never_taken"  # a number was spent on what the server never takes


@dataclass(frozen=True, slots=True)
class SyncState:
    """Times are milliseconds since the epoch on this machine's clock."""

    connection: Connection
    since: int  # when this connection state began
    in_sync_as_of: int | None  # the last time that nothing was left to pull; None before the first sync
    unsent: int  # operations that have not settled
    trouble: str = ""  # one sentence for the person, empty when all is well
    received: int = 0  # conversations received so far by a first sync
    expected: int = 0  # conversations that it announced
    slow: int = 0  # seconds that an answer takes lately, where that is long
