"""Lets the entries of a list through, counts what is broken in it, and stops a list that is too much."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from backend_stub.feeds.feed import Feed, Source
from backend_stub.feeds.kinds import WALLETS, FeedTrouble, Kind
from backend_stub.feeds.reading import Entry, entries, files

# of all feeds of a kind together; all workstations keep them, and what is allowed stands in memory here
MOST = {
    Kind.DOMAINS: 10_000_000,
    Kind.ADDRESSES: 10_000_000,
    Kind.SANCTIONS: 1_000_000,
    Kind.ALLOW: 100_000,
}
_MOST_ENDINGS = 5_000  # .com, .org …: there are some 1,500; workstations have the listed ones in memory
_NAMED = 20  # broken lines that are named one by one


def room(feeds: Iterable[Feed], source: Source) -> int:
    """How many entries that of ``source`` may have beside the other ``feeds`` of its kind."""
    others = (one.entries for one in feeds if one.kind is source.kind and one.name != source.name)
    return max(0, MOST[source.kind] - sum(others))


class Sieve:
    """One reading of a list, of which nothing but the endings of its names stays in memory."""

    def __init__(self, path: Path, kind: Kind, most: int) -> None:
        self._path, self._kind, self._most = path, kind, most
        self._endings: set[str] = set()
        self.broken = 0  # lines
        self.first_broken: list[tuple[Path, int]] = []  # in which file, and their numbers, from 1

    def sound(self) -> Iterator[tuple[str, str]]:
        """Day and entry of each line that holds one; raises FeedTrouble where none does, or too many."""
        count = 0
        for file, (number, day, entry) in self._all():
            if not entry:
                self._note(file, number)
                continue
            count += 1
            if count > self._most:
                raise FeedTrouble(
                    f"{self._path} has more than {self._most} entries, and there is room for no more beside "
                    f"the other lists of {self._kind.value}: bring what is current alone"
                )
            self._look_at_ending(entry)
            yield day, entry
        if not count:
            raise FeedTrouble(f"{self._path} holds nothing of the kind {self._kind.value}")

    def _all(self) -> Iterator[tuple[Path, Entry]]:
        for file in files(self._path):
            yield from ((file, entry) for entry in entries(file, self._kind))

    def _note(self, file: Path, number: int) -> None:
        self.broken += 1
        if len(self.first_broken) < _NAMED:
            self.first_broken.append((file, number))

    def _look_at_ending(self, entry: str) -> None:
        if self._kind in WALLETS:
            return
        self._endings.add(entry[entry.rfind(".") :])
        if len(self._endings) > _MOST_ENDINGS:
            raise FeedTrouble(
                f"{self._path} has names with more than {_MOST_ENDINGS} different endings, which is more "
                "than there are: it is no list of sites"
            )
