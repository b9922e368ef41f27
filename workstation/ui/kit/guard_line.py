"""What the send guard found in what is being written: one calm line, with what puts it right."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from workstation.domain.guarding import Finding, Mend
from workstation.ui.kit.announcing import announce, sentences
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.key_hint import KeyHint
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button
from workstation.ui.kit.safe_text import fill, identifier, tooltip
from workstation.ui.kit.trouble import told

_ROOMY = 26  # heights of a line: in a narrower pane the advice stands in the tooltip


class GuardLine(QFrame):
    """One finding at a time, the gravest first; hidden while there is none. It decides nothing by itself.

    ``place`` is the beginning of the identifiers; ``mend_action`` the act whose key the first mend has.
    """

    mended = Signal(object)  # Mend, for the finding in front
    where_wanted = Signal()  # where it stands
    override_wanted = Signal()  # send it all the same

    def __init__(self, kit: Kit, place: str, parent: QWidget, mend_action: str = "") -> None:
        super().__init__(parent)
        self._kit, self._place = kit, place
        self._findings: tuple[Finding, ...] = ()
        self._shown, self._stopped, self._tight = 0, False, False
        self.setAccessibleIdentifier(place)
        self._shape = Shape(kit.icons, self, lines=1.25)
        self._title = PlainLabel("", self, wrap=True, weight="strong")
        self._advice = PlainLabel("", self, wrap=True, tone="muted")
        self._acts = QWidget(self)
        self._page = PlainLabel("", self._acts, tone="muted")
        self._mends = {mend: self._act(mend.value, self._mender(mend)) for mend in Mend}
        self._where = self._shape_alone("where", "eye", self.where_wanted.emit)
        self._override = self._act("override", self.override_wanted.emit)
        self._previous = self._shape_alone("previous", "back", lambda: self.turn(-1))
        self._next = self._shape_alone("next", "next", lambda: self.turn(1))
        if mend_action:
            for button in self._mends.values():
                KeyHint(button, kit.actions, mend_action)
        self._lay_out()
        self._retranslate()
        self.hide()

    def _mender(self, mend: Mend) -> Callable[[], None]:
        return lambda: self.mended.emit(mend)

    def _act(self, name: str, handler: Callable[[], object]) -> QPushButton:
        button = push_button(self._acts, f"{self._place}.{name}")
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def _shape_alone(self, name: str, icon: str, handler: Callable[[], object]) -> QToolButton:
        button = QToolButton(self._acts)
        button.setAccessibleIdentifier(f"{self._place}.{name}")
        button.setIcon(self._kit.icons.icon(icon))
        button.setProperty("role", "quiet")
        button.clicked.connect(lambda _checked=False: handler())
        return button

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        grid = QGridLayout(self)
        grid.setContentsMargins(em // 2, em // 4, em // 2, em // 4)
        grid.setHorizontalSpacing(em // 2)
        grid.setVerticalSpacing(em // 4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._shape, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._advice, 1, 1)
        row = FlowLayout(self._acts, em // 3)
        for act in (*self._mends.values(), self._override, self._where):
            row.addWidget(act)
        for turner in (self._previous, self._page, self._next):
            row.addWidget(turner)
        grid.addWidget(self._acts, 2, 1)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return *self._mends.values(), self._override, self._where, self._previous, self._next

    @property
    def front(self) -> Finding | None:
        """The finding that is shown."""
        return self._findings[self._shown] if self._findings else None

    @property
    def place(self) -> int:
        """Its place among all that were found."""
        return self._shown

    def set_tight(self, tight: bool) -> None:
        """One line: what does not fit stands in the tip, and is heard."""
        self._tight = tight
        self._title.setWordWrap(not tight)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() >= _ROOMY * self.fontMetrics().height()
        self._advice.setVisible(roomy and not self._tight)

    def show_findings(self, findings: tuple[Finding, ...], *, stopped: bool = False) -> None:
        """Show these instead of all before; ``stopped``: because of them it was not sent."""
        new = {self._said(finding) for finding in findings} - {
            self._said(finding) for finding in self._findings
        }
        loud = stopped and not self._stopped
        front = self.front
        self._findings, self._stopped = findings, stopped
        self._shown = 0 if stopped or front not in findings else findings.index(front)
        self._show()
        self.setVisible(bool(findings))  # only now: Qt lays a window out at once where a part of it appears
        if findings and (new or loud):
            announce(self, self.accessibleName(), urgent=stopped)

    def turn(self, step: int) -> None:
        """On to another finding."""
        if self._findings:
            self._shown = (self._shown + step) % len(self._findings)
            self._show()
            announce(self, self.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        words = {
            Mend.REMOVE: self.tr("Take it out"),
            Mend.TO_NOTE: self.tr("Make it a note"),
            Mend.TO_REPLY: self.tr("Make it a reply"),
            Mend.OPEN: self.tr("Open that conversation"),
        }
        for mend, button in self._mends.items():
            button.setText(words[mend])
        self._override.setText(self.tr("Send anyway…"))
        for turner, name in (
            (self._where, self.tr("Show where it stands")),
            (self._previous, self.tr("Previous finding")),
            (self._next, self.tr("Next finding")),
        ):
            turner.setAccessibleName(name)
            turner.setToolTip(tooltip(name))
        self._show()

    def _said(self, finding: Finding) -> str:
        """The level first, then why; a file by its name."""
        why = told(finding.indicator.why)
        level = self._kit.words.severity(finding.indicator.severity)
        if finding.file_name:
            where = fill(self.tr("%1: in the name of the file %2."), level, identifier(finding.file_name))
            return sentences((where, why))
        return fill(self.tr("%1: %2"), level, why)

    def _show(self) -> None:
        finding = self.front
        if finding is None:
            return
        severity = finding.indicator.severity
        self._shape.show_shape(SHAPES[severity], TONES[severity])
        title, advice = self._said(finding), told(finding.indicator.advice)
        stops = any(one.stops for one in self._findings)
        if self._stopped:
            again = "" if stops else self.tr("Send it again if it is right as it is.")
            title = sentences((self.tr("Not sent yet."), title, again))
        self._title.setText(title)
        self._advice.setText(advice)
        said = sentences((title, advice))
        self.setAccessibleName(said)
        self.setToolTip(tooltip(said))
        for mend, button in self._mends.items():
            button.setVisible(mend in finding.mends)
        for stop in self.stops():
            stop.setAccessibleDescription(title)
        self._where.setVisible(not finding.file_id)
        self._override.setVisible(self._stopped and stops)
        several = len(self._findings) > 1
        self._page.setText(f"{self._shown + 1}/{len(self._findings)}")
        for widget in (self._previous, self._page, self._next):
            widget.setVisible(several)
        if self.property("banner") != severity.value:
            self.setProperty("banner", severity.value)
            self.style().polish(self)
