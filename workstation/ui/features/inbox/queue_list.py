"""The list of conversations on the screen: what is chosen, what is in sight, its ticking clocks."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from workstation.domain.conversation import SlaState
from workstation.ui.features.inbox.choosing import Choosing
from workstation.ui.features.inbox.delegate import RowDelegate
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.list_model import InboxModel
from workstation.ui.kit.rows_view import Index, RowsView

_TICK = 1000
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class QueueList(RowsView):
    """A conversation stays chosen wherever its row goes; rows that come above do not push what one reads."""

    opened = Signal(str)  # conversation id
    opened_behind = Signal(str)  # … without leaving what is in front
    rows_wanted = Signal(list)  # ids in sight or near it whose rows are not known

    def __init__(self, model: InboxModel, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = delegate
        self._chosen: str | None = None
        self._pressed: str | None = None
        self._seen: list[tuple[int, str]] = []  # places and conversations before a change
        self._top = 0
        self._settling = False
        self._clocks: dict[str, tuple[str, SlaState | None]] = {}
        self.choosing = Choosing(model.ids, model.place_of, self)
        model.marked = self.choosing
        self.choosing.changed.connect(self.viewport().update)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.set_row_height(delegate.row_height())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the middle button leaves the keyboard where it is
        model.about_to_reorder.connect(self._remember)
        model.reordered.connect(self._settle)
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._ticking = QTimer(self, interval=_TICK)
        self._ticking.timeout.connect(self.tick)
        self.scrolled.connect(self._on_scrolled)

    @property
    def chosen(self) -> str | None:
        """The conversation that is chosen, also while its row is in another section."""
        return self._chosen

    def choose(self, conversation_id: str | None, *, into_sight: bool = True) -> None:
        """Choose without opening."""
        before = self.currentIndex().row()
        self._chosen = conversation_id
        self._restore()
        if into_sight and self.isVisible():
            self.scrollTo(self.currentIndex())
        self.repaint_rows(before, self.currentIndex().row())

    def step(self, by: int) -> None:
        """Open the next (1) or the previous (-1) conversation of the list."""
        place = self._model.place_of(self._chosen)
        target = 0 if place < 0 else max(0, min(self.count() - 1, place + by))
        conversation_id = self._model.id_at(target)
        if conversation_id is not None and target != place:
            self.choose(conversation_id)
            self.opened.emit(conversation_id)

    def dress(self) -> None:
        """Colours or letters are others now."""
        self._delegate.forget()
        self.set_row_height(self._delegate.row_height())

    def set_density(self, density: Density) -> None:
        """Rows of another height; what one reads stays in sight."""
        self._remember()
        self._delegate.set_density(density)
        before = self.row_rect(0).height()
        self.set_row_height(self._delegate.row_height())
        self.verticalScrollBar().setValue(self._top // max(1, before) * self.row_rect(0).height())
        self._settling = False
        self._on_scrolled()

    def show_typing(self, conversations: frozenset[str]) -> None:
        """The customers of these conversations write just now."""
        changed = conversations ^ self._delegate.typing
        self._delegate.typing = conversations
        self.repaint_rows(*map(self._model.place_of, changed))

    def tick(self) -> None:
        """Repaint the rows whose clock shows something else than a second ago."""
        clocks = {}
        for place in self.in_sight():
            row = self._model.row(place)
            if row is None:
                continue
            clock, before = self._delegate.clock(row), self._clocks.get(row.conversation.id)
            clocks[row.conversation.id] = clock
            if clock == before:
                continue
            rect = self.row_rect(place)
            if before is not None and (len(before[0]), before[1]) == (len(clock[0]), clock[1]):
                rect = self._delegate.clock_rect(rect, row, rtl=self.isRightToLeft())
            self.viewport().update(rect)
        self._clocks = clocks

    def paint_row(self, painter: QPainter, rect: QRect, place: int, *, current: bool, hovered: bool) -> None:
        row, rtl = self._model.row(place), self.isRightToLeft()
        marked = row is not None and row.conversation.id in self.choosing
        self._delegate.paint_row(
            painter, rect, row, rtl=rtl, selected=current, hovered=hovered, marked=marked
        )

    # keeping hold

    def _remember(self) -> None:
        self._settling = True
        self._top = self.verticalScrollBar().value()
        self._seen = [(place, i) for place in self.in_sight() if (i := self._model.id_at(place)) is not None]

    def _settle(self) -> None:
        """Places changed: the choice and what is being read stay where they are for the eye."""
        self._restore()
        bar, height = self.verticalScrollBar(), self.row_rect(0).height()
        here = [(place, self._model.place_of(conversation_id)) for place, conversation_id in self._seen]
        shifts = sorted(now - before for before, now in here if now >= 0)
        self.updateGeometries()
        if self._top > 0 and shifts:
            bar.setValue(self._top + shifts[len(shifts) // 2] * height)
        self._settling = False
        self._on_scrolled()
        self.viewport().update()

    def _restore(self) -> None:
        """Qt remembers the current row by its number, which may be another's now."""
        selection = self.selectionModel()
        place = self._model.place_of(self._chosen)
        self.stood = place if place >= 0 else self.stood
        if place == self.currentIndex().row() and selection.hasSelection() == (place >= 0):
            return
        selection.blockSignals(True)
        index = self._model.index(place, 0) if place >= 0 else QModelIndex()
        selection.setCurrentIndex(index, _CHOOSE)
        selection.blockSignals(False)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._settling:  # Qt chooses a neighbour for a row that goes
            self._chosen, self.stood = self._model.id_at(current.row()), current.row()
        self.repaint_rows(previous.row(), current.row())

    def _on_scrolled(self) -> None:
        self._delegate.keep(len(self.in_sight()))
        if not self._settling:
            self._asking.start()

    def _ask(self) -> None:
        places = self.in_sight()
        near = len(places)
        if wanted := self._model.stale(places.start - near, places.stop + near):
            self.rows_wanted.emit(wanted)

    # a person's hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._open(self._model.id_at(self.currentIndex().row()))
            return
        if self._chooses(event):
            return
        super().keyPressEvent(event)
        here = self._model.id_at(self.currentIndex().row())
        if here is not None and event.modifiers() & _SHIFT and event.key() in _MOVES:
            self.choosing.stretch(here)

    def _chooses(self, event: QKeyEvent) -> bool:
        """Space chooses one more, Ctrl+A all, Escape none; with Shift whatever moves also chooses."""
        here = self._model.id_at(self.currentIndex().row())
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.choosing.take_all()
        elif event.key() == Qt.Key.Key_Escape and self.choosing.now():
            self.choosing.forget()
        elif event.key() == Qt.Key.Key_Space and here is not None:
            self.choosing.turn(here)
        else:
            if here is not None and event.modifiers() & _SHIFT and event.key() in _MOVES:
                self.choosing.begin(here)
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left, under = event.button() == Qt.MouseButton.LeftButton, self._id_under(event)
        self._pressed = None
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pressed = under
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if left and under is not None and self.choosing.clicked(under, event.modifiers(), self._chosen or ""):
            return
        super().mousePressEvent(event)
        self._pressed = under if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        # a row that moved under the pointer meanwhile is not what the person meant
        if pressed is None or pressed != self._id_under(event):
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self.opened_behind.emit(pressed)
        else:
            self.choosing.forget()
            self._open(pressed)

    def _id_under(self, event: QMouseEvent) -> str | None:
        return self._model.id_at(self.indexAt(event.position().toPoint()).row())

    def _open(self, conversation_id: str | None) -> None:
        if conversation_id is not None:
            self.choose(conversation_id)
            self.opened.emit(conversation_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scrollTo(self.currentIndex())
        self._ticking.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._ticking.stop()
        super().hideEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()
