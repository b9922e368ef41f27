"""Why does security have to see it? Without a reason nothing goes, and Enter alone sends nothing."""

from PySide6.QtWidgets import QWidget

from workstation.domain.people import Team
from workstation.ui.features.acting.guarded_note import Look
from workstation.ui.features.acting.noted import NotedInquiry
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class EscalationInquiry(NotedInquiry):
    """Answers the reason. ``goes_to`` is the team that gets it, where the person may hand it on."""

    def __init__(self, kit: Kit, parent: QWidget, about: str, goes_to: Team | None, look: Look) -> None:
        super().__init__(parent, "escalation", self.tr("Escalate to security"), about)
        told = self.tr("The customer's newest message is flagged. The conversation stays where it is.")
        if goes_to is not None:
            team = identifier(goes_to.name)
            told = fill(
                self.tr("The customer's newest message is flagged, and the conversation goes to %1."), team
            )
        self.column.addWidget(PlainLabel(told, self, wrap=True))
        self.column.addWidget(PlainLabel(self.tr("Reason"), self))
        caption = self.tr("Reason; the customer cannot see it")
        hint = self.tr("What did you see? The customer cannot see this.")
        self.ask("escalation.reason", caption, hint)
        self.guard(kit, "escalation.guard", look)
        self.add_note_do(self.tr("Escalate"), "danger")
