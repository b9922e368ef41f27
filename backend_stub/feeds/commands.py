"""The command line of the feeds: ``python -m backend_stub feeds …``."""

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from backend_stub.feeds import social_training
from backend_stub.feeds.importing import add_importing
from backend_stub.feeds.kinds import FeedTrouble, Kind
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import ledger_of, model_of
from backend_stub.feeds.secret_training import read_told, train_told
from backend_stub.feeds.senses import read_senses
from backend_stub.feeds.talk import read
from backend_stub.feeds.training import train
from workstation.detection import social
from workstation.detection.domains import canonical

T = TypeVar("T")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=[\s,;])")
_FEWEST = 1000  # names of either kind; from fewer nothing is learned


def add_feeds(parser: argparse.ArgumentParser, database: Path) -> None:
    """The commands of ``feeds`` to a parser of the command line."""
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    add_importing(commands, database)
    learn = commands.add_parser(
        "train",
        help="learn what names of scam sites are like",
        description=(
            "Learn from lists of names, one a line, a day before it or not, what those of scam sites have in "
            "common, so that new ones are noticed before anybody lists them. The server that is started next "
            "uses it; without a model suspicious names are not looked for."
        ),
    )
    learn.add_argument(
        "--listed", type=Path, nargs="+", metavar="FILE", help="of scam sites; without it what feeds list"
    )
    learn.add_argument(
        "--ordinary", type=Path, nargs="+", required=True, metavar="FILE", help="of other sites"
    )
    learn.add_argument("--until", default="9999", metavar="DAY", help="pass over what is listed later")
    learn.add_argument(
        "--database", type=Path, default=database, metavar="PATH", help="of the server to use it"
    )
    learn.set_defaults(run=_train)
    _add_talk(commands)


def _add_talk(commands: Any) -> None:
    """The commands that learn from what people say."""
    talk = commands.add_parser(
        "train-social",
        help="learn what social engineering is like",
        description=(
            "Learn from written examples what speaks for each kind of social engineering. The model that "
            "comes along was made from resources/fraud/talk, tests/detection/scenes and resources/canned, by "
            "what words mean in resources/fraud/senses."
        ),
    )
    talk.add_argument("files", type=Path, nargs="+", metavar="FILE", help="of talk or messages, or a folder")
    talk.add_argument("--senses", type=Path, required=True, metavar="FOLDER", help="what words mean")
    talk.add_argument("--model", type=Path, required=True, metavar="PATH", help="where to write it")
    talk.set_defaults(run=_train_social)
    told = commands.add_parser(
        "train-told",
        help="learn how secrets are told",
        description=(
            "Learn from written examples how people tell a code or a password that they call neither. The "
            "model that comes along was made from resources/fraud/told, resources/fraud/talk and "
            "tests/detection/secrets."
        ),
    )
    told.add_argument("files", type=Path, nargs="+", metavar="FILE", help="of messages, or a folder")
    told.add_argument("--model", type=Path, required=True, metavar="PATH", help="where to write it")
    told.set_defaults(run=_train_told)


def _train_told(chosen: argparse.Namespace) -> int:
    examples = _examples(chosen.files, read_told)
    learned = train_told(examples, chosen.model, social.senses())
    print(f"{chosen.model}: learned from {learned} numbers and odd words in {len(examples)} messages")
    return 0


def _examples(paths: Sequence[Path], read_all: Callable[[list[Path]], list[T]]) -> list[T]:
    """What stands in files, or in those of folders. Raises FeedTrouble."""
    try:
        files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
        return read_all(files)
    except (OSError, ValueError, KeyError) as error:
        raise FeedTrouble(f"an example cannot be read: {error!r}") from error


def _train_social(chosen: argparse.Namespace) -> int:
    examples = _examples(chosen.files, read)
    try:
        senses = read_senses(chosen.senses)
    except (OSError, ValueError) as error:
        raise FeedTrouble(f"what words mean cannot be read: {error}") from error
    keys = social_training.train(examples, social.KINDS, chosen.model, senses)
    print(f"{chosen.model}: learned {keys} pieces from {len(examples)} examples")
    return 0


def _train(chosen: argparse.Namespace) -> int:
    try:
        named = (
            (pair for file in chosen.listed for pair in _names(file)) if chosen.listed else _imported(chosen)
        )
        listed = sorted(pair for pair in named if pair[0] <= chosen.until)
        ordinary = [name for file in chosen.ordinary for _, name in _names(file)]
    except (OSError, UnicodeDecodeError) as error:
        raise FeedTrouble(f"a list cannot be read: {error}") from error
    scams = list(dict.fromkeys(name for _, name in listed))
    others = sorted(set(ordinary) - set(scams))
    if min(len(scams), len(others)) < _FEWEST:
        raise FeedTrouble(
            f"{len(scams)} listed and {len(others)} ordinary names are too few: bring {_FEWEST} of each"
        )
    chosen.database.parent.mkdir(parents=True, exist_ok=True)
    path = model_of(chosen.database)
    learned = train(scams, others, path)
    print(
        f"{path}: learned from {learned.listed} listed and {learned.ordinary} ordinary names; finds "
        f"{learned.caught:.1%} of the listed ones by their look, and at most 0.25% of other ordinary ones"
    )
    return 0


def _imported(chosen: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Day and name of every site that the feeds of this server list."""
    if (path := ledger_of(chosen.database)).is_file():
        with Ledger(path) as ledger:
            yield from ledger.dated(Kind.DOMAINS)


def _names(file: Path) -> Iterator[tuple[str, str]]:
    """Day (empty where none stands) and canonical name of each line that holds a name."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            day = _DAY.match(line)
            words = line[day.end() + 1 if day else 0 :].partition("#")[0].split()
            if words and (name := canonical(words[-1])):  # the last word: a hosts file begins with an address
                yield day[0] if day else "", name
