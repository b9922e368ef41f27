"""The fraud check of messages as people write them, with as many listed domains as a deployment has."""

import gc
import random
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import thieves
from tests.bench.figures import Bench, Figures, Sample
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list
from workstation.detection.measuring import Message, messages
from workstation.detection.shipped import open_shipped

_ROUNDS = 3  # over all messages, after one that is not counted
_TALK = Path(__file__).parents[1] / "detection" / "scenes"


def guard(figures: Figures) -> None:
    """Every fifth message has a link or a wallet in it, listed or not."""
    dice = random.Random(7)
    names = thieves.names()
    letters = [
        (letter.text + (f" {_linked(dice, names)}" if dice.random() < 0.2 else ""), letter)
        for letter in _letters()
    ]
    sample = Sample()
    with TemporaryDirectory() as folder:
        compile_list(names, Path(folder) / "domains")
        shipped = open_shipped(Path(folder) / "few", Path(folder) / "addresses")
        with shipped, DomainList(Path(folder) / "domains") as domains:
            known = Known(domains, shipped.addresses, shipped.own_domains)
            for number in range(_ROUNDS + 1):
                for text, letter in letters:
                    with sample.cpu():
                        indicators(text, author=letter.author, known=known)
                if number == 0:
                    gc.freeze()  # as both programs do with what they have loaded
                    sample.values.clear()
    figures.take("guard", sample.at(0.99), **sample.details)


def _letters() -> Iterator[Message]:
    for path in sorted(_TALK.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            (letter,) = messages(StringIO(line))
            assert isinstance(letter, Message)
            yield letter


def _linked(dice: random.Random, names: list[str]) -> str:
    host = dice.choice(names)
    return dice.choice([
        f"https://login.{host}/verify?id={dice.randrange(10**9)}",
        f"hxxps://{host.replace('.', '[.]')}",
        f"https://{host}x.example.com/claim",
        f"0x{dice.randrange(16**40):040x}",
        f"bc1q{dice.randrange(16**38):038x}",
    ])  # fmt: skip


BENCHES: dict[str, Bench] = {"guard": guard}
