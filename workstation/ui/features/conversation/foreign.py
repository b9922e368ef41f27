"""What is read and written here in another language: messages, the whole conversation, and the draft."""

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.translating import Translating
from workstation.ui.features.conversation.draft_translating import DraftTranslating
from workstation.ui.features.conversation.interpreting import Interpreting
from workstation.ui.features.conversation.translations import Translations
from workstation.ui.features.conversation.view import ConversationView


class ForeignWords:
    """Brings the view's wishes for a translation to ``service``, and what it answers back."""

    def __init__(
        self, view: ConversationView, service: Translating, feed: Feed[Change], watching: Tasks
    ) -> None:
        messages, draft = view.messages, view.composer.translator
        messages.translates = service.allowed
        self._one = Translations(messages, view, service, watching)
        messages.translation_wanted.connect(self._one.wanted)
        self._all = Interpreting(messages.interpreter, view, service, feed, watching)
        messages.interpreter.turn_wanted.connect(self._all.turn_wanted)
        messages.interpreter.wanted.connect(self._all.wanted)
        messages.interpreter.again.connect(self._all.again)
        messages.interpreter.left.connect(view.composer.take_focus)
        self._draft = DraftTranslating(draft, service, watching)
        draft.troubled.connect(view.show_editor_trouble)
        draft.wanted.connect(self._draft.wanted)

    def stop(self) -> None:
        """The view goes."""
        self._all.stop()
