"""The names that phishing sites borrow, and whether a host imitates one of them."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from workstation.detection.skeleton import paired, plain, skeleton

_FRAUD = Path(__file__).parents[2] / "resources" / "fraud"
_TWICE = re.compile(r"(.)\1")
_THIN = re.compile(r"(?<=[^aeiou])[aeiou](?=[^aeiou])")  # hardly missed
_PARTS = re.compile(r"[^a-z]+")
_NEARLY = str.maketrans("meqv", "ncgu")  # letters that many take for one another at a glance
_OF_PACKAGES = frozenset(("com", "net", "org", "io", "im"))  # endings that are no words
_SHORT = 3  # letters of a name that many a word has in it: it stands by itself, or beside bait alone
_SHORTEST_TYPO, _LONG = 6, 9  # letters of a name that one, and that two slips leave recognisable


class Likeness(StrEnum):
    LETTERS = "lookalike_letters"  # written with letters that look like others
    SPELLING = "lookalike_spelling"  # a slip or two away
    NAME = "lookalike_name"  # the name itself, on a domain that is not theirs


@dataclass(frozen=True, slots=True)
class Brand:
    """``name``: as it stands in hosts; ``looks``: its skeleton; ``word``: it means other things too."""

    name: str
    looks: str
    word: bool


@dataclass(frozen=True, slots=True)
class Brands:
    all: tuple[Brand, ...]
    by_ends: Mapping[str, Sequence[int]]  # where those stand in it that are long enough for a slip
    genuine: frozenset[str]
    bait: re.Pattern[str]
    any_bait: re.Pattern[str]  # that of other languages, too
    words_abroad: frozenset[str]  # names that are words in those: only ``bait`` counts beside them
    endings: frozenset[str]
    doubtful: frozenset[str]  # endings only beside a scheme or bait: files and sentences have them, too
    passing: Mapping[str, str]  # what is no ending, and the ending that it passes for
    possible: frozenset[str]  # all three, made once
    files: frozenset[str]  # of two letters: they rather end a program's name
    no_words: frozenset[str]  # of two letters: endings that begin no sentence
    may_begin: frozenset[str]  # endings that with a capital rather begin a sentence behind a plain word
    flat: frozenset[str]  # countries where firms stand right below the ending
    no_slips: frozenset[str]  # words, and names of others, a slip away from a name, or with one in them
    masked_bait: re.Pattern[str]  # the skeletons of what ``bait`` looks for
    spelled: Mapping[str, Brand]  # as their name sounds, in other letters

    def is_genuine(self, labels: Sequence[str]) -> bool:
        """Whether a host is a brand's own, or below it."""
        return any(".".join(labels[start:]) in self.genuine for start in range(len(labels) - 1))

    def is_package(self, labels: Sequence[str]) -> bool:
        """Whether an app of a brand is called so, “com.binance.dev”: by the brand's domain, turned round."""
        return labels[0] in _OF_PACKAGES and f"{labels[1]}.{labels[0]}" in self.genuine

    def imitated(self, labels: Sequence[str]) -> tuple[Likeness, Brand] | None:
        """Which brand the ``labels`` of a host, in letters and without its ending, make one think of."""
        whole = "".join(label.replace("-", "") for label in labels if label not in self.no_slips)
        for sound, brand in () if whole.isascii() else self.spelled.items():
            if sound in whole:
                return Likeness.NAME, brand
        latin = plain(whole)
        looks = f"{skeleton(latin)} {skeleton(paired(latin))}"
        for brand in self.all:
            named = brand.name in latin
            if not named and (brand.looks not in looks or len(brand.name) == _SHORT + 1):
                continue
            if len(brand.name) <= _SHORT:
                if found := self._standing(labels, brand):
                    return found, brand
                continue
            likeness = Likeness.NAME if named and latin == whole else Likeness.LETTERS
            sure = not brand.word or latin != whole or (not named and _stands_masked(labels, brand))
            if (
                sure
                or self._bait_of(brand).search(latin.replace(brand.name, "", 1))
                or self._masks_bait(labels, brand.name)
            ):
                return likeness, brand
        return self._misspelt(labels, latin)

    def is_baited(self, labels: Sequence[str]) -> bool:
        """Whether bait stands in ``labels`` beside the names of brands, some of which have it in them."""
        rest = plain(".".join(labels))
        for brand in self.all:
            rest = rest.replace(brand.name, ".")
        return self.any_bait.search(rest) is not None

    def _bait_of(self, brand: Brand) -> re.Pattern[str]:
        return self.bait if brand.name in self.words_abroad else self.any_bait

    def _standing(self, labels: Sequence[str], brand: Brand) -> Likeness | None:
        """How a short name stands in a host: “okx-help”, “0kx”, “okxlogin”, but not “bookx”."""
        for label in labels:
            for part in re.split(r"[-_]", label):
                latin = plain(part)
                if brand.looks == skeleton(latin):
                    return Likeness.NAME if part == brand.name else Likeness.LETTERS
                before, named, after = latin.partition(brand.name)
                if named and (self._is_bait(after) if not before else not after and self._is_bait(before)):
                    return Likeness.NAME if latin == part else Likeness.LETTERS
        return None

    def _is_bait(self, word: str) -> bool:
        return self.any_bait.match(word) is not None or self.masked_bait.match(skeleton(word)) is not None

    def _masks_bait(self, labels: Sequence[str], beside: str = "-") -> bool:
        """Whether a part of ``labels`` begins with what looks like bait: “iogin”, “wa11et”, “vvallet”."""
        parts = [part for label in labels for part in plain(label).replace(beside, "-").split("-")]
        masked = [part for part in parts if not self.bait.match(part)]
        looks = [
            skeleton(spelled)
            for part in masked
            for spelled in (part, part.replace("vv", "w").replace("rn", "m"))
        ]
        return any(map(self.masked_bait.match, looks))

    def _misspelt(self, labels: Sequence[str], latin: str) -> tuple[Likeness, Brand] | None:
        parts = {
            part for label in labels for part in (*_PARTS.split(plain(label)), plain(label).replace("-", ""))
        }
        for part in sorted(parts - self.no_slips - {""}):
            for place in sorted({*self.by_ends.get(part[0], ()), *self.by_ends.get(part[-3:], ())}):
                brand = self.all[place]
                if not _is_slip(part, brand.name) or any(part == other.name for other in self.all):
                    continue
                sure = not brand.word or _is_no_word(part, brand.name)
                if sure or self.any_bait.search(latin) or self._masks_bait(labels):
                    return Likeness.SPELLING, brand
        return None


