"""What a person should know before a reply leaves: that a colleague answers, too, or what is unread."""

from PySide6.QtCore import QObject

from workstation.ui.features.conversation.company_line import CompanyLine
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.kit.safe_text import fill


class Heed(QObject):
    """Each is told once; whoever sends again means it."""

    def __init__(self, timeline: TimelineView, company: CompanyLine, parent: QObject) -> None:
        super().__init__(parent)
        self._timeline, self._company = timeline, company
        self._colleagues: frozenset[str] = frozenset()
        self._position = 0

    def told(self) -> str:
        """A sentence, and then the reply is not to be sent yet; "" where nothing new is to be heeded."""
        colleagues, position = self._company.replying(), self._timeline.missed()
        new = colleagues - self._colleagues
        self._colleagues = colleagues
        if new:
            template = self.tr("Not sent yet: %1 is writing a reply here, too. Send again if yours is to go.")
            return fill(template, ", ".join(sorted(new)))
        if position > self._position:
            self._position = position
            return self.tr("Not sent yet: the customer wrote meanwhile. Send again if your reply still fits.")
        return ""
