"""The priority panel: the queue of security's cases above, all about the chosen one below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from workstation.domain.cases import Campaign, CaseQueue, Concerned, Dossier, Narrowed
from workstation.ui.features.priority.campaign_head import CampaignHead
from workstation.ui.features.priority.campaign_view import CampaignView
from workstation.ui.features.priority.case_file import CaseFile
from workstation.ui.features.priority.case_list import CaseList
from workstation.ui.features.priority.counts import Counts
from workstation.ui.features.priority.filters import FilterBar
from workstation.ui.features.priority.registry import (
    CAMPAIGNS,
    CLOSE_CAMPAIGN,
    LEAD_CAMPAIGN,
    LINKED,
    OPEN,
    REPLY,
    CaseActions,
)
from workstation.ui.features.priority.wording import Wording
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.side_panel import SidePanel

_TICK_MS = 1000


class PriorityView(SidePanel):
    """Its times go on while it is seen. ``deed_wanted``: a deed of acting and a conversation id."""

    chosen = Signal(str)  # conversation id, or ""
    narrowed = Signal(object)  # Narrowed
    opened = Signal(str)
    deed_wanted = Signal(str, str)
    decision_wanted = Signal(str, str, object)  # conversation, flag, Decision
    evidence_wanted = Signal(str, str)  # conversation, message
    reply_wanted = Signal(str, object)  # conversation, FraudFlag of which its customer is to be warned
    account_wanted = Signal(str, object)  # conversation, AccountDeed
    account_answered = Signal(str, str, bool)  # conversation, request, whether the person agrees
    detach_wanted = Signal()
    sight_wanted = Signal()  # something is to be done here, but the panel is hidden

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._queue = CaseQueue()
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("priority")
        wording = Wording(kit.words, self)
        self.acts = CaseActions(kit.actions, self)
        self._counts = Counts(kit, self)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._detach = QToolButton(self)
        self._detach.setProperty("role", "quiet")
        self._detach.setAccessibleIdentifier("priority.detach")
        self._trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self._trouble.hide()
        self.filters = FilterBar(kit, wording, self)
        self.list = CaseList(kit, wording, self)
        self.file = CaseFile(kit, wording, self)
        self.campaigns = CampaignView(kit, self)
        self.thieves = CampaignHead(self)
        self._empty = Empty(kit.icons, "shield", self)
        self._empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self._connect()
        self._dress()
        self._translate()

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._counts, 1)
        first.addWidget(self._detach)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 6)
        head.setSpacing(6)
        head.addLayout(first)
        head.addWidget(self._trouble)
        head.addWidget(self.thieves)
        head.addWidget(self.filters)
        self._halves = QSplitter(Qt.Orientation.Vertical, self)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self.file)
        self._halves.setSizes([300, 400])
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._halves)
        self._pages.addWidget(self.campaigns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._detach.clicked.connect(self.detach_wanted)
        self.thieves.opened.connect(lambda: self._kit.actions.run("priority.campaigns"))
        self.campaigns.left.connect(self._leave_campaigns)
        self.campaigns.opened.connect(self.opened)
        self._empty.acted.connect(self.filters.clear)
        self.filters.changed.connect(self.narrowed)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.file.opened.connect(self.opened)
        self.file.decision_wanted.connect(self.decision_wanted)
        self.file.evidence_wanted.connect(self.evidence_wanted)
        self.file.reply_wanted.connect(self.reply_wanted)
        self.file.account.wanted.connect(lambda deed: self.account_wanted.emit(self.file.case, deed))
        self.file.account.answered.connect(
            lambda request, agreed: self.account_answered.emit(self.file.case, request, agreed)
        )
        self.acts.wanted.connect(self._on_wanted)
        for widget in (self._counts, self.list):
            self._tick.timeout.connect(widget.tick)
        self.seen_or_hidden.connect(lambda seen: self._tick.start() if seen else self._tick.stop())
        self._kit.theme.changed.connect(self._dress)

    # what the presenter shows

    def show_queue(self, queue: CaseQueue) -> None:
        self._trouble.hide()
        self._queue = queue
        self._counts.show_queue(queue)
        self.filters.offer(queue)
        self.list.show_cases(queue.cases, busy=self.file.isAncestorOf(self.window().focusWidget()))
        self._tell()

    def show_dossier(self, dossier: Dossier | None) -> None:
        """None: this machine holds it no more, or no case is chosen."""
        self.file.setVisible(dossier is not None)
        if dossier is not None:
            self.file.show_dossier(dossier)

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        self.campaigns.show_campaigns(campaigns)
        self.thieves.show_campaigns(campaigns)
        self._show_page(self._pages.currentWidget() or self._empty)

    def show_concerned(self, concerned: Sequence[Concerned]) -> None:
        self.campaigns.show_concerned(concerned)

    def show_online(self, online: bool) -> None:
        """Whether the server can be reached."""
        self.file.account.show_online(online)

    def show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()

    def show_detached(self, detached: bool) -> None:
        """Whether the panel stands in a window of its own now: there its halves stand side by side."""
        self._detach.setVisible(not detached)
        self._halves.setOrientation(Qt.Orientation.Horizontal if detached else Qt.Orientation.Vertical)

    # inside

    def _leave_campaigns(self) -> None:
        self._show_page(self._halves)
        self._tell()
        (self.list if self._queue.cases else self._empty).setFocus()

    def _show_page(self, page: QWidget) -> None:
        """The filters are of the cases alone; a list of campaigns needs no way to itself."""
        held = self.list.hasFocus() or self._empty.hasFocus()
        self._pages.setCurrentWidget(page)
        if held and page is not self.campaigns:  # the keyboard stays in the panel when cases come or go
            (self.list if page is self._halves else self._empty).setFocus()
        cases = page is not self.campaigns
        self.filters.setVisible(cases)
        self.thieves.show_or_hide(cases=cases)

    def _on_wanted(self, name: str) -> None:
        if not self.isVisible():
            self.sight_wanted.emit()
            if name != CAMPAIGNS:  # nothing is done to a case that the person does not see
                return
        if name == CAMPAIGNS:
            self._show_page(self.campaigns)
            self.setFocusProxy(self.campaigns.list)
            self.campaigns.list.setFocus()
            return
        if name in {LEAD_CAMPAIGN, CLOSE_CAMPAIGN}:
            if self._pages.currentWidget() is self.campaigns:  # nor to a campaign
                (self.campaigns.lead if name == LEAD_CAMPAIGN else self.campaigns.close_it).click()
            return
        if name == LINKED:
            self.file.linked.turn()
            return
        if not (conversation_id := self.list.current):
            return
        if name == REPLY:
            self.file.reply()
        elif name == OPEN:
            self.opened.emit(conversation_id)
        else:
            self.deed_wanted.emit(name, conversation_id)

    def _tell(self) -> None:
        if self._pages.currentWidget() is not self.campaigns:
            self._show_page(self._halves if self.list.current else self._empty)
            self.setFocusProxy(self.list if self.list.current else self._empty)
        narrowed = self.filters.narrowed() != Narrowed()
        if narrowed:
            self._empty.set_words(
                self.tr("No such case"), self.tr("Others stand in the queue."), self.tr("Show all")
            )
        else:
            self._empty.set_words(
                self.tr("No case waits for security"),
                self.tr("What is flagged or urgent stands here, the gravest first."),
            )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _dress(self) -> None:
        self._detach.setIcon(self._kit.icons.icon("detach", "text"))

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Priority"))
        self.list.setAccessibleName(self.tr("Cases of security"))
        self._detach.setToolTip(self.tr("In a window of its own"))
        self._detach.setAccessibleName(self.tr("Priority in a window of its own"))
        self.acts.translate()
        self._tell()
