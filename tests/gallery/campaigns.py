"""The campaigns in the priority panel: whom nobody has warned, who leads, what is over; and one is closed."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.gallery.priority import campaigns, concerned, panel
from tests.gallery.stage import Stage
from workstation.ui.features.acting.campaigns import CloseInquiry
from workstation.ui.features.priority.campaign_view import CampaignView


def show(stage: Stage) -> QWidget:
    desk = QWidget()
    row = QHBoxLayout(desk)
    going = panel(stage)
    going.setFixedWidth(340)
    row.addWidget(going)
    over = CampaignView(stage.kit, desk)
    over.show_campaigns(campaigns())
    over.list.setCurrentIndex(over.list.model().index(2, 0))
    over.show_concerned(concerned())
    over.setFixedWidth(340)
    row.addWidget(over)
    closing = CloseInquiry(desk, "The campaign with \u2068tower-safe.example\u2069")
    closing.show()
    row.addWidget(closing, 1)
    desk.resize(1200, 700)
    stage.kit.actions.run("priority.campaigns")
    return desk
