"""The child: ``python -m workstation.spelling`` looks words up; a line of JSON each way.

What reads a dictionary was written by others, and so was the dictionary: it may be slow, large or broken. So
it is read here, with little memory, and when it goes wrong nobody but this process ends.
"""

import json
import sys
from pathlib import Path
from typing import Any

from hunspell import Hunspell

MEMORY = 1024 * 1024 * 1024  # bytes of address space
MOST = 7  # suggestions


def main() -> int:
    """Answers until nobody asks any more."""
    confine()
    loaded: dict[str, Any] = {}
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        path = asked["dictionary"]
        if path not in loaded:
            stem = Path(path)
            loaded[path] = Hunspell(stem.name, hunspell_data_dir=str(stem.parent))
        answer = _answer(loaded[path], asked)
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()
    return 0


def confine() -> None:
    """Little memory, no file written, no core on the disk. Windows has no such limits."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 where there is one

    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))


def _answer(dictionary: Any, asked: dict[str, Any]) -> list[str]:
    if "word" in asked:
        return [str(one) for one in dictionary.suggest(asked["word"])[:MOST] if one]
    return [word for word in asked["words"] if not _known(dictionary, word)]


def _known(dictionary: Any, word: str) -> bool:
    try:
        return bool(dictionary.spell(word))
    except UnicodeEncodeError:  # of another script than the dictionary's
        return True


if __name__ == "__main__":
    sys.exit(main())
