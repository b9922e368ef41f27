"""The menu bar, filled from the registry whenever a menu opens; a long menu has branches."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from workstation.ui.kit.actions import Action, Actions
from workstation.ui.shell.window import MainWindow

# The branches of a menu, and how the names of their actions begin; the first that fits has it.
_BRANCHES = {
    "conversation.list": ("inbox.",),
    "conversation.hand": (
        "conversation.release", "conversation.transfer", "conversation.hand_back", "conversation.people",
        "conversation.participants",
    ),
    "conversation.tabs": ("tab.",),
    "conversation.writing": (
        "conversation.send", "conversation.note", "conversation.canned", "conversation.emoji",
        "conversation.mention", "conversation.opening", "conversation.take_draft", "conversation.paste",
        "conversation.dismiss_draft", "conversation.attach", "conversation.mend", "conversation.guard",
        "conversation.translate_draft", "conversation.replace", "conversation.turn_spelling",
        "conversation.spelling",
    ),
    "conversation.messages": (
        "conversation.quote", "conversation.unquote", "conversation.copy", "conversation.select_all",
        "conversation.message", "conversation.flag", "conversation.evidence", "conversation.translate",
        "conversation.interpret", "conversation.image", "conversation.links", "conversation.split",
        "conversation.merge",
    ),
    "conversation.find": ("conversation.find", "conversation.latest"),
    "view.go": ("go.", "inbox.next", "inbox.previous", "zone."),
    "view.order": ("inbox.sort.",),
    "view.rows": ("inbox.density.",),
    "view.own": ("inbox.view.",),
    "view.panes": ("pane.",),
    "view.looks": ("zoom.", "scheme."),
    "view.quiet": ("quiet.",),
}  # fmt: skip


class Menus(QObject):
    """A menu without actions is not shown."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._actions = actions
        self._menus: dict[str, QMenu] = {}
        for name in (*self._titles(), *_BRANCHES):
            menu = self._menus[name] = QMenu(window)
            menu.setAccessibleIdentifier(f"menu.{name}")
            menu.aboutToShow.connect(lambda name=name: self._fill(name))
        for name in self._titles():
            window.menuBar().addMenu(self._menus[name])
        self._retranslate()
        self._sift()
        actions.changed.connect(self._sift)
        window.language_changed.connect(self._retranslate)

    def _titles(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "conversation": self.tr("&Conversation"),
            "view": self.tr("&View"),
            "security": self.tr("&Security"),
            "tools": self.tr("&Tools"),
            "help": self.tr("&Help"),
        }

    def _branches(self) -> dict[str, str]:
        return {
            "conversation.list": self.tr("In the list"),
            "conversation.hand": self.tr("Hand on"),
            "conversation.tabs": self.tr("Tabs"),
            "conversation.writing": self.tr("Writing"),
            "conversation.messages": self.tr("Messages"),
            "conversation.find": self.tr("Find"),
            "view.go": self.tr("Go to"),
            "view.order": self.tr("Order of the list"),
            "view.rows": self.tr("Rows of the list"),
            "view.own": self.tr("Own views"),
            "view.panes": self.tr("Panes"),
            "view.looks": self.tr("Letters and colours"),
            "view.quiet": self.tr("Do not disturb"),
        }

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        menu.clear()
        placed = [(_place(action), action.qaction) for action in self._actions.all()]
        menu.addActions([qaction for place, qaction in placed if place == name])
        menu.addSeparator()
        held = {place for place, _qaction in placed}
        for branch in _BRANCHES:
            if branch.startswith(f"{name}.") and branch in held:
                menu.addMenu(self._menus[branch])

    def _sift(self) -> None:
        wanted = {action.menu for action in self._actions.all()}
        for name in self._titles():
            self._menus[name].menuAction().setVisible(name in wanted)

    def _retranslate(self) -> None:
        for name, title in (self._titles() | self._branches()).items():
            self._menus[name].setTitle(title)


def _place(action: Action) -> str:
    """The menu or the branch of one that an action stands in."""
    of_menu = (branch for branch in _BRANCHES if branch.startswith(f"{action.menu}."))
    return next((branch for branch in of_menu if action.id.startswith(_BRANCHES[branch])), action.menu)
