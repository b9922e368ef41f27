"""The dialogs about the views of the person, built when they are first wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.saved_view import Listed, SavedView
from workstation.ui.features.inbox.view import InboxView
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier

if TYPE_CHECKING:
    from workstation.domain.vocabulary import Vocabulary


class Asking(QObject):
    answered = Signal(str, str, object)  # a view's id, or "" for a new one; its name; its condition
    removal_confirmed = Signal(object)  # SavedView

    def __init__(self, kit: Kit, view: InboxView) -> None:
        super().__init__(view)
        self._kit, self._view = kit, view

    def show_trouble(self, sentence: str) -> None:
        self._view.show_trouble(sentence)

    def show_no_view(self) -> None:
        self._view.show_no_view()

    def choose_listed(self, listed: Listed) -> None:
        self._view.choose_listed(listed)

    def ask_view(self, view: SavedView | None, vocabulary: "Vocabulary") -> None:
        """Open the editor."""
        from workstation.ui.features.inbox.editor.dialog import ViewEditor  # noqa: PLC0415 seldom wanted

        editor = ViewEditor(self._kit, vocabulary, view, self._view)
        view_id = view.id if view else ""
        editor.answered.connect(lambda name, condition: self.answered.emit(view_id, name, condition))
        editor.open()

    def ask_removal(self) -> None:
        """Whether the view that is shown shall go."""
        view = self._view.listed
        if not isinstance(view, SavedView):
            self.show_no_view()
            return
        from workstation.ui.kit.dialogs import Choice, Question  # noqa: PLC0415 seldom wanted

        title = fill(self.tr("Delete the view %1?"), identifier(view.name))
        text = self.tr("The conversations in it stay where they are; only the view goes.")
        choices = (
            Choice("keep", self.tr("Keep it"), "primary"),
            Choice("delete", self.tr("Delete the view"), "danger"),
        )
        question = Question(self._view, title, text, choices)
        question.answered.connect(
            lambda answer: self.removal_confirmed.emit(view) if answer == "delete" else None
        )
        question.open()
