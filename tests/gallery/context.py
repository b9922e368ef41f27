"""The customer panel of somebody whom somebody else is trying to rob."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from tests.gui import made_up
from workstation.domain.conversation import Status
from workstation.domain.deciding import Decision, Offered
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import Asked, Because, FlagState, FraudFlag, Indicator
from workstation.domain.people import Customer, CustomerNote
from workstation.domain.severity import Severity
from workstation.ui.features.context.view import ContextView

_DAY = 86_400_000
_KNOWN = (
    ("Account manager", "—"),
    ("Device", "\u202enoitacilppa\u202c Android 15"),
    ("Referred by", "https://example.test/a-very-long-address/that-does-not-fit?here=1"),
    ("Withdrawal limit", "2 BTC / 24 h"),
)
_NOTES = (
    CustomerNote("n4", "u1", "Lan Nguyen", "Prefers to be called in the morning.", NOW - 60_000, sent=False),
    CustomerNote("n3", "u2", "Kim Jansen", "Told twice that support never asks for a seed phrase.\n"
                 "A \"helper\" on Telegram writes to them: @safe_wallet_help", NOW - 2 * _DAY),
    CustomerNote("n2", "u3", "โสภา วงศ์", "ลูกค้าขอให้โทรกลับหลัง 18:00 น.", NOW - 9 * _DAY),
    CustomerNote("n1", "u4", "李明", "客户希望用中文沟通。", NOW - 30 * _DAY),
)  # fmt: skip


def show(stage: Stage) -> QWidget:
    return panel(stage, 0, "VN", "Asia/Ho_Chi_Minh")


def panel(stage: Stage, person: int, country: str, timezone: str) -> ContextView:
    """The panel of one of the people of ``made_up``."""
    language, name, _ = made_up.PEOPLE[person]
    view = ContextView(stage.kit)
    view.resize(view.fontMetrics().height() * 17, 1400)
    view.show_customer(
        Customer("48210334", name, "a•••@mail.example", language, country, timezone, "VIP 2",
                 "verified", "high", NOW - 3 * 365 * _DAY, _KNOWN)
    )  # fmt: skip
    view.show_conversation(made_up.conversation(person, now=NOW), "Kim Jansen", "Payments")
    found = Indicator(
        "phishing_link", Severity.BLOCK, 0, 20, "listed", 1,
        "The link leads to a listed phishing site.",
        "Ask the customer not to open it, and to change the password if they did.",
    )  # fmt: skip
    asked = Asked("r1", "sofia", "Sofia Brandt", NOW, Because.OURS, "It is our own status page")
    flag = FraudFlag("f1", "c000000", "m1", found, FlagState.OPEN, needs_second=True, asked=asked)
    view.show_flags([flag], {"f1": Offered((Decision.AGREE, Decision.DECLINE))})
    view.show_notes(_NOTES)
    others = [made_up.conversation(number, now=NOW) for number in (1, 2, 4)]
    view.show_others([
        replace(others[0], status=Status.RESOLVED, flag=Severity.WARNING),
        replace(others[1], status=Status.CLOSED, updated_at=NOW - 40 * _DAY, subject=""),
        replace(others[2], status=Status.PENDING),
    ])  # fmt: skip
    editor = view.note_editor("c000000")
    editor.show_draft(DraftKind.CUSTOMER, "Asked for the limit to be raised", 0)
    editor.show_saved(DraftKind.CUSTOMER, NOW)
    return view
