"""The priority panel beside conversations and in a window of its own, and a case that is handed back."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tests.gallery.stage import NOW, Stage
from tests.gui import made_up
from workstation.domain.account import AccountEvent
from workstation.domain.account_acts import AccountAct, AccountActState, AccountDeed
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.campaigns import CampaignCase, CampaignState
from workstation.domain.cases import Campaign, Case, CaseQueue, Concerned, Dossier, Happened, Linked
from workstation.domain.conversation import Status
from workstation.domain.deciding import Decision, Offered
from workstation.domain.fraud import Asked, Because, FlagState, FraudFlag, Indicator
from workstation.domain.money import Kept, Money
from workstation.domain.operation import CAMPAIGN
from workstation.domain.people import Role, User
from workstation.domain.rights import Act
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind
from workstation.ui.features.acting.account import AnsweringInquiry, AskingInquiry
from workstation.ui.features.acting.handing_back import HandingBackInquiry
from workstation.ui.features.priority.view import PriorityView

_SIGNS = (
    ("phishing_link", "tower-safe.example is on the list of phishing sites."),
    ("safe_wallet_transfer", "Somebody told the customer to move funds to a “safe” wallet."),
    ("account_takeover", "The customer did not make these changes."),
)
_WALLET = "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"
_ASKED = Asked("r1", "sofia", "Sofia Brandt", NOW, Because.QUOTED, "")
_KIM = User("agent-2", "Kim Jansen", "kim@desk.example", Role.AGENT, ("payments",))


def _case(number: int, severity: Severity | None) -> Case:
    row = made_up.row(number, now=NOW)
    conversation = replace(row.conversation, flag=severity, waiting_since=NOW - 42_000 * number)
    row = replace(row, conversation=conversation)
    if severity is None:
        return Case(row, None, asked=(AccountDeed.FREEZE, "Sofia Brandt") if number % 2 else None)
    kinds = (_SIGNS[number % 3][0], "flagged_address") if number % 2 else (_SIGNS[number % 3][0],)
    withdrawn = (Money("41200", "USDT"), Money("0.75", "BTC")) if number % 2 else ()
    return Case(row, severity, kinds, _SIGNS[number % 3][1], withdrawn=withdrawn)


def _flag(number: int, severity: Severity) -> FraudFlag:
    kind, why = _SIGNS[number % 3]
    indicator = Indicator(kind, severity, 0, 20, kind, 1, why, "Warn them.")
    return FraudFlag(f"f{number}", "c1", "m1", indicator, FlagState.OPEN)


def dossier(case: Case) -> Dossier:
    block = replace(_flag(0, Severity.BLOCK), needs_second=True, asked=_ASKED)
    warning = _flag(1, Severity.WARNING)
    done = replace(
        _flag(2, Severity.WARNING), state=FlagState.CONFIRMED, because=Because.PAID, reason="500 USDT"
    )
    deeds = (
        (ActivityKind.FLAG_RAISED, "Kim Jansen"),
        (ActivityKind.CLAIMED, "Sofia Brandt"),
        (ActivityKind.TRANSFERRED, "Kim Jansen"),
    )
    happened = tuple(
        Happened(NOW - n * 60_000, who, Activity(kind, ("security", "Security")))
        for n, (kind, who) in enumerate(deeds)
    )
    linked = (
        Linked("c7", "أحمد علي المنصوري", SightingKind.ADDRESS, _WALLET, Status.OPEN, Severity.WARNING),
        Linked("c8", "山田 太郎", SightingKind.DEVICE, "Pixel 9 · 7f3a", Status.RESOLVED, None),
    )
    account = (
        AccountEvent(NOW - 90_000, "withdrawal", "41,200 USDT", "Pixel 9 · 7f3a"),
        AccountEvent(NOW - 400_000, "two_factor_reset", ""),
    )
    happened += tuple(Happened(event.at, "", event) for event in account)
    return Dossier(
        case.row.conversation, case.row.customer_name, case.row.assignee_name, frozenset(Act),
        (block, warning, done),
        {
            block.id: Offered((Decision.AGREE, Decision.DECLINE)),
            warning.id: Offered((Decision.DISMISS, Decision.CONFIRM)),
            done.id: Offered((Decision.ASK_REOPEN, Decision.RECORD)),
        },
        {block.id: "https://tower-safe.example/login", warning.id: "they told me to move everything"},
        happened, linked, 2, _KIM, _account(), frozenset({"a1"}),
        {done.id: Kept(done.id, Money("41200.50", "USDT"), "Sofia Brandt", NOW)},
    )  # fmt: skip


def _account() -> tuple[AccountAct, ...]:
    freeze, documents = AccountDeed.FREEZE, AccountDeed.REQUEST_DOCUMENTS
    asked, done = AccountActState.ASKED, AccountActState.DONE
    why = "Überweist alles an Betrüger"
    return (
        AccountAct("a1", "c1", freeze, why, "sofia", "Sofia Brandt", NOW, asked),
        AccountAct("a2", "c1", documents, why, "sofia", "Sofia Brandt", NOW, done, "Sofia Brandt", why),
    )


def campaigns() -> tuple[Campaign, ...]:
    """One that nobody leads, one that somebody leads, one that is over."""
    led = CampaignCase("g2", 2, leader_id="sofia", leader_name="Sofia Brandt")
    over = CampaignCase(
        "g3",
        3,
        CampaignState.CLOSED,
        None,
        "",
        NOW - 70_000_000,
        "Sofia Brandt",
        "Die Seite ist abgeschaltet",
    )
    site = SightingKind.DOMAIN
    return (
        Campaign(
            SightingKind.ADDRESS,
            _WALLET,
            5,
            3,
            NOW - 9_000_000,
            NOW - 60_000,
            CampaignCase("g1", 1),
            CAMPAIGN,
        ),
        Campaign(site, "tower-safe.example", 3, 0, NOW - 20_000_000, NOW - 9_000_000, led, CAMPAIGN),
        Campaign(site, "help-desk.example", 4, 0, NOW - 90_000_000, NOW - 80_000_000, over),
    )


def concerned() -> tuple[Concerned, ...]:
    return tuple(
        Concerned(
            f"c{n}",
            f"p{n}",
            made_up.PEOPLE[n][1],
            "Kim Jansen" * (n % 2),
            made_up.PEOPLE[n][0],
            Status.OPEN,
            n > 3,
        )
        for n in range(1, 6)
    )


def panel(stage: Stage, *, detached: bool = False) -> PriorityView:
    levels = (Severity.BLOCK, Severity.BLOCK, Severity.WARNING, None, None, Severity.NOTICE)
    cases = tuple(_case(number, severity) for number, severity in enumerate(levels, 1))
    view = PriorityView(stage.kit)
    kinds = tuple(kind for kind, _ in _SIGNS)
    offered = {
        "severities": (Severity.BLOCK, Severity.WARNING, Severity.NOTICE),
        "kinds": kinds,
        "languages": ("ar", "vi"),
        "owners": (("agent-2", "Kim Jansen"),),
    }
    view.show_queue(CaseQueue(cases, 318, 3, **offered, oldest=NOW - 252_000))
    view.show_dossier(dossier(cases[0]))
    view.show_detached(detached)
    view.show_campaigns(campaigns())
    view.show_concerned(concerned())
    return view


def show(stage: Stage) -> QWidget:
    desk = QWidget()
    row = QHBoxLayout(desk)
    narrow = panel(stage)
    narrow.setFixedWidth(340)
    row.addWidget(narrow)
    about = "The conversation with \u2068Nguyễn Văn An\u2069"
    dialog = HandingBackInquiry(stage.kit, desk, about, _KIM, lambda _text, heard: heard(()))
    dialog.show()
    asking = AskingInquiry(stage.kit, desk, about, "48210334", AccountDeed.FREEZE, _KIM)
    answering = AnsweringInquiry(stage.kit, desk, about, "48210334", _account()[0], agreed=True)
    column = QVBoxLayout()
    column.addWidget(dialog)
    for question in (asking, answering):
        question.show()
        column.addWidget(question)
    column.addStretch(1)
    row.addLayout(column, 1)
    desk.resize(900, 900)
    return desk
