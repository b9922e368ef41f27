"""What would give a customer away, read out of their profile and of what was said with them."""

import re
from collections.abc import Iterable, Mapping

from workstation.detection.known import Party
from workstation.detection.networks.candidates import candidates

_LONGEST = 4000  # characters of one message that are looked at
_MOST = 200  # of each kind
_AMOUNT = re.compile(r"(?<![\w.,])\d[\d.,'\u00a0\u202f]{0,30}(?<=\d)\s?(?:[A-Z]{3,5}\b|[$€£¥₫₩₽₺฿])")
_BEFORE = re.compile(r"[$€£¥₫₩₽₺฿]\s?\d[\d.,'\u00a0\u202f]{0,30}(?<=\d)(?!\w)")
_ID = re.compile(r"(?<![\w-])(?=[A-Za-z-]{0,10}\d{5})[A-Za-z0-9-]{6,40}(?![\w-])")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def party(
    *,
    names: Iterable[str],
    emails: Iterable[str],
    ids: Iterable[str],
    attributes: Mapping[str, str],
    said: Iterable[str],
) -> Party:
    """``attributes`` are what else the exchange knows of the customer, ``said`` the bodies of messages."""
    known = [*attributes.values()]
    told = [body[:_LONGEST] for body in said]
    numbers = [found for value in known for found in _ID.findall(value) if not _DATE.fullmatch(found)]
    return Party(
        names=tuple(filter(None, names)),
        emails=tuple(filter(None, emails)),
        ids=_some((*filter(None, ids), *numbers)),
        addresses=_some(one.text for text in (*known, *told) for one in candidates(text)),
        amounts=_some(
            match[0]
            for text in (*known, *told)
            for shape in (_AMOUNT, _BEFORE)
            for match in shape.finditer(text)
        ),
    )


def _some(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))[:_MOST]
