"""How the conversation in front stands, one fact a line."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.conversation import Conversation, Priority
from workstation.ui.features.context.fact import Fact
from workstation.ui.kit.kit import Kit

_NAMES = ("subject", "status", "priority", "assignee", "team", "labels", "opened", "messages", "id")


class ConversationFacts(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._shown: tuple[Conversation, str, str] | None = None
        self._facts = {name: Fact(kit, name, self, mono=name == "id", code=name == "id") for name in _NAMES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for fact in self._facts.values():
            column.addWidget(fact)
        self._translate()

    def show_conversation(self, conversation: Conversation, assignee: str, team: str) -> None:
        self._shown = conversation, assignee, team
        words = self._kit.words
        values = {
            "subject": conversation.subject,
            "status": words.status(conversation.status),
            "priority": self._priority(conversation.priority),
            "assignee": assignee or self.tr("nobody"),
            "team": team,
            "labels": ", ".join(conversation.labels),
            "opened": f"{words.short_day(conversation.created_at)}  {words.time(conversation.created_at)}",
            "messages": words.number(conversation.last_position),
            "id": conversation.id,
        }
        for name, value in values.items():
            self._facts[name].set_value(value)

    def _priority(self, priority: Priority) -> str:
        return {
            Priority.LOW: self.tr("low"),
            Priority.NORMAL: self.tr("normal"),
            Priority.HIGH: self.tr("high"),
            Priority.URGENT: self.tr("urgent"),
        }[priority]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            if self._shown is not None:
                self.show_conversation(*self._shown)

    def _translate(self) -> None:
        for name, caption in {
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
