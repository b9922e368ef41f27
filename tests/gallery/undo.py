"""The status bar after a reply that resolves and can still be taken back."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import OperationKind
from workstation.domain.sync_state import Connection, SyncState
from workstation.domain.undoing import Done, Held
from workstation.ui.features.undoing.view import UndoLine
from workstation.ui.shell.status import StatusBar
from workstation.ui.shell.status_words import StatusWords

CONVERSATION = Conversation(
    "c1", "p1", "t1", "", "vi", Status.OPEN, Priority.NORMAL, "agent-1", (), (), 1, None, 0, 0, None, 1, "",
    None, 0, 0, None,
)  # fmt: skip


def bar(stage: Stage) -> tuple[StatusBar, UndoLine]:
    """One that stands, with the line in it."""
    made = StatusBar(stage.kit, StatusWords(stage.kit.words, stage.kit.now))
    made.show_state(SyncState(Connection.ONLINE, NOW - 9_000_000, NOW - 2_000, 0))
    made.show_tray(0)
    line = UndoLine(stage.kit)
    made.add_line(line)
    made.resize(1180, 40)
    made.show()
    return made, line


def show(stage: Stage) -> QWidget:
    shown, line = bar(stage)
    deeds = (
        (OperationKind.MESSAGE_APPEND, {"body": "…"}),
        (OperationKind.STATUS_SET, {"status": "resolved"}),
    )
    held = Held("c1", ("o1", "o2"), NOW + 600_000)
    line.show_done(Done(deeds, (CONVERSATION,), "Nguyễn Văn An", NOW, held))
    return shown
