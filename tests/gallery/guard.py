"""The send guard's line below an editor: told, stopped, held once, in the wrong editor."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import Stage
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import Indicator
from workstation.domain.guarding import Finding, Mend
from workstation.domain.severity import Severity
from workstation.errors import Sentence
from workstation.ui.features.conversation.composer import Composer

LINK = Finding(
    Indicator(
        "phishing_link", Severity.BLOCK, 18, 44, "phishing_link", 1,
        Sentence("%1 is on the list of phishing sites.", "groundcrew-support.example"),
        Sentence("Remove it before the message is sent."),
    ),
    (Mend.REMOVE,),
)  # fmt: skip
_OTHER = Finding(
    Indicator(
        "other_customer", Severity.WARNING, 0, 9, "other_name", 1,
        Sentence("This belongs to another customer whose conversation is open."),
        Sentence("Look at the tab: is this the conversation you mean?"),
    ),
    (Mend.REMOVE, Mend.OPEN),
    other_id="c2",
)  # fmt: skip
_NOTE = Finding(
    Indicator(
        "wrong_editor", Severity.BLOCK, 0, 11, "names_colleague", 1,
        Sentence("This names a colleague, as notes do, but stands where the customer reads it."),
        Sentence("Make it an internal note, or take the name out."),
    ),
    (Mend.TO_NOTE,),
)  # fmt: skip
_REPLY = Finding(
    Indicator(
        "wrong_editor", Severity.WARNING, 0, 5, "greets_customer", 1,
        Sentence("This greets the customer, but a note never reaches them."),
        Sentence("Make it a reply if it is meant for the customer."),
    ),
    (Mend.TO_REPLY,),
)  # fmt: skip
_STATES = (
    (DraftKind.REPLY, "Please sign in at groundcrew-support.example", (LINK, _OTHER), False),
    (DraftKind.REPLY, "@Kim Jansen please watch the next withdrawal", (_NOTE,), True),
    (DraftKind.NOTE, "Hello An, your withdrawal waits", (_REPLY,), False),
    (DraftKind.NOTE, "Hello An, your withdrawal waits", (_REPLY,), True),
)


def show(stage: Stage) -> QWidget:
    whole = QWidget()
    em = whole.fontMetrics().height()
    whole.resize(1100, 116 * em)
    column = QVBoxLayout(whole)
    for kind, text, findings, stopped in _STATES:
        composer = Composer(stage.kit, whole)
        composer.name_customer("Nguyễn Văn An", "en")
        composer.set_mode(kind)
        composer.show_draft(kind, text, len(text))
        composer.guard.show_findings(kind, findings, stopped=stopped)
        column.addWidget(composer)
    return whole
