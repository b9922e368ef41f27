"""What did security find? A case goes back to whoever handed it over, and never without a word."""

from PySide6.QtWidgets import QWidget

from workstation.domain.left_draft import NOTHING_WRITTEN, HalfWritten
from workstation.domain.people import User
from workstation.ui.features.acting.guarded_note import Look
from workstation.ui.features.acting.noted import NotedInquiry
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class HandingBackInquiry(NotedInquiry):
    """Answers the note."""

    def __init__(  # noqa: PLR0917 what it stands on, then what it asks about
        self,
        kit: Kit,
        parent: QWidget,
        about: str,
        giver: User,
        look: Look,
        draft: HalfWritten = NOTHING_WRITTEN,
    ) -> None:
        super().__init__(parent, "handing_back", self.tr("Hand back with a note"), about)
        told = fill(self.tr("It goes back to %1, with this note."), identifier(giver.name))
        self.column.addWidget(PlainLabel(told, self, wrap=True))
        caption = self.tr("Note; the customer cannot see it")
        hint = self.tr("What did you find, and what shall be done? The customer cannot see this.")
        self.ask("handing_back.note", caption, hint)
        self.guard(kit, "handing_back.guard", look)
        self.offer_draft("handing_back.draft", draft)
        self.add_note_do(self.tr("Hand back"), "primary")
