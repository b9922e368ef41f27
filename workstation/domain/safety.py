"""Which canned response warns a customer of what a flag tells: none of them says that something was done."""

from types import MappingProxyType

from workstation.domain.fraud import Indicator
from workstation.domain.masks import Secret

_BY_RULE = MappingProxyType(
    {
        Secret.SEED_PHRASE.value: "rec-seed",
        Secret.PRIVATE_KEY.value: "rec-seed",
        Secret.PASSWORD.value: "sec-codes",
        Secret.CODE.value: "sec-codes",
        Secret.CARD.value: "sec-codes",
    }
)
_BY_KIND = MappingProxyType(
    {
        "phishing_link": "sec-link",
        "lookalike_domain": "sec-link",
        "suspicious_domain": "sec-link",
        "credential_request": "sec-codes",
        "account_takeover": "sec-codes",
        "support_impersonation": "sec-caller",
        "safe_wallet_transfer": "sec-wallet",
        "remote_access": "sec-remote",
        "advance_fee": "sec-payfirst",
        "investment_romance": "sec-platform",
    }
)
_ANY = "scam"
SAFETY_REPLIES = frozenset({*_BY_RULE.values(), *_BY_KIND.values(), _ANY})  # the short codes of all


def safety_reply(indicator: Indicator) -> str:
    """The short code of the canned response that fits what was found."""
    return _BY_RULE.get(indicator.rule) or _BY_KIND.get(indicator.kind, _ANY)
