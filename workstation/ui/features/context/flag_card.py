"""An open fraud flag: how grave, what was seen, what to do, and the way to its evidence."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workstation.domain.fraud import FraudFlag, Severity
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier

SHAPES = {Severity.NOTICE: "notice", Severity.WARNING: "warning", Severity.BLOCK: "block"}
TONES = {Severity.NOTICE: "muted", Severity.WARNING: "warn", Severity.BLOCK: "danger"}


class FlagCard(QFrame):
    evidence_wanted = Signal(str)  # message id

    def __init__(self, kit: Kit, flag: FraudFlag, parent: QWidget) -> None:
        super().__init__(parent)
        severity, indicator = flag.indicator.severity, flag.indicator
        self.setProperty("panel", "card")
        level = kit.words.severity(severity)
        shape = QLabel(self)
        side = self.fontMetrics().height()
        shape.setPixmap(kit.icons.pixmap(SHAPES[severity], TONES[severity], side, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(shape)
        head.addWidget(PlainLabel(level, self, tone=TONES[severity], weight="strong"), 1)
        why = PlainLabel(identifier(indicator.why), self, wrap=True)
        advice = PlainLabel(identifier(indicator.advice), self, wrap=True, tone="muted")
        advice.setVisible(bool(indicator.advice))
        button = QPushButton(self.tr("Show evidence"), self)
        button.setAccessibleName(fill(self.tr("Show evidence: %1, %2"), level, identifier(indicator.why)))
        button.setAccessibleIdentifier("context.flag.evidence")
        button.clicked.connect(lambda: self.evidence_wanted.emit(flag.message_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(why)
        column.addWidget(advice)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(fill(self.tr("%1: %2"), level, identifier(indicator.why)))
