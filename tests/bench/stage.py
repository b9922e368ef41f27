"""The whole application on the benchmarks' profile, and a person's hands on it; in a process of its own."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.memory_keychain import MemoryKeychain
from tests.patience import eventually
from workstation import settings
from workstation.app import Application, Start
from workstation.keychain.keys import Keys
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.line import Line
from workstation.runtime.loop import run as run_on_screen
from workstation.services.account import Account
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.services.data_key import DataKey
from workstation.settings.wishes import Wishes
from workstation.start import shown
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.features.inbox.view import InboxView
from workstation.ui.kit.application import application
from workstation.ui.shell.window import MainWindow

QUIET = 0.12  # seconds after an act in which what it set off comes to its end
CONVERSATIONS = 100_000


class Stage:
    """``window`` is shown and active, the inbox painted, the sync running."""

    def __init__(self, application: Application) -> None:
        front = application._front
        assert application._desk is not None
        desk = application._desk
        self.window: MainWindow = front.window
        self.store = desk.store
        self.feed = application._feed
        network = application._network
        assert network is not None
        self.services = Services(Context(desk.store, self.feed, desk.me, now_ms, new_id), network)
        self.dice = random.Random(7)
        inbox = self.window.show_side("inbox")
        assert isinstance(inbox, InboxView)
        self.inbox = inbox

    @property
    def page(self) -> ConversationView:
        """The conversation in front."""
        page = self.window.tabs.page(self.window.tabs.current())
        assert isinstance(page, ConversationView)
        return page

    def on_screen(self, view: QWidget | None) -> bool:
        """Whether a conversation's messages stand where a person reads them."""
        if not isinstance(view, ConversationView):
            return False
        area = view.timeline
        return bool(area.placing.rows) and all(area.rows.message(p.row) for p in area.placing.rows)

    async def choose(self, section: str) -> None:
        """Show a section of the queue whole."""
        click(self.find(f"inbox.section.{section}"))
        await eventually(lambda: self.inbox.list.count() >= CONVERSATIONS or section != "all")
        await asyncio.sleep(1.0)

    async def bring(self, place: int) -> str:
        """Scroll the queue list until a row stands in sight, as by its scroll bar; answers whose it is."""
        rows = self.inbox.list
        height = rows.row_rect(0).height()
        rows.verticalScrollBar().setValue(max(0, place * height - rows.viewport().height() // 2))
        model = rows.model()
        await eventually(lambda: model.index(place, 0).data() != "")
        await asyncio.sleep(0.05)
        return str(model.id_at(place))

    def click_row(self, place: int) -> None:
        click(self.inbox.list.viewport(), self.inbox.list.row_rect(place).center())

    async def open_some(self, count: int) -> list[str]:
        """``count`` conversations chosen at random stand open in tabs, their messages read."""
        while len(self.window.tabs.ids()) < count:
            place = self.dice.randrange(self.inbox.list.count())
            wanted = await self.bring(place)
            self.click_row(place)
            await eventually(lambda w=wanted: self.on_screen(self.window.tabs.page(w)))
            await asyncio.sleep(QUIET)
        return self.window.tabs.ids()

    def find(self, identifier: str) -> QWidget:
        found = (w for w in self.window.findChildren(QWidget) if w.accessibleIdentifier() == identifier)
        return next(found)


class Frame(QObject):
    """Tells when a widget was painted at last as it should be: after the paint, not at its beginning."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._ready = ready
        self.painted = asyncio.Event()
        self.at = 0  # ns of this thread's CPU time
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        self.at = time.thread_time_ns()
        self.painted.set()
        self.deleteLater()


def click(widget: QWidget, place: QPoint | None = None) -> None:
    at = place if place is not None else widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def perform(folder: Path, password: str, play: Callable[[Stage], Awaitable[None]]) -> None:
    """Start the application on ``folder``, let ``play`` use it, and leave it in order."""
    keychain, keys = MemoryKeychain(), Keys(folder, now_ms)
    keys.put_keychain(keys.open_by_password(password), keychain)
    known = settings.load(str(folder))
    line = Line()
    account = Account(
        folder, known.policy, line, DataKey(folder, known.policy, lambda: keychain, now_ms), now_ms, new_id
    )
    opening = line.start(account.resume())
    wishes = Wishes()
    qt = application()
    front = shown(qt, known, wishes)

    async def main() -> int:
        application = Application(front, Start(known, wishes, line, account, opening))
        living = asyncio.create_task(application.run())
        try:
            await eventually(lambda: application._network is not None and application._desk is not None, 30)
            stage = Stage(application)
            stage.window.activateWindow()
            await eventually(lambda: stage.inbox.rows_known() and stage.inbox.list.count() > 0, 30)
            await asyncio.sleep(3.0)  # what is loaded after the first frame
            await play(stage)
        finally:
            application._closing.set()
            await living
        return 0

    run_on_screen(qt, main())
