"""What notifications say: in our own window who and what, to the desktop how many and of which kind."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workstation.domain.notice import SECURITY, NoticeKind
from workstation.ui.features.notices.shown import Quiet, SystemNotice
from workstation.ui.kit.safe_text import fill, identifier

SHAPES = {
    NoticeKind.BLOCKED: ("block", "danger"),
    NoticeKind.FLAGGED: ("warning", "warn"),
    NoticeKind.AWAITED: ("shield", "warn"),
    NoticeKind.BREACHED: ("hourglass", "danger"),
    NoticeKind.REFUSED: ("tray", "warn"),
    NoticeKind.ASSIGNED: ("claim", "accent"),
    NoticeKind.MENTIONED: ("people", "accent"),
    NoticeKind.AT_RISK: ("clock", "warn"),
    NoticeKind.MESSAGE: ("message", "accent"),
    NoticeKind.WOKEN: ("snooze", "accent"),
}
# These count conversations already: how many of them need not be said again.
_BY_CONVERSATION = frozenset((NoticeKind.BREACHED, NoticeKind.ASSIGNED, NoticeKind.AT_RISK, NoticeKind.WOKEN))


class Wording(QObject):
    """Sentences in the language of the interface."""

    def level(self, kind: NoticeKind) -> str:
        """The word that a toast begins with, so that its colour says nothing alone."""
        return {
            NoticeKind.BLOCKED: self.tr("Block"),
            NoticeKind.FLAGGED: self.tr("Warning"),
            NoticeKind.AWAITED: self.tr("Second person"),
            NoticeKind.BREACHED: self.tr("Late"),
            NoticeKind.REFUSED: self.tr("Not done"),
            NoticeKind.ASSIGNED: self.tr("Given to you"),
            NoticeKind.MENTIONED: self.tr("Mention"),
            NoticeKind.AT_RISK: self.tr("At risk"),
            NoticeKind.MESSAGE: self.tr("New message"),
            NoticeKind.WOKEN: self.tr("Snooze over"),
        }[kind]

    def kind(self, kind: NoticeKind) -> str:
        """What a kind is called in the settings."""
        return {
            NoticeKind.BLOCKED: self.tr("A fraud flag that blocks"),
            NoticeKind.FLAGGED: self.tr("A fraud flag that warns"),
            NoticeKind.AWAITED: self.tr("A colleague asks for a second person's word"),
            NoticeKind.BREACHED: self.tr("An answer or a case of mine is late"),
            NoticeKind.REFUSED: self.tr("Something I did was not carried out"),
            NoticeKind.ASSIGNED: self.tr("A conversation is given to me"),
            NoticeKind.MENTIONED: self.tr("Somebody mentions me"),
            NoticeKind.AT_RISK: self.tr("Half of the time for an answer or a case of mine is over"),
            NoticeKind.MESSAGE: self.tr("A customer of mine writes"),
            NoticeKind.WOKEN: self.tr("A snooze of mine is over"),
        }[kind]

    def quiet(self, quiet: Quiet) -> str:
        """What the choices of do-not-disturb are called."""
        return {
            Quiet.HALF_HOUR: self.tr("Do not disturb for 30 minutes"),
            Quiet.HOUR: self.tr("Do not disturb for an hour"),
            Quiet.FOR_GOOD: self.tr("Do not disturb until I end it"),
            Quiet.END: self.tr("End do not disturb"),
        }[quiet]

    def quiet_until(self, until: str) -> str:
        """``until``: a time of day, or "" for good."""
        security = self.tr("Security is told of all the same.")
        ended = self.tr("Do not disturb, until you end it.")
        timed = self.tr("Do not disturb until %1.")
        return " ".join((fill(timed, until) if until else ended, security))

    def sentence(
        self, kind: NoticeKind, count: int, places: Sequence[tuple[str, str]], *, away: bool = False
    ) -> str:
        """Who, where it is about one conversation; how many, and in how many, where it is about several."""
        if away:
            return self._away(kind, count)
        if len(places) > 1:
            return self._several(kind, count, len(places))
        name = identifier(places[0][1]) if places else ""
        return fill(self._one(kind, count), name or self.tr("a customer"))

    def _one(self, kind: NoticeKind, count: int) -> str:
        return {
            NoticeKind.BLOCKED: self.tr("%n fraud flag(s) in the conversation with %1", "", count),
            NoticeKind.FLAGGED: self.tr("%n fraud flag(s) in the conversation with %1", "", count),
            NoticeKind.AWAITED: self.tr("A second person's word is asked for about %1"),
            NoticeKind.BREACHED: self.tr("The time for %1 is over"),
            NoticeKind.REFUSED: self.tr("Not carried out for %1: %n act(s) of yours", "", count),
            NoticeKind.ASSIGNED: self.tr("The conversation with %1 is yours now"),
            NoticeKind.MENTIONED: self.tr("You are mentioned in the conversation with %1"),
            NoticeKind.AT_RISK: self.tr("Half of the time for %1 is over"),
            NoticeKind.MESSAGE: self.tr("%n new message(s) from %1", "", count),
            NoticeKind.WOKEN: self.tr("The conversation with %1 is back"),
        }[kind]

    def _several(self, kind: NoticeKind, count: int, places: int) -> str:
        if kind in _BY_CONVERSATION:
            return self._counted(kind, places)
        where = self.tr("in %n conversation(s)", "", places)
        return fill(self.tr("%1 %2"), self._counted(kind, count), where)

    def _away(self, kind: NoticeKind, count: int) -> str:
        return fill(self.tr("%1 while you were away"), self._counted(kind, count))

    def _counted(self, kind: NoticeKind, count: int) -> str:
        return {
            NoticeKind.BLOCKED: self.tr("%n fraud flag(s)", "", count),
            NoticeKind.FLAGGED: self.tr("%n fraud flag(s)", "", count),
            NoticeKind.AWAITED: self.tr("%n request(s) for a second person's word", "", count),
            NoticeKind.BREACHED: self.tr("%n conversation(s) late", "", count),
            NoticeKind.REFUSED: self.tr("%n act(s) not carried out", "", count),
            NoticeKind.ASSIGNED: self.tr("%n conversation(s) given to you", "", count),
            NoticeKind.MENTIONED: self.tr("%n mention(s) of you", "", count),
            NoticeKind.AT_RISK: self.tr("%n conversation(s) at risk", "", count),
            NoticeKind.MESSAGE: self.tr("%n new message(s)", "", count),
            NoticeKind.WOKEN: self.tr("%n snooze(s) over", "", count),
        }[kind]

    def outside(self, notice: SystemNotice) -> str:
        """For the desktop: counts and kinds, since anybody may stand by and read."""
        security = sum(count for kind, count in notice.counts if kind in SECURITY)
        parts = [self.tr("%n priority case(s) waiting for you.", "", security)] if security else []
        for kind, count in notice.counts:
            if kind not in SECURITY:
                parts.append(fill(self.tr("%1."), self._counted(kind, count)))
        return " ".join(parts)
