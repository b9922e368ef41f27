"""The list of notifications, some of them seen."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.notice import NoticeKind
from workstation.ui.features.notices.history import Entry
from workstation.ui.features.notices.view import NoticesView
from workstation.ui.features.notices.wording import Wording

_NAMES = ("山田 太郎", "أحمد علي المنصوري", "Nguyễn Văn An", "Camille Durand-Lefebvre de la Tour", "")


def show(stage: Stage) -> QWidget:
    view = NoticesView(stage.kit, Wording())
    view.resize(340, 900)
    view.show_entries(
        [
            Entry(number, kind, f"c{number}", _NAMES[number % 5], 1 + number % 3, NOW - number * 61_000,
                  seen=number > 4)
            for number, kind in enumerate(NoticeKind)
        ]
    )  # fmt: skip
    return view
