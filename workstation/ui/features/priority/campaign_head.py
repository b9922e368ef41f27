"""Above the cases: how many campaigns go on, whom nobody has warned yet, and how many nobody leads."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.domain.cases import Campaign
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.labels import PlainLabel


class CampaignHead(QWidget):
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.button = QPushButton(self)
        self.button.setAccessibleIdentifier("priority.campaigns")
        self.button.clicked.connect(lambda _checked=False: self.opened.emit())
        self.to_warn = PlainLabel(parent=self, tone="danger")
        self.unled = PlainLabel(parent=self, tone="muted")
        flow = FlowLayout(self, 8)
        for one in (self.button, self.to_warn, self.unled):
            flow.addWidget(one)
        self._campaigns: Sequence[Campaign] = ()

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        self._campaigns = campaigns
        going = [one for one in campaigns if not one.closed]
        to_warn, unled = sum(one.to_warn for one in going), sum(one.unled for one in going)
        self.button.setText(self.tr("%n campaign(s)", "", len(going)))
        self.to_warn.setText(self.tr("%n customer(s) to warn", "", to_warn) if to_warn else "")
        self.unled.setText(self.tr("%n without a lead", "", unled) if unled else "")

    def show_or_hide(self, *, cases: bool) -> None:
        """``cases``: they stand below, rather than the campaigns themselves."""
        self.button.setVisible(cases and bool(self._campaigns))
        for label in (self.to_warn, self.unled):
            label.setVisible(cases and bool(label.text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_campaigns(self._campaigns)
