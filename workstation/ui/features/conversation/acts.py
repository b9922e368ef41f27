"""What is written, inserted and copied in the conversation in front, in the registry of actions once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.kit.actions import Actions

_KEYS = {
    "send": ("Ctrl+Enter", "Ctrl+Return"),  # the keypad's and the other one
    "send_and_resolve": ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
    "note": ("Ctrl+Shift+I",),
    "canned": ("Ctrl+T",),
    "attach": ("Ctrl+Shift+A",),
    "copy": ("Ctrl+Shift+C",),
}


class ConversationActs(QObject):
    """Each act is for the view that ``current`` answers; where it answers None, nothing happens."""

    def __init__(self, actions: Actions, current: Callable[[], ConversationView | None]) -> None:
        super().__init__(actions)
        self._actions = actions
        self._current = current
        words = self._words()
        for name, act in _ACTS.items():
            handler = partial(self._do, act)
            actions.add(f"conversation.{name}", words[name], handler, _KEYS.get(name, ()), "conversation")

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        for name, text in self._words().items():
            self._actions.set_text(f"conversation.{name}", text)

    def _do(self, act: Callable[[ConversationView], None]) -> None:
        if (view := self._current()) is not None:
            act(view)

    def _words(self) -> dict[str, str]:
        return {
            "send": self.tr("Send"),
            "send_and_resolve": self.tr("Send and resolve, then the next"),
            "note": self.tr("Switch between reply and internal note"),
            "canned": self.tr("Insert a canned response"),
            "attach": self.tr("Attach files"),
            "copy": self.tr("Copy message as plain text"),
            "latest": self.tr("Go to the latest message"),
        }


def _turn(view: ConversationView) -> None:
    note = view.composer.mode is DraftKind.NOTE
    view.composer.set_mode(DraftKind.REPLY if note else DraftKind.NOTE)
    view.composer.take_focus()


_ACTS: dict[str, Callable[[ConversationView], None]] = {
    "send": lambda view: view.composer.submit(),
    "send_and_resolve": lambda view: view.composer.submit(resolve=True),
    "note": _turn,
    "canned": lambda view: view.composer.ask_for_canned(),
    "attach": lambda view: view.composer.ask_for_files(),
    "copy": lambda view: view.timeline.copy(),
    "latest": lambda view: view.timeline.to_end(),
}
