"""What a case is said to be: in short for its row, and as one sentence for a screen reader."""

from PySide6.QtCore import QObject

from workstation.domain.cases import Case
from workstation.domain.conversation import SlaState
from workstation.domain.severity import Severity
from workstation.domain.sla import due, how
from workstation.ui.kit.kind_words import KindWords
from workstation.ui.kit.rule_words import RuleWords
from workstation.ui.kit.safe_text import fill, identifier, iso
from workstation.ui.kit.words import Words


class Wording(QObject):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._kinds = KindWords(self)
        self._rules = RuleWords(self)

    def level(self, case: Case) -> str:
        """How grave it is, in a word."""
        if case.severity:
            return self.severity(case.severity)
        return self.tr("Asked for") if case.asked else self.tr("Urgent")

    def severity(self, severity: str) -> str:
        return self._words.severity(Severity(severity))

    def kinds(self, case: Case) -> str:
        return ", ".join(self.kind(kind) for kind in case.kinds)

    def kind(self, kind: str) -> str:
        return self._kinds.word(kind)

    def rule(self, rule: str) -> str:
        return self._rules.word(rule)

    def owner(self, case: Case) -> str:
        name = identifier(case.row.assignee_name)
        return name or self.tr("nobody's")

    def exposure(self, case: Case) -> str:
        """What the customer withdrew in the last day; "" where that is nothing."""
        return ", ".join(map(self._words.money, case.withdrawn))

    def left(self, case: Case, now: int) -> tuple[str, SlaState | None]:
        """How much time is left, and how that stands; "" where no clock runs. ``now``: ms since the epoch."""
        conversation = case.row.conversation
        next_one = due(conversation)
        state = how(next_one, conversation, now)
        if next_one is None:
            return "", state
        left = next_one.at - now
        if left >= 0:
            return fill(self.tr("%1 left"), self._words.waiting(left)), state
        return fill(self.tr("%1 late"), self._words.waiting(-left)), state

    def signal(self, case: Case) -> str:
        """What its gravest flag says, or what is asked for; "" where it is merely urgent."""
        if case.signal or case.asked is None:
            return self._words.warned(case.signal)
        deed, by = case.asked
        return fill(self.tr("%1: asked for by %2"), self._words.account_deed(deed), identifier(by))

    def sentence(self, case: Case, now: int) -> str:
        """The whole row, the most pressing first."""
        left, _state = self.left(case, now)
        facts = [self.level(case), left, iso(identifier(case.row.customer_name)), self.kinds(case)]
        if exposure := self.exposure(case):
            facts.append(fill(self.tr("withdrew %1 in 24 hours"), exposure))
        facts += [self._words.language(case.row.conversation.language), self.owner(case)]
        facts.append(self._words.status(case.row.conversation.status))
        told = ", ".join(fact for fact in facts if fact)
        signal = self.signal(case)
        return fill(self.tr("%1. %2"), told, signal) if signal else told
