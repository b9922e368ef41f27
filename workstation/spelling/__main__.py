"""The child: ``python -m workstation.spelling`` looks words up; a line of JSON each way.

What reads a dictionary was written by others, and so was the dictionary: it may be slow, large or broken. So
it is read here, with little memory, and when it goes wrong nobody but this process ends.
"""

import codecs
import json
import re
import sys
from pathlib import Path
from typing import Any

from hunspell import Hunspell

MEMORY = 1024 * 1024 * 1024  # bytes of address space
MOST = 7  # suggestions
_RULES = re.compile(rb"^(?:\xef\xbb\xbf)?(?:SET|TRY|FLAG|LANG|SFX|PFX|REP)\s", re.MULTILINE)


def main() -> int:
    """Answers until nobody asks any more."""
    confine()
    loaded: dict[str, Any] = {}
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        path = asked["dictionary"]
        if path not in loaded:
            stem = Path(path)
            sound = is_sound(stem)
            loaded[path] = Hunspell(stem.name, hunspell_data_dir=str(stem.parent)) if sound else None
        answer = _answer(loaded[path], asked) if loaded[path] else None
        sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
        sys.stdout.buffer.flush()
    return 0


def is_sound(dictionary: Path) -> bool:
    """Whether its two files are what they should be, and whole: of others every word would be unknown."""
    rules, listed = (
        dictionary.with_name(f"{dictionary.name}.{ending}").read_bytes() for ending in ("aff", "dic")
    )
    count, _, words = listed.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    told = re.match(rb"\d{1,9}\b", count)
    whole = told is not None and 1 <= int(told[0]) <= 2 * (words.count(b"\n") + 1)
    return whole and bool(words.strip()) and b"\0" not in listed and _RULES.search(rules) is not None


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
