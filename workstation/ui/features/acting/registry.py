"""The deeds in the registry of actions, for the conversation in front, and as a menu for any other."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workstation.ui.features.acting.deeds import Deed
from workstation.ui.kit.actions import Actions

_KEYS = {
    Deed.CLAIM: ("F11",),
    Deed.RELEASE: ("Shift+F11",),
    Deed.TRANSFER: ("Ctrl+Shift+O",),
    Deed.RESOLVE: ("Ctrl+Shift+R",),
    Deed.WAIT: ("Ctrl+P",),
    Deed.HOLD: ("Ctrl+Shift+K",),
    Deed.SNOOZE: ("Ctrl+Shift+S",),
    Deed.REOPEN: ("Ctrl+O",),
    Deed.PRIORITY: ("Ctrl+Shift+P",),
    Deed.LABELS: ("Ctrl+Shift+G",),
    Deed.UNREAD: ("Ctrl+Shift+M",),
    Deed.ESCALATE: ("Ctrl+Shift+X",),
}
_SECURITY = frozenset({Deed.ESCALATE})
_AFTER_A_RULE = frozenset({Deed.RESOLVE, Deed.PRIORITY, Deed.ESCALATE})


class DeedActions(QObject):
    """``front`` answers the conversation in front, or ""; ``do(deed, conversation_id)`` does it."""

    def __init__(self, actions: Actions, front: Callable[[], str], do: Callable[[Deed, str], None]) -> None:
        super().__init__(actions)
        self._actions, self._front, self._do = actions, front, do
        words = self._words()
        for deed in Deed:
            menu = "security" if deed in _SECURITY else "conversation"
            actions.add(action_of(deed), words[deed], self._handler(deed), _KEYS.get(deed, ()), menu)

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        for deed, text in self._words().items():
            self._actions.set_text(action_of(deed), text)

    def extend(self, menu: QMenu, conversation_id: str) -> dict[Deed, QAction]:
        """Append the same deeds for a conversation that need not be in front; answers their lines."""
        menu.addSeparator()
        lines = {}
        for deed in Deed:
            if deed in _AFTER_A_RULE:
                menu.addSeparator()
            known = self._actions.by_id(action_of(deed))
            line = menu.addAction(known.text())
            line.setShortcuts(known.shortcuts()[:1])
            line.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # it is only shown here
            line.triggered.connect(lambda _checked=False, deed=deed: self._do(deed, conversation_id))
            lines[deed] = line
        return lines

    def _handler(self, deed: Deed) -> Callable[[], None]:
        def handle() -> None:
            if conversation_id := self._front():
                self._do(deed, conversation_id)

        return handle

    def _words(self) -> dict[Deed, str]:
        return {
            Deed.CLAIM: self.tr("Claim"),
            Deed.RELEASE: self.tr("Give back to the queue"),
            Deed.RELEASE_WITH_DRAFT: self.tr("Give back to the queue with what I have written"),
            Deed.TRANSFER: self.tr("Transfer…"),
            Deed.HAND_BACK: self.tr("Hand back with a note…"),
            Deed.RESOLVE: self.tr("Resolve"),
            Deed.WAIT: self.tr("Wait for the customer"),
            Deed.HOLD: self.tr("Put on hold"),
            Deed.SNOOZE: self.tr("Snooze…"),
            Deed.REOPEN: self.tr("Open again"),
            Deed.PRIORITY: self.tr("Priority…"),
            Deed.LABELS: self.tr("Labels…"),
            Deed.PEOPLE: self.tr("Put colleagues on it, or take them off…"),
            Deed.UNREAD: self.tr("Mark unread"),
            Deed.ESCALATE: self.tr("Escalate to security…"),
        }


def action_of(deed: Deed) -> str:
    """Its id in the registry."""
    return f"conversation.{deed.value}"
