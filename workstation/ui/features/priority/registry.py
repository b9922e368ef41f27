"""What can be done with the case that is chosen in the priority panel, in the one registry."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workstation.ui.kit.actions import Actions

OPEN = "open"
CAMPAIGNS = "campaigns"
LINKED = "linked"
REPLY = "safety_reply"
LEAD_CAMPAIGN = "lead_campaign"
CLOSE_CAMPAIGN = "close_campaign"
DEEDS = ("claim", "hand_back")  # as whoever does them calls them


class CaseActions(QObject):
    """``wanted`` carries one of the names or a deed; who has the panel knows which case is chosen."""

    wanted = Signal(str)

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions
        for name in (OPEN, *DEEDS, REPLY, LINKED, CAMPAIGNS, LEAD_CAMPAIGN, CLOSE_CAMPAIGN):
            actions.add(f"priority.{name}", "", self._emitting(name), (), "security")
        self.translate()

    def _emitting(self, name: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(name)

    def translate(self) -> None:
        for name, text in self._texts().items():
            self._actions.set_text(f"priority.{name}", text)

    def _texts(self) -> dict[str, str]:
        return {
            OPEN: self.tr("Open the chosen case"),
            CAMPAIGNS: self.tr("Campaigns"),
            LEAD_CAMPAIGN: self.tr("Lead the chosen campaign"),
            CLOSE_CAMPAIGN: self.tr("Close the chosen campaign…"),
            REPLY: self.tr("Put a safety reply into the draft of the chosen case"),
            LINKED: self.tr("Linked conversations as a graph or as a list"),
            "claim": self.tr("Claim the chosen case…"),
            "hand_back": self.tr("Hand the chosen case back…"),
        }
