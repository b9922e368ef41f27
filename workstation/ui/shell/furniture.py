"""What fills the window: five zones in a fixed order, a banner that pushes them down, a card over it all."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workstation.ui.kit.in_front import GROUND, dialog_of
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.banner import Banner
from workstation.ui.shell.columns import Columns
from workstation.ui.shell.drawer import ContextPlace
from workstation.ui.shell.layers import Layers
from workstation.ui.shell.rail import Rail
from workstation.ui.shell.status import StatusBar
from workstation.ui.shell.status_words import StatusWords
from workstation.ui.shell.tabs import Tabs
from workstation.ui.shell.top_strip import TopStrip
from workstation.ui.shell.zones import Zone, Zones, take_keyboard, within

LINES_FOR_TOP = 25  # so many times the height of a line: below, the room belongs to the conversation


class Furniture:
    """Put into its window once."""

    def __init__(self, window: QMainWindow, kit: Kit, badge: str) -> None:
        self._window = window
        self.words = StatusWords(kit.words, kit.now, window)
        self.top = TopStrip(kit, window)
        self.banner = Banner(kit, self.words, window)
        self.rail = Rail(kit, window)
        self.side_stack = QStackedWidget(window)
        self.tabs = Tabs(kit, window)
        self.status = StatusBar(kit, self.words, badge, window)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, window)
        self.columns = Columns(self.splitter)
        self.body = QWidget(window)
        self.ground = QWidget(window)  # keys work where it is seen
        self.layers = self._laid_out()
        self.context = ContextPlace(self.splitter, self.body)
        self.columns.put(self.side_stack, self.tabs, self.context.pane)
        self.zones = Zones(window, self._zones())
        kit.theme.changed.connect(self.fit)
        kit.theme.changed.connect(self.columns.grow)
        self.tabs.least_changed.connect(self.fit)

    def _laid_out(self) -> Layers:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.splitter, 1)
        self.ground.setProperty(GROUND, True)
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.banner):
            column.addWidget(widget)
        column.addWidget(self.body, 1)
        column.addWidget(self.status)
        return Layers(self.ground, self._window)

    def _zones(self) -> list[Zone]:
        return [
            Zone("top", within(self.top), self.top.focus_first),
            Zone("banner", within(self.banner), self.banner.focus_first),
            Zone("rail", within(self.rail), self.rail.focus_first),
            Zone("side", within(self.side_stack), self.focus_side),
            Zone("conversation", within(self.tabs), self.tabs.focus_page),
            Zone("context", self.context.holds, self.context.focus),
            Zone("status", within(self.status), self.status.focus_first),
        ]

    def focus_side(self) -> bool:
        """Give the keyboard to the side panel; False while there is none."""
        panel = self.side_stack.currentWidget()
        return panel is not None and take_keyboard(panel)

    def focus_work(self, held: QWidget | None = None) -> None:
        """The keyboard goes back to where it was in the midst of work, or to where one begins."""
        worked = held is not None and (self.body.isAncestorOf(held) or dialog_of(held) is not None)
        if held is not None and worked and held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.tabs.focus_page():
            self.focus_side()

    def fit(self) -> None:
        """The panes of conversations come first; the customer's stands beside them where room is left."""
        window = self._window
        self.top.setVisible(window.height() >= LINES_FOR_TOP * window.fontMetrics().height())
        taken = self.rail.sizeHint().width() + self.side_stack.minimumWidth()
        room = window.width() - taken - 2 * self.splitter.handleWidth()
        self.tabs.fit(QSize(room, 0))
        self.context.fit(window.width(), room - self.tabs.minimumWidth())
