"""Asks the child that looks words up; starts it when it is first needed, and anew when it has ended."""

import json
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workstation.errors import WorkstationError
from workstation.runtime.beside import confined

PATIENCE = 15.0  # seconds until a child is ended that has not answered


class Unusable(WorkstationError):
    """The dictionary cannot be used."""

    def __init__(self) -> None:
        super().__init__("Spelling cannot be checked: the dictionary cannot be used.")


class Speller:
    """Blocks: call it on a thread. ``dictionary`` is a path without its ending, .aff or .dic."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._broken: set[Path] = set()  # what has ended a child is not tried again

    def unknown(self, dictionary: Path, words: Sequence[str]) -> frozenset[str]:
        """Those that the dictionary does not hold. Raises Unusable."""
        return frozenset(self._ask(dictionary, {"words": list(words)}))

    def suggestions(self, dictionary: Path, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first. Raises Unusable."""
        return tuple(self._ask(dictionary, {"word": word}))

    def close(self) -> None:
        """End the child; it is started anew where it is needed again."""
        with self._lock:
            self._end()

    def _ask(self, dictionary: Path, asked: dict[str, Any]) -> list[str]:
        with self._lock:
            if dictionary in self._broken:
                raise Unusable
            line = self._answer(json.dumps({"dictionary": str(dictionary)} | asked).encode() + b"\n")
            try:
                told = json.loads(line)
            except ValueError:  # it ended instead of answering
                told = None
            if not isinstance(told, list):
                self._broken.add(dictionary)
                self._end()
                raise Unusable
            return [str(one) for one in told]

    def _answer(self, line: bytes) -> bytes:
        child = self._child = self._child or confined("workstation.spelling")
        assert child.stdin is not None
        assert child.stdout is not None
        end = threading.Timer(PATIENCE, child.kill)
        end.start()
        try:
            child.stdin.write(line)
            child.stdin.flush()
            return child.stdout.readline()
        except OSError:  # it has ended
            return b""
        finally:
            end.cancel()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            with child:  # closes what leads to it, and waits
                pass
