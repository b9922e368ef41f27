"""One sentence that is said for a while, on the screen and to a screen reader."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from workstation.ui.features.inbox.choosing import MOST
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill

_SAID_MS = 5000


class Said(PlainLabel):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, wrap=True, tone="muted")
        self.setContentsMargins(12, 6, 12, 0)
        self.hide()
        self._silence = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._silence.timeout.connect(self.hide)

    def say(self, sentence: str, tone: str = "muted") -> None:
        self.set_tone(tone)
        self.setText(sentence)
        self.show()
        self._silence.start()
        announce(self, sentence)

    def say_done(self, deed: str, done: int, not_open: int, already: int) -> None:
        """In how many of several conversations an act was done, stood so before, or is not open."""
        words = {
            "claim": self.tr("%n claimed.", "", done),
            "release": self.tr("%n given back to the queue.", "", done),
            "transfer": self.tr("%n transferred.", "", done),
            "resolve": self.tr("%n resolved.", "", done),
            "wait": self.tr("%n wait for the customer.", "", done),
            "hold": self.tr("%n put on hold.", "", done),
            "snooze": self.tr("%n snoozed.", "", done),
            "reopen": self.tr("%n opened again.", "", done),
            "priority": self.tr("%n given this priority.", "", done),
            "labels": self.tr("%n labelled.", "", done),
            "read": self.tr("%n marked as read.", "", done),
            "unread": self.tr("%n marked unread.", "", done),
            "escalate": self.tr("%n escalated to security.", "", done),
        }
        told = [words[deed]]
        if already:
            told.append(self.tr("%n already so.", "", already))
        if not_open and deed == "unread":
            told.append(self.tr("%n without a word of the customer.", "", not_open))
        elif not_open:
            told.append(self.tr("%n not open to you.", "", not_open))
        self.say(" ".join(told), "muted" if done or not not_open else "danger")

    def say_full(self) -> None:
        """More were meant than can be chosen together."""
        template = self.tr("Only the first %1 are chosen: no more can be done at once.")
        self.say(fill(template, MOST), "warn")
