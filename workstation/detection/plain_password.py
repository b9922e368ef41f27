"""Passwords that are plain words, told as one: “my password is sunshine and it fails”."""

import re
from collections.abc import Iterator

from workstation.detection.folding import Folded
from workstation.detection.plain_words import plain_words
from workstation.detection.told_between import lead_behind
from workstation.detection.told_password import password_words
from workstation.detection.word_patterns import holds_any

# a quick look: pieces of all the nouns, of which most texts have none
PIECES = (
    "pass", "pw", "psw", "p@ss", "mot de", "mdp", "palavra", "senha", "contra", "kennwort", "ifre",
    "parol", "парол", "пасс", "пасв", "sandi", "mật kh", "mat kh", "كلم", "باسو", "رمز", "รหัส", "พาส",
    "비밀", "비번", "패스", "암호", "パス", "暗証", "密码", "密碼", "pasw", "pssw", "assw",
    "secret", "clave", "matkh", "口令",
)  # fmt: skip
_MOST_WORDS = 5
_SPLIT = re.compile(r"[\s\-.,;!?]+")
_BLANKS = re.compile(r"\s{0,3}")
_WITHOUT_BLANKS = re.compile(r"[\u0e01-\u0e4e\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff'’]\Z")
_SHORTEST_OF_NONE = 6  # letters of a word of which it is not said that it is one
_BEFORE = 60  # characters in which “my” stands


def plain_passwords(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of such passwords in a folded text; in doubt none, for a mask takes somebody's words away."""
    text = folded.text
    if not holds_any(text, PIECES):
        return
    words = plain_words()
    for match in words.named.finditer(text):
        if not password_words().none.match(text, match.end()):
            yield from _Named(match).told()
    for match in words.taken.finditer(text):
        if may_be_one(match["secret"]):
            yield match.span("secret")


class _Named:
    """A word for a password, and what stands about it."""

    def __init__(self, match: re.Match[str]) -> None:
        words, self._text, self._end = plain_words(), match.string, match.end()
        before = self._text[max(0, match.start() - _BEFORE) : match.start()]
        self._lead = lead_behind(self._text, self._end)
        blanks = _BLANKS.match(self._text, self._lead.place)
        self._place = blanks.end() if blanks else self._lead.place
        self._is_latin = _LATIN.search(match[0]) is not None
        self._is_owned = match[0].endswith(words.owned) or self._lead.whose
        self._is_mine = self._is_owned or words.mine.search(before) is not None
        self._begins = words.the.search(before) is not None
        is_taken = self._lead.last == "set" and words.taken_before.search(before) is not None
        self._is_mine = self._is_mine or is_taken
        self._is_linked = (self._lead.last == "link" and not self._lead.marked) or is_taken
        self._is_apposing = match[0] in words.apposing and self._is_mine and self._lead.place == self._end

    def told(self) -> Iterator[tuple[int, int]]:
        """The password, where it is one."""
        for look in (
            self._quoted,
            self._marked,
            self._linked,
            self._owned,
            self._apposed,
            self._spelled,
            self._foreign,
        ):
            found = look()
            if found and says_nothing_else(found["secret"]):
                yield found.span("secret")
                return

    def _quoted(self) -> re.Match[str] | None:
        """In quotes; behind “is” where it is one's own, for as often it is what a screen says."""
        found = plain_words().quoted.match(self._text, self._place)
        if found is None or self._lead.marked or (self._is_linked and self._is_mine):
            return found
        is_word = " " not in found["secret"] and not _WITHOUT_BLANKS.search(found["secret"])
        return found if is_word and self._lead.place == self._end else None

    def _marked(self) -> re.Match[str] | None:
        """Behind a colon."""
        if not self._lead.marked:
            return None
        words = plain_words()
        return (words.of_mine if self._is_mine else words.word).match(self._text, self._place)

    def _linked(self) -> re.Match[str] | None:
        """Behind “is”."""
        words = plain_words()
        if not self._is_linked:
            return None
        if not self._is_mine:
            found = words.word.match(self._text, self._place) if self._begins else None
            return None if found is None or _is_doubted(found["secret"]) or _is_apart(found) else found
        found = words.of_mine.match(self._text, self._place)
        if found is None:
            found = words.two_of_mine.match(self._text, self._place)
            found = found if found and not _is_said_of_one(found["secret"]) else None
        return None if found is None or _is_apart(found) else found

    def _owned(self) -> re.Match[str] | None:
        """Behind “of mine”, in languages that need no “is”."""
        if self._lead.last not in ("", "whose") or not (
            self._is_owned or (self._is_mine and not self._is_latin)
        ):
            return None
        found = plain_words().word.match(self._text, self._place)
        return None if found is None or _is_apart(found) or self._may_be_verb(found["secret"]) else found

    def _apposed(self) -> re.Match[str] | None:
        """“my password sunshine is rejected”."""
        found = plain_words().apposed.match(self._text, self._place) if self._is_apposing else None
        return None if found is None or _is_doubted(found["secret"]) else found

    def _spelled(self) -> re.Match[str] | None:
        """Before what says of what letters it is."""
        if self._lead.last in ("of", "to", "who"):
            return None
        found = plain_words().spelled.match(self._text, self._place)
        return None if found is None or _is_apart(found) or self._may_be_verb(found["secret"]) else found

    def _may_be_verb(self, word: str) -> bool:
        words = plain_words()
        begins = word.startswith(words.verb_begins) and self._lead.whose  # as in Indonesian
        return begins or _is_doubted(word) or word.endswith(words.verb_ends)

    def _foreign(self) -> re.Match[str] | None:
        """In latin letters, among others."""
        words = plain_words()
        found = None if self._is_latin else words.foreign.match(self._text, self._place)
        if found is None or words.of_it.match(self._text, found.end()) or _is_doubted(found["secret"]):
            return None
        if (
            self._is_linked
            or self._lead.marked
            or (self._is_mine and self._lead.last in ("", "whose", "set"))
        ):
            return found
        is_long = len(found["secret"]) >= _SHORTEST_OF_NONE and not self._lead.last
        return found if is_long and words.copula.match(self._text, found.end()) else None


def _is_apart(found: re.Match[str]) -> bool:
    """Whether it is of a script without blanks, in which nobody can say where a word ends."""
    return _WITHOUT_BLANKS.search(found["secret"]) is not None


def may_be_one(word: str) -> bool:
    """Whether ``word`` is none of those that people say of passwords, surely or more often than not."""
    return says_nothing_else(word) and not _is_doubted(word)


def _is_doubted(word: str) -> bool:
    words = plain_words()
    return word in words.doubted or word.endswith(words.doubted_ends)


def _is_said_of_one(words: str) -> bool:
    first, second = words.split()
    return first in plain_words().doubted or _is_doubted(second)


def says_nothing_else(word: str) -> bool:
    """Whether ``word`` is none of those that people say of a password."""
    words = plain_words()
    parts = _SPLIT.split(word)
    if len({*word}) == 1:  # "xxxxxxxx": they have masked it themselves
        return False
    if len(parts) > _MOST_WORDS or "://" in word or "@" in word or words.stop_pieces.search(word):
        return False
    return not any(part in words.stop or part.endswith(words.stop_ends) for part in parts)