@lru_cache(8)  # a house has one list of its own
def brands_with(own: tuple[str, ...]) -> Brands:
    """The table that comes along and the house's own: its name stands before the ending of a domain."""
    table = brands()
    names = dict.fromkeys(domain.split(".")[-2] for domain in own if "." in domain)
    made = tuple(Brand(name, skeleton(name), word=False) for name in names if len(name) > 3)
    all_of = made + table.all
    return replace(table, all=all_of, by_ends=_by_ends(all_of), genuine=table.genuine | set(own))


@cache
def brands() -> Brands:
    """The table that comes along, read at the first question and kept."""
    with (_FRAUD / "brands.toml").open("rb") as file:
        held = tomllib.load(file)
    lines = (_FRAUD / "endings.txt").read_text("utf-8").splitlines()
    endings = frozenset((*held["endings"], *(line for line in lines if not line.startswith("#"))))
    doubtful = frozenset(held["doubtful"])
    all_of = [
        Brand(name, skeleton(name), word=kind == "words")
        for kind in ("made_up", "words")
        for name in held[kind]
    ]
    by_name = {brand.name: brand for brand in all_of}
    longest_first = tuple(sorted(all_of, key=lambda brand: -len(brand.name)))
    return Brands(
        spelled={sound: by_name[name] for sound, name in held["spelled"].items()},
        all=longest_first,
        by_ends=_by_ends(longest_first),
        genuine=frozenset(
            d for kind in ("made_up", "words") for domains in held[kind].values() for d in domains
        ),
        bait=re.compile("|".join(held["bait"])),
        any_bait=re.compile("|".join(held["bait"] + held["bait_abroad"])),
        words_abroad=frozenset(held["words_abroad"]),
        endings=endings,
        doubtful=doubtful,
        passing=held["passing"],
        possible=endings | doubtful | held["passing"].keys(),
        files=frozenset(held["files"]),
        no_words=frozenset(held["no_words"]),
        may_begin=frozenset(held["may_begin"]),
        flat=frozenset(held["flat"]),
        no_slips=frozenset(held["no_slips"]),
        masked_bait=re.compile("|".join(skeleton(bait) for bait in held["bait"] if bait.isalpha())),
    )


def _by_ends(brands: Sequence[Brand]) -> Mapping[str, Sequence[int]]:
    """Where the brands stand that a slip leaves recognisable, by their first letter and by their last
    three: people look at both ends."""
    found = defaultdict[str, list[int]](list)
    for place, brand in enumerate(brands):
        if len(brand.name) >= _SHORTEST_TYPO:
            found[brand.name[0]].append(place)
            found[brand.name[-3:]].append(place)
    return dict(found)


def _stands_masked(labels: Sequence[str], brand: Brand) -> bool:
    """Whether a word's name is a whole part of ``labels``, in digits or pairs for letters: “my-kr4ken”."""
    parts = [part for label in labels for part in label.split("-")]
    return any(brand.looks in (skeleton(part), skeleton(paired(part))) for part in parts)


def _is_no_word(part: str, name: str) -> bool:
    """Whether ``part``, a slip away from ``name``, is hardly another word.

    It has a letter of it twice (“krakenn”), two that changed places (“ledgre”, but a “Pendel” is a thing),
    one for another that looks alike (“krakem”, “krakcn”, “ledqer”), or a vowel less between consonants
    (“gemni”, “ledgr”). “Lodger” and “ledgers” are words.
    """
    if len(part) > len(name):
        return _TWICE.sub(r"\1", part) == _TWICE.sub(r"\1", name)
    if len(part) < len(name):
        return any(name[: i.start()] + name[i.end() :] == part for i in _THIN.finditer(name))
    turned = sorted(part) == sorted(name) and not (name.endswith("le") and part.endswith("el"))
    return turned or part.translate(_NEARLY) == name.translate(_NEARLY)


def _is_slip(part: str, name: str) -> bool:
    """Whether one slip of the hand makes ``part`` of ``name``, or two of a long one.

    A slip is a letter more, less or another, or two that changed places.
    """
    allowed = 1 if len(name) < _LONG else 2
    return part != name and abs(len(part) - len(name)) <= allowed and _differ_by(allowed, part, name)


def _differ_by(most: int, one: str, other: str) -> bool:
    """Whether at most so many slips make ``one`` of ``other``."""
    if len({*one} ^ {*other}) > 2 * most:
        return False  # a slip takes one letter and brings another
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        earlier, before = before, row
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return False  # it only grows
    return row[-1] <= most
