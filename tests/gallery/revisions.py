"""What a response was: three revisions, one of which deleted it."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.library import written
from tests.gallery.stage import NOW, Stage
from workstation.domain.canned import Revision
from workstation.ui.features.library.history import History
from workstation.ui.features.library.wording import Wording


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(900, 520)
    column = QVBoxLayout(holder)
    now = written()
    revisions = [
        Revision(
            replace(now, version=4), uses=12, in_spite_of=("phishing_link",), reason="It warns of them."
        ),
        Revision(replace(now, version=3, by_name="Lan Nguyen", changed_at=NOW - 86_400_000), deleted=True),
        Revision(replace(now, version=2, title="On hold", changed_at=NOW - 172_800_000), uses=340),
    ]
    wording = Wording(stage.kit.words, holder)
    history = History(stage.kit, wording, revisions, holder, editable=True)
    history.show()
    column.addWidget(history)
    return holder
