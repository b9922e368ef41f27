"""Where the links of a message lead, in words; only here, after they were read, may one be opened."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.link import Link
from workstation.domain.severity import Severity
from workstation.ui.kit.announcing import announce, sentences
from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.gravity import TONES
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, iso_ltr

_MOST = 4  # links that are seen at a time
_LINES = 3  # of an address
_LETTERS = 72


class LinkCard(AskInFront):
    """One link is in front; of several a list says which. Nothing is asked of the network."""

    def __init__(self, kit: Kit, links: Sequence[Link], front: int, opener: QWidget) -> None:
        super().__init__(opener, "links", self.tr("Where it leads"), _LETTERS)
        self._kit, self._links = kit, tuple(links)
        self._which = BriefList(kit, "links.which", _MOST, self, least=1)
        self._which.setAccessibleName(self.tr("Links of the message"))
        self._site = PlainLabel("", self, weight="strong")
        self._host, self._punycode = PlainLabel("", self), PlainLabel("", self)
        self._address = self._box()
        self._concerns = QVBoxLayout()
        self._said: list[PlainLabel] = []
        self._verdict = PlainLabel("", self, wrap=True, tone="muted")
        self._copy = self._button("copy", self.tr("Copy the address"), self.copy)
        self._open = self._button("open", self.tr("Open in the browser"), self.go)
        self._close = self._button("close", self.tr("Close"), self.reject)
        self._close.setProperty("role", "primary")
        self._close.setDefault(True)
        self._lay_out()
        self._which.show_briefs([self._brief(link) for link in self._links] if len(links) > 1 else ())
        self._chosen = self._which.selectionModel()  # a passing wrapper would die under its signal
        self._chosen.currentChanged.connect(lambda now, _before: self.show_link(now.row()))
        self._which.setCurrentIndex(self._which.model().index(front, 0))
        self.show_link(front)
        self.setFocusProxy(self._close)

    def _box(self) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        box.setWordWrapMode(box.wordWrapMode().WrapAnywhere)
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        box.setAccessibleName(self.tr("The whole address"))
        box.setAccessibleIdentifier("links.address")
        box.setFixedHeight(
            self.fontMetrics().height() * _LINES + 2 * int(box.document().documentMargin()) + 4
        )
        return box

    def _button(self, name: str, text: str, handler: object) -> QPushButton:
        button = self.add_button(name, text)
        button.clicked.connect(handler)
        return button

    def _lay_out(self) -> None:
        self.column.addWidget(self._which)
        facts = self._facts = QFormLayout()
        facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        facts.addRow(PlainLabel(self.tr("Site"), self, tone="muted"), self._site)
        facts.addRow(PlainLabel(self.tr("Host"), self, tone="muted"), self._host)
        facts.addRow(PlainLabel(self.tr("Host in punycode"), self, tone="muted"), self._punycode)
        facts.addRow(PlainLabel(self.tr("Address"), self, tone="muted"), self._address)
        self.column.addLayout(facts)
        self.column.addLayout(self._concerns)
        self.column.addWidget(self._verdict)
        self.column.addStretch(1)

    @property
    def link(self) -> Link | None:
        """The one in front."""
        place = max(0, self._which.currentIndex().row())
        return self._links[place] if self._links else None

    def show_link(self, place: int) -> None:
        """Bring one to the front."""
        link = self._links[place] if 0 <= place < len(self._links) else None
        self._tell_facts(link)
        for label in self._said:
            label.deleteLater()
        self._said = []
        for concern in link.concerns if link else ():
            level, why = self._kit.words.severity(concern.severity), self._kit.words.warned(concern.why)
            text = fill(self.tr("%1: %2"), level, why)
            self._said.append(PlainLabel(text, self, wrap=True, tone=TONES[concern.severity]))
            self._concerns.addWidget(self._said[-1])
        self._verdict.setText(self._judged(link))
        told = [label.text() for label in (self._site, *self._said, self._verdict)]
        self.setAccessibleDescription(sentences(told) if link else self._verdict.text())
        self._copy.setVisible(link is not None)
        self._copy.setText(
            self.tr("Copy it made harmless") if link and link.grave else self.tr("Copy the address")
        )
        self._open.setVisible(link is not None and link.opens)

    def _tell_facts(self, link: Link | None) -> None:
        site, host, plain = (
            (identifier(t) for t in (link.site, link.host, link.plain_host)) if link else ("",) * 3
        )
        self._site.setText(iso_ltr(site) if site else self.tr("None"))
        self._host.setText(iso_ltr(host))
        self._punycode.setText(iso_ltr(plain))
        self._address.setPlainText(identifier(link.address or link.written) if link else "")
        for widget, seen in (
            (self._site, link is not None),
            (self._host, host != site),
            (self._punycode, plain not in {"", host}),
            (self._address, link is not None),
        ):
            self._facts.setRowVisible(widget, seen)

    def _judged(self, link: Link | None) -> str:
        if link is None:
            return self.tr("There is no link in this message.")
        if link.grave:
            return self.tr(
                "It is not opened from here. Copied, it is a text that no program makes a link of."
            )
        if link.ours:
            return self.tr("This site belongs to us.")
        if not link.opens:
            return self.tr("Only encrypted addresses of web sites are opened from here.")
        seen = self.tr("Whoever owns it sees that somebody opened it, and from where.")
        if link.concerns:
            return seen
        good = self.tr(
            "Nothing that this machine knows speaks against it, which does not mean that it is good."
        )
        return sentences((good, seen))

    def _brief(self, link: Link) -> Brief:
        worst = link.concerns[0] if link.concerns else None
        second = self._kit.words.warned(worst.why) if worst else identifier(link.address)
        tone = TONES[worst.severity if worst else Severity.NOTICE]
        return Brief(identifier(link.host or link.written), second, tone)

    def copy(self) -> None:
        """Into the clipboard, in a form that does no harm."""
        if self.link:
            QGuiApplication.clipboard().setText(self.link.copied)
            announce(self, self.tr("Copied"))

    def go(self) -> None:
        """Open it in the person's browser, which knows nothing of us."""
        if self.link is None or not self.link.opens:
            return
        if QDesktopServices.openUrl(QUrl.fromEncoded(self.link.address.encode())):
            self.accept()
        else:
            self._verdict.setText(self.tr("No browser could be started. Copy the address instead."))
            announce(self, self._verdict.text(), urgent=True)
