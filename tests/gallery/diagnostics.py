"""The diagnostics of a workstation that has been offline for a while, with two lanes that wait."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.diagnosis import (
    Checked,
    Counted,
    DeskStanding,
    Diagnosis,
    KeptList,
    LaneStanding,
    Pause,
    SyncStanding,
)
from workstation.domain.position import Position
from workstation.domain.sync_state import Connection, SyncState
from workstation.runtime.recent import Note
from workstation.ui.features.diagnostics.view import DiagnosticsView

_CALM = Pause(0, 0.0, "")
_AWAY = Pause(4, 6.3, "The server cannot be reached.")
_NONE = Counted(0, None)
_PLACE = Position(
    "48211.9f", 48_211, "48230.c2a97d0b6b7c11e2a9b30e5566aa0f31", "5d2f1a77c0f84c9c8b7d0e1f2a3b4c5d"
)

SYNC = SyncStanding(
    state=SyncState(Connection.OFFLINE, NOW - 252_000, NOW - 260_000, 4, "The server cannot be reached."),
    position=_PLACE,
    device="01a21493-7b1c-7d3e-8f40-1122334455a8",
    replaced=("01a21480-0b2c-7aaa-9f40-998877665544",),
    doorbell=False,
    asked="",
    wanted=1,
    stale=False,
    recovering=False,
    server=_AWAY,
    doorbell_pause=Pause(2, 2.1, ""),
    lanes=(
        LaneStanding("scenario-vi-withdrawal", 3, 7, busy=False, pause=_CALM),
        LaneStanding("scenario-ar-locked", 1, 0, busy=False, pause=Pause(2, 31.0, "The server is busy.")),
    ),
)
DIAGNOSIS = Diagnosis(
    at=NOW,
    server="https://desk.example",
    sync=SYNC,
    desk=DeskStanding(
        queued=Counted(2, NOW - 96_000),
        sent=Counted(2, NOW - 241_000),
        answered=_NONE,
        tray=Counted(1, NOW - 3_600_000),
        drafts=Counted(3, NOW - 7_200_000),
        kept=Counted(812, NOW - 2_400_000_000),
    ),
    files=(("desk.db", 1_249_280), ("desk.db-wal", 412_032), ("replica.db", 214_958_080)),
    memory=231_000_000,
    lists=(
        KeptList("domains", 402_045, NOW - 9 * 86_400_000),
        KeptList("addresses", 6_606, NOW - 3_600_000),
    ),
    versions=(("Groundcrew", "0.1.0"), ("Qt", "6.11.3"), ("SQLite", "3.53.4, SQLCipher 4.19.0 community")),
)
NOTES = (
    Note(NOW - 30_000, "warning", "workstation.sync.desk", "desk.py:101", "the disk refuses", ("DiskFull",)),
    Note(NOW - 90_000, "error", "asyncio", "base_events.py:1785", "", ("TimeoutError", "OSError")),
)


def show(stage: Stage) -> QWidget:
    view = DiagnosticsView(stage.kit)
    view.resize(340, 900)
    view.show_diagnosis(DIAGNOSIS, NOTES)
    view.show_checked([Checked("desk.db", (), 14), Checked("replica.db", (), 1802)])
    return view
