"""The window around the features: five zones in a fixed order, and nothing of what they do."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.sync_state import Recovery, SyncState
from workstation.ui.kit.in_front import GROUND, dialog_of
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.banner import Banner
from workstation.ui.shell.columns import Columns
from workstation.ui.shell.drawer import ContextPlace
from workstation.ui.shell.layers import Layers
from workstation.ui.shell.memory import WindowMemory
from workstation.ui.shell.rail import Rail
from workstation.ui.shell.status import StatusBar
from workstation.ui.shell.status_words import StatusWords
from workstation.ui.shell.tabs import Tabs
from workstation.ui.shell.top_strip import TopStrip
from workstation.ui.shell.zones import Zone, step, take_keyboard, walk, within

SMALLEST = QSize(960, 560)  # with its frame and a panel beside it on a screen of 1024 × 640
AT_FIRST = QSize(1360, 820)
FRAME = QSize(8, 40)  # what a window manager puts around, rather too much than too little
LINES_FOR_TOP = 25  # so many times the height of a line: below, the room belongs to the conversation
TITLE = "Groundcrew"


class MainWindow(QMainWindow):
    """Rail, side panel, conversations, context, status bar; a banner pushes them down.

    Closing is only asked: ``close_asked`` says so, and whoever runs the application ends it in order.
    """

    close_asked = Signal()
    side_shown = Signal(str)
    language_changed = Signal()
    covered = Signal(bool)  # a card stands in the place of everything, or no more
    rearranged = Signal()  # worth remembering: see memory()

    def __init__(self, kit: Kit, *, badge: str = "") -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setWindowIcon(kit.icons.icon("tower", "accent"))
        self.setAccessibleIdentifier("window")
        self.resize(AT_FIRST.boundedTo(self.screen().availableSize() - FRAME))
        self.setMinimumSize(SMALLEST.boundedTo(self.screen().availableSize()))
        self._sides: dict[str, Callable[[], QWidget] | QWidget] = {}
        self._side_words: dict[str, Callable[[], str]] = {}
        self._side = ""
        self.more_zones: list[Zone] = []  # that come and go
        self._status_words = status_words = StatusWords(kit.words, kit.now, self)
        self.top = TopStrip(kit, self)
        self.banner = Banner(kit, status_words, self)
        self.show_refused = self.banner.show_refused
        self.rail = Rail(kit, self)
        self.side_stack = QStackedWidget(self)
        self.tabs = Tabs(kit, self)
        self.status = StatusBar(kit, status_words, badge, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._columns = Columns(self.splitter)
        self._lay_out()
        self.context = ContextPlace(self.splitter, self._body)
        self._columns.put(self.side_stack, self.tabs, self.context.pane)
        self.rail.picked.connect(self.show_side)
        self.tabs.emptied.connect(self.focus_side)
        self.tabs.least_changed.connect(self._fit)
        kit.theme.changed.connect(self._fit)
        kit.theme.changed.connect(self._columns.grow)
        self._settled = QTimer(self, singleShot=True, interval=500)
        self._settled.timeout.connect(self.rearranged)
        self.splitter.splitterMoved.connect(lambda *_: self._settled.start())

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.splitter, 1)
        self.ground = QWidget(self)  # keys work where it is seen
        self.ground.setProperty(GROUND, True)
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.banner):
            column.addWidget(widget)
        column.addWidget(self._body, 1)
        column.addWidget(self.status)
        self._layers = Layers(self.ground, self)
        self._layers.covered.connect(self.covered)
        self.setCentralWidget(self._layers)

    def cover(self, card: QWidget) -> None:
        """Lay ``card`` in the place of everything: nothing else can be seen, heard, reached or triggered."""
        if not self.is_covered:
            self.menuBar().hide()
        self._layers.cover(card)

    def uncover(self) -> None:
        """Take the card away, if there is one, and delete it."""
        if self.is_covered:
            self.menuBar().show()
            self.focus_work(self._layers.uncover())

    @property
    def is_covered(self) -> bool:
        """Whether a card stands in the place of everything: nobody's words may be shown or spoken."""
        return self._layers.is_covered

    def put_together(self) -> None:
        """Before it is deleted: what a card stands for goes with it."""
        self._layers.put_together()

    def focus_work(self, held: QWidget | None = None) -> None:
        """The keyboard goes back to where it was in the midst of work, or to where one begins."""
        worked = held is not None and (self._body.isAncestorOf(held) or dialog_of(held) is not None)
        if held is not None and worked and held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.tabs.focus_page():
            self.focus_side()

    def show_trouble(self, sentence: str) -> None:
        """Say what could not be done, until the person has read it."""
        self.banner.show_trouble(sentence)

    def add_side(self, name: str, icon: str, word: Callable[[], str], panel: Callable[[], QWidget]) -> None:
        """A section of the rail; its panel is built when it is first shown."""
        self._sides[name] = panel
        self._side_words[name] = word
        self.rail.add(name, icon, word())

    def show_side(self, name: str) -> QWidget:
        """Bring a section's panel beside the conversations, and give it back."""
        panel = self._sides[name]
        if not isinstance(panel, QWidget):
            panel = self._sides[name] = panel()
            self.side_stack.addWidget(panel)
        self.side_stack.setCurrentWidget(panel)
        self.rail.set_current(name)
        if self._side != name:
            self._side = name
            self.side_shown.emit(name)
            self._settled.start()
        return panel

    def sides(self) -> dict[str, str]:
        """The sections in the order of the rail, and what they are called."""
        return {name: word() for name, word in self._side_words.items()}

    def focus_side(self) -> bool:
        """Give the keyboard to the side panel; False while there is none."""
        panel = self.side_stack.currentWidget()
        return panel is not None and take_keyboard(panel)

    def toggle_context(self) -> None:
        self.context.toggle()
        self._settled.start()

    def show_state(self, state: SyncState) -> None:
        self.status.show_state(state)
        self.banner.show_state(state)

    def show_recovery(self, why: Recovery) -> None:
        if sentence := self._status_words.recovery(why):
            self.banner.show_trouble(sentence)

    def show_tray(self, count: int) -> None:
        self.status.show_tray(count)
        self.rail.set_count("tray", count)

    def walk_zones(self, by: int) -> str:
        """F6: give the keyboard to the next zone that takes it; answers which."""
        return walk(self._zones(), by)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the zones in the order in which they are read. Qt asks as well where the keyboard
        belongs when what holds it is taken out of sight: where one works."""
        holder = self.focusWidget()
        if holder is not None and not holder.isVisible():
            self.focus_work()
            return True
        return step(self, self._zones(), forward=forward)

    def _zones(self) -> list[Zone]:
        return [
            Zone("top", within(self.top), self.top.focus_first),
            Zone("banner", within(self.banner), self.banner.focus_first),
            Zone("rail", within(self.rail), self.rail.focus_first),
            Zone("side", within(self.side_stack), self.focus_side),
            Zone("conversation", within(self.tabs), self.tabs.focus_page),
            Zone("context", self.context.holds, self.context.focus),
            *self.more_zones,
            Zone("status", within(self.status), self.status.focus_first),
        ]

    def memory(self) -> WindowMemory:
        """How the window stands now."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        return WindowMemory(geometry, tuple(self.splitter.sizes()), self._side, self.context.pane_open)

    def recall(self, memory: WindowMemory) -> None:
        """Stand as it did; sides must have been added before."""
        if memory.geometry:
            self.restoreGeometry(QByteArray.fromBase64(memory.geometry.encode()))
        self._columns.recall(memory.panes)
        self.context.set_pane_open(memory.context_open)
        if memory.side in self._sides:
            self.show_side(memory.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._settled.start()

    def moveEvent(self, event: object) -> None:
        self._settled.start()

    def _fit(self) -> None:
        """The panes of conversations come first; the customer's stands beside them where room is left."""
        self.top.setVisible(self.height() >= LINES_FOR_TOP * self.fontMetrics().height())
        taken = self.rail.sizeHint().width() + self.side_stack.minimumWidth()
        room = self.width() - taken - 2 * self.splitter.handleWidth()
        self.tabs.fit(QSize(room, 0))
        self.context.fit(self.width(), room - self.tabs.minimumWidth())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_asked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tabs.retranslate()
            for name, word in self.sides().items():
                self.rail.set_word(name, word)
            self.language_changed.emit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.splitter.refresh()
