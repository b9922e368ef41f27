"""The questions that acts ask: to whom, until when, how urgent, which labels, and why security."""

from PySide6.QtWidgets import QGridLayout, QWidget

from tests.gallery.guard import LINK
from tests.gallery.stage import NOW, Stage
from workstation.domain.conversation import Priority
from workstation.domain.people import Role, Team, User
from workstation.domain.receivers import Receivers
from workstation.ui.features.acting.escalation import EscalationInquiry
from workstation.ui.features.acting.labels import LabelsInquiry
from workstation.ui.features.acting.people import PeopleInquiry
from workstation.ui.features.acting.priority import PriorityInquiry
from workstation.ui.features.acting.snooze import SnoozeInquiry
from workstation.ui.features.acting.transfer import TransferInquiry
from workstation.ui.kit.kit import Kit

_NAMES = {"payments": "Payments", "security": "Account security", "accounts": "Accounts and verification"}
_TEAMS = tuple(Team(id_, name) for id_, name in _NAMES.items())
_PEOPLE = (
    User("a", "Kim Jaeger", "", Role.AGENT, ("payments", "accounts"), ("en", "de", "ko")),
    User("b", "Sofia Brandt", "", Role.SENIOR_SECURITY, ("security",), ("en", "de")),
    User("c", "أمينة بن صالح", "", Role.LEAD, ("payments",), ("ar", "fr")),
    User("d", "Lan Nguyen", "", Role.AGENT, ("payments",), ("en", "vi", "fr", "de", "th", "ko")),
)


def _escalation(kit: Kit, desk: QWidget, about: str) -> EscalationInquiry:
    """Stopped by the guard, and waiting for a mend or a reason."""
    asked = EscalationInquiry(kit, desk, about, _TEAMS[1], lambda _text, heard: heard((LINK,)))
    asked._reason.text.setPlainText("He was sent to groundcrew-support.example")
    asked._guard.offer()
    return asked


def show(stage: Stage) -> QWidget:
    kit = stage.kit
    desk = QWidget()
    about = "The conversation with \u2068Nguyễn Văn An\u2069"
    receivers = Receivers(_PEOPLE, _TEAMS)
    labels = LabelsInquiry(kit, desk, about, ["refund"], ["refund", "scam", "Auszahlung", "שאלה", "คืนเงิน"])
    transfer = TransferInquiry(kit, desk, about, receivers, _NAMES, lambda _text, heard: heard(()))
    transfer.show_online({"a": True, "c": False, "d": True})
    shown = (
        (transfer, 0, 0),
        (SnoozeInquiry(kit, desk, about), 0, 1),
        (labels, 1, 0),
        (PriorityInquiry(kit, desk, about, Priority.NORMAL), 1, 1),
        (_escalation(kit, desk, about), 2, 0),
        (PeopleInquiry(kit, desk, about, _PEOPLE, ["a"], _NAMES), 2, 1),
    )
    grid = QGridLayout(desk)
    for dialog, row, column in shown:
        dialog.show()
        grid.addWidget(dialog, row, column)
    desk.resize(1250, 1600)
    assert kit.now() == NOW
    return desk
