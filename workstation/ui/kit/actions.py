"""The one registry of what a person can do: menus, command palette and key sheet are made from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from workstation.ui.kit.keymap import Conflict, Keys, assigned

EVERYWHERE = "everywhere"  # a QAction with this property has its key in whatever lies over the window, too


@dataclass(frozen=True, slots=True)
class Action:
    """An action as lists show it. ``menu`` is file, conversation, view, security, tools, help or ""."""

    id: str
    menu: str
    qaction: QAction
    own: Keys  # the keys that it has where nobody chose others
    listed: bool  # whether the palette offers it

    @property
    def text(self) -> str:
        """Its words without the mark of the menu's letter."""
        return self.qaction.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    @property
    def keys(self) -> list[str]:
        """Its keys as this platform writes them."""
        return [native(key) for key in self.qaction.shortcuts()]


class Actions(QObject):
    """Owned by the shell, handed to the features. ``chosen`` are the keys that a person gave, by id."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, chosen: Mapping[str, Keys] | None = None) -> None:
        super().__init__(parent)
        self._chosen = dict(chosen or {})
        self._actions: dict[str, Action] = {}
        self._holders: dict[str, str] = {}  # whose each key is of its own
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
        """Register an action under a name for life; ValueError when its name or a key of its own is taken."""
        if id in self._actions:
            raise ValueError(f"the action {id} exists already")
        own = tuple(dict.fromkeys(portable(key) for key in keys))
        if taken := self._holders.keys() & set(own):
            name = min(taken)
            raise ValueError(f"{name} belongs to {self._holders[name]}, so {id} cannot have it")
        self._holders |= dict.fromkeys(own, id)
        qaction = QAction(text, self)
        qaction.setObjectName(id)
        qaction.setProperty(EVERYWHERE, id == "lock")
        qaction.setEnabled(enabled)
        qaction.triggered.connect(lambda _checked=False: handler())
        self._actions[id] = Action(id, menu, qaction, own, listed)
        if self._chosen:
            self._assign()
        else:
            qaction.setShortcuts([QKeySequence(key) for key in own])
        if self._window is not None:
            self._window.addAction(qaction)
        self.changed.emit()
        return qaction

    @property
    def chosen(self) -> dict[str, Keys]:
        """The keys that a person gave, by id, also of actions that do not exist."""
        return dict(self._chosen)

    def choose(self, chosen: Mapping[str, Keys]) -> None:
        """Give these keys instead of all that were given before; at once."""
        self._chosen = {id_: tuple(portable(key) for key in keys) for id_, keys in chosen.items()}
        self._assign()
        self.changed.emit()

    def own_keys(self) -> dict[str, Keys]:
        """The keys that each action has of its own, by id."""
        return {action.id: action.own for action in self._actions.values()}

    def conflicts(self) -> list[Conflict]:
        """Who is without a key because another has it."""
        return assigned(self.own_keys(), self._chosen)[1]

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

    def keyed_first(self) -> list[Action]:
        """Every action, those that have or had a key before all others: for lists of keys."""
        return sorted(self._actions.values(), key=lambda action: not (action.own or action.keys))

    def by_id(self, id: str) -> QAction:  # noqa: A002
        """Raises KeyError for what was never added."""
        return self._actions[id].qaction

    def key_of(self, id: str) -> str:  # noqa: A002
        """Its first key as this platform writes it; "" where it has none, or is not there yet."""
        action = self._actions.get(id)
        return action.keys[0] if action and action.keys else ""

    def with_key(self, key: QKeySequence) -> QAction | None:
        """The action that ``key`` runs."""
        return next((a.qaction for a in self._actions.values() if key in a.qaction.shortcuts()), None)

    def run(self, id: str) -> None:  # noqa: A002
        """Do it as a click would: nothing happens while it is disabled."""
        self._actions[id].qaction.trigger()

    def _assign(self) -> None:
        keys, _conflicts = assigned(self.own_keys(), self._chosen)
        for id_, action in self._actions.items():
            wanted = [QKeySequence(key) for key in keys[id_]]
            if action.qaction.shortcuts() != wanted:
                action.qaction.setShortcuts(wanted)


def portable(key: str) -> str:
    """``key`` as files write it, whatever order its modifiers were typed in; "" where it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(key: QKeySequence) -> str:
    """``key`` as this platform writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)
