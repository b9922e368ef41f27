"""The application's face: the window, the sign-in over it, and the desk when it is open.

The features are imported when they are first wanted: the window stands on the screen while they load.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from workstation.errors import WorkstationError
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.translation import Translation
from workstation.ui.kit.words import Words
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.domain.sync_state import SyncState
    from workstation.runtime.feed import Feed
    from workstation.runtime.tasks import Tasks
    from workstation.services.account import Account
    from workstation.services.bundle import Services
    from workstation.services.network import Network
    from workstation.settings.keys import KeyFile
    from workstation.ui.features.sign_in import SignIn
    from workstation.ui.kit.keymap import Keys
    from workstation.ui.shell.keys_page import KeysPage
    from workstation.ui.shell.workplace import Workplace


class Front(QObject):
    close_asked = Signal()
    retry_asked = Signal()
    sign_in_asked = Signal()
    looks_changed = Signal(str, int)  # scheme, zoom in percent
    rearranged = Signal(dict)  # see WindowMemory.as_dict
    keys_chosen = Signal(dict)  # the keys that a person gave, by the action's id

    def __init__(
        self,
        qt: QApplication,
        scheme: str,
        zoom: int,
        now: Callable[[], int],
        badge: str = "",
        *,
        keys: "KeyFile | None" = None,
    ) -> None:
        super().__init__()
        self._translation = Translation(qt)
        self._translation.install("en")
        theme = Theme(qt, scheme, zoom)
        self._keys = keys
        self._kit = Kit(theme, Icons(theme), Words(theme), Actions(theme, chosen=_chosen(keys)), now)
        self._badge = badge
        self.window = MainWindow(self._kit, badge=badge)
        self.window.close_asked.connect(self.close_asked)
        self.window.banner.sign_in_clicked.connect(self.sign_in_asked)
        self.window.rearranged.connect(self._on_rearranged)
        self._card: SignIn | None = None
        self._workplace: Workplace | None = None

    def show(self, arrangement: object) -> None:
        """Open the window where it was left."""
        self._arrangement = WindowMemory.of(arrangement)
        self.window.recall(self._arrangement)
        self.window.show()

    def raise_(self) -> None:
        """Somebody started Groundcrew once more: here we are."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def ask(
        self,
        account: "Account",
        feed: "Feed[Change]",
        tasks: "Tasks",
        purpose: str,
        *,
        server: str,
        email: str,
        password: str = "",
        trouble: str = "",
    ) -> None:
        """Lay the sign-in over the window until it has succeeded; ``purpose`` as the feature names them."""
        from workstation.ui.features import sign_in  # noqa: PLC0415

        card = sign_in.build(self._kit, account, tasks, done=self._signed_in, feed=feed, badge=self._badge)
        self._card = card
        card.presenter.start(sign_in.Purpose(purpose), server=server, email=email)
        if password:
            card.view.password.edit.setText(password)
        if trouble:
            card.view.show_trouble(trouble)
        self.window.cover(card.view)

    def _signed_in(self) -> None:
        if self._card is not None:
            self._card.presenter.stop()  # or it would go on telling a card that is gone
            self._card = None
        self.window.uncover()

    async def open_desk(  # noqa: PLR0917 all that a desk stands on
        self,
        services: "Services",
        feed: "Feed[Change]",
        tasks: "Tasks",
        network: "Network",
        state: "SyncState",
        notices: Sequence[str],
    ) -> None:
        """Show the desk: the inbox first, then the tabs of last time."""
        from workstation.ui.shell.workplace import Workplace  # noqa: PLC0415

        self._workplace = Workplace(
            self.window, self._kit, services, feed, tasks, network.fetch_older, network.fetch_attachment
        )
        await self._workplace.show_inbox(state)
        from workstation.ui.shell.commands import Commands  # noqa: PLC0415
        from workstation.ui.shell.menus import Menus  # noqa: PLC0415

        commands = Commands(self.window, self._kit.theme, self._kit.actions)
        commands.retry_asked.connect(self.retry_asked)
        commands.search_asked.connect(self._workplace.search)
        commands.looks_changed.connect(self._on_looks_changed)
        Menus(self.window, self._kit.actions)
        await self._workplace.start(state)
        for notice in (*notices, *self._key_troubles()):
            self.window.show_trouble(notice)

    def keys_page(self, parent: QWidget) -> "KeysPage":
        """Where a person gives keys to actions, for the window of settings."""
        from workstation.ui.shell.keys_page import KeysPage  # noqa: PLC0415

        page = KeysPage(self._kit.actions, parent)
        page.chosen.connect(self.keys_chosen)
        return page

    def _key_troubles(self) -> list[str]:
        if self._keys is None or not (self._keys.lines or self._keys.remarks):
            return []
        from workstation.ui.shell.key_troubles import KeyTroubles  # noqa: PLC0415 there is a file of keys

        return KeyTroubles(self._kit.actions, self._keys, self).sentences()

    def show_failure(self, sentence: str) -> None:
        """Say that something failed; without a ``sentence`` it was our own mistake."""
        own = self.tr(
            "Something went wrong inside Groundcrew. What you wrote is saved; its log has the details."
        )
        self.window.show_trouble(sentence or own)

    def tell_inbox(self) -> None:
        """For ``--milestones``: tell when the queue list, not built yet, has been painted with its rows."""
        self.window.side_shown.connect(self._on_side_shown)

    def _on_side_shown(self, name: str) -> None:
        from workstation.ui.features.inbox.view import InboxView  # noqa: PLC0415
        from workstation.ui.shell.milestones import tell  # noqa: PLC0415

        inbox = self.window.show_side(name)
        if isinstance(inbox, InboxView):
            inbox.painted.connect(lambda: tell("inbox"))

    async def leave_desk(self) -> bool:
        """Save everything; False when something could not be saved and the person wants to stay."""
        if self._workplace is None:
            return True
        try:
            await self._workplace.saved()
        except WorkstationError as error:
            if not await self._leaves_all_the_same(str(error)):
                return False
        await self._workplace.stop()
        return True

    def close(self) -> None:
        self.window.hide()
        self.window.deleteLater()

    async def _leaves_all_the_same(self, trouble: str) -> bool:
        """Closing would lose words: the person decides."""
        import asyncio  # noqa: PLC0415 not needed to paint

        from workstation.ui.kit.dialogs import Choice, Question  # noqa: PLC0415

        answered: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        stay = Choice("stay", self.tr("Stay"), "primary")
        leave = Choice("leave", self.tr("Close and lose it"), "danger")
        question = Question(self.window, self.tr("Something could not be saved"), trouble, (stay, leave))
        question.answered.connect(answered.set_result)
        question.open()
        return await answered == "leave"

    def _on_rearranged(self) -> None:
        if self._workplace is not None:
            self.rearranged.emit(self.window.memory().as_dict())

    def _on_looks_changed(self) -> None:
        self.looks_changed.emit(self._kit.theme.scheme, self._kit.theme.zoom)


def _chosen(keys: "KeyFile | None") -> "dict[str, Keys]":
    if keys is None or not keys.lines:
        return {}
    from workstation.ui.shell.key_troubles import fit_keys  # noqa: PLC0415 there is a file of keys

    return fit_keys(keys)
