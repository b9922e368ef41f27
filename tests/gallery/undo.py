"""The status bar after an act that can be taken back."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.conversation import Status
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.features.undoing.view import UndoLine
from workstation.ui.shell.status import StatusBar
from workstation.ui.shell.status_words import StatusWords


def show(stage: Stage) -> QWidget:
    bar = StatusBar(stage.kit, StatusWords(stage.kit.words, stage.kit.now))
    bar.show_state(SyncState(Connection.ONLINE, NOW - 9_000_000, NOW - 2_000, 0))
    bar.show_tray(0)
    line = UndoLine(stage.kit)
    bar.add_line(line)
    bar.resize(1180, 40)
    bar.show()
    line.show_done(OperationKind.STATUS_SET, Status.RESOLVED, "Nguyễn Văn An", 1)
    return bar
