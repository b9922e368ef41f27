"""The window: it stands on the screen, bare, before any of what fills it has been loaded."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from workstation.ui.kit.tokens import SCHEMES
from workstation.ui.shell.memory import WindowMemory

if TYPE_CHECKING:
    from workstation.domain.sync_state import Recovery, SyncState
    from workstation.ui.kit.kit import Kit
    from workstation.ui.shell.furniture import Furniture

SMALLEST = QSize(960, 560)  # with its frame and a panel beside it on a screen of 1024 × 640
AT_FIRST = QSize(1360, 820)
FRAME = QSize(8, 40)  # what a window manager puts around, rather too much than too little
TITLE = "Groundcrew"
AGAIN = -1  # no exit code: everything is closed, and is to be begun anew behind a new window


class MainWindow(QMainWindow):
    """Rail, side panel, conversations, context, status bar; a banner pushes them down.

    It has to be furnished before anything but its place is asked of it.
    Closing is only asked: ``close_asked`` says so, and whoever runs the application ends it in order.
    """

    close_asked = Signal()
    side_shown = Signal(str)
    language_changed = Signal()
    covered = Signal(bool)  # a card stands in the place of everything, or no more
    rearranged = Signal()  # worth remembering: see memory()

    def __init__(self) -> None:
        super().__init__()
        self._inside: Furniture | None = None
        self.setWindowTitle(TITLE)
        self.setAccessibleIdentifier("window")
        self.resize(AT_FIRST.boundedTo(self.screen().availableSize() - FRAME))
        self.setMinimumSize(SMALLEST.boundedTo(self.screen().availableSize()))
        self._sides: dict[str, Callable[[], QWidget] | QWidget] = {}
        self._side_words: dict[str, Callable[[], str]] = {}
        self._side = ""
        self._settled = QTimer(self, singleShot=True, interval=500)
        self._settled.timeout.connect(self.rearranged)

    def stand(self, memory: WindowMemory, scheme: str) -> None:
        """Where it was left, in the colour that everything will stand on."""
        if memory.geometry:
            self.restoreGeometry(QByteArray.fromBase64(memory.geometry.encode()))
        if scheme in SCHEMES:
            self.setPalette(QPalette(QColor(SCHEMES[scheme].bg)))

    def furnish(self, kit: "Kit", *, badge: str = "") -> Self:
        """Fill it, once; answers itself."""
        from workstation.ui.shell.furniture import Furniture  # noqa: PLC0415 while it stands there already

        self.setPalette(QPalette())  # everybody's
        self.setWindowIcon(kit.icons.icon("tower", "accent"))
        inside = Furniture(self, kit, badge)
        self.setCentralWidget(inside.layers)
        self.top, self.banner, self.rail, self.status = inside.top, inside.banner, inside.rail, inside.status
        self.side_stack, self.tabs, self.context = inside.side_stack, inside.tabs, inside.context
        self.splitter, self.ground, self.zones = inside.splitter, inside.ground, inside.zones
        self.show_refused = self.banner.show_refused
        inside.layers.covered.connect(self.covered)
        self.rail.picked.connect(self.show_side)
        self.tabs.emptied.connect(inside.focus_side)
        self.splitter.splitterMoved.connect(lambda *_: self._settled.start())
        self._inside = inside
        inside.fit()
        return self

    @property
    def _furniture(self) -> "Furniture":
        assert self._inside is not None, "it is still bare"
        return self._inside

    def cover(self, card: QWidget) -> None:
        """Lay ``card`` in the place of everything: nothing else can be seen, heard, reached or triggered."""
        if not self.is_covered:
            self.menuBar().hide()
        self._furniture.layers.cover(card)

    def uncover(self) -> None:
        """Take the card away, if there is one, and delete it."""
        if self.is_covered:
            self.menuBar().show()
            self.focus_work(self._furniture.layers.uncover())

    @property
    def is_covered(self) -> bool:
        """Whether a card stands in the place of everything: nobody's words may be shown or spoken."""
        return self._furniture.layers.is_covered

    def put_together(self) -> None:
        """Before it is deleted: what a card stands for goes with it."""
        self._furniture.layers.put_together()

    def focus_work(self, held: QWidget | None = None) -> None:
        """The keyboard goes back to where it was in the midst of work, or to where one begins."""
        self._furniture.focus_work(held)

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
        return self._furniture.focus_side()

    def toggle_context(self) -> None:
        self.context.toggle()
        self._settled.start()

    def show_state(self, state: "SyncState") -> None:
        self.status.show_state(state)
        self.banner.show_state(state)

    def show_recovery(self, why: "Recovery") -> None:
        if sentence := self._furniture.words.recovery(why):
            self.banner.show_trouble(sentence)

    def show_tray(self, count: int) -> None:
        self.status.show_tray(count)
        self.rail.set_count("tray", count)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the zones in the order in which they are read. Qt asks as well where the keyboard
        belongs when what holds it is taken out of sight: where one works."""
        if self._inside is None:
            return False
        holder = self.focusWidget()
        if holder is not None and not holder.isVisible():
            self.focus_work()
            return True
        return self.zones.step(forward=forward)

    def memory(self) -> WindowMemory:
        """How the window stands now."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        return WindowMemory(geometry, tuple(self.splitter.sizes()), self._side, self.context.pane_open)

    def recall(self, memory: WindowMemory) -> None:
        """Have in it what was in it; sides must have been added before."""
        self._furniture.columns.recall(memory.panes)
        self.context.set_pane_open(memory.context_open)
        if memory.side in self._sides:
            self.show_side(memory.side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._inside is not None:
            self._inside.fit()
        self._settled.start()

    def moveEvent(self, event: object) -> None:
        self._settled.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_asked.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._inside is None:
            return
        if event.type() == QEvent.Type.LanguageChange:
            self.tabs.retranslate()
            for name, word in self.sides().items():
                self.rail.set_word(name, word)
            self.language_changed.emit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self.splitter.refresh()
