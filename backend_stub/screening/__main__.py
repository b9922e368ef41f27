"""The screener: ``python -m backend_stub.screening FOLDER`` looks through what it is asked, on another core.

It knows the lists that are published in FOLDER, and sees by itself when they are published anew. It ends when
nobody can ask it any more, however the server has ended, and says nothing but its answers.
"""

import pickle
import signal
import sys
from pathlib import Path

from backend_stub.fraud_lists import FraudLists
from backend_stub.screening.frames import give, taken
from backend_stub.screening.screener import Screener


def main(folder: str) -> int:
    # a terminal sends it to the server, too, which decides what becomes of it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    screener = Screener(FraudLists(Path(folder)))
    screener.warm()
    while (asked := taken(sys.stdin.buffer)) is not None:
        give(sys.stdout.buffer, answer(asked, screener))
    return 0


def answer(asked: bytes, screener: Screener) -> bytes:
    """What comes of each; None for what failed, or for all: the server tries itself, and sees why."""
    try:
        outcomes = screener.together(pickle.loads(asked))  # noqa: S301 the server's
        return pickle.dumps([None if isinstance(one, Exception) else one for one in outcomes])
    except RecursionError:  # too deep for a pickle
        return pickle.dumps(None)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
