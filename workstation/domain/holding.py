"""For how long a reply is kept back after it was sent, so that it can still be taken back."""

import re

from workstation.domain.operation import LONGEST_HOLD
from workstation.domain.severity import Severity

_MONEY = "usd|eur|gbp|vnd|idr|thb|jpy|krw|try|rub|uah|cny|btc|eth|usdt|usdc|bnb|trx|sol|xrp|ada|doge|ltc|ton"
_SIGNS = "$€£¥₫₩₽₴₺฿₿"
_ADDRESS = re.compile(r"(?<![0-9A-Za-z])(?=[A-Za-z]*[0-9])[0-9A-Za-z]{20,}")
_LINK = re.compile(r"://|\bwww\.|\w\.(?:com|net|org|io|app|info|co|example)\b", re.IGNORECASE)
_AMOUNT = re.compile(rf"[{_SIGNS}]\s?\d|\d\s?(?:[{_SIGNS}]|(?:{_MONEY})\b)", re.IGNORECASE)


def hold(body: str, chosen: int, flagged: Severity | None) -> int:
    """Seconds for which ``body`` is kept back: what the person has chosen, and more where it could do harm.

    ``flagged``: the gravest open warning of the conversation. An address, a link or an amount of money that
    is sent to the wrong person cannot be fetched back.
    """
    grave = flagged in (Severity.WARNING, Severity.BLOCK)
    harmful = grave or any(found.search(body) for found in (_ADDRESS, _LINK, _AMOUNT))
    return LONGEST_HOLD if harmful else min(chosen, LONGEST_HOLD)
