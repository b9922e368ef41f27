"""The warnings of a conversation: a banner made ahead, or when there is first something to warn of."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.deciding import Decision, Offered
from workstation.domain.fraud import FraudFlag
from workstation.domain.rights import Act
from workstation.domain.safety import to_answer
from workstation.errors import Sentence
from workstation.ui.features.conversation.banner import Banner
from workstation.ui.features.conversation.share import Share
from workstation.ui.features.conversation.tightness import Air, Tightness
from workstation.ui.kit.kit import Kit

_SOON_MS = 1000  # after a conversation was opened; only then nothing of that is waited for


class Warnings(QObject):
    """``made`` puts a new banner into its place, in which ``tightness`` may tell it to take less room."""

    evidence_wanted = Signal(str)  # the message's id
    escalation_wanted = Signal()
    decision_wanted = Signal(str, object)  # the flag's id, Decision
    reply_wanted = Signal(object)  # FraudFlag, of which the customer is to be warned
    not_open = Signal()  # a decision that is not open to the person, or there is no warning
    refused = Signal(object)  # Sentence: for whom the decision is that is wanted

    def __init__(
        self, kit: Kit, tightness: Tightness, made: Callable[[QWidget], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._kit, self._tightness, self._made, self._place = kit, tightness, made, parent
        self._banner: Banner | None = None
        self._parts: tuple[Banner, Air, Share] | None = None
        self._needed = True
        self._offered: Mapping[str, Offered] = {}
        self._flags: tuple[FraudFlag, ...] = ()

    def prepare(self) -> None:
        """Make the banner before anybody knows whether there will be something to warn of."""
        self.banner()
        self._needed = False

    def banner(self) -> Banner:
        """Made now where it is not there yet."""
        self._needed = True
        if self._banner is None:
            self._banner = Banner(self._kit, self._place)
            self._banner.evidence_wanted.connect(self.evidence_wanted)
            self._banner.escalation_wanted.connect(self.escalation_wanted)
            self._banner.decision_wanted.connect(self.decision_wanted)
            self._banner.reply_wanted.connect(self.reply)
            share = Share(self._banner, self._place)
            self._parts = self._banner, Air(self._banner), share
            self._tightness.add(*self._parts)
            self._made(share)
        return self._banner

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._banner.stops() if self._banner else ()

    def show_flags(
        self,
        flags: tuple[FraudFlag, ...],
        offered: Mapping[str, Offered] = MappingProxyType({}),
        acts: frozenset[Act] = frozenset(),
    ) -> None:
        self._offered, self._flags = offered, flags
        if flags or (self._banner and self._needed):
            self.banner().show_flags(flags, offered, may_escalate=Act.ESCALATE in acts)
        elif self._banner:
            QTimer.singleShot(_SOON_MS, self, self._put_away)

    def _put_away(self) -> None:
        """A banner with nothing in it would take half a megabyte in every tab."""
        if self._parts is None or self._needed:
            return
        *_, share = self._parts
        self._tightness.remove(*self._parts)
        self._banner = self._parts = None
        share.deleteLater()

    def go(self) -> None:
        """Let the keyboard go to the warning, which then says all that it has to say; or back."""
        if self._banner is None or self._banner.front() is None:
            self.not_open.emit()
        elif self._banner.isAncestorOf(self._place.window().focusWidget()):
            self._banner.open_up(False)
            self._place.setFocus()
        else:
            self._banner.take_focus()

    def reply(self) -> None:
        """Warn the customer of what the warning in front tells, or the gravest that has a reply."""
        front = self._banner.front() if self._banner else None
        if front and (flag := to_answer((front, *(one for one in self._flags if one.standing)))):
            self.reply_wanted.emit(flag)
        else:
            self.not_open.emit()

    def take_back(self) -> None:
        """Open the warning again that I dismissed last."""
        mine = [
            flag for flag in self._flags
            if Decision.TAKE_BACK in self._offered.get(flag.id, Offered()).decisions
        ]  # fmt: skip
        if mine:
            newest = max(mine, key=lambda flag: flag.decided_at or 0)
            self.decision_wanted.emit(newest.id, Decision.TAKE_BACK)
        else:
            self.not_open.emit()

    def reopen(self) -> None:
        """Open the warning again that was decided last, or agree to that."""
        wanted = (Decision.AGREE_REOPEN, Decision.REOPEN, Decision.ASK_REOPEN)
        found = [
            (flag.asked is not None, flag.decided_at or 0, flag.id, decision)
            for flag in self._flags
            for decision in self._offered.get(flag.id, Offered()).decisions
            if decision in wanted
        ]
        if found:
            *_, flag_id, decision = max(found)
            self.decision_wanted.emit(flag_id, decision)
        else:
            self.not_open.emit()

    def decide(self, *wanted: Decision) -> None:
        """The first of ``wanted`` that is open about the warning in front."""
        flag = self._banner.front() if self._banner else None
        offered = self._offered.get(flag.id, Offered()) if flag else Offered()
        decision = next((one for one in wanted if one in offered.decisions), None)
        if offered.seniors_only:
            self.refused.emit(Sentence("Only a senior security agent decides this."))
        elif flag is None or decision is None:
            self.not_open.emit()
        else:
            self.decision_wanted.emit(flag.id, decision)
