"""Compiles all that is listed into the files that the server looks up and workstations fetch."""

import hashlib
import heapq
import json
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from itertools import chain
from operator import itemgetter
from pathlib import Path

from backend_stub.feeds.kinds import WALLETS, Kind
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.reading import entries
from workstation.detection.addresses import FORMAT, write_addresses
from workstation.detection.brands import brands
from workstation.detection.compiled import digest
from workstation.detection.lists import write_domains
from workstation.detection.published import (
    ADDRESSES,
    DOMAINS,
    MANIFEST,
    NAMES,
    ListFile,
    fits_its_kind,
    measured,
    named,
    written,
)
from workstation.detection.shipped import FRAUD, NAME, OWN_DOMAINS, shared_hosts

_OWN = {
    Kind.DOMAINS: (FRAUD / "phishing.txt",),
    Kind.ADDRESSES: (FRAUD / "addresses.txt",),
}
_LIFTED = "lifted"
_END = "."  # its last line, and no entry: without it the file is torn
_MOST_FEEDS = 255  # of wallets: one byte tells which


def folder_of(database: Path) -> Path:
    """Where the published files of the server on ``database`` lie."""
    return database.with_name(f"{database.name}.lists")


def ledger_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.feeds")


def model_of(database: Path) -> Path:
    """Where the model of suspicious names lies that the server on ``database`` uses, if there is one."""
    return database.with_name(f"{database.name}.names")


def publish(database: Path) -> tuple[ListFile, ...]:
    """Compile what has changed since the last time; the manifest is replaced in one step, and names all.

    Of two that publish at once the second waits, so that what stands in the end is the newest.
    """
    folder = folder_of(database)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with Ledger(ledger_of(database)) as ledger:
        if _stands(folder, ledger, _basis(database, ledger)):
            return named(folder)
        with ledger.alone():
            basis = _basis(database, ledger)
            stands = _stands(folder, ledger, basis)
            return named(folder) if stands else _compiled(database, folder, ledger, basis)


def _stands(folder: Path, ledger: Ledger, basis: str) -> bool:
    """Whether what is published is made of ``basis``, and whole."""
    files = named(folder)
    with suppress(OSError, ValueError):
        made_of = (folder / "basis").read_text("ascii")
        lists = bool(files) and made_of == basis and all(file.fits(folder) for file in files)
        return lists and lifted_in(folder) == ledger.lifted().keys()
    return False


def _compiled(database: Path, folder: Path, ledger: Ledger, basis: str) -> tuple[ListFile, ...]:
    standing = named(folder)
    files = [_domains(folder, ledger), _addresses(folder, ledger)]
    if fits_its_kind(NAMES, model_of(database)):
        files.append(_kept(folder, NAMES, model_of(database)))
    _write_lifted(folder, ledger)
    beside = folder / f"{MANIFEST}.new"
    beside.write_bytes(written(files))
    beside.replace(folder / MANIFEST)
    (folder / "basis").write_text(basis, "ascii")
    _clear(folder, {file.path(folder).name for file in (*files, *standing)})
    return tuple(files)


def _write_lifted(folder: Path, ledger: Ledger) -> None:
    """For this server alone."""
    beside = folder / f"{_LIFTED}.new"
    beside.write_text("\n".join([*ledger.lifted(), _END]), "utf-8")
    beside.replace(folder / _LIFTED)


def lifted_in(folder: Path) -> frozenset[str]:
    """What was lifted of what is published in ``folder``. Raises OSError or ValueError where that cannot be
    told."""
    *lifted, end = (folder / _LIFTED).read_text("utf-8").split("\n")
    if end != _END:
        raise ValueError("what was lifted is not there as a whole")
    return frozenset(lifted)


def _basis(database: Path, ledger: Ledger) -> str:
    """What the published files are made of; the same basis, the same files."""
    found = hashlib.sha256(
        json.dumps([_LIFTED, ledger.revision, OWN_DOMAINS, FORMAT, sorted(shared_hosts())]).encode()
    )
    for path in (*chain.from_iterable(_OWN.values()), FRAUD / "brands.toml", model_of(database)):
        found.update(hashlib.sha256(path.read_bytes() if path.exists() else b"").digest())
    return found.hexdigest()


