"""A reply with words that nobody knows; below it how many there are."""

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import CUSTOMER, SAID, conversation, messages
from tests.gallery.stage import Stage
from workstation.domain.drafts import DraftKind
from workstation.domain.spelling import Spelled, Spelling
from workstation.ui.features.conversation.facts import Standing, Timeline
from workstation.ui.features.conversation.view import ConversationView

_DRAFT = "Chào anh, lệnh rutt của anh đang được kiểm tra ạ.\nEm sẽ báo lại sau mười phútt."


def show(stage: Stage) -> QWidget:
    view = ConversationView(stage.kit)
    view.bind("c1")
    view.resize(820, 900)
    view.show_conversation(Standing(conversation(), CUSTOMER, "Lan Nguyen", "Payments"))
    view.show_timeline(Timeline(len(SAID), messages()))
    view.show_draft(DraftKind.REPLY, _DRAFT, 0)
    places = [(start, start + len(word)) for word in ("rutt", "phútt") for start in [_DRAFT.index(word)]]
    view.composer.spelled.show_spelled(DraftKind.REPLY, Spelled(Spelling.CHECKED, ("vi",), tuple(places)))
    view.setFocus()
    return view
