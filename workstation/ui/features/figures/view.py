"""The figures of warnings: how many by day and kind, how fast they are decided, how right each rule is."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.figures import DAYS, Figures
from workstation.domain.money import Money
from workstation.ui.features.figures.rules_box import RulesBox
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.kind_words import KindWords
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.page import Page
from workstation.ui.kit.safe_text import fill, joined
from workstation.ui.kit.side_panel import SidePanel

_EVERY = 60_000  # ms


class FiguresView(SidePanel):
    """``everywhere``: the figures are of all teams. The first two signals carry a rule and a reason;
    ``grew_older``: it has been looked at for a while."""

    demotion_wanted = Signal(str, str)
    restoring_wanted = Signal(str, str)
    grew_older = Signal()

    def __init__(
        self,
        kit: Kit,
        parent: QWidget | None = None,
        *,
        may_demote: bool = False,
        everywhere: bool = False,
    ) -> None:
        super().__init__(parent)
        self._words, self._everywhere = kit.words, everywhere
        self._kinds = KindWords(self)
        self._figures = Figures()
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("figures")
        self._trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self._trouble.hide()
        self._title = PlainLabel(parent=self, weight="title", wrap=True)
        self._basis = PlainLabel(parent=self, wrap=True, tone="muted")
        self._age = PlainLabel(parent=self, wrap=True, tone="muted")
        self._sums = PlainLabel(parent=self, wrap=True)
        self._time = PlainLabel(parent=self, wrap=True)
        self._heads = {name: PlainLabel(parent=self, weight="strong", wrap=True) for name in ("days", "kept")}
        self.days = BriefList(kit, "figures.days", DAYS, self)
        self.kept = BriefList(kit, "figures.kept", DAYS, self)
        self.rules = RulesBox(kit, self, may_demote=may_demote)
        self.rules.demotion_wanted.connect(self.demotion_wanted)
        self.rules.restoring_wanted.connect(self.restoring_wanted)
        self.setFocusProxy(self.days)
        self._minute = QTimer(self, interval=_EVERY)
        self._minute.timeout.connect(self.grew_older)
        self.seen_or_hidden.connect(self._watch)
        self._arrange()
        self._translate()

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(8)
        for widget in (
            self._trouble, self._title, self._basis, self._age, self._sums, self._time, self._heads["days"],
            self.days, self._heads["kept"], self.kept, self.rules,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        page = Page(self)
        page.setWidget(inside)
        for rows in (self.days, self.kept, self.rules.list):
            page.follow(rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    # what the presenter shows

    def show_figures(self, figures: Figures) -> None:
        self._figures = figures
        self._fill()

    def show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    # inside

    def _watch(self, seen: bool) -> None:
        if seen:
            self._minute.start()
        else:
            self._minute.stop()

    def _fill(self) -> None:
        figures, words = self._figures, self._words
        if figures.as_of is None:
            self._age.setText(self.tr("Not counted yet."))
        else:
            self._age.setText(fill(self.tr("As of %1."), words.moment(figures.as_of)))
        for label in (self._sums, self._time):
            label.setVisible(figures.as_of is not None)
        told = fill(
            self.tr("%1 open · %2 confirmed · %3 dismissed"),
            figures.open, figures.confirmed, figures.dismissed,
        )  # fmt: skip
        self._sums.setText(told)
        if figures.median is None or figures.slow is None:
            self._time.setText(self.tr("Nothing was decided yet."))
        else:
            median, slow = words.waiting(figures.median), words.waiting(figures.slow)
            self._time.setText(fill(self.tr("Half decided within %1, nine of ten within %2."), median, slow))
        days = [
            Brief(
                joined(str(day.count), words.near_day(day.at)),
                joined(*(fill("%1\u00a0%2", self._kinds.word(kind), count) for kind, count in day.kinds)),
            )
            for day in figures.days
        ]
        self.days.show_briefs(days, [day.at for day in figures.days])
        self.kept.show_briefs([
            Brief(words.near_day(day.at), joined(*(self._sums_of(*one) for one in day.kinds)))
            for day in figures.kept
        ])  # fmt: skip
        for name, lines in (("days", figures.days), ("kept", figures.kept)):
            self._heads[name].setVisible(bool(lines))
        self.rules.show_rules(figures.rules)

    def _sums_of(self, kind: str, sums: tuple[Money, ...]) -> str:
        told = self.tr(", ").join(map(self._words.money, sums))
        return fill(self.tr("%1: %2"), self._kinds.word(kind), told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Fraud figures"))
        self._title.setText(self.tr("Warnings"))
        self._basis.setText(
            self.tr("Raised in all teams in the last %n day(s).", "", DAYS)
            if self._everywhere
            else self.tr(
                "Raised in your teams in the last %n day(s), whoever has the conversation now.", "", DAYS
            )
        )
        self._heads["days"].setText(self.tr("By day and kind"))
        self._heads["kept"].setText(self.tr("Money kept from leaving, as recorded"))
        self.kept.setAccessibleName(self.tr("Money kept from leaving, by day and kind"))
        self.days.setAccessibleName(self.tr("Warnings by day and kind"))
        self._fill()
