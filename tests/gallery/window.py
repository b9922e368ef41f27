"""The whole window with three conversations, some of them in trouble."""

from functools import partial

from PySide6.QtWidgets import QWidget

from tests.gallery import context, conversation, inbox, priority, search, tray
from tests.gallery.stage import NOW, Stage
from workstation.domain.people import Role
from workstation.domain.severity import Severity
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.shell.commands import Commands
from workstation.ui.shell.menus import Menus
from workstation.ui.shell.panels import panels
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.window import MainWindow

LOOKS = {
    "a": TabLook("Nguyễn Văn An", NOW - 42_000, 2, Severity.WARNING),
    "b": TabLook("أحمد علي", NOW - 12_000, has_draft=True),
    "c": TabLook("山田 太郎", NOW - 130_000, 1, Severity.BLOCK, unsent=2),
    "d": TabLook("Camille Durand-Lefebvre de la Tour", None),
}


def show(stage: Stage, state: SyncState | None = None) -> QWidget:
    window = MainWindow().furnish(stage.kit, badge="STUB BACKEND")
    looks = {"inbox": inbox, "priority": priority, "search": search, "tray": tray}
    for panel in panels(Role.SENIOR_SECURITY):
        if panel.name in looks:
            window.add_side(panel.name, panel.icon, panel.word, partial(looks[panel.name].show, stage))
    Commands(window, stage.kit.theme, stage.kit.actions)
    Menus(window, stage.kit.actions)
    window.tabs.set_pages(lambda _tab: conversation.show(stage), lambda _tab, page: page.deleteLater())
    window.context.set_content(context.show(stage))
    window.show_side("inbox")
    for name, look in LOOKS.items():
        window.tabs.open_tab(name, look, select=False)
    window.tabs.select("a")
    window.top.show_me("Lan Nguyen")
    window.show_state(state or SyncState(Connection.ONLINE, NOW - 9_000_000, NOW - 2_000, 0))
    window.show_tray(1)
    return window
