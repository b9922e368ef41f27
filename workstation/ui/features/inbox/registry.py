"""What a person can do in the queue list, in the one registry."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QComboBox

from workstation.domain.inbox import Sort
from workstation.ui.features.inbox.density import Density
from workstation.ui.kit.actions import Actions

_DEEDS = (  # in the order of the menus
    "claim", "release", "transfer", "resolve", "wait", "hold", "snooze", "reopen",
    "priority", "labels", "read", "unread", "escalate",
)  # fmt: skip
TOGETHER = tuple(f"inbox.together.{deed}" for deed in _DEEDS)


class InboxActions(QObject):
    """Says which of them was wanted; who has the panel connects them."""

    stepped = Signal(int)
    urgent_wanted = Signal()
    next_taken = Signal()
    claim_wanted = Signal()
    together_wanted = Signal(str)  # one of the deeds above
    sort_chosen = Signal(object)  # Sort
    density_chosen = Signal(object)  # Density
    view_new_wanted = Signal()
    view_edit_wanted = Signal()
    view_moved = Signal(int)
    view_remove_wanted = Signal()

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        add = actions.add
        add("inbox.next", "", lambda: self._step(1), ["Alt+Down"], "view")
        add("inbox.previous", "", lambda: self._step(-1), ["Alt+Up"], "view")
        add("inbox.urgent", "", self.urgent_wanted.emit, ["Ctrl+J"], "conversation")
        add("inbox.take_next", "", self.next_taken.emit, ["Ctrl+Shift+N"], "conversation")
        add("inbox.claim", "", self.claim_wanted.emit, (), "conversation")
        for name in TOGETHER:
            add(name, "", self._emitting(self.together_wanted, name.rpartition(".")[2]), (), "conversation")
        for sort in Sort:
            add(f"inbox.sort.{sort.value}", "", self._emitting(self.sort_chosen, sort), (), "view")
        for density in Density:
            add(
                f"inbox.density.{density.value}", "", self._emitting(self.density_chosen, density), (), "view"
            )
        add("inbox.view.new", "", self.view_new_wanted.emit, (), "view")
        add("inbox.view.edit", "", self.view_edit_wanted.emit, (), "view")
        add("inbox.view.up", "", lambda: self.view_moved.emit(-1), (), "view")
        add("inbox.view.down", "", lambda: self.view_moved.emit(1), (), "view")
        add("inbox.view.delete", "", self.view_remove_wanted.emit, (), "view")
        self.translate()

    def _step(self, by: int) -> None:
        if not isinstance(QApplication.focusWidget(), QComboBox):  # there these keys open it
            self.stepped.emit(by)

    def _emitting(self, signal: SignalInstance, value: object) -> Callable[[], None]:
        return lambda: signal.emit(value)

    def translate(self) -> None:
        for name, text in self._texts().items():
            self._actions.set_text(name, text)

    def _texts(self) -> dict[str, str]:
        return {
            "inbox.next": self.tr("Next conversation in the list"),
            "inbox.previous": self.tr("Previous conversation in the list"),
            "inbox.urgent": self.tr("Most urgent conversation"),
            "inbox.take_next": self.tr("Take the next from the queue"),
            "inbox.claim": self.tr("Claim the conversation chosen in the list"),
            "inbox.together.claim": self.tr("Claim all that are chosen"),
            "inbox.together.release": self.tr("Give all that are chosen back to the queue"),
            "inbox.together.transfer": self.tr("Transfer all that are chosen…"),
            "inbox.together.resolve": self.tr("Resolve all that are chosen"),
            "inbox.together.wait": self.tr("Let all that are chosen wait for the customer"),
            "inbox.together.hold": self.tr("Put all that are chosen on hold"),
            "inbox.together.snooze": self.tr("Snooze all that are chosen…"),
            "inbox.together.reopen": self.tr("Open all that are chosen again"),
            "inbox.together.priority": self.tr("Priority of all that are chosen…"),
            "inbox.together.labels": self.tr("Labels of all that are chosen…"),
            "inbox.together.read": self.tr("Mark all that are chosen as read"),
            "inbox.together.unread": self.tr("Mark all that are chosen unread"),
            "inbox.together.escalate": self.tr("Escalate all that are chosen to security…"),
            "inbox.sort.longest": self.tr("Order: longest waiting first"),
            "inbox.sort.due": self.tr("Order: what is due next"),
            "inbox.sort.priority": self.tr("Order: by priority"),
            "inbox.sort.newest": self.tr("Order: newest first"),
            "inbox.density.comfortable": self.tr("Comfortable rows"),
            "inbox.density.compact": self.tr("Compact rows"),
            "inbox.density.dense": self.tr("Dense rows"),
            "inbox.view.new": self.tr("New view…"),
            "inbox.view.edit": self.tr("Change this view…"),
            "inbox.view.up": self.tr("Move this view up"),
            "inbox.view.down": self.tr("Move this view down"),
            "inbox.view.delete": self.tr("Delete this view…"),
        }
