"""The table of what words mean, out of a folder of files that people write.

A file of a language (``de.toml``) has one entry per sense: the words that have it, between commas; the entry
``-`` has those that mean nothing. ``groups.toml`` has of every part in a story of fraud the senses that play
it.
"""

import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from workstation.detection.words.plain import is_unspaced, plain
from workstation.detection.words.senses import BEGIN, NOTHING, STEMS, Meaning, form_key, pack

_FIRST = "en"
_GROUPS = "groups"
_NONE = "-"
_UNSPACED = ("ja", "ko", "th", "zh")  # have no words that begin alike
_ACCENTED = "vi"  # a word without its accents may be any of six there
_MOST_GROUPS = 0xFF  # by the bits that a row has for them
_MOST_SENSES = 0xFFFF
_ALIKE = 0.6  # of the forms with one beginning so many have to mean the same


def read_senses(folder: Path) -> bytes:
    """The packed table of what ``folder`` has; raises ValueError where a file is not as it should be."""
    files = {path.stem: _entries(path) for path in sorted(folder.glob("*.toml"))}
    groups = files.pop(_GROUPS, {})
    if not files:
        raise ValueError(f"{folder} has no language")
    numbered = {name: number for number, name in enumerate(groups, 1)}
    group_of = {sense: numbered[group] for sense, group in _entry_of(_GROUPS, groups).items()}
    if len(groups) > _MOST_GROUPS:
        raise ValueError(f"{_GROUPS}.toml has more than {_MOST_GROUPS} groups")
    names = sorted({sense for entries in files.values() for sense in entries} - {_NONE})
    if len(names) > _MOST_SENSES:
        raise ValueError(f"{folder} has more than {_MOST_SENSES} senses")
    if unknown := group_of.keys() - set(names):
        raise ValueError(f"{_GROUPS}.toml names what no language has: {', '.join(sorted(unknown))}")
    numbers = {_NONE: NOTHING} | {sense: number for number, sense in enumerate(names, 1)}
    rows: dict[tuple[int, int], Meaning] = {}
    for language, code in enumerate(sorted(files, key=lambda code: (code != _FIRST, code))):
        forms = _forms(files[code], code)
        stems = {} if code in _UNSPACED else _stems(forms)
        for form, sense in (stems | forms).items():
            meaning = Meaning(language, numbers[sense], group_of.get(sense, NOTHING))
            rows[form_key(form), language] = meaning
            if (begin := _begin(form)) != form:
                rows[form_key(f"{begin}+"), language] = Meaning(language, NOTHING, NOTHING)
    return pack([(key, meaning) for (key, _), meaning in sorted(rows.items())])


def _begin(form: str) -> str:
    """That by which it is known that a form may go on, or all of it."""
    return form[:BEGIN] if is_unspaced(form) else form.partition(" ")[0]


def _entries(path: Path) -> dict[str, list[str]]:
    try:
        read = tomllib.loads(path.read_text("utf-8"))
        return {name: [one.strip() for one in entry.split(",")] for name, entry in read.items()}
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, AttributeError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _forms(entries: dict[str, list[str]], code: str) -> dict[str, str]:
    """Of each form the sense."""
    return {_written(word, code): sense for word, sense in _entry_of(code, entries).items()}


def _entry_of(name: str, entries: dict[str, list[str]]) -> dict[str, str]:
    """Of each word the entry that it stands in; it can be one alone."""
    found: dict[str, str] = {}
    for entry, words in entries.items():
        for word in words:
            if found.setdefault(word, entry) != entry:
                raise ValueError(f"{name}.toml has “{word}” both under “{found[word]}” and “{entry}”")
    return found


def _written(word: str, code: str) -> str:
    """How a word stands in a text that was made plain."""
    return word.lower() if code == _ACCENTED else plain(word).text


def _stems(forms: dict[str, str]) -> dict[str, str]:
    """Of what ``forms`` begin with the sense that most of those have, where that is most by far."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for form, sense in forms.items():
        for length in STEMS:
            if len(form) >= length and " " not in form:
                found[f"{form[:length]}*"][sense] += 1
    best = {stem: senses.most_common(1)[0] for stem, senses in found.items()}
    return {stem: sense for stem, (sense, count) in best.items() if count >= _ALIKE * found[stem].total()}