def own(kind: Kind) -> set[str]:
    """What comes along of a kind, and stands on no feed."""
    found = {name for path in _OWN.get(kind, ()) for _, _, name in entries(path, kind) if name}
    return {*OWN_DOMAINS, *brands().genuine, *shared_hosts()} if kind is Kind.ALLOW else found


def _domains(folder: Path, ledger: Ledger) -> ListFile:
    """Sites of thieves, but for what must never be listed, or was lifted."""
    allowed = own(Kind.ALLOW) | {name for _, _, name in ledger.listed(Kind.ALLOW)}
    out = allowed | ledger.lifted().keys()
    listed = _merged(out, _in_order(own(Kind.DOMAINS)), ledger.listed(Kind.DOMAINS))
    path = folder / f"{DOMAINS}.new-list"
    count = write_domains(path, ((value, name) for value, _, name in listed), allowed)
    return _placed(folder, measured(DOMAINS, path, count, _read_at(ledger, {Kind.DOMAINS})), path)


def _addresses(folder: Path, ledger: Ledger) -> ListFile:
    """Wallets, each of one list: what is under sanctions is told as that, whoever else lists it."""
    wallets = [feed for feed in ledger.feeds() if feed.kind in WALLETS]
    feeds = sorted(wallets, key=lambda feed: feed.kind is not Kind.SANCTIONS)[: _MOST_FEEDS - 1]
    numbers = {0: 0} | {feed.id: number for number, feed in enumerate(feeds, 1)}
    sanctions = {feed.name for feed in feeds if feed.kind is Kind.SANCTIONS}
    ours = _in_order(own(Kind.ADDRESSES))
    forbidden, thieves = ledger.listed(Kind.SANCTIONS), ledger.listed(Kind.ADDRESSES)
    listed = _merged(ledger.lifted(), forbidden, ours, thieves)
    path = folder / f"{ADDRESSES}.new-list"
    found = ((value, numbers[feed], name) for value, feed, name in listed if feed in numbers)
    names = [NAME, *(feed.name for feed in feeds)]
    count = write_addresses(path, names, found, sanctions=sanctions)
    return _placed(folder, measured(ADDRESSES, path, count, _read_at(ledger, WALLETS)), path)


def _in_order(names: Iterable[str]) -> list[tuple[int, int, str]]:
    """Our own as entries of a feed, which has the number 0."""
    return sorted((digest(name), 0, name) for name in names)


def _merged(out: Iterable[str], *lists: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """All in the order of the digests, each once as the first of ``lists`` tells it, without what is to stay
    out."""
    absent = set(map(digest, out))
    before = None
    for value, feed, name in heapq.merge(*lists, key=itemgetter(0)):
        if value != before and value not in absent:
            yield value, feed, name
        before = value


def _read_at(ledger: Ledger, kinds: AbstractSet[Kind]) -> int | None:
    """When the feeds of some kinds were read; the one that was read longest ago counts."""
    return min(
        (feed.at for feed in ledger.feeds() if feed.kind in kinds and feed.at is not None), default=None
    )


def _kept(folder: Path, name: str, made: Path) -> ListFile:
    path = folder / f"{name}.new-list"
    path.write_bytes(made.read_bytes())
    return _placed(folder, measured(name, path, 1, made.stat().st_mtime_ns // 1_000_000), path)


def _placed(folder: Path, file: ListFile, path: Path) -> ListFile:
    path.replace(file.path(folder))
    return file


def _clear(folder: Path, keep: set[str]) -> None:
    """Delete what neither this manifest nor the one before it names: somebody may be reading that still."""
    for path in chain.from_iterable(folder.glob(f"{name}.*") for name in (DOMAINS, ADDRESSES, NAMES)):
        if path.name not in keep:
            with suppress(OSError):  # on Windows nobody deletes a file that is open
                path.unlink()
