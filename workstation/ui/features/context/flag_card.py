"""An open fraud flag: how grave, what was seen, what to do, and the way to its evidence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.deciding import Offered
from workstation.domain.fraud import FraudFlag
from workstation.ui.kit.decision_buttons import DecisionButtons
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill


class FlagCard(QFrame):
    evidence_wanted = Signal(str)  # message id

    decision_wanted = Signal(object)  # Decision

    def __init__(self, kit: Kit, flag: FraudFlag, offered: Offered, parent: QWidget) -> None:
        super().__init__(parent)
        severity, indicator = flag.indicator.severity, flag.indicator
        self.setProperty("panel", "card")
        level = kit.words.severity(severity)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(Shape(kit.icons, self, SHAPES[severity], TONES[severity]))
        head.addWidget(PlainLabel(level, self, tone=TONES[severity], weight="strong"), 1)
        told = kit.words.warned(indicator.why)
        why = PlainLabel(told, self, wrap=True)
        advice = PlainLabel(kit.words.warned(indicator.advice), self, wrap=True, tone="muted")
        advice.setVisible(bool(indicator.advice))
        button = QPushButton(self.tr("Show evidence"), self)
        button.setAccessibleName(fill(self.tr("Show evidence: %1, %2"), level, told))
        button.setAccessibleIdentifier("context.flag.evidence")
        button.clicked.connect(lambda: self.evidence_wanted.emit(flag.message_id))
        self._decide = DecisionButtons(kit.icons, "context.flag", self)
        self._decide.chosen.connect(self.decision_wanted)
        self._decide.offer(offered.decisions, fill(self.tr("%1: %2"), level, told))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(why)
        column.addWidget(advice)
        for sentence in self._standing(kit, flag, offered):
            column.addWidget(PlainLabel(sentence, self, wrap=True, tone="muted"))
        acts = QWidget(self)
        flow = FlowLayout(acts, 6)
        flow.addWidget(button)
        flow.addWidget(self._decide)
        column.addWidget(acts)
        self.setAccessibleName(fill(self.tr("%1: %2"), level, told))
        self.setAccessibleDescription(" ".join(self._standing(kit, flag, offered)))

    def _standing(self, kit: Kit, flag: FraudFlag, offered: Offered) -> list[str]:
        """Why a decision is not open, and what somebody has asked for."""
        told = [self.tr("Only a senior security agent decides this.")] if offered.seniors_only else []
        if asked := kit.words.asked_for(flag):
            told.append(" ".join((asked, self.tr("It needs a second person."))))
        if record := kit.words.believed(flag.record):
            told.append(record)
        return told
