"""What the banner says, and what it may have to say."""

from tests.gui.shell_stage import NOW, Stage
from workstation.domain.operation import Operation, OperationKind, Refusal, TrayItem
from workstation.domain.sync_state import Connection, SyncState

ONLINE = SyncState(Connection.ONLINE, NOW, NOW, 0)


def item(id_: str, kind: OperationKind = OperationKind.MESSAGE_APPEND) -> TrayItem:
    """Something that Kim forestalled."""
    text = {"body": "Hello"} if kind is OperationKind.MESSAGE_APPEND else {}
    return TrayItem(Operation(id_, 1, kind, "c1", 1, text, NOW), Refusal.NOT_ASSIGNEE, "u2", "Kim", NOW, NOW)


def said(stage: Stage) -> str:
    """The banner in words; nothing where there is none."""
    banner = stage.window.banner
    return f"{banner._word.text()}: {banner._sentence.text()}" if banner.isVisible() else ""
