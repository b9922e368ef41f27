"""The filters under the field: who wrote, when, in which language and state, under which label."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, QDateTime, QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.domain.conversation import Status
from workstation.domain.languages import LANGUAGES
from workstation.domain.message_kind import MessageKind
from workstation.domain.search import Filters, Order
from workstation.ui.features.search.period import PeriodDialog, days
from workstation.ui.kit.chip import Chip
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier

_OWN_DAYS = "own"
_DAYS = {"": None, "today": 0, "week": -6, "month": -29, "year": -364}


class FilterBar(QWidget):
    changed = Signal(object)  # Filters
    arranged = Signal(object)  # Order
    labels_wanted = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._whose = Filters()  # of whom alone: a customer, a conversation
        self._names = "", ""
        self._labels: tuple[str, ...] = ()
        self._own: tuple[QDate, QDate] | None = None
        self._order: Chip[Order] = Chip("search.filter.order", self)
        self._kind: Chip[MessageKind | str] = Chip("search.filter.kind", self)
        self._status: Chip[Status | str] = Chip("search.filter.status", self)
        self._language: Chip[str] = Chip("search.filter.language", self)
        self._label: Chip[str] = Chip("search.filter.label", self)
        self._period: Chip[str] = Chip("search.filter.period", self)
        self._customer = self._narrowing("customer", lambda: self.narrow_to(customer=("", "")))
        self._conversation = self._narrowing("conversation", lambda: self.narrow_to(conversation=("", "")))
        self._clear = self._narrowing("clear", self.clear)
        flow = FlowLayout(self, 4)
        shown: list[QWidget] = [*self._chips(), self._order, self._customer, self._conversation, self._clear]
        for widget in shown:
            flow.addWidget(widget)
        for chip in self._chips():
            chip.chosen.connect(self._on_changed)
        self._order.chosen.connect(lambda: self.arranged.emit(self._order.value))
        self._label.opening.connect(self.labels_wanted)
        self._translate()
        self._tell()

    def _chips(self) -> "tuple[Chip[MessageKind | str] | Chip[Status | str] | Chip[str], ...]":
        return self._kind, self._period, self._status, self._language, self._label

    def _narrowing(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setAccessibleIdentifier(f"search.filter.{name}")
        button.setIcon(self._kit.icons.icon("close", "text"))
        button.clicked.connect(lambda _checked=False: act())
        return button

    def filters(self) -> Filters:
        """As they are chosen now."""
        kind, status = self._kind.value, self._status.value
        since, until = self._span()
        return replace(
            self._whose,
            kind=kind if isinstance(kind, MessageKind) else None,
            status=status if isinstance(status, Status) else None,
            language=self._language.value or "",
            label=self._label.value or "",
            since=since,
            until=until,
        )

    def narrow_to(
        self, *, customer: tuple[str, str] | None = None, conversation: tuple[str, str] | None = None
    ) -> None:
        """Only what is of a customer, or of a conversation: id and name; "" is of all."""
        names = list(self._names)
        if customer is not None:
            self._whose, names[0] = replace(self._whose, customer_id=customer[0]), customer[1]
        if conversation is not None:
            self._whose, names[1] = replace(self._whose, conversation_id=conversation[0]), conversation[1]
        self._names = names[0], names[1]
        self._on_changed()

    def clear(self) -> None:
        for chip in self._chips():
            chip.reset()
        self._whose, self._names = Filters(), ("", "")
        self._on_changed()

    def show_labels(self, labels: Sequence[str]) -> None:
        if tuple(labels) != self._labels:
            self._labels = tuple(labels)
            self._translate()

    def _span(self) -> tuple[int | None, int | None]:
        value = self._period.value or ""
        if value == _OWN_DAYS and self._own is not None:
            return days(*self._own)
        back = _DAYS.get(value)
        today = QDateTime.fromMSecsSinceEpoch(self._kit.now()).date()
        return days(today.addDays(back), None) if back is not None else (None, None)

    def _on_changed(self) -> None:
        if self._period.value == _OWN_DAYS and self.sender() is self._period:
            self._ask_for_days()
            return
        self._tell()
        self.changed.emit(self.filters())

    def _ask_for_days(self) -> None:
        dialog = PeriodDialog(QDateTime.fromMSecsSinceEpoch(self._kit.now()).date(), self)
        dialog.picked.connect(self._on_picked)
        dialog.rejected.connect(self._on_left)
        dialog.open()

    def _on_picked(self, first: QDate, last: QDate) -> None:
        self._own = first, last
        self._translate()
        self._tell()
        self.changed.emit(self.filters())

    def _on_left(self) -> None:
        """Without days there is no such period."""
        if self._own is None:
            self._period.reset()
        self._tell()
        self.changed.emit(self.filters())

    def _tell(self) -> None:
        customer, conversation = self._names
        self._customer.setVisible(bool(self._whose.customer_id))
        self._customer.setText(fill(self.tr("Customer: %1"), identifier(customer)))
        self._conversation.setVisible(bool(self._whose.conversation_id))
        self._conversation.setText(fill(self.tr("Conversation: %1"), identifier(conversation)))
        for button in (self._customer, self._conversation):
            button.setAccessibleName(fill(self.tr("Remove the filter %1"), button.text()))
        narrowed = self._whose != Filters() or any(chip.narrows for chip in self._chips())
        self._clear.setVisible(narrowed)
        self._clear.setText(self.tr("Clear filters"))
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._tell()

    def _translate(self) -> None:
        words = self._kit.words
        self._kind.set_options(self.tr("Who wrote"), [
            ("", self.tr("anyone")), (MessageKind.INCOMING, self.tr("the customer")),
            (MessageKind.OUTGOING, self.tr("agents")), (MessageKind.NOTE, self.tr("notes")),
        ])  # fmt: skip
        self._status.set_options(
            self.tr("Status"), [("", self.tr("any")), *((one, words.status(one)) for one in Status)]
        )
        self._language.set_options(
            self.tr("Language"), [("", self.tr("any")), *((one, words.language(one)) for one in LANGUAGES)]
        )
        labels = [(one, identifier(one)) for one in self._labels]
        self._label.set_options(self.tr("Label"), [("", self.tr("any")), *labels])
        own = self.tr("between two days…")
        if self._own is not None:
            own = " – ".join(words.date(day) for day in self._own)
        self._period.set_options(self.tr("When"), [
            ("", self.tr("any time")), ("today", self.tr("today")), ("week", self.tr("last 7 days")),
            ("month", self.tr("last 30 days")), ("year", self.tr("last 365 days")), (_OWN_DAYS, own),
        ])  # fmt: skip
        self._order.set_options(self.tr("Order"), [
            (Order.NEWEST, self.tr("newest first")), (Order.BEST, self.tr("best match first")),
        ])  # fmt: skip
