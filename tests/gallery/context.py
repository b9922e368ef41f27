"""The customer panel of somebody whom somebody else is trying to rob."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from tests.gui import made_up
from workstation.domain.fraud import FlagState, FraudFlag, Indicator, Severity
from workstation.domain.people import Customer
from workstation.ui.features.context.view import ContextView

_YEAR = 365 * 86_400_000


def show(stage: Stage) -> QWidget:
    language, name, _ = made_up.PEOPLE[0]
    view = ContextView(stage.kit)
    view.resize(300, 900)
    view.show_customer(
        Customer("48210334", name, "a•••@mail.example", language, "VN", "Asia/Ho_Chi_Minh", "VIP 2",
                 "verified", "high", NOW - 3 * _YEAR)
    )  # fmt: skip
    view.show_conversation(made_up.conversation(0, now=NOW), "Kim Jansen", "Payments")
    found = Indicator(
        "phishing_link", Severity.BLOCK, 0, 20, "listed", 1,
        "The link leads to a listed phishing site.",
        "Ask the customer not to open it, and to change the password if they did.",
    )  # fmt: skip
    view.show_flags([FraudFlag("f1", "c000000", "m1", found, FlagState.OPEN)])
    return view
