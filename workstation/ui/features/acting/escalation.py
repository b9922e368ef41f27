"""Why does security have to see it? Without a reason nothing goes, and Enter alone sends nothing."""

from PySide6.QtWidgets import QWidget

from workstation.domain.people import Team
from workstation.ui.features.acting.guarded_note import Look
from workstation.ui.features.acting.noted import NotedInquiry
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class EscalationInquiry(NotedInquiry):
    """Answers the reason. ``goes_to`` is the team that gets it, where the person may hand it on; of
    ``several`` those go that the person may."""

    def __init__(
        self,
        kit: Kit,
        parent: QWidget,
        about: str,
        goes_to: Team | None,
        look: Look,
        *,
        several: bool = False,
    ) -> None:
        super().__init__(parent, "escalation", self.tr("Escalate to security"), about)
        told = self._several(goes_to) if several else self._one(goes_to)
        self.column.addWidget(PlainLabel(told, self, wrap=True))
        self.column.addWidget(PlainLabel(self.tr("Reason"), self))
        caption = self.tr("Reason; the customer cannot see it")
        hint = self.tr("What did you see? The customer cannot see this.")
        self.ask("escalation.reason", caption, hint)
        self.guard(kit, "escalation.guard", look)
        self.add_note_do(self.tr("Escalate"), "danger")

    def _one(self, goes_to: Team | None) -> str:
        if goes_to is None:
            return self.tr("The customer's newest message is flagged. The conversation stays where it is.")
        flagged = self.tr("The customer's newest message is flagged, and the conversation goes to %1.")
        return fill(flagged, identifier(goes_to.name))

    def _several(self, goes_to: Team | None) -> str:
        if goes_to is None:
            return self.tr("The newest message of each customer is flagged. The conversations stay.")
        flagged = self.tr(
            "The newest message of each customer is flagged. Conversations that you may hand on go to %1."
        )
        return fill(flagged, identifier(goes_to.name))
