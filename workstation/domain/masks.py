"""The sign that stands where a secret stood: each reader is shown it in their own language."""

import re
from collections.abc import Callable
from enum import StrEnum


class Secret(StrEnum):
    """What was there; the same words name the rules that find it."""

    SEED_PHRASE = "seed_phrase"
    PRIVATE_KEY = "private_key"
    PASSWORD = "password_told"  # noqa: S105 it names one
    CODE = "code_told"
    CARD = "card_told"


# what no keyboard has, so that nobody writes it by chance; a text, and compiled by whom first needs it
PATTERN = f"⟦(?P<secret>{'|'.join(Secret)})⟧"
_OPENS = "⟦"
_FILLER = "•"  # no letter, no digit and no sign of any password


def mask(secret: Secret) -> str:
    """What is stored instead of it."""
    return f"⟦{secret.value}⟧"


def masks(text: str) -> list[tuple[int, int, Secret]]:
    """Start, end and kind of each mask in ``text``, in order; offsets in code points."""
    if _OPENS not in text:
        return []
    return [(*match.span(), Secret(match["secret"])) for match in re.finditer(PATTERN, text)]


def blanked(text: str) -> str:
    """``text``, as long as it was, without the words of its masks: nobody wrote those."""
    return re.sub(PATTERN, lambda match: _FILLER * len(match[0]), text) if _OPENS in text else text


def worded(text: str, word: Callable[[Secret], str]) -> str:
    """``text`` with what ``word`` says in the place of each mask."""
    if _OPENS not in text:
        return text
    return re.sub(PATTERN, lambda match: word(Secret(match["secret"])), text)
