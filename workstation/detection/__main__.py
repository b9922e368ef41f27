"""What the detectors find in messages, for testers and for measuring.

``python -m workstation.detection < messages.jsonl`` reads ``{"id","text","from"}`` per line and writes
``{"id","language","indicators"}``; a line may say in ``"language"`` what its author most likely writes in,
which is taken where the text leaves it open. ``python -m workstation.detection evaluate FILE`` reads lines
that say ``"kinds"`` as well, and prints recall and precision per kind and per language. ``--lists FOLDER``
before it looks up what a server has published there (``DATABASE.lists``) in place of the small lists that
come along. Every answer comes as soon as its line is read. What is not looked for, since nothing is there
to tell it by, is said first, beside the answers. Ends with 1 if a line is bad.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.language import language_of
from workstation.detection.measuring import Message, Tally, messages
from workstation.detection.published import open_published
from workstation.detection.shipped import open_shipped
from workstation.errors import WorkstationError


def main(arguments: list[str]) -> int:
    """Ends with 1 if a line could not be read, with 2 if the arguments are wrong or a file is not there."""
    named = len(arguments) > 1 and arguments[0] == "--lists"
    lists, words = (arguments[1], arguments[2:]) if named else ("", arguments)
    if words and (len(words) != 2 or words[0] != "evaluate"):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        with _known(lists) as known:
            for kind in known.blind():
                sys.stderr.write(f"not looked for, since nothing is there to tell it by: {kind}\n")
            code = _run(words, known)
            sys.stdout.flush()
            return code
    except BrokenPipeError:  # whoever read it has gone, and wants no more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}\n")
    except WorkstationError as error:
        sys.stderr.write(f"{lists}: {error}\n")
    return 2


def _run(words: list[str], known: Known) -> int:
    if not words:
        return _answer(sys.stdin, sys.stdout, known)
    with Path(words[1]).open(encoding="utf-8", errors="surrogateescape") as file:
        return _evaluate(file, sys.stdout, known)


@contextmanager
def _known(lists: str) -> Iterator[Known]:
    """The lists of a folder where a server publishes, or those that come along."""
    with TemporaryDirectory() as folder:
        shipped = Path(folder)
        published = open_published(Path(lists)) if lists else None
        if lists and published is None:
            raise WorkstationError("Nothing is published there.")
        with published or open_shipped(shipped / "domains", shipped / "addresses") as known:
            yield known


def _answer(lines: TextIO, out: TextIO, known: Known) -> int:
    bad = 0
    for message in messages(lines):
        if isinstance(message, Message):
            found = indicators(message.text, author=message.author, known=known)
            answer = {
                "id": message.id,
                "language": language_of(message.text, message.language),
                "indicators": [asdict(indicator) for indicator in found],
            }
            out.write(f"{json.dumps(answer)}\n")
            out.flush()
        else:
            bad += 1
            sys.stderr.write(f"{message}\n")
    return 1 if bad else 0


def _evaluate(lines: TextIO, out: TextIO, known: Known) -> int:
    bad = 0
    tally = Tally()
    for message in messages(lines):
        if isinstance(message, Message):
            found = indicators(message.text, author=message.author, known=known)
            tally.add(message, {indicator.kind for indicator in found})
        else:
            bad += 1
            sys.stderr.write(f"{message}\n")
    out.write(f"{tally.table()}\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
