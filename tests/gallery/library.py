"""The library of canned responses: one that somebody else has changed while it was being written."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_writing import Sketch
from workstation.domain.shelf import Place, Shelved
from workstation.ui.features.library.view import LibraryView

PLACES = [Place(Scope.PERSONAL, "me", "Lan Nguyen"), Place(Scope.TEAM, "payments", "Payments")]
NAMES = {"me": "Lan Nguyen", "payments": "Payments"}
_HEADS = (
    ("dep-memo", "Without memo", "Deposits"),
    ("dep-network", "Another network", "Deposits"),
    ("wd-fee", "Fees", "Withdrawals"),
    ("wd-pending", "On the chain", "Withdrawals"),
    ("入金-1", "入金が反映されない", "Deposits"),
    ("hello", "Greeting", "Greetings"),
)


def responses() -> list[CannedResponse]:
    """Everyone's, in folders."""
    return [
        CannedResponse(code, code, title, {"en": title}, 3, folder, by_name="Kim Jansen", changed_at=NOW)
        for code, title, folder in _HEADS
    ]


def written() -> CannedResponse:
    """A team's response, half translated, with a variable that nobody fills and one for the agent."""
    texts = {
        "en": "Hello {{customer.first_name | there}}, your withdrawal is on hold until {{fill.date}}.",
        "ar": "مرحبًا {{customer.first_name | بك}}، عملية السحب معلّقة حتى {{fill.date}}.",
        "de": "Guten Tag {{customer.surname}}, Ihre Auszahlung ist angehalten.",
    }
    return CannedResponse("mine", "hold-until", "Withdrawal on hold until", texts, 2, "Withdrawals",
                          Scope.TEAM, "payments", "Kim Jansen", NOW - 60_000)  # fmt: skip


def shelf() -> list[Shelved]:
    mine = written()
    whole = [Shelved(one, 7, mine=False) for one in responses()]
    return [Shelved(mine, 12, mine=True, sketch=Sketch(mine, mine)), *whole]


def show(stage: Stage) -> QWidget:
    holder = QWidget()
    holder.resize(1180, 760)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    view = LibraryView(stage.kit, "Lan Nguyen", holder)
    view.setWindowFlags(Qt.WindowType.Widget)
    column.addWidget(view)
    view.show_shelf(shelf(), NAMES, PLACES)
    view.show_response(shelf()[0], replace(written(), title="Withdrawal on hold until a date"))
    view.form.sides[1].turn_to("ar")
    view.show_standing(edited=True, changed_by="Kim Jansen", changed_at=NOW - 60_000, gone=False)
    view.foot.show_trouble("Deutsch: nobody can fill {{customer.surname}}.")
    return holder
