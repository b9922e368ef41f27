"""Reads lists of scam sites and of wallets: plain text, hosts files, and what publishers make of them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from backend_stub.feeds.kinds import WALLETS, FeedTrouble, Kind
from backend_stub.feeds.ofac_csv import csv_addresses, is_ofac_csv
from backend_stub.feeds.ofac_xml import xml_addresses
from backend_stub.feeds.public_json import words
from backend_stub.feeds.text_lines import text_lines
from workstation.detection.addresses import is_listable, normal
from workstation.detection.domains import canonical

Entry = tuple[int, str, str]  # line, from 1; day, empty where none stands; the entry, empty where it is none

_LARGEST = 512 << 20  # bytes, of all files of a list
_BEGINNING = 4096  # bytes, which tell what form a file has
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=[\s,;])")
_OF_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # what a file is called that holds what was first seen then
_HOST = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}|(?=[^:\s]*:[^:\s]*:)[0-9a-fA-F:.]{2,45}(?:%\w{1,15})?")
_SINK = re.compile(r"0\.0\.0\.0|127(?:\.[0-9]{1,3}){3}|[0:]{2,39}[01]?")  # where hosts files lead to
# what a machine calls itself there, and everybody about it
_HOSTS_OWN = re.compile(
    r"local|localhost[46]?|ip6-\w+|broadcasthost|[^\s.]\S*\.(?:lan|local|home|internal|localdomain[46]?)",
    re.IGNORECASE,
)
_ITSELF = "127.0.1.1"  # where a machine finds its own name
_COMMENT = re.compile(r"\s*(?:#|!|//|;|\[Adblock)")
_YAML = re.compile(r"(?:[^\S\n]*(?:#.*)?\n)*(?:---\s|- *\w+:\s)")


def files(path: Path) -> list[Path]:
    """Those that the list at ``path`` is made of: itself, or in a folder one for each day, by their days.

    Raises FeedTrouble where there is none, or they are so large that reading them would take too long.
    """
    try:
        found = _of_days(path) if path.is_dir() else [path]
        if sum(file.stat().st_size for file in found) > _LARGEST:
            raise FeedTrouble(f"{path} is larger than {_LARGEST >> 20} MiB: bring what is new in it alone")
    except OSError as error:
        raise _unreadable(path, error) from error
    if not found:
        raise FeedTrouble(f"{path} is no file: save the list as one, or one for each day, as 2026-11-22.json")
    return found


def _of_days(folder: Path) -> list[Path]:
    named = (path for path in folder.glob("*.json") if _OF_A_DAY.fullmatch(path.stem))
    return sorted(path for path in named if path.is_file())


def entries(path: Path, kind: Kind) -> Iterator[Entry]:
    """Every entry of the file at ``path``, which passes through one by one, whatever its size.

    Raises FeedTrouble where it is no list at all.
    """
    spell = _address if kind in WALLETS else _domain
    try:
        form = _form(path, kind)
        match form:
            case "JSON":
                day = path.stem if _OF_A_DAY.fullmatch(path.stem) else ""
                yield from ((number, day, spell(word)) for number, word in enumerate(words(path, kind), 1))
            case "XML":
                yield from ((number, "", spell(word)) for number, word in xml_addresses(path))
            case "CSV":
                yield from ((number, "", spell(word)) for number, word in csv_addresses(path))
            case _:
                yield from _lines(path, spell)
    except OSError as error:
        raise _unreadable(path, error) from error
    except (ValueError, RecursionError) as error:
        raise FeedTrouble(f"{path} is no {form}: {error}") from error


def _unreadable(path: Path, error: OSError) -> FeedTrouble:
    return FeedTrouble(f"{path} cannot be read: {error.strerror or error}")


def _form(path: Path, kind: Kind) -> str:
    """What the file at ``path`` is by its beginning; wallets alone are published in XML and CSV."""
    with path.open("rb") as file:
        start = file.read(_BEGINNING)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FeedTrouble(f"{path} is UTF-16: save it as UTF-8 first")
    text = start.decode("utf-8-sig", "replace")
    if _YAML.match(text):
        raise FeedTrouble(f"{path} is YAML: make JSON of it first, as by yq -o=json . FILE > FILE.json")
    begins = text.lstrip()
    if begins[:1] in {"{", "["} and "[Adblock" not in begins[:64]:
        return "JSON"
    if kind in WALLETS and begins.startswith("<"):
        return "XML"
    return "CSV" if kind in WALLETS and is_ofac_csv(begins.partition("\n")[0]) else "text"


def _lines(path: Path, spell: Callable[[str], str]) -> Iterator[Entry]:
    for number, line in text_lines(path):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            yield number, "", ""
            continue
        if text.strip() and not _COMMENT.match(text):
            yield from _of_line(number, text, spell)


def _of_line(number: int, text: str, spell: Callable[[str], str]) -> Iterator[Entry]:
    day = _DAY.match(text)
    rest = text[day.end() + 1 if day else 0 :].partition("#")[0].strip()
    host, *names = rest.split() or [""]
    if names and host == _ITSELF:
        return
    if names and _HOST.fullmatch(host):
        names = [name for name in names if not (_HOSTS_OWN.fullmatch(name) or _HOST.fullmatch(name))]
        if not names or _SINK.fullmatch(host):
            yield from ((number, "", spell(name)) for name in names)
            return
    [word, *_] = rest.replace(",", " ").replace(";", " ").split(None, 1) or [""]
    yield number, day[0] if day else "", spell(word.removeprefix("||").removesuffix("^"))


def _domain(word: str) -> str:
    return canonical(word.removeprefix("*."))


def _address(word: str) -> str:
    address = normal(word)
    return address if is_listable(address) else ""
