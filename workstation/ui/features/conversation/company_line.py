"""One line above the editor: who else is in the conversation just now, and what they do."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from workstation.ui.features.conversation.facts import Around, Doing
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class CompanyLine(PlainLabel):
    """Nothing but words, also for those who listen: they hear of a colleague who comes or begins to write."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, tone="muted")
        self.setAccessibleIdentifier("conversation.company")
        self.set_tight(False)
        self._colleagues: frozenset[str] = frozenset()
        self._shown: tuple[tuple[Around, ...], str] = ((), "")
        self.hide()

    def set_tight(self, tight: bool) -> None:
        """Whether it stands close to what is below it."""
        em = self.fontMetrics().height()
        self.setContentsMargins(em, 0, em, 0 if tight else em // 3)

    def show_company(self, company: tuple[Around, ...], customer: str) -> None:
        """``customer`` is their name made safe."""
        self._shown = company, customer
        writing = any(one.doing is Doing.REPLYING and not one.customer for one in company)
        said = {one: self._sentence(one, customer) for one in company}
        colleagues = frozenset(words for one, words in said.items() if not one.customer)
        self.set_tone("warn" if writing else "muted")  # two who answer are one too many
        self.setText(" ".join(said.values()))
        self.setVisible(bool(said))
        if new := colleagues - self._colleagues:
            self._announce(" ".join(sorted(new)))
        self._colleagues = colleagues

    def replying(self) -> frozenset[str]:
        """The colleagues who write a reply just now, by name."""
        writing = (one for one in self._shown[0] if one.doing is Doing.REPLYING and not one.customer)
        return frozenset(self._name(one) for one in writing)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._colleagues = frozenset()
            self.show_company(*self._shown)

    def _sentence(self, one: Around, customer: str) -> str:
        if one.customer:
            return fill(self.tr("%1 is writing…"), customer)
        template = {
            Doing.REPLYING: self.tr("%1 is writing a reply here."),
            Doing.NOTING: self.tr("%1 is writing a note here."),
            Doing.LOOKING: self.tr("%1 is looking at this."),
        }[one.doing]
        return fill(template, self._name(one))

    def _name(self, one: Around) -> str:
        return identifier(one.name) or self.tr("A colleague")

    def _announce(self, words: str) -> None:
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
