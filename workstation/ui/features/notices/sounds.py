"""Sounds, played by whatever this system has for it; where it has nothing, all is silent."""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from workstation.domain.notice import SECURITY, NoticeKind

FOLDER = Path(__file__).parents[4] / "resources" / "sounds"
_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))  # of PipeWire, Pulse, ALSA and macOS
_GENTLE = frozenset({NoticeKind.MESSAGE, NoticeKind.AT_RISK, NoticeKind.WOKEN})


def sound_of(kind: NoticeKind) -> str:
    """Three levels of gravity have three sounds."""
    if kind in SECURITY:
        return "security"
    return "gentle" if kind in _GENTLE else "urgent"


def found_player() -> tuple[str, ...]:
    """The program that plays a file, with its arguments; () where there is none."""
    return next((player for player in _PLAYERS if shutil.which(player[0])), ())


class Sounds(QObject):
    """One at a time: what sounds already is not talked over. ``player`` is chosen once."""

    def __init__(self, player: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._process: QProcess | None = None

    def play(self, kind: NoticeKind) -> None:
        file = FOLDER / f"{sound_of(kind)}.wav"
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 only there

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        elif self._player and not self._sounding():
            self._process = self._process or QProcess(self)
            self._process.start(self._player[0], [*self._player[1:], str(file)])

    def _sounding(self) -> bool:
        return self._process is not None and self._process.state() != QProcess.ProcessState.NotRunning

    def stop(self) -> None:
        if self._process is not None and self._sounding():
            self._process.kill()
            self._process.waitForFinished(500)
