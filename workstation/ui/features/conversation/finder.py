"""The find bar, made when somebody first looks for something, and the hits in the messages."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.search import Spans
from workstation.ui.features.conversation.find_bar import FindBar
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.kit.kit import Kit


class Finder(QObject):
    """Between the bar, the messages and whoever finds."""

    sought = Signal(str)
    stepped = Signal(int)  # 1: to the next hit, -1: to the one before
    closed = Signal()
    made = Signal(QWidget)  # the bar, which wants a place over the messages
    troubled = Signal(str)

    def __init__(self, kit: Kit, timeline: TimelineView) -> None:
        super().__init__(timeline)
        self._kit = kit
        self._timeline = timeline
        self.bar: FindBar | None = None

    @property
    def open(self) -> bool:
        return self.bar is not None and self.bar.isVisible()

    def ask(self) -> None:
        """Let the person type what they look for."""
        if self.bar is None:
            self.bar = FindBar(self._kit, self._timeline)
            self.bar.sought.connect(self.sought)
            self.bar.stepped.connect(self.stepped)
            self.bar.closed.connect(self.close)
            self.made.emit(self.bar)
        elif not self.open and (typed := self.bar.line.text()):
            self.sought.emit(typed)
        self.bar.ask()

    def step(self, step: int) -> None:
        """On to the next one; where nothing is looked for, ask for what."""
        if self.open:
            self.stepped.emit(step)
        else:
            self.ask()

    def close(self) -> None:
        if self.bar is not None and self.open:
            self.bar.hide()
            self.closed.emit()

    # what the presenter shows

    def show_found(self, place: int, total: int, *, more: bool, whole: bool) -> None:
        if self.bar is not None:
            self.bar.show_count(place, total, more=more, whole=whole)

    def show_sought(self, spans: Spans | None) -> None:
        self._timeline.seek(spans)

    def show_hit(self, row: int) -> None:
        self._timeline.show_position(row)

    def show_trouble(self, text: str) -> None:
        self.troubled.emit(text)

    def row_of(self, message_id: str) -> int | None:
        return self._timeline.rows.number(message_id)

    def last_row_in_sight(self) -> int:
        rows = self._timeline.placing.rows
        return rows[-1].row if rows else 0
