"""A file of translations: what stands in it, and everything that may be wrong with it."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# How many forms a counted text has in each language of ours.
PLURALS = dict.fromkeys(("en", "es", "pt", "fr", "de", "it"), 2) | {"ru": 3, "uk": 3, "ar": 6}
PLURALS |= dict.fromkeys(("zh", "ja", "ko", "th", "vi", "id", "tr"), 1)
_PLACE = re.compile(r"%L?\d+|%n")
_LETTER = re.compile(r"&(?=[^\s&])")  # the mark of a menu's letter
_TURNING = re.compile("[\u202a-\u202e]")  # embeddings and overrides; isolates are good
_OPENING, _CLOSING = re.compile("[\u2066-\u2068]"), "\u2069"
_MANY = re.compile(r"\b(are|were|have|these|those)\b")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be translated. ``forms``: one, or one for each plural; empty where nobody has done it."""

    context: str
    source: str
    comment: str
    counted: bool
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        return self.context, self.source, self.comment, self.counted


@dataclass(frozen=True, slots=True)
class TsFile:
    name: str
    language: str
    texts: tuple[Text, ...]

    @classmethod
    def read(cls, path: Path) -> "TsFile":
        root = ET.parse(path).getroot()
        texts = [
            _text(context.findtext("name") or "", message)
            for context in root.iter("context")
            for message in context.iter("message")
        ]
        language = (root.get("language") or "").replace("_", "-")
        return cls(path.name, language, tuple(texts))

    def faults(self, *, complete: float = 100.0) -> Iterator[str]:
        """What is wrong in it; ``complete``: the percentage that has to be translated."""
        done = [text for text in self.texts if text.forms and all(text.forms)]
        for text in done:
            for fault in (*_forms(text, self.language), *_plurals(text, self.language)):
                yield f"{self.name}: {text.context}: {text.source[:50]!r}: {fault}"
        share = 100 * len(done) / max(1, len(self.texts))
        if share < complete:
            yield f"{self.name}: {share:.1f} % translated, {complete:g} % wanted"

    def strays(self, wanted: "TsFile") -> Iterator[str]:
        """Where it differs from what stands in the sources."""
        here, there = {text.key for text in self.texts}, {text.key for text in wanted.texts}
        for what, keys in (("not collected", there - here), ("nobody says it", here - there)):
            for context, source, _comment, _counted in sorted(keys):
                told = f"{what}: {context}: {source[:50]!r}"
                yield f"{self.name}: {told}; run packaging/translate.py update"


def source_faults(texts: Iterable[Text]) -> Iterator[str]:
    """What no translator could mend: it is wrong in the source."""
    for text in texts:
        where = f"{text.context}: {text.source[:60]!r}"
        if "(s)" in text.source and not text.counted:
            yield f"{where}: (s) without a count"
        if text.counted and "%n" not in text.source:
            yield f"{where}: counted, but without %n"
        numbers = {int(place.strip("%L")) for place in _PLACE.findall(text.source) if place != "%n"}
        if numbers != set(range(1, len(numbers) + 1)):
            yield f"{where}: its places are not %1, %2 and so on"
        if re.search(r"\{\w*\}|%[sd]\b", text.source):
            yield f"{where}: a place that is never filled; they are %1, %2 and %n"


def _text(context: str, message: ET.Element) -> Text:
    translation = message.find("translation")
    forms: tuple[str, ...] = ()
    if translation is not None and translation.get("type") is None:
        counted = translation.findall("numerusform")
        forms = tuple(form.text or "" for form in counted) or ((translation.text or ""),)
    source, comment = message.findtext("source") or "", message.findtext("comment") or ""
    return Text(context, source, comment, message.get("numerus") == "yes", forms)


def _forms(text: Text, language: str) -> Iterator[str]:
    wanted = Counter(_PLACE.findall(text.source))
    for form in text.forms:
        found = Counter(_PLACE.findall(form))
        for place in sorted((wanted - found).keys()):
            yield f"{place} is lost"
        for place in sorted((found - wanted).keys()):
            yield f"{place} is invented"
        if len(_LETTER.findall(form)) != len(_LETTER.findall(text.source)):
            yield "the & of its letter is lost or invented"
        if _outside(form) != _outside(text.source):
            yield "a stray space at its end, or one that is lost"
        if _TURNING.search(form):
            yield "a character turns what follows"
        if not _balanced(form):
            yield "an isolate is not closed"
        if language != "en" and "(s)" in form:
            yield "(s) is no plural"


def _plurals(text: Text, language: str) -> Iterator[str]:
    if not text.counted:
        return
    wanted = PLURALS.get(language.partition("-")[0])
    if wanted is not None and len(text.forms) != wanted:
        yield f"{len(text.forms)} plural forms; {language} has {wanted}"
    if language == "en":
        if any("(s)" in form for form in text.forms):
            yield "(s) is no plural"
        if _MANY.search(text.forms[0]):
            yield "its singular speaks of many"


def _outside(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _balanced(text: str) -> bool:
    depth = 0
    for sign in text:
        depth += bool(_OPENING.match(sign)) - (sign == _CLOSING)
        if depth < 0:
            return False
    return depth == 0
