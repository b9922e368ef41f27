"""The customer panel: who writes, what is known about them, what to beware of."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, QTimer, QTimeZone, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.conversation import Conversation, Priority
from workstation.domain.fraud import FraudFlag
from workstation.domain.people import Customer
from workstation.ui.features.context.fact import Fact
from workstation.ui.features.context.flag_card import FlagCard
from workstation.ui.features.context.name import Name
from workstation.ui.features.context.risk import Risk
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel

_MINUTE = 60_000
_CUSTOMER = ("uid", "email", "tier", "verification", "language", "country", "local_time", "since")
_CONVERSATION = ("subject", "status", "priority", "assignee", "team", "labels", "opened", "messages", "id")


class ContextView(QFrame):
    evidence_wanted = Signal(str, str)  # conversation id, message id
    seen_or_hidden = Signal(bool)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._customer: Customer | None = None
        self._conversation: tuple[Conversation, str, str] | None = None
        self._flags: tuple[FraudFlag, ...] = ()
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("context")
        self._facts = {
            name: Fact(kit, name, self, mono=name in ("uid", "id")) for name in (*_CUSTOMER, *_CONVERSATION)
        }
        self._arrange()
        self._minute = QTimer(self, interval=_MINUTE)
        self._minute.timeout.connect(self._show_local_time)
        kit.theme.changed.connect(self._refresh)
        self._translate()

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(4)
        self._add_head(column)
        for name in _CUSTOMER:
            column.addWidget(self._facts[name])
        column.addSpacing(8)
        column.addWidget(self._rule())
        column.addSpacing(8)
        column.addWidget(self._heads["conversation"])
        for name in _CONVERSATION:
            column.addWidget(self._facts[name])
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._empty = Empty(self._kit.icons, "person", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _add_head(self, column: QVBoxLayout) -> None:
        """Trouble, name, risk, flags: what must be seen first."""
        self._trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self._trouble.hide()
        self._name = Name(self._kit.theme, self)
        self._risk = Risk(self._kit, self)
        self._heads = {name: PlainLabel(parent=self, weight="strong") for name in ("flags", "conversation")}
        self._flag_column = QVBoxLayout()
        self._flag_column.setSpacing(8)
        for widget in (self._trouble, self._name, self._risk):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._heads["flags"])
        column.addLayout(self._flag_column)
        column.addSpacing(8)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("rule", "true")
        return rule

    # what the presenter shows

    def show_nothing(self) -> None:
        self._customer = self._conversation = None
        self._pages.setCurrentWidget(self._empty)

    def show_customer(self, customer: Customer) -> None:
        self._trouble.hide()
        self._customer = customer
        self._name.show_name(customer.name, customer.language)
        self._risk.show_risk(customer.risk)
        country = QLocale.codeToTerritory(customer.country)
        known = country != QLocale.Country.AnyTerritory
        named = QLocale.territoryToString(country) if known else customer.country
        self._set(
            uid=customer.id,
            email=customer.email,
            tier=customer.tier,
            verification=self._verification(customer.verification),
            language=self._kit.words.language(customer.language),
            country=named,
            since=_date(customer.since),
        )
        self._show_local_time()
        self._pages.setCurrentWidget(self._scroll)

    def show_conversation(self, conversation: Conversation, assignee: str, team: str) -> None:
        self._conversation = conversation, assignee, team
        words = self._kit.words
        self._set(
            subject=conversation.subject,
            status=words.status(conversation.status),
            priority=self._priority(conversation.priority),
            assignee=assignee or self.tr("nobody"),
            team=team,
            labels=" · ".join(conversation.labels),
            opened=f"{_date(conversation.created_at)}  {words.time(conversation.created_at)}",
            messages=words.number(conversation.last_position),
            id=conversation.id,
        )

    def show_flags(self, flags: Sequence[FraudFlag]) -> None:
        """The open ones, gravest first."""
        self._heads["flags"].setVisible(bool(flags))
        if tuple(flags) == self._flags:
            return
        self._flags = tuple(flags)
        while (item := self._flag_column.takeAt(0)) is not None:
            if card := item.widget():
                card.hide()
                card.deleteLater()
        for flag in flags:
            card = FlagCard(self._kit, flag, self)
            card.evidence_wanted.connect(
                lambda message_id, of=flag.conversation_id: self.evidence_wanted.emit(of, message_id)
            )
            self._flag_column.addWidget(card)

    def show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()

    # inside

    def _set(self, **values: str) -> None:
        for name, value in values.items():
            self._facts[name].set_value(value)

    def _priority(self, priority: Priority) -> str:
        return {
            Priority.LOW: self.tr("low"),
            Priority.NORMAL: self.tr("normal"),
            Priority.HIGH: self.tr("high"),
            Priority.URGENT: self.tr("urgent"),
        }[priority]

    def _verification(self, verification: str) -> str:
        return {
            "none": self.tr("not verified"),
            "pending": self.tr("under review"),
            "verified": self.tr("verified"),
            "rejected": self.tr("refused"),
        }.get(verification, verification)

    def _show_local_time(self) -> None:
        if self._customer is None:
            return
        zone = QTimeZone(self._customer.timezone.encode("ascii", "ignore"))
        if not zone.isValid():
            self._set(local_time="")
            return
        there = QDateTime.fromMSecsSinceEpoch(self._kit.now(), zone)
        offset = zone.displayName(there, QTimeZone.NameType.OffsetName)
        self._set(local_time=f"{there.toString('HH:mm')}  {offset}")

    def _refresh(self) -> None:
        if self._customer is not None:
            self.show_customer(self._customer)
        if self._conversation is not None:
            self.show_conversation(*self._conversation)
        flags, self._flags = self._flags, ()
        self.show_flags(flags)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_local_time()
        self._minute.start()
        self.seen_or_hidden.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self.seen_or_hidden.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._refresh()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Customer"))
        self._empty.set_words(self.tr("No conversation in front"), self.tr("Open one to see who writes."))
        self._heads["flags"].setText(self.tr("Beware"))
        self._heads["conversation"].setText(self.tr("Conversation"))
        for name, caption in {
            "uid": self.tr("UID"),
            "email": self.tr("E-mail"),
            "tier": self.tr("Tier"),
            "verification": self.tr("Identity"),
            "language": self.tr("Language"),
            "country": self.tr("Country"),
            "local_time": self.tr("Local time"),
            "since": self.tr("Since"),
            "subject": self.tr("Subject"),
            "status": self.tr("Status"),
            "priority": self.tr("Priority"),
            "assignee": self.tr("Assignee"),
            "team": self.tr("Team"),
            "labels": self.tr("Labels"),
            "opened": self.tr("Opened"),
            "messages": self.tr("Messages"),
            "id": self.tr("Conversation"),
        }.items():
            self._facts[name].set_caption(caption)


def _date(ms: int) -> str:
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(ms).date(), "d MMM yyyy")
