"""A row of the queue list as one sentence, for a screen reader."""

from PySide6.QtCore import QObject

from workstation.domain.conversation import Priority, SlaState
from workstation.domain.inbox import InboxRow
from workstation.domain.sla import Target, due, how
from workstation.ui.kit.safe_text import fill, identifier, iso, reveal
from workstation.ui.kit.words import Words


class RowSentence(QObject):
    """Says what the row shows by colour and shape in words, the most pressing first."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def __call__(self, row: InboxRow, now: int) -> str:
        """``now`` in milliseconds since the epoch."""
        facts = [iso(identifier(row.customer_name)), *self._pressing(row, now), *self._mine(row)]
        conversation = row.conversation
        facts.append(self._words.language(conversation.language))
        if row.assignee_name:
            facts.append(fill(self.tr("assigned to %1"), identifier(row.assignee_name)))
        else:
            facts.append(self.tr("nobody's"))
        if row.others:
            names = identifier(", ".join(row.others))
            facts.append(fill(self.tr("with %1"), names))
        facts.append(self._words.status(conversation.status))
        if conversation.labels:
            facts.append(fill(self.tr("labels: %1"), identifier(", ".join(conversation.labels))))
        return fill(self.tr("%1. Last words: %2"), ", ".join(facts), one_line(conversation.last_words))

    def _pressing(self, row: InboxRow, now: int) -> list[str]:
        conversation = row.conversation
        facts = []
        if conversation.priority in (Priority.HIGH, Priority.URGENT):
            facts.append(self._words.priority(conversation.priority))
        if conversation.flag is not None:
            facts.append(fill(self.tr("fraud flag: %1"), self._words.severity(conversation.flag)))
        facts += self._due(row, now)
        if row.unread:
            facts.append(self.tr("%n unread", "", row.unread))
        return facts

    def _due(self, row: InboxRow, now: int) -> list[str]:
        next_one = due(row.conversation)
        state = how(next_one, row.conversation, now)
        if next_one is None:
            return [] if state is None else [self._words.sla(state)]
        if next_one.target is not Target.RESOLUTION:
            facts = [fill(self.tr("has waited %1"), self._words.waiting(now - next_one.since))]
        elif state is SlaState.OK:
            return []
        elif state is SlaState.AT_RISK:
            facts = [fill(self.tr("to be resolved within %1"), self._words.waiting(next_one.at - now))]
        else:
            facts = [fill(self.tr("was to be resolved %1 ago"), self._words.waiting(now - next_one.at))]
        return facts if state is None or state is SlaState.OK else [*facts, self._words.sla(state)]

    def _mine(self, row: InboxRow) -> list[str]:
        facts = []
        if row.has_draft:
            facts.append(self.tr("has your draft"))
        if row.unsent:
            facts.append(self.tr("%n not sent yet", "", row.unsent))
        return facts


def one_line(words: str) -> str:
    """A message's beginning on one line, safe to paint."""
    return " ".join(reveal(words).split())
