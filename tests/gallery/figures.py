"""The figures of warnings: three days of many kinds, money of two, and rules right, wrong and demoted."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.figures import Day, Figures, KeptDay
from workstation.domain.money import Money
from workstation.domain.rules import RuleRecord
from workstation.ui.features.figures.view import FiguresView

_DAY = 86_400_000
_SUMS = (Money("0.75", "BTC"), Money("41200.5", "USDT"))
_KINDS = (
    ("safe_wallet_transfer", 19), ("support_impersonation", 17), ("malformed_address", 9),
    ("investment_romance", 8), ("credential_request", 7), ("campaign", 5), ("account_takeover", 2),
)  # fmt: skip
_RULES = (
    ("safe_wallet_transfer:1", RuleRecord(48, 3)),
    ("suspicious_domain:1", RuleRecord(9, 31, below=True)),
    ("lookalike_domain:1", RuleRecord(4, 20, below=True, demoted=True)),
)


def show(stage: Stage) -> QWidget:
    view = FiguresView(stage.kit, may_demote=True)
    view.resize(340, 820)
    days = tuple(Day(NOW - n * _DAY, (("phishing_link", 21 - n), *_KINDS[n:])) for n in range(3))
    kept = tuple(
        KeptDay(NOW - n * _DAY, (("campaign", _SUMS), ("phishing_link", _SUMS[n:]))) for n in range(2)
    )
    view.show_figures(Figures(NOW, days, 7, 61, 54, 190_000, 2_600_000, _RULES, kept))
    return view
