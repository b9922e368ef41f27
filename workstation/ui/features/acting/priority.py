"""Which priority?"""

from PySide6.QtWidgets import QWidget

from workstation.domain.conversation import Priority
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.kit import Kit


class PriorityInquiry(Inquiry[Priority]):
    def __init__(self, kit: Kit, parent: QWidget, about: str, now: Priority) -> None:
        super().__init__(parent, "priority", self.tr("Priority"), about)
        lines = [
            Line(one.value, kit.words.priority(one), marked=one is now) for one in reversed(list(Priority))
        ]
        self.chooser = chooser = Chooser(kit.theme, "priority", lambda typed: ranked(typed, lines), self)
        chooser.name(self.tr("Which priority?"), self.tr("Priorities"))
        chooser.set_rows(len(lines))
        chooser.select(now.value)
        chooser.chosen.connect(lambda value: self.answered(Priority(value)))
        self.column.addWidget(chooser)
        self.add_cancel()
        self.setFocusProxy(chooser)
