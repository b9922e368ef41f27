"""The scrolling area: shows the rows in sight, asks for what it lacks, keeps its place."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workstation.domain.search import Spans
from workstation.ui.features.conversation.facts import Timeline
from workstation.ui.features.conversation.timeline.bubble import Bubble
from workstation.ui.features.conversation.timeline.bubbles import Bubbles
from workstation.ui.features.conversation.timeline.counted_bar import CountedBar
from workstation.ui.features.conversation.timeline.file_boxes import FileBoxes
from workstation.ui.features.conversation.timeline.lacking import Lacking
from workstation.ui.features.conversation.timeline.marking import Marking
from workstation.ui.features.conversation.timeline.painter import RowPainter
from workstation.ui.features.conversation.timeline.pictures import Pictures
from workstation.ui.features.conversation.timeline.pill import ToLatest
from workstation.ui.features.conversation.timeline.placing import Placing
from workstation.ui.features.conversation.timeline.rows import Rows
from workstation.ui.features.conversation.timeline.text_block import Selection
from workstation.ui.features.conversation.timeline.wording import Wording
from workstation.ui.kit.kit import Kit


class TimelineArea(QAbstractScrollArea):
    """Opens in the same time however long the conversation is."""

    range_wanted = Signal(int, int)  # positions that are in sight soon and not held
    seen = Signal(int)  # the newest position that has been in sight
    arrived = Signal(str)  # a sentence to announce: a message came while it was looked at

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # for one that Qt had made, PySide would load all it knows of widgets
        self.wording = Wording(kit.words, self)
        self.pictures = Pictures(self)
        self.pictures.changed.connect(self.viewport().update)
        self.bubbles = Bubbles(kit.theme, self.wording, FileBoxes(self.pictures, kit.words), self)
        self.bubbles.translated.changed.connect(self._resettle)
        self.rows = Rows()
        self.placing = Placing(lambda row: self._bubble(row).height)
        self.current: int | None = None  # the row that arrows move from
        self.marking: Marking | None = None
        self._painter = RowPainter(kit.theme, kit.icons, self.wording, self.bubbles)
        self._theme = kit.theme
        self._in_sight: dict[int, Bubble] = {}
        self._lacking = Lacking(self.rows)
        self._shown: Timeline | None = None
        self._seen = self._left_at = 0  # positions: read, and the newest when the end was last in sight
        self.bar = CountedBar(self.verticalScrollBar(), self.placing, self.scroll, self)
        self._counting = QTimer(self, singleShot=True, interval=1_000)
        self._counting.timeout.connect(self._settled)
        self._latest = ToLatest(self.viewport(), self.to_end)
        self._dress()
        kit.theme.changed.connect(self.restyle)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Messages"))
        self.setAccessibleIdentifier("conversation.timeline")
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    # what is shown

    def show_timeline(self, timeline: Timeline) -> None:
        """Show this stretch. Whoever looked at the end goes on doing so, all others keep their place."""
        if timeline == self._shown:
            return
        self._shown = timeline
        anchored = self.rows.message(self.placing.anchor)
        named = self.rows.names()
        last = self.rows.last_position
        self.rows.show(timeline)
        self._painter.out_of_reach = timeline.out_of_reach
        if self.current is not None:
            self.current = self.rows.again(self.current, named)
        if self.marking is not None:
            self.marking = self.marking.moved(lambda row: self.rows.again(row, named))
        self.placing.recount(self.rows.count, self.rows.number(anchored.id) if anchored else None)
        self._settled()
        if last:
            for row in self.rows.incoming_after(last):
                self.arrived.emit(self.wording.sentence(row))

    def set_language(self, language: str) -> None:
        self.bubbles.set_language(language)

    def seek(self, spans: Spans | None) -> None:
        """Mark what somebody looks for in all messages; None: nobody does any more."""
        self.bubbles.seek(spans)
        self.placing.settle()
        self._settled()

    def show_position(self, position: int) -> None:
        """Bring a message into the upper part of the sight, whole, and make it the current one."""
        self.current = position
        self.bubbles.unfold(self.rows.message(position))
        self.placing.to(position, self.viewport().height() // 5)
        self._settled()

    def show_anchor(self, position: int) -> None:
        """Put a message's top edge at the top of the sight."""
        self.placing.to(position)
        self._settled()

    def unfold(self, row: int) -> None:
        """Show a long message whole, or fold it again."""
        if message := self.rows.message(row):
            self.bubbles.turn(message)
            self.placing.settle()
            self._settled()

    def turn(self, row: int) -> None:
        """Show the acts that are folded into a row, or fold them again."""
        self.rows.turn(row)
        self.placing.settle()
        self._settled()

    def missed(self) -> int:
        """The position of what the customer wrote last, where that is unseen below the sight; else 0."""
        newest = self.rows.last_incoming()
        position = newest.position if newest and newest.position else 0
        return 0 if self.placing.at_end or position <= self._seen else position

    def to_end(self) -> None:
        self.placing.to_end()
        self._settled()

    def scroll(self, pixels: int) -> None:  # type: ignore[override]
        """Towards newer messages where positive."""
        self.placing.scroll(pixels)
        self._settled()

    def into_sight(self, row: int) -> None:
        self.placing.into_sight(row)
        self._settled()

    def restyle(self) -> None:
        """Colours, letters or the direction of reading are others now."""
        self.bubbles.restyle()
        self._resettle()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        dirty = event.rect()
        painter.fillRect(dirty, self._theme.color("surface"))
        for placed in self.placing.rows:
            if placed.bottom <= dirty.top() or placed.top > dirty.bottom():
                continue
            bubble = self._in_sight[placed.row]
            ringed = placed.row == self.current and (self.hasFocus() or self.bubbles.seeking)
            painter.translate(0, placed.top)
            self._painter.paint(
                painter, bubble, dirty.translated(0, -placed.top), self._marked(bubble), ringed
            )
            painter.translate(0, -placed.top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._resettle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._resettle()
        elif event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Messages"))
            self.restyle()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.Show}:
            self._tell_seen()
            self._count()
        return done

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() * self.bar.step // 120
        self.scroll(-pixels)
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self.bar.moving:
            self.placing.to_value(self.verticalScrollBar().value())
            self._settled()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.bubbles.em * 14, self.bubbles.em * 2)

    # in order

    def _bubble(self, row: int) -> Bubble:
        return self.bubbles.bubble(self.rows.row(row))

    def _marked(self, bubble: Bubble) -> Selection | None:
        """What is marked of a row."""
        if self.marking is None or bubble.row.message is None:
            return None
        span = self.marking.within(bubble.row.number, bubble.block.length if bubble.block else 0)
        return Selection(*span, self.bubbles.formats.selection(), self.marking.whole) if span else None

    def _resettle(self) -> None:
        self.bubbles.set_room(self.viewport().width(), self.isRightToLeft())
        self.pictures.scale = self.devicePixelRatioF()
        self.placing.room = self.viewport().height()
        self.bar.step = self.bubbles.em * 3
        self.placing.settle()
        self._settled()

    def _settled(self) -> None:
        """The placing has changed: everything that follows from it."""
        self._in_sight = {placed.row: self._bubble(placed.row) for placed in self.placing.rows}
        self.bubbles.want(bubble.row.message for bubble in self._in_sight.values())
        if self.placing.at_end:
            self._left_at = self.rows.last_position
            self._latest.hide()
        else:
            self._latest.show(self.rows.last_position - self._left_at, self.bubbles.em // 2)
        self.bar.follow()
        if wanted := self._lacking.around(self.placing.rows):
            self.range_wanted.emit(*wanted)
        self._tell_seen()
        self.viewport().update()
        self._count()

    def _count(self) -> None:
        """The seconds of what is being sent, while somebody looks."""
        if self.rows.sending and self.isVisible() and not self._counting.isActive():
            self._counting.start()

    def _tell_seen(self) -> None:
        if not (self.isVisible() and self.isActiveWindow()):
            return
        whole = [
            placed.row for placed in self.placing.rows
            if placed.bottom <= self.placing.room and self.rows.message(placed.row)
        ]  # fmt: skip
        newest = min(max(whole, default=0), self.rows.last_position)
        if newest > self._seen:
            self._seen = newest
            self.seen.emit(newest)
