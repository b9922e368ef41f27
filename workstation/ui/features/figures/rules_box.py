"""How right each rule is, and the way for a lead to demote one that is right too seldom, or to restore it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.domain.fraud import LONGEST_REASON
from workstation.domain.rules import RuleRecord
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_question import LineQuestion
from workstation.ui.kit.rule_words import RuleWords
from workstation.ui.kit.safe_text import fill, identifier

_MOST_SEEN = 10  # rules; further ones are scrolled to
DEMOTE = "figures.demote"


class RulesBox(QWidget):
    """Both signals carry the rule and the reason, which stands in the server's history."""

    demotion_wanted = Signal(str, str)
    restoring_wanted = Signal(str, str)

    def __init__(self, kit: Kit, parent: QWidget, *, may_demote: bool) -> None:
        super().__init__(parent)
        self._kit, self._may = kit, may_demote
        self._words = RuleWords(self)
        self._rules: tuple[tuple[str, RuleRecord], ...] = ()
        self._head = PlainLabel(parent=self, weight="strong", wrap=True)
        self.list = BriefList(kit, "figures.rules", _MOST_SEEN, self)
        self.list.opened.connect(lambda _place: self._ask())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self._do = QPushButton(self)
        self._do.setAccessibleIdentifier(DEMOTE)
        self._do.clicked.connect(lambda _checked=False: self._ask())
        if may_demote:
            kit.actions.add(DEMOTE, "", self._ask, (), "security")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._head, self.list, self._do):
            column.addWidget(widget)
        self._translate()

    def show_rules(self, rules: Sequence[tuple[str, RuleRecord]]) -> None:
        """By name, with how each has done."""
        self._rules = tuple(rules)
        self._fill()

    def _fill(self) -> None:
        briefs = [
            Brief(
                self._called(name),
                self._kit.words.believed(record),
                "danger" if record.below and not record.demoted else "muted",
                identifier(name),
            )
            for name, record in self._rules
        ]
        self.list.show_briefs(briefs, [name for name, _ in self._rules])
        self.setVisible(bool(self._rules))
        self._offer()

    def _called(self, name: str) -> str:
        """A rule in words, with its version."""
        rule, _, version = name.rpartition(":")
        return fill(self.tr("%1, version %2"), self._words.word(rule), identifier(version))

    def _chosen(self) -> tuple[str, RuleRecord] | None:
        """The rule that is chosen, where something can be decided about it."""
        place = self.list.currentIndex().row()
        if not (self._may and 0 <= place < len(self._rules)):
            return None
        name, record = self._rules[place]
        return (name, record) if record.below or record.demoted else None

    def _offer(self) -> None:
        chosen = self._chosen()
        self._do.setVisible(self._may)
        self._do.setEnabled(chosen is not None)
        restores = chosen is not None and chosen[1].demoted
        self._do.setText(self.tr("Take its demotion back…") if restores else self.tr("Demote it…"))
        about = self._called(chosen[0]) if chosen is not None else self.tr("no rule that is right too seldom")
        self._do.setAccessibleName(fill(self.tr("%1: %2"), self._do.text(), about))

    def _ask(self) -> None:
        """Why: without a reason nothing is done."""
        if (chosen := self._chosen()) is None:
            return
        name, record = chosen
        if record.demoted:
            title = self.tr("Take its demotion back")
            text = self.tr("The rule “%1” warns again as it was made to. Your reason is kept on record.")
        else:
            title = self.tr("Demote it")
            text = self.tr("The rule “%1” only raises notices from now on. Your reason is kept on record.")
        label = self.tr("Reason")
        asked = LineQuestion(self, title, fill(text, self._called(name)), label, LONGEST_REASON)
        wanted = self.restoring_wanted if record.demoted else self.demotion_wanted
        asked.answered.connect(lambda reason: wanted.emit(name, reason))
        asked.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._head.setText(self.tr("How right each rule is"))
        self.list.setAccessibleName(self.tr("Rules, the most decided first"))
        if self._may:
            self._kit.actions.set_text(DEMOTE, self.tr("Demote the chosen rule, or take that back…"))
        self._fill()
