"""The conversations of other customers in which the same was seen: as a list, or as a graph."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.cases import Linked
from workstation.ui.features.priority.linked_words import LinkedWords
from workstation.ui.features.priority.registry import LINKED
from workstation.ui.features.priority.web import web
from workstation.ui.features.priority.web_view import WebView
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.gravity import TONES
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, joined

_MOST_SEEN = 5  # entries of the list; further ones are scrolled to


class LinkedConversations(QWidget):
    """``reached`` carries what has the keyboard now, so that it can be scrolled to."""

    opened = Signal(str)  # conversation id
    reached = Signal(QWidget)

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = LinkedWords(kit.words, self)
        self._case, self._customer = "", ""
        self._linked: tuple[Linked, ...] = ()
        self._total = 0
        self._as_web = False
        self._title = PlainLabel(parent=self, weight="strong", wrap=True)
        self.turn_button = QPushButton(self)
        self.turn_button.setAccessibleIdentifier("priority.linked.turn")
        self.turn_button.clicked.connect(lambda _checked=False: kit.actions.run(f"priority.{LINKED}"))
        self.list = BriefList(kit, "priority.linked", _MOST_SEEN, self)
        self.list.opened.connect(lambda place: self.opened.emit(self._linked[place].conversation_id))
        self.web = WebView(kit, self._told, self)
        self.web.opened.connect(lambda id_: self.opened.emit(id_ or self._case))
        self.web.reached.connect(self.reached)
        self._more = PlainLabel(parent=self, wrap=True, tone="muted")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.turn_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        for widget in (self.list, self.web, self._more):
            column.addWidget(widget)
        self._translate()

    def show_linked(self, case: str, customer: str, linked: Sequence[Linked], total: int) -> None:
        """What is linked with ``case``, which is of ``customer``; ``total``: conversations, in all."""
        shown = case, customer, tuple(linked), total
        if shown != (self._case, self._customer, self._linked, self._total):
            self._case, self._customer, self._linked, self._total = shown
            self._translate()

    def turn(self) -> None:
        """Show the list instead of the graph, or the graph instead of the list."""
        self._as_web = not self._as_web
        self._translate()

    def _fill(self) -> None:
        """The graph is made only while it is seen."""
        shown = len({one.conversation_id for one in self._linked})
        if self._as_web and self._linked:
            graph = web(self._linked)
            self.web.show_web(graph, self._customer)
            shown = graph.conversations
        else:
            keys = [(one.conversation_id, one.kind, one.what) for one in self._linked]
            self.list.show_briefs([self._brief(one) for one in self._linked], keys)
        self.list.setVisible(not self._as_web and bool(self._linked))
        self.web.setVisible(self._as_web)
        left_out = self._total - shown
        self._more.setText(self.tr("And %n more conversation(s)", "", left_out))
        self._more.setVisible(left_out > 0)
        self.setVisible(bool(self._linked))

    def _brief(self, one: Linked) -> Brief:
        tone = TONES[one.flag] if one.flag is not None else "muted"
        told = joined(self._told.standing(one), self._told.same(one))
        return Brief(identifier(one.customer_name), told, tone)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.list.setAccessibleName(self.tr("Linked conversations"))
        self.web.setAccessibleName(self.tr("Linked conversations as a graph"))
        self._title.setText(self.tr("%n linked conversation(s)", "", self._total))
        turn = self.tr("As a list") if self._as_web else self.tr("As a graph")
        self.turn_button.setText(turn)
        self.turn_button.setAccessibleName(
            self.tr("Linked conversations as a list")
            if self._as_web
            else self.tr("Linked conversations as a graph")
        )
        self._fill()
