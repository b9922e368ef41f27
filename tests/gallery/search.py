"""The search panel with hits in many scripts, and one that tries to deceive."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from tests.gui import made_up
from workstation.domain.account_acts import ANSWERS, AccountDeed
from workstation.domain.conversation import Status
from workstation.domain.message import ANTI_FRAUD
from workstation.domain.message_kind import MessageKind
from workstation.domain.search import ConversationHit, CustomerHit, Hit
from workstation.ui.features.search.view import SearchView

_FOUND = ((0, "USDT"), (1, "الدخول"), (2, "二段階"), (3, "Telegram"), (4, "เงิน"), (9, "код"))
_KINDS = (MessageKind.INCOMING, MessageKind.OUTGOING, MessageKind.NOTE)


def _hit(number: int, word: str) -> Hit:
    _, name, words = made_up.PEOPLE[number]
    at = words.index(word)
    when = NOW - number * 40_000_000
    return Hit(f"c{number}", f"m{number}", number, _KINDS[number % 3], name, "Kim Jansen", words, when,
               ((at, at + len(word)),))  # fmt: skip


def show(stage: Stage) -> QWidget:
    lie = "please look at this: \u202efdp.tnemetats\u202c it shows 900 USDT 😀 and they want more, why?"
    at = lie.index("USDT")
    hostile = Hit("c99", "m99", 1, MessageKind.INCOMING, "Bob <b>B</b>", "", lie, NOW, ((at, at + 4),))
    view = SearchView(stage.kit)
    view.resize(340, 900)
    view.field.setText("USDT")
    people = [
        CustomerHit("48210334", made_up.PEOPLE[1][1], "a•••@mail.example", "ar", 3, "c1"),
        CustomerHit("48210335", made_up.PEOPLE[6][1], "w•••@mail.example", "zh-Hans", 1, "c6"),
    ]
    case = ConversationHit("USDT-1042", "Withdrawal", made_up.PEOPLE[4][1], "th", Status.PENDING, NOW)
    answer = ANSWERS[AccountDeed.FREEZE]
    note = Hit("c5", "m5", 5, MessageKind.NOTE, made_up.PEOPLE[5][1], ANTI_FRAUD, answer, NOW, ((0, 11),))
    messages = [hostile, note, *(_hit(number, word) for number, word in _FOUND)]
    view.filters.narrow_to(customer=("48210334", made_up.PEOPLE[1][1]))
    view.show_as_of(NOW - 7000)
    view.show_found("USDT", [*people, case, *messages], more=True)
    return view
