"""What a canned response must be to be kept, and who may keep it."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from workstation.domain.canned import BLANK, CannedResponse, Scope, unknown, variables
from workstation.domain.guarding import Override
from workstation.domain.languages import LANGUAGES
from workstation.domain.macro import NOTED, Step, StepKind
from workstation.domain.macro_rules import step_faults
from workstation.domain.message import LONGEST_BODY
from workstation.domain.people import Role
from workstation.errors import Sentence

LONGEST_CODE, LONGEST_TITLE, LONGEST_FOLDER = 32, 200, 100  # characters
MOST_BYTES = 60_000  # of all languages together, as UTF-8 in JSON: an operation has to hold them
_TURNING: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CODE = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Fault:
    """``place`` is short_code, title, folder, steps, variants or a language; ``sentence`` tells.

    With a ``kind`` it is a doubt: the send guard will stop for that whoever sends it, yet it can be kept.
    """

    place: str
    sentence: Sentence
    kind: str = ""


def faults(response: CannedResponse) -> list[Fault]:
    """Everything for which ``response`` cannot be kept; nothing: it can."""
    found = [*_head(response), *_folder(response.folder)]
    has_words = any(body.strip() for body in response.variants.values())
    if not has_words and not any(step.kind is not StepKind.NEXT for step in response.steps):
        found.append(Fault("variants", Sentence("A response needs its words in one language at least.")))
    for language, body in response.variants.items():
        found += [Fault(language, sentence) for sentence in _body(language, body, has_words=has_words)]
    found += [Fault("steps", sentence) for sentence in step_faults(response.steps, has_words=has_words)]
    found += [Fault("steps", sentence) for step in response.steps for sentence in _step(step)]
    if _bytes(response) > MOST_BYTES:
        sentence = Sentence("All languages together are too long: 60,000 bytes at most.")
        found.append(Fault("variants", sentence))
    return found


def in_spite_of(doubts: Iterable[Fault], reason: str) -> Override | None:
    """Why something is kept in spite of ``doubts``, and of which kinds they are; None: there are none."""
    kinds = tuple(dict.fromkeys(one.kind for one in doubts))
    return Override(reason, kinds) if kinds else None


def _head(response: CannedResponse) -> list[Fault]:
    found = []
    code = response.short_code
    if not _CODE.fullmatch(code) or len(code) > LONGEST_CODE or code != code.casefold():
        sentence = Sentence("A short code is 1 to 32 small letters and digits, with hyphens between them.")
        found.append(Fault("short_code", sentence))
    if not _line(response.title, LONGEST_TITLE) or not response.title.strip():
        found.append(Fault("title", Sentence("A title is a line of 1 to 200 characters.")))
    return found


def _folder(folder: str) -> list[Fault]:
    parts = folder.split("/") if folder else []
    if all(part.strip() for part in parts) and _line(folder, LONGEST_FOLDER):
        return []
    sentence = Sentence("A folder is a line of 100 characters at most, its parts with / between them.")
    return [Fault("folder", sentence)]


def _body(language: str, body: str, *, has_words: bool) -> list[Sentence]:
    if language not in LANGUAGES:
        return [Sentence("%1 is none of our languages.", language[:40])]
    found = []
    name = LANGUAGES[language].name
    if len(body) > LONGEST_BODY:
        found.append(Sentence("%1: the text is longer than 10,000 characters.", name))
    if has_words and not body.strip():  # its readers would get nothing, where others get another language
        found.append(Sentence("%1: there are no words in it.", name))
    return [*found, *_signs(name, body, unknown(body))]


def _step(step: Step) -> list[Sentence]:
    """What stands in a macro's step is filled for a note and a reason alone, and by nobody's hand."""
    never = sorted(name for name in variables(step.value) if step.kind not in NOTED or name.startswith(BLANK))
    strange = [*unknown(step.value), *(f"{{{{{name}}}}}" for name in never)]
    return _signs(step.kind.value, step.value, list(dict.fromkeys(strange)))


def _signs(name: str, text: str, strange: Sequence[str]) -> list[Sentence]:
    """What nobody can fill, turns the direction of reading, or is no character of a text."""
    found = []
    if strange:
        found.append(Sentence("%1: nobody can fill %2.", name, ", ".join(strange[:5])))
    if turning := sorted(_TURNING & set(text)):
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in turning)
        found.append(Sentence("%1: signs that turn the direction of reading: %2.", name, codes))
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text):
        found.append(Sentence("%1: there are control characters in it.", name))
    return found


def _line(text: str, longest: int) -> bool:
    return len(text) <= longest and text == text.strip() and text.isprintable() and not _TURNING & set(text)


def _bytes(response: CannedResponse) -> int:
    texts = json.dumps(dict(response.variants), ensure_ascii=False)
    whole = (texts, *(step.line for step in response.steps))
    return sum(len(text.encode("utf-8", "surrogatepass")) for text in whole)


def may_edit(user_id: str, role: Role, teams: Collection[str], scope: Scope, owner_id: str) -> bool:
    """Whether a user makes, changes and deletes responses of ``scope`` that belong to ``owner_id``."""
    match scope:
        case _ if role is Role.ADMIN:
            return True
        case Scope.PERSONAL:
            return owner_id == user_id and role is not Role.QUALITY
        case Scope.TEAM:
            return role is Role.LEAD and owner_id in teams
        case _:
            return False
