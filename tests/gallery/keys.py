"""The page where keys are given, with a key that another has; beside it the sheet of all keys."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.gallery.stage import Stage
from workstation.ui.features.acting.registry import DeedActions
from workstation.ui.features.conversation.acts import ConversationActs
from workstation.ui.shell.commands import Commands
from workstation.ui.shell.key_sheet import KeySheet
from workstation.ui.shell.keys_page import KeysPage
from workstation.ui.shell.window import MainWindow


def show(stage: Stage) -> QWidget:
    kit = stage.kit
    window = MainWindow().furnish(kit)
    Commands(window, kit.theme, kit.actions)
    ConversationActs(kit.actions, lambda: None)
    DeedActions(kit.actions, lambda: "", lambda _deed, _conversation: None)
    desk = QWidget()
    desk.kept = window  # type: ignore[attr-defined] its actions are on the page
    page, sheet = KeysPage(kit.actions, desk), KeySheet(kit.actions, desk)
    sheet.show()
    row = QHBoxLayout(desk)
    row.setContentsMargins(20, 20, 20, 20)
    row.addWidget(page, 1)
    row.addWidget(sheet, 1)
    page.list.setCurrentIndex(page.list.model().index(3, 0))
    page.field.pressed.emit("Ctrl+Shift+S")
    desk.resize(2000, 700)
    return desk
