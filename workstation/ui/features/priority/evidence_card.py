"""One flag of a case: how grave, what was seen and by which rule, the words it stands on, what to decide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.deciding import Offered
from workstation.domain.fraud import FlagState, FraudFlag
from workstation.domain.money import Kept
from workstation.domain.rules import rule_id
from workstation.domain.safety import safety_reply
from workstation.ui.features.priority.wording import Wording
from workstation.ui.kit.decision_buttons import DecisionButtons
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, tooltip

_LONGEST_WORD = (
    24  # characters: one line with a longer one, an address, is shortened and has it as its tooltip
)


class EvidenceCard(QFrame):
    shown = Signal(str)  # message id: the person wants to see it where it stands
    reply_wanted = Signal()  # the customer is to be warned of it
    decision_wanted = Signal(object)  # Decision

    def __init__(  # noqa: PLR0917 all that it tells
        self, kit: Kit, wording: Wording, flag: FraudFlag, offered: Offered, words: str,
        kept: Kept | None, parent: QWidget,
    ) -> None:  # fmt: skip
        """``words``: the text that the flag stands on, "" where this machine does not hold it; ``kept``: from
        leaving, as somebody recorded it."""
        super().__init__(parent)
        self._kit, self._wording = kit, wording
        self.setProperty("panel", "card")
        indicator = flag.indicator
        level = kit.words.severity(indicator.severity)
        about = fill(self.tr("%1: %2"), level, kit.words.warned(indicator.why))
        self.setAccessibleName(about)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(self._head(flag, level))
        column.addWidget(PlainLabel(kit.words.warned(indicator.why), self, wrap=True))
        if words and indicator.rule != "person":
            shown = identifier(words)
            breaks = all(len(word) <= _LONGEST_WORD for word in shown.split())
            quoted = PlainLabel(fill(self.tr("“%1”"), shown), self, wrap=breaks)
            quoted.setFont(kit.theme.mono_font())
            column.addWidget(quoted)
        column.addWidget(self._rule(flag))
        if believed := kit.words.believed(flag.record):
            column.addWidget(PlainLabel(believed, self, wrap=True, tone="muted"))
        for sentence in self._standing(flag, offered):
            column.addWidget(PlainLabel(sentence, self, wrap=True, tone="muted"))
        if kept is not None and flag.state is FlagState.CONFIRMED:
            column.addWidget(PlainLabel(kit.words.kept(kept), self, wrap=True, tone="ok"))
        self._add_acts(flag, offered, about)

    def _rule(self, flag: FraudFlag) -> PlainLabel:
        """In words; a hand that rests on it reads under what it is counted."""
        rule, version = flag.indicator.rule, flag.indicator.version
        told = fill(self.tr("Rule: %1, version %2"), self._wording.rule(rule), version)
        label = PlainLabel(told, self, wrap=True, tone="muted")
        label.setToolTip(tooltip(identifier(rule_id(rule, version))))
        return label

    def _head(self, flag: FraudFlag, level: str) -> QHBoxLayout:
        severity = flag.indicator.severity
        told = fill(self.tr("%1 · %2"), level, self._wording.kind(flag.indicator.kind))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Shape(self._kit.icons, self, SHAPES[severity], TONES[severity]))
        head.addWidget(PlainLabel(told, self, tone=TONES[severity], weight="strong"), 1)
        return head

    def _standing(self, flag: FraudFlag, offered: Offered) -> list[str]:
        """What was decided or asked, and why a decision is not open."""
        words = self._kit.words
        told = [self.tr("Only a senior security agent decides this.")] if offered.seniors_only else []
        if flag.state is not FlagState.OPEN:
            reason = words.reason(flag.because, flag.reason or "")
            confirmed = flag.state is FlagState.CONFIRMED
            told.append(fill(self.tr("Confirmed: %1") if confirmed else self.tr("Dismissed: %1"), reason))
        elif flag.because is not None:
            told.append(fill(self.tr("Opened again: %1"), words.reason(flag.because, flag.reason or "")))
        if asked := words.asked_for(flag):
            told.append(" ".join((asked, self.tr("It needs a second person."))))
        return told

    def _add_acts(self, flag: FraudFlag, offered: Offered, about: str) -> None:
        acts = QWidget(self)
        flow = FlowLayout(acts, 6)
        show = QPushButton(self.tr("Show evidence"), self)
        show.setAccessibleName(fill(self.tr("Show evidence: %1"), about))
        show.setAccessibleIdentifier("priority.flag.evidence")
        show.clicked.connect(lambda _checked=False: self.shown.emit(flag.message_id))
        decide = DecisionButtons(self._kit.icons, "priority.flag", self)
        decide.chosen.connect(self.decision_wanted)
        decide.offer(offered.decisions, about)
        reply = QPushButton(self.tr("Safety reply"), self)
        reply.setAccessibleName(fill(self.tr("Put a safety reply into the draft: %1"), about))
        reply.setToolTip(tooltip(self.tr("Opens the conversation with what warns the customer in its draft")))
        reply.setAccessibleIdentifier("priority.flag.reply")
        reply.clicked.connect(self.reply_wanted)
        fits = safety_reply(flag.indicator) is not None
        reply.setVisible(fits and flag.state is not FlagState.DISMISSED)
        flow.addWidget(show)
        flow.addWidget(reply)
        flow.addWidget(decide)
        self._column.addWidget(acts)
