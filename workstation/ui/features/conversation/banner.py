"""Fraud flags above the messages: the level as a word and a shape, why, the evidence, and the decision."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workstation.domain.deciding import Decision, Offered
from workstation.domain.fraud import FraudFlag
from workstation.domain.safety import safety_reply
from workstation.ui.features.conversation.banner_words import BannerWords
from workstation.ui.kit.announcing import sentences
from workstation.ui.kit.decision_buttons import DecisionButtons
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import tooltip
from workstation.ui.kit.short_button import ShortButton

_ROOMY = 26  # heights of a line: in a narrower pane the advice stands in the tooltip
_SHORT = 3  # heights of a line that a button without its word takes


class Banner(QFrame):
    """One flag to decide at a time, the gravest first; it stays until somebody decides."""

    evidence_wanted = Signal(str)  # the message's id
    escalation_wanted = Signal()
    reply_wanted = Signal()
    decision_wanted = Signal(str, object)  # the flag's id, Decision

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = kit.icons
        self._words = BannerWords(kit.words, self)
        self._flags: tuple[FraudFlag, ...] = ()
        self._offered: Mapping[str, Offered] = {}
        self._may_escalate = False
        self._shown = 0
        self._tight = self._open = False
        self.setAccessibleIdentifier("conversation.banner")
        self._shape = Shape(kit.icons, self, lines=1.25)
        self._title = PlainLabel("", self, wrap=True, weight="strong")
        self._advice = PlainLabel("", self, wrap=True, tone="muted")
        self._standing = PlainLabel("", self, wrap=True)
        self._record = PlainLabel("", self, wrap=True, tone="muted")
        self._page = PlainLabel("", self, tone="muted")
        self._previous = self._turner("previous", "back", -1)
        self._next = self._turner("next", "next", 1)
        self._more = ShortButton(self._icons.icon("down"), self)
        self._more.setAccessibleIdentifier("conversation.banner.more")
        self._more.setProperty("role", "quiet")
        self._more.clicked.connect(lambda: self.open_up(not self._open))
        self._acts = QWidget(self)
        self._evidence = self._act("evidence", "eye", self._on_evidence)
        self._escalate = self._act("escalate", "shield", self.escalation_wanted.emit)
        self._reply = self._act("reply", "reply", self.reply_wanted.emit)
        self._decide = DecisionButtons(self._icons, "conversation.banner", self._acts)
        self._decide.chosen.connect(self._on_decision)
        self._lay_out()
        self._retranslate()
        self.hide()

    def _turner(self, name: str, icon: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleIdentifier(f"conversation.banner.{name}")
        button.setIcon(self._icons.icon(icon))
        button.setProperty("role", "quiet")
        button.clicked.connect(lambda: self._turn(step))
        return button

    def _act(self, name: str, icon: str, handler: Callable[[], object]) -> ShortButton:
        button = ShortButton(self._icons.icon(icon), self._acts)
        button.setAccessibleIdentifier(f"conversation.banner.{name}")
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(em, em // 3, em // 2, em // 3)
        grid.setHorizontalSpacing(em // 2)
        grid.setVerticalSpacing(em // 3)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._shape, 0, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._title, self._advice, self._standing, self._record):
            words.addWidget(label)
        grid.addLayout(words, 0, 1)
        pages = QHBoxLayout()
        pages.setSpacing(em // 4)
        for widget in (self._previous, self._page, self._next, self._more):
            pages.addWidget(widget)
        grid.addLayout(pages, 0, 2, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em // 3)
        for act in (self._evidence, self._reply, self._escalate, self._decide):
            row.addWidget(act)
        row.addStretch(1)
        grid.addWidget(self._acts, 1, 1, 1, 2)

    def set_tight(self, tight: bool) -> None:
        """One line and "More": what to do stands in the tip meanwhile, and is heard."""
        self._tight = tight
        self._open = self._acts.isAncestorOf(self.window().focusWidget())  # it stays open where one works
        self._make_room()

    def open_up(self, whole: bool) -> None:
        """Show all of it, or its line alone where there is little room."""
        self._open = whole
        self._make_room()

    def take_focus(self) -> None:
        """The keyboard goes to what can be done about it."""
        self.open_up(True)
        (self._more if self._tight else self._evidence).setFocus()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        acts = self._evidence, self._reply, self._escalate
        return self._previous, self._next, self._more, *acts, *self._decide.stops()

    def front(self) -> FraudFlag | None:
        """The flag that is shown."""
        return self._flags[self._shown] if self._flags else None

    def show_flags(
        self,
        flags: tuple[FraudFlag, ...],
        offered: Mapping[str, Offered] = MappingProxyType({}),
        *,
        may_escalate: bool = False,
    ) -> None:
        """Show those of ``flags`` that are to decide, which come gravest first; the one in front stays there
        meanwhile, unless a graver one comes and nobody is at it.

        ``offered``: what the person may decide, by a flag's id.
        """
        self._offered, self._may_escalate = offered, may_escalate
        front, before = self.front(), {flag.id for flag in self._flags}
        self._flags = tuple(flag for flag in flags if flag.standing)
        ids = [flag.id for flag in self._flags]
        stays = front is not None and front.id in ids and not self._pushed_aside(front, before)
        self._shown = ids.index(front.id) if front is not None and stays else 0
        self._open = self._open and bool(self._flags)
        self.setVisible(bool(self._flags))
        if self._flags:
            self._show()
            if set(ids) - before and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _pushed_aside(self, front: FraudFlag, before: AbstractSet[str]) -> bool:
        """Whether the gravest is new, and graver than ``front``, and would not slip under anybody's hand."""
        first = self._flags[0]
        graver = first.id not in before and first.indicator.severity.rank > front.indicator.severity.rank
        attended = self.underMouse() or self.isAncestorOf(self.window().focusWidget())
        return graver and not attended

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        line = self.fontMetrics().height()
        acts = self._evidence, self._reply, self._escalate, self._decide  # a decision keeps its words longest
        shown = [part for part in acts if not part.isHidden()]
        over = sum(part.whole() for part in shown) + 5 * line - self.width()
        for part in shown:
            part.shorten(over > 0)
            over -= part.whole() - _SHORT * line if over > 0 else 0
        roomy, whole = self.width() >= _ROOMY * line, self._open or not self._tight
        self._more.setVisible(self._tight)
        self._more.shorten(not roomy)
        self._more.set_icon(self._icons.icon("up" if self._open else "down"))
        self._more.set_word(self.tr("Less") if self._open else self.tr("More"))
        self._title.setWordWrap(whole)
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        self._grid.setAlignment(self._shape, top if whole else middle)
        self._acts.setVisible(whole)
        self._previous.setVisible(not self._tight and len(self._flags) > 1)
        self._advice.setVisible(whole and (roomy or self._tight))
        self._standing.setVisible(whole and bool(self._standing.text()))
        self._record.setVisible(not self._advice.isHidden() and bool(self._record.text()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._evidence.set_word(self.tr("Show evidence"))
        self._reply.set_word(self.tr("Safety reply"))
        self._escalate.set_word(self.tr("Escalate…"))
        for button, name in (
            (self._previous, self.tr("Previous warning")),
            (self._next, self.tr("Next warning")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tooltip(name))
        self._show()

    def _show(self) -> None:
        if not self._flags:
            return
        flag = self._flags[self._shown]
        severity, offered = flag.indicator.severity, self._offered.get(flag.id, Offered())
        self._shape.show_shape(SHAPES[severity], TONES[severity])
        title, advice = self._words.title(flag), self._words.advice(flag)
        standing, record = self._words.standing(flag, offered), self._words.record(flag)
        self._title.setText(title)
        self._advice.setText(advice)
        self._standing.setText(standing)
        self._record.setText(record)
        said = sentences((title, advice))
        self.setAccessibleName(said)
        self.setAccessibleDescription(sentences((standing, record)))
        self.setToolTip(tooltip("\n".join(part for part in (said, standing, record) if part)))
        self._reply.setVisible(safety_reply(flag.indicator) is not None)
        self._escalate.setVisible(self._may_escalate)
        self._decide.offer(offered.decisions, title)
        self._page.setText(f"{self._shown + 1}/{len(self._flags)}")
        for widget in (self._page, self._next):
            widget.setVisible(len(self._flags) > 1)
        if self.property("banner") != severity.value:
            self.setProperty("banner", severity.value)
            self.style().polish(self)
        self._make_room()

    def _turn(self, step: int) -> None:
        self._shown = (self._shown + step) % len(self._flags)
        self._show()

    def _on_decision(self, decision: Decision) -> None:
        self.decision_wanted.emit(self._flags[self._shown].id, decision)

    def _on_evidence(self) -> None:
        self.evidence_wanted.emit(self._flags[self._shown].message_id)
