"""What the detectors find in messages, for testers and for measuring.

``python -m workstation.detection < messages.jsonl`` reads ``{"id","text","from"}`` per line and writes
``{"id","language","indicators"}``; ``python -m workstation.detection evaluate FILE`` reads lines that say
``"kinds"`` as well, and prints recall and precision per kind and per language. Ends with 1 if a line is bad.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from workstation.detection import Known, indicators, language_of
from workstation.detection.measuring import Message, Tally, messages


def main(arguments: list[str]) -> int:
    """Ends with 1 if a line could not be read, with 2 if the arguments are wrong or the file is not there."""
    if not arguments:
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
        return _answer(sys.stdin, sys.stdout)
    if len(arguments) != 2 or arguments[0] != "evaluate":
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        with Path(arguments[1]).open(encoding="utf-8", errors="surrogateescape") as file:
            return _evaluate(file, sys.stdout)
    except OSError as error:
        sys.stderr.write(f"{arguments[1]}: {error.strerror}\n")
        return 2


def _answer(lines: TextIO, out: TextIO) -> int:
    bad = 0
    for message in messages(lines):
        if isinstance(message, Message):
            found = indicators(message.text, author=message.author, known=Known())
            answer = {
                "id": message.id,
                "language": language_of(message.text),
                "indicators": [asdict(indicator) for indicator in found],
            }
            out.write(f"{json.dumps(answer)}\n")
        else:
            bad += 1
            sys.stderr.write(f"{message}\n")
    return 1 if bad else 0


def _evaluate(lines: TextIO, out: TextIO) -> int:
    bad = 0
    tally = Tally()
    for message in messages(lines):
        if isinstance(message, Message):
            found = indicators(message.text, author=message.author, known=Known())
            tally.add(message, {indicator.kind for indicator in found})
        else:
            bad += 1
            sys.stderr.write(f"{message}\n")
    out.write(f"{tally.table()}\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
