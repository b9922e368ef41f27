"""A question whose answer goes along as a note, and passes the send guard before."""

from workstation.domain.guarding import Override
from workstation.domain.left_draft import HalfWritten
from workstation.ui.features.acting.deeds import Noted
from workstation.ui.features.acting.draft_choice import DraftChoice
from workstation.ui.features.acting.guarded_note import GuardedNote, Look
from workstation.ui.features.acting.reasoned import ReasonedInquiry
from workstation.ui.kit.kit import Kit


class NotedInquiry(ReasonedInquiry[Noted]):
    _draft: DraftChoice | None = None

    def offer_draft(self, place: str, draft: HalfWritten) -> None:
        """Let the half-written reply go along, where there is one."""
        self._draft = DraftChoice(place, draft, self)
        self.column.addWidget(self._draft)

    def guard(self, kit: Kit, place: str, look: Look) -> None:
        """Have what is written looked through; what is found stands below the field."""
        self._guard = GuardedNote(kit, place, self._reason.text, look, self)
        self._guard.cleared.connect(self._on_cleared)
        self.column.addWidget(self._guard.line)

    def add_note_do(self, do: str, role: str) -> None:
        """The button ``do``, which offers the note to the guard."""
        self.add_do(do, role).clicked.connect(self._guard.offer)

    def _on_cleared(self, override: Override | None) -> None:
        if self._reason.good:  # it may have been written on while a reason was asked for
            along = self._draft is not None and self._draft.chosen
            self.answered(Noted(self._reason.words, override, along))
