"""Every banner, one below the other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.operation import Operation, OperationKind, Refusal, TrayItem
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.shell.banner import Banner
from workstation.ui.shell.status_words import StatusWords

_REPLY = Operation("o1", 1, OperationKind.MESSAGE_APPEND, "c1", 1, {"body": "Hello"}, NOW)
_REFUSED = TrayItem(_REPLY, Refusal.NOT_ASSIGNEE, "u2", "Kim Jansen", NOW - 90_000, NOW)
_STATES = (
    SyncState(Connection.OFFLINE, NOW - 360_000, NOW - 361_000, 3),
    SyncState(Connection.ONLINE, NOW, NOW, 0, slow=7),
    SyncState(Connection.SIGNED_OUT, NOW, NOW, 2),
    SyncState(Connection.UPDATE_NEEDED, NOW, NOW, 0),
    SyncState(Connection.NOT_OURS, NOW, NOW, 0),
    SyncState(Connection.FIRST_SYNC, NOW, None, 0, received=412, expected=1010),
)


def show(stage: Stage) -> QWidget:
    whole = QWidget()
    whole.resize(1180, 1300)
    column = QVBoxLayout(whole)
    words = StatusWords(stage.kit.words, stage.kit.now, whole)
    banners = [Banner(stage.kit, words, whole) for _ in range(len(_STATES) + 3)]
    for banner, state in zip(banners, _STATES, strict=False):
        banner.show_state(state)
    back, refused, several = banners[len(_STATES) :]
    back.show_state(SyncState(Connection.OFFLINE, NOW, NOW, 3))
    back.show_state(SyncState(Connection.ONLINE, NOW, NOW, 2))
    refused.show_refused([_REFUSED])
    several.show_state(_STATES[1])
    several.show_refused([_REFUSED])
    several.show_trouble("The disk is full: what you type is saved in the room that was kept for it.")
    for banner in banners:
        column.addWidget(banner)
    column.addStretch(1)
    return whole
