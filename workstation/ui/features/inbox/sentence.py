"""A row of the queue list as one sentence, for a screen reader."""

from PySide6.QtCore import QObject

from workstation.domain.conversation import Priority, SlaState, sla_state
from workstation.domain.inbox import InboxRow
from workstation.ui.kit.safe_text import fill, identifier, iso, reveal
from workstation.ui.kit.words import Words

ANSWER_TARGET = 60_000  # ms in which a waiting customer gets an answer


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
        facts.append(self._words.status(conversation.status))
        return fill(self.tr("%1. Last words: %2"), ", ".join(facts), one_line(conversation.last_words))

    def _pressing(self, row: InboxRow, now: int) -> list[str]:
        conversation = row.conversation
        facts = []
        if conversation.priority in (Priority.HIGH, Priority.URGENT):
            facts.append(self._words.priority(conversation.priority))
        if conversation.flag is not None:
            facts.append(fill(self.tr("fraud flag: %1"), self._words.severity(conversation.flag)))
        if conversation.waiting_since is not None:
            waited = now - conversation.waiting_since
            facts.append(fill(self.tr("has waited %1"), self._words.waiting(waited)))
            state = sla_state(conversation.waiting_since, now, ANSWER_TARGET)
            if state is not SlaState.OK:
                facts.append(self._words.sla(state))
        if row.unread:
            facts.append(self.tr("%n unread", "", row.unread))
        return facts

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
