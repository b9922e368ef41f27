"""What an empty list says, and what it offers to do about it."""

from PySide6.QtCore import QObject

from workstation.domain.inbox import Section
from workstation.domain.saved_view import Listed, SavedView

Words = tuple[str, str, str]  # title, sentence, and the button's words, "" for none


class Nothing(QObject):
    """``at_all``: nothing stands anywhere, as before the first sync."""

    def words(self, listed: Listed, *, at_all: bool) -> Words:
        if at_all:
            arrive = self.tr("Conversations stand here as soon as they arrive on this machine.")
            return self.tr("Nothing here yet"), arrive, ""
        if isinstance(listed, SavedView):
            sentence = self.tr("No conversation is as this view wants it.")
            return self.tr("Nothing in this view"), sentence, self.tr("Change the view")
        return self._of_sections()[listed]

    def _of_sections(self) -> dict[Section, Words]:
        show_all = self.tr("Show all")
        return {
            Section.MINE: (
                self.tr("Nothing of your own"),
                self.tr("You have no open conversation."),
                self.tr("Take the next one"),
            ),
            Section.UNASSIGNED: (
                self.tr("The queue is empty"),
                self.tr("Everybody is being looked after."),
                show_all,
            ),
            Section.WAITING: (self.tr("Nobody waits"), self.tr("Every customer has an answer."), show_all),
            Section.MENTIONS: (
                self.tr("Nobody needs you"),
                self.tr("No note that you have not seen names you or a team of yours."),
                show_all,
            ),
            Section.PARTICIPATING: (
                self.tr("Nothing beside your own"),
                self.tr("You take part in no conversation that somebody else has."),
                show_all,
            ),
            Section.SNOOZED: (
                self.tr("Nothing sleeps"),
                self.tr("Snoozed conversations wait here."),
                show_all,
            ),
            Section.ALL: (self.tr("Nothing here"), self.tr("No conversation is held on this machine."), ""),
        }
