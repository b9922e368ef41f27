"""What the state of the connection is called, in a word for the status bar and a sentence for the banner."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from workstation.domain.sync_state import Connection, Recovery, SyncState
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.words import Words


@dataclass(frozen=True, slots=True)
class Say:
    """``level`` is "" where no banner is wanted, else notice, warning or block; ``button`` may be ""."""

    shape: str
    tone: str
    word: str
    level: str = ""
    sentence: str = ""
    button: str = ""


class StatusWords(QObject):
    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def of(self, state: SyncState) -> Say:  # noqa: PLR0911 one return a state
        match state.connection:
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
                word = self.tr("Signed out")
                return Say("lock", "warn", word, "warning", sentence, self.tr("Sign in"))
            case Connection.NOT_OURS:
                sentence = state.trouble or self.tr(
                    "Something answers that is not our server, perhaps the sign-in page of this network. "
                    "Nothing was sent to it."
                )
                return Say("shield", "danger", self.tr("Not our server"), "block", sentence, self.tr("Retry"))
            case Connection.UPDATE_NEEDED:
                sentence = self.tr(
                    "This version is too old for the server. You can read; what you write is kept "
                    "until Groundcrew is updated."
                )
                return Say("warning", "danger", self.tr("Update needed"), "block", sentence)

    def _first_sync(self, state: SyncState) -> Say:
        if state.expected:
            sentence = fill(
                self.tr("Fetching your conversations: %1 of %2. You can work with those that are here."),
                self._words.number(state.received),
                self._words.number(state.expected),
            )
        else:
            sentence = self.tr("Fetching your conversations for the first time.")
        return Say("refresh", "accent", self.tr("First sync"), "notice", sentence)

    def _offline(self, state: SyncState) -> Say:
        since = self._words.time(state.since)
        sentences = [fill(self.tr("Offline since %1: you see the copy on this machine."), since)]
        if state.unsent:
            sentences.append(self.tr("Waiting to be sent: %n act(s) of yours.", "", state.unsent))
        sentences.append(
            state.trouble or self.tr("Keep working: what you write is saved and goes out by itself.")
        )
        return Say(
            "offline", "warn", self.tr("Offline"), "warning", " ".join(sentences), self.tr("Retry now")
        )

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
