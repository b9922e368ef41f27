"""The question into which other conversation one is merged."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import conversation
from tests.gallery.stage import NOW, Stage
from workstation.domain.conversation import Status
from workstation.ui.features.conversation.merging import MergeDialog


def show(stage: Stage) -> QWidget:
    first = replace(conversation(), id="c2", subject="Withdrawal 500 USDT", last_words="Vẫn chưa nhận được")
    others = (
        replace(first, updated_at=NOW - 3_600_000),
        replace(first, id="c3", subject="تحقق الهوية", last_words="شكرا", status=Status.PENDING),
        replace(
            first, id="c4", subject="", last_words="Is <b>that</b> you?", updated_at=NOW - 9 * 86_400_000
        ),
    )
    parent = QWidget()
    parent.resize(1000, 760)
    dialog = MergeDialog(stage.kit.words, others, parent)
    dialog.open()
    return parent
