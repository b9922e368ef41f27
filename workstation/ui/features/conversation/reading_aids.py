"""What helps to read a conversation and to be understood in it: translations, links, images."""

from workstation.runtime.tasks import Tasks
from workstation.ui.features.conversation.draft_translating import DraftTranslating
from workstation.ui.features.conversation.interpreting import Interpreting
from workstation.ui.features.conversation.linking import Linking
from workstation.ui.features.conversation.looking import Looking
from workstation.ui.features.conversation.surroundings import Surroundings
from workstation.ui.features.conversation.translations import Translations
from workstation.ui.features.conversation.view import ConversationView


class ReadingAids:
    """``watching`` holds what ends with the view."""

    def __init__(self, view: ConversationView, around: Surroundings, watching: Tasks) -> None:
        self._translate(view, around, watching)
        messages, images = view.messages, view.messages.images
        self.linking = Linking(messages, around.guarding, watching)
        messages.links_wanted.connect(self.linking.wanted)
        self.looking = Looking(images, around.attachments, around.fetch_attachment, watching)
        images.wanted.connect(self.looking.wanted)
        images.closed.connect(self.looking.closed)
        images.troubled.connect(view.show_trouble)

    def stop(self) -> None:
        self.interpreting.stop()

    def _translate(self, view: ConversationView, around: Surroundings, watching: Tasks) -> None:
        messages, service = view.messages, around.translating
        messages.translates = service.allowed
        self.translations = Translations(messages, view, service, watching)
        messages.translation_wanted.connect(self.translations.wanted)
        interpreter = messages.interpreter
        self.interpreting = Interpreting(interpreter, view, service, around.feed, watching)
        interpreter.turn_wanted.connect(self.interpreting.turn_wanted)
        interpreter.wanted.connect(self.interpreting.wanted)
        interpreter.again.connect(self.interpreting.again)
        interpreter.left.connect(view.composer.take_focus)
        translator = view.composer.translator
        self.draft_translating = DraftTranslating(translator, service, watching)
        translator.troubled.connect(view.show_editor_trouble)
        translator.wanted.connect(self.draft_translating.wanted)
