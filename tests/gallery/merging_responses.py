"""Two people changed the same of a response: three texts side by side, and which is to stand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import Stage
from workstation.domain.canned_merging import Clash
from workstation.ui.features.library.merging import Merging
from workstation.ui.features.library.wording import Wording

CLASHES = (
    Clash("title", "Withdrawal on hold", "Withdrawal on hold until a date", "Withdrawal paused"),
    Clash("ar", "عملية السحب معلّقة.", "عملية السحب معلّقة حتى {{fill.date}}.", "تم إيقاف عملية السحب مؤقتًا."),
)


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(1000, 560)
    column = QVBoxLayout(holder)
    wording = Wording(stage.kit.words, holder)
    merging = Merging(stage.kit, wording, CLASHES, "Kim Jansen", holder, base_known=True)
    merging.show()
    merging.choices[0].button(0).setChecked(True)
    column.addWidget(merging)
    return holder
