"""A file of responses of which the send guard doubts three, in several languages."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import Stage
from workstation.domain.canned import CannedResponse
from workstation.domain.canned_files import doubted
from workstation.domain.canned_rules import Fault
from workstation.errors import Sentence
from workstation.ui.features.library.doubted import Doubted

_ASKS = Sentence("This asks for a recovery phrase, a password or a one-time code, as we never do.")
_LISTED = Sentence("%1 is on the list of phishing sites.", "groundcrew-support.example")
_DOUBTS = {
    "kyc-again": [Fault(code, _ASKS, "credential_request") for code in ("en", "de", "ar", "ja")],
    "app-update": [Fault("en", _LISTED, "phishing_link"), Fault("fr", _ASKS, "credential_request")],
}


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(760, 480)
    column = QVBoxLayout(holder)
    told = [
        Sentence("Line %1:", line).then(sentence)
        for line, (code, doubts) in enumerate(_DOUBTS.items(), 7)
        for sentence in doubted(CannedResponse(code, code, code, {}, 0), doubts)
    ]
    question = Doubted(stage.kit.words, told, holder)
    question.show()
    question.reason.setText("They warn of it")
    column.addWidget(question)
    return holder
