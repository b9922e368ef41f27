"""The application's face: the window, the sign-in over it, and the desk when it is open.

The features are imported when they are first wanted: the window stands on the screen while they load.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from workstation.errors import OUR_MISTAKE, Sentence, WorkstationError
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.habits import Habits
from workstation.ui.kit.icons import Icons
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.translation import Translation
from workstation.ui.kit.words import Words
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.own_keys import OwnKeys
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.domain.sync_state import SyncState
    from workstation.runtime.feed import Feed
    from workstation.runtime.tasks import Tasks
    from workstation.services.account import Account
    from workstation.services.bundle import Services
    from workstation.services.network import Network
    from workstation.services.preferences import Preferences
    from workstation.settings.keys import KeyFile
    from workstation.ui.features.sign_in import SignIn
    from workstation.ui.shell.lock import Lock
    from workstation.ui.shell.looks import Looks
    from workstation.ui.shell.noticing import Noticing
    from workstation.ui.shell.workplace import Workplace


class Front(QObject):
    close_asked = Signal()
    retry_asked = Signal()
    sign_in_asked = Signal()
    lock_asked = Signal()
    sign_out_asked = Signal()
    rearranged = Signal(dict)  # see WindowMemory.as_dict

    def __init__(  # noqa: PLR0917 all that a start knows
        self, qt: QApplication, window: MainWindow, scheme: str, zoom: int, now: Callable[[], int],
        badge: str = "", language: str = "en", keys: "KeyFile | None" = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._qt = qt
        self._translation = Translation(qt)
        spoken = self._translation.install(language)
        theme = Theme(qt, scheme, zoom, language)
        self._keys = OwnKeys(keys)
        actions = Actions(theme, chosen=self._keys.chosen())
        self._kit = Kit(theme, Icons(theme), Words(theme), actions, now, Habits(theme))
        self._preferences: Preferences | None = None
        self._looks: Looks | None = None
        self._badge = badge
        self.window = window.furnish(self._kit, badge=badge)
        self.window.close_asked.connect(self.close_asked)
        self.window.banner.sign_in_clicked.connect(self.sign_in_asked)
        self.window.rearranged.connect(self._on_rearranged)
        if not spoken:
            self.window.show_trouble(Sentence("Groundcrew does not speak “%1”: this is English.", language))
        self._card: SignIn | None = None
        self._workplace: Workplace | None = None
        self._noticing: Noticing | None = None

    def show(self, arrangement: WindowMemory) -> None:
        """The window, if it does not stand there yet, with what was in it."""
        self._arrangement = arrangement
        self.window.recall(arrangement)
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

    def drop_card(self) -> None:
        """Another card comes in the place of the sign-in, if that is there."""
        if self._card is not None:
            self._card.presenter.stop()  # or it would go on telling a card that is gone
            self._card = None

    def _signed_in(self) -> None:
        self.drop_card()
        self.window.uncover()

    def lock(self, account: "Account", feed: "Feed[Change]", tasks: "Tasks") -> "Lock":
        """What locks this window."""
        from workstation.ui.shell.lock import Lock  # noqa: PLC0415 the window stands while it loads

        return Lock(self.window, self._kit, account, feed, tasks, self._badge)

    def follow(self, preferences: "Preferences") -> None:
        """Look as they say, from now on."""
        from workstation.ui.shell.looks import Looks  # noqa: PLC0415 the window stands while it loads

        self._preferences = preferences
        self._looks = Looks(self._qt, self._kit, self._translation, preferences, self.window)

    def load_desk(self) -> None:
        """Load what an open desk shows first, while it is being opened."""
        import workstation.ui.features.inbox  # noqa: PLC0415
        import workstation.ui.shell.workplace  # noqa: F401, PLC0415

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
        from workstation.ui.shell.noticing import Noticing  # noqa: PLC0415

        noticing = self._noticing = Noticing(self.window, self._kit, services, feed, tasks, self._preferences)
        noticing.opened.connect(self._workplace.open)
        noticing.window_wanted.connect(self.raise_)
        self._workplace.typed.connect(noticing.typed)
        commands = Commands(self.window, self._kit.theme, self._kit.actions)
        commands.retry_asked.connect(self.retry_asked)
        commands.lock_asked.connect(self.lock_asked)
        commands.search_asked.connect(self._workplace.searching.look_for)
        commands.search_window_asked.connect(self._workplace.searching.in_window)
        commands.palette_made.connect(self._workplace.searching.serve)
        if self._looks is not None:
            commands.looks_changed.connect(self._looks.keep)
            self._looks.look_for_fonts(self.window.show_trouble)
        self._make_settings(services, network, tasks, noticing)
        Menus(self.window, self._kit.actions)
        await self._workplace.start(state)
        noticing.start()
        for notice in (*notices, *self._keys.troubles(self._kit.actions)):
            self.window.show_trouble(notice)

    def _make_settings(
        self, services: "Services", network: "Network", tasks: "Tasks", noticing: "Noticing"
    ) -> None:
        if self._preferences is None:
            return
        from workstation.ui.features.settings.setting import Page  # noqa: PLC0415
        from workstation.ui.shell.settings_door import SettingsDoor  # noqa: PLC0415

        keys = self._keys.maker(self._kit.actions, self._preferences.keep_keys)
        makers = {Page.KEYS: keys, Page.NOTICES: noticing.page}
        languages = {code: self._kit.words.language(code) for code in self._translation.languages()}
        door = SettingsDoor(
            self.window, self._kit, self._preferences, network, services, tasks, languages, makers
        )
        door.sign_out_asked.connect(self.sign_out_asked)
        door.lock_asked.connect(self.lock_asked)

    def show_failure(self, sentence: str) -> None:
        """Say that something failed; without a ``sentence`` it was our own mistake."""
        self.window.show_trouble(sentence or OUR_MISTAKE)

    def tell_inbox(self) -> None:
        """For ``--milestones``: tell when the queue list, not built yet, has been painted with its rows."""
        self.window.side_shown.connect(self._on_side_shown)

    def _on_side_shown(self, name: str) -> None:
        from workstation.ui.features.inbox.view import InboxView  # noqa: PLC0415
        from workstation.ui.shell.milestones import tell  # noqa: PLC0415

        inbox = self.window.show_side(name)
        if isinstance(inbox, InboxView):
            inbox.painted.connect(lambda: tell("inbox"))

    async def saved(self) -> None:
        """Return when every draft and the tabs are on the disk. Raises WorkstationError while it refuses."""
        if self._workplace is not None:
            await self._workplace.saved()

    async def leave_desk(self) -> bool:
        """Save everything; False when something could not be saved and the person wants to stay."""
        if self._workplace is None:
            return True
        try:
            await self._workplace.saved()
        except WorkstationError as error:
            from workstation.ui.shell.losing import leaves_all_the_same  # noqa: PLC0415 hardly ever

            if not await leaves_all_the_same(self.window, str(error)):
                return False
        if self._noticing is not None:
            self._noticing.stop()
        await self._workplace.stop()
        return True

    def close(self) -> None:
        """For good: another front may come."""
        self.window.hide()
        self.window.put_together()
        self.window.deleteLater()
        self._translation.remove()
        self._kit.theme.deleteLater()

    def _on_rearranged(self) -> None:
        if self._workplace is not None:
            self.rearranged.emit(self.window.memory().as_dict())
