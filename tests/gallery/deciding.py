"""Warnings as they wait for a decision, at every width of a pane, and the questions that a decision asks."""

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tests.gallery.conversation import flag
from tests.gallery.stage import NOW, Stage
from workstation.domain.claiming import FROM_COLLEAGUE, FROM_QUEUE
from workstation.domain.deciding import Decision, Offered
from workstation.domain.fraud import Asked, Because, FraudFlag
from workstation.domain.money import Kept, Money
from workstation.domain.rules import RuleRecord
from workstation.domain.severity import Severity
from workstation.ui.features.acting.claim import ClaimInquiry
from workstation.ui.features.acting.money import MoneyInquiry
from workstation.ui.features.acting.verdict import VerdictInquiry
from workstation.ui.features.conversation.banner import Banner

_ASKED = Asked("r1", "sofia", "Sofia Brandt", NOW, Because.OURS, "It is our own status page")

_DISPUTED = replace(_ASKED, because=Because.MISLISTED, reason="Its owner proved it to us")


def show(stage: Stage) -> QWidget:
    desk = QWidget()
    row = QHBoxLayout(desk)
    banners = QVBoxLayout()
    row.addLayout(banners, 1)
    banners.addStrut(19 * desk.fontMetrics().height())  # the least width of a pane
    for each, offered in _standings():
        banner = Banner(stage.kit, desk)
        banner.show_flags((each, flag("m2", Severity.NOTICE)), {each.id: offered}, may_escalate=True)
        banners.addWidget(banner)
    tight = Banner(stage.kit, desk)
    each, offered = _standings()[0]
    tight.show_flags((each, flag("m2", Severity.NOTICE)), {each.id: offered}, may_escalate=True)
    tight.set_tight(True)
    banners.addWidget(tight)
    banners.addStretch(1)
    dialogs = QVBoxLayout()
    row.addLayout(dialogs, 1)
    about = "The conversation with \u2068Nguyễn Văn An\u2069"
    for each, decision in _questions():
        listed = decision is Decision.AGREE_DISPUTE
        evidence = "0x52908400098527886E0F7030069857D2E4169EE7" if listed else ""
        dialog = VerdictInquiry(stage.kit.words, desk, about, each, decision, evidence=evidence)
        dialog.show()
        dialogs.addWidget(dialog)
    kept = Kept("f1", Money("41200.50", "USDT"), "Sofia Brandt", NOW)
    money = MoneyInquiry(stage.kit, desk, about, flag("m11"), kept)
    confirming = VerdictInquiry(stage.kit.words, desk, about, flag("m11"), Decision.CONFIRM)
    of_money = QVBoxLayout()
    row.addLayout(of_money, 1)
    case, hers = (
        ClaimInquiry(desk, about, reasons, holder)
        for reasons, holder in ((FROM_QUEUE, ""), (FROM_COLLEAGUE, "Sofia Brandt"))
    )
    for question in (confirming, money, case, hers):
        question.show()
        of_money.addWidget(question)
    desk.resize(1900, 2400)
    return desk


def _questions() -> list[tuple[FraudFlag, Decision]]:
    asked = replace(flag("m11", Severity.BLOCK), asked=_ASKED, record=RuleRecord(4, 21, below=True))
    return [
        (flag("m11"), Decision.DISMISS),
        (asked, Decision.DECLINE),
        (replace(asked, asked=_DISPUTED), Decision.AGREE_DISPUTE),
    ]


def _standings() -> list[tuple[FraudFlag, Offered]]:
    block = flag("m11", Severity.BLOCK)
    asked = replace(block, asked=_ASKED)
    return [
        (replace(flag("m11"), record=RuleRecord(18, 2)), Offered((Decision.DISMISS, Decision.CONFIRM))),
        (block, Offered(seniors_only=True)),
        (block, Offered((Decision.ASK, Decision.DISPUTE, Decision.CONFIRM))),
        (asked, Offered((Decision.AGREE, Decision.DECLINE))),
        (replace(block, asked=_DISPUTED), Offered((Decision.AGREE_DISPUTE, Decision.DECLINE))),
        (asked, Offered((Decision.CONFIRM,), asked_by_me=True)),
    ]
