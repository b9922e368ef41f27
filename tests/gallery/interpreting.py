"""A conversation that is read in another language, in which one translation tries to deceive."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.gallery import conversation
from tests.gallery.stage import Stage
from workstation.domain.message_kind import MessageKind
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.view import ConversationView

_SAYS = {
    "m1": "Hello, yesterday I withdrew 500 USDT but have still not received it.",
    "m2": "Mã giao dịch là TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE",
    "m6": "Hello, I cannot get into my account since yesterday\nMy UID is 48210334\nThank you",
    "m8": "My withdrawal has not come, I have been waiting for three hours. \u202efdp.exe <b>",
    "m9": "Hello, I cannot withdraw money since yesterday, please help.",
}


def show(stage: Stage) -> QWidget:
    view = conversation.show(stage)
    assert isinstance(view, ConversationView)
    interpreter = view.messages.interpreter
    interpreter.show_on("en")
    said = {one.id: one for one in conversation.messages() if one.kind is MessageKind.INCOMING}
    asked = [said[id_] for id_ in _SAYS]
    made = Translation("", "", "en", "Glossary")
    found = {one.id: replace(made, text=_SAYS[one.id], source=one.language) for one in asked}
    interpreter.show_translated(asked, found)
    interpreter.show_going(1)
    return view
