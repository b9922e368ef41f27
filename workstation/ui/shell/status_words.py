"""What the state of the connection is called, in a word for the status bar and a sentence for the banner."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.domain.sync_state import Connection, Recovery, SyncState
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.trouble import told
from workstation.ui.kit.words import Words

if TYPE_CHECKING:
    from workstation.domain.operation import TrayItem


class Act(StrEnum):
    """What the banner's button does."""

    NOTHING = ""
    UNDERSTOOD = "understood"
    RETRY = "retry"
    SIGN_IN = "sign_in"
    TRAY = "tray"


@dataclass(frozen=True, slots=True)
class Say:
    """``level`` is "" where no banner is wanted, else notice, warning or block; ``button`` may be ""."""

    shape: str
    tone: str
    word: str
    level: str = ""
    sentence: str = ""
    button: str = ""
    act: Act = Act.NOTHING
    key: str = ""  # the matter: said aloud once, however its sentence goes on
    details: bool = False  # the diagnostics tell more
    steps: tuple[int, int] | None = None  # done, of how many; of 0: nobody knows


class StatusWords(QObject):
    """``now`` answers ms since the epoch."""

    def __init__(self, words: Words, now: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._now = words, now

    def of(self, state: SyncState) -> Say:
        return replace(self._of(state), key=f"{state.connection}{' slow' if state.slow else ''}")

    def _of(self, state: SyncState) -> Say:  # noqa: PLR0911 one return a state
        match state.connection:
            case Connection.ONLINE if state.slow:
                return self._slow(state)
            case Connection.ONLINE:
                return Say("online", "ok", self.tr("Online"))
            case Connection.CONNECTING:
                return Say("refresh", "muted", self.tr("Connecting"))
            case Connection.FIRST_SYNC:
                return self._first_sync(state)
            case Connection.OFFLINE:
                return self._offline(state)
            case Connection.SIGNED_OUT:
                sentence = self.tr(
                    "The server signed you out. Everything you typed is safe; sign in again to send it."
                )
                word, button = self.tr("Signed out"), self.tr("Sign in")
                return Say("lock", "warn", word, "warning", sentence, button, Act.SIGN_IN)
            case Connection.NOT_OURS:
                sentence = state.trouble or self.tr(
                    "Something answers that is not our server, perhaps the sign-in page of this network. "
                    "Nothing was sent to it."
                )
                word, button = self.tr("Not our server"), self.tr("Retry now")
                return Say("shield", "danger", word, "block", sentence, button, Act.RETRY, details=True)
            case Connection.UPDATE_NEEDED:
                sentence = self.tr(
                    "This version is too old for the server. You can read; what you write is kept "
                    "until Groundcrew is updated."
                )
                word, button = self.tr("Update needed"), self.tr("Retry now")
                return Say("warning", "danger", word, "block", sentence, button, Act.RETRY, details=True)

    def trouble(self, sentence: str) -> Say:
        """Something that could not be done."""
        button = self.tr("Understood")
        word = self.tr("Trouble")
        return Say(
            "warning", "danger", word, "block", told(sentence), button, Act.UNDERSTOOD, f"trouble {sentence}"
        )

    def refused(self, items: "Sequence[TrayItem]") -> Say:
        """What came into the tray: of one the reason, of several the number."""
        from workstation.ui.kit.refusals import Refusals  # noqa: PLC0415 only a tray that holds something

        key = "refused " + " ".join(item.operation.id for item in items)
        if len(items) == 1:
            written = bool(items[0].operation.text)
            what = self.tr("1 reply was not sent.") if written else self.tr("1 act was refused.")
            sentence = f"{what} {Refusals(self._words, {}).sentence(items[0])}"
        else:
            sentence = self.tr("%n act(s) of yours refused; all you wrote is kept.", "", len(items))
        word, button = self.tr("Not carried out"), self.tr("Open the tray")
        return Say("tray", "warn", word, "warning", sentence, button, Act.TRAY, key)

    def returning(self, number: int, total: int) -> Say:
        """What had waited goes out."""
        words = self._words
        sentence = fill(self.tr("Sending %1 of %2…"), words.number(number), words.number(total))
        steps = (number - 1, total)
        return Say(
            "refresh", "accent", self.tr("Back online"), "notice", sentence, key="sending", steps=steps
        )

    def _slow(self, state: SyncState) -> Say:
        sentence = self.tr(
            "The server takes about %n second(s) to answer. What you write is saved at once.",
            "",
            state.slow,
        )
        return Say("hourglass", "warn", self.tr("Online, slow"), "notice", sentence, details=True)

    def _first_sync(self, state: SyncState) -> Say:
        if state.expected:
            sentence = fill(
                self.tr("Fetching your conversations: %1 of %2. You can work with those that are here."),
                self._words.number(state.received),
                self._words.number(state.expected),
            )
        else:
            sentence = self.tr("Fetching your conversations for the first time.")
        steps = (state.received, state.expected)
        return Say("refresh", "accent", self.tr("First sync"), "notice", sentence, steps=steps)

    def _offline(self, state: SyncState) -> Say:
        since = self._words.time(state.since)
        sentences = [fill(self.tr("Since %1."), since), self._copy(state)]
        if state.unsent:
            sentences.append(self.tr("To be sent: %n act(s) of yours.", "", state.unsent))
        if state.trouble:
            sentences.append(state.trouble)
        word, button = self.tr("Offline"), self.tr("Retry now")
        return Say("offline", "warn", word, "warning", " ".join(sentences), button, Act.RETRY, details=True)

    def _copy(self, state: SyncState) -> str:
        """How old what one sees is."""
        if state.in_sync_as_of is None:
            return self.tr("Nothing has been fetched yet.")
        minutes = max(0, self._now() - state.in_sync_as_of) // 60_000
        if minutes < 1:
            return self.tr("You see a copy less than a minute old.")
        if minutes < 60:
            return self.tr("You see a copy %n minute(s) old.", "", minutes)
        if minutes < 60 * 24:
            return self.tr("You see a copy %n hour(s) old.", "", minutes // 60)
        return self.tr("You see a copy %n day(s) old.", "", minutes // (60 * 24))

    def recovery(self, why: Recovery) -> str:
        """What a person should know of it; "" where the tray says it all."""
        match why:
            case Recovery.HISTORY_LOST:
                return self.tr(
                    "The server was put back to an earlier copy. What you wrote since then is sent to it "
                    "again by itself, once. Look again at what you claimed, handed over or set: that is not "
                    "repeated."
                )
            case Recovery.USED_ELSEWHERE:
                return self.tr(
                    "This profile was used on another computer, too, or was put back from a copy. Nothing "
                    "that you wrote is lost. From now on keep it on one computer."
                )
            case Recovery.NEVER_TAKEN:
                return ""

    def synced(self, state: SyncState) -> str:
        """How fresh the copy is."""
        if state.in_sync_as_of is None:
            return self.tr("not in sync yet")
        return fill(self.tr("in sync as of %1"), self._words.time_exact(state.in_sync_as_of))

    def outbox(self, unsent: int) -> str:
        return self.tr("%n in the outbox", "", unsent) if unsent else self.tr("outbox empty")

    def tray(self, count: int) -> str:
        return self.tr("%n in the tray", "", count) if count else self.tr("tray empty")

    def lock_in(self, ms: int) -> str:
        return fill(self.tr("locks in %1"), self._words.waiting(ms + 999))
