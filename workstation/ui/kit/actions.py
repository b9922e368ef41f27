"""The one registry of what a person can do: menus, command palette and key sheet are made from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.layouts import elsewhere


@dataclass(frozen=True, slots=True)
class Action:
    """An action as lists show it. ``menu`` is file, conversation, view, security, tools, help or ""."""

    id: str
    menu: str
    qaction: QAction
    _keys: tuple[QKeySequence, ...]  # without what they are on other layouts
    listed: bool  # whether the palette offers it

    @property
    def text(self) -> str:
        """Its words without the mark of the menu's letter."""
        return self.qaction.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def keys(self) -> list[str]:
        """Its keys as this platform writes them."""
        return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in self._keys]


class Actions(QObject):
    """Owned by the shell, handed to the features. ``remapped`` gives other keys to some ids."""

    changed = Signal()

    def __init__(
        self, parent: QObject | None = None, *, remapped: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        super().__init__(parent)
        self._remapped = dict(remapped or {})
        self._actions: dict[str, Action] = {}
        self._holders: dict[str, str] = {}  # whose each key is
        self._window: QWidget | None = None

    def attach(self, window: QWidget) -> None:
        """Let the keys work in ``window``, also those of actions that are added later."""
        self._window = window
        for action in self._actions.values():
            window.addAction(action.qaction)

    def add(  # noqa: PLR0917 what it says reads well in this order
        self,
        id: str,  # noqa: A002 the word that everybody uses for it
        text: str,
        handler: Callable[[], None],
        keys: Sequence[str] = (),
        menu: str = "",
        enabled: bool = True,
        *,
        listed: bool = True,
    ) -> QAction:
        """Register an action under a name for life; ValueError when its name or a key is taken."""
        if id in self._actions:
            raise ValueError(f"the action {id} exists already")
        chosen = self._remapped.get(id, keys)
        wanted = [QKeySequence(key) for key in chosen]
        everywhere = [*wanted, *(other for key in chosen for other in elsewhere(key))]
        names = {key.toString() for key in everywhere}
        if taken := names & self._holders.keys():
            name = min(taken)
            raise ValueError(f"{name} belongs to {self._holders[name]}, so {id} cannot have it")
        self._holders |= dict.fromkeys(names, id)
        qaction = QAction(text, self)
        qaction.setObjectName(id)
        qaction.setShortcuts(everywhere)
        qaction.setEnabled(enabled)
        qaction.triggered.connect(lambda _checked=False: handler())
        self._actions[id] = Action(id, menu, qaction, tuple(wanted), listed)
        if self._window is not None:
            self._window.addAction(qaction)
        self.changed.emit()
        return qaction

    def set_text(self, id: str, text: str) -> None:  # noqa: A002
        """Say it in another language, or as it stands now ("Resume" for "Pause")."""
        self._actions[id].qaction.setText(text)
        self.changed.emit()

    def remove(self, id: str) -> None:  # noqa: A002
        """Forget an action that a person had made, and its keys."""
        action = self._actions.pop(id)
        self._holders = {key: holder for key, holder in self._holders.items() if holder != id}
        if self._window is not None:
            self._window.removeAction(action.qaction)
        action.qaction.deleteLater()
        self.changed.emit()

    def all(self) -> list[Action]:
        """Every action in the order of registration."""
        return list(self._actions.values())

    def by_id(self, id: str) -> QAction:  # noqa: A002
        """Raises KeyError for what was never added."""
        return self._actions[id].qaction

    def run(self, id: str) -> None:  # noqa: A002
        """Do it as a click would: nothing happens while it is disabled."""
        self._actions[id].qaction.trigger()
