"""Which canned response answers what a flag tells: none of them says that something was done."""

from collections.abc import Sequence
from types import MappingProxyType

from workstation.domain.fraud import FraudFlag, Indicator
from workstation.domain.masks import Secret

_BY_RULE = MappingProxyType(
    {
        Secret.SEED_PHRASE.value: "rec-seed",
        Secret.PRIVATE_KEY.value: "rec-seed",
        Secret.PASSWORD.value: "sec-codes",
        Secret.CODE.value: "sec-codes",
        Secret.CARD.value: "sec-codes",
        "lying_link": "sec-link",
        "length_of_transaction": "dep-txid",
        "network_of_transaction": "dep-txid",
        "format_only": None,  # nothing is wrong with it
    }
)
_BY_KIND = MappingProxyType(
    {
        "phishing_link": "sec-link",
        "lookalike_domain": "sec-link",
        "suspicious_domain": "sec-link",
        "flagged_address": "scam",
        "campaign": "scam",
        "malformed_address": "sec-address",
        "credential_request": "sec-codes",
        "account_takeover": "sec-codes",
        "support_impersonation": "sec-caller",
        "safe_wallet_transfer": "sec-wallet",
        "remote_access": "sec-remote",
        "advance_fee": "sec-payfirst",
        "investment_romance": "sec-platform",
        "mule_recruitment": "sec-mule",
    }
)
# whoever mistyped is asked to look again: nobody is accused
_OF_SLIPS = frozenset({"sec-address", "dep-txid"})
# the short codes of those that warn the customer of somebody
SAFETY_REPLIES = frozenset(filter(None, (*_BY_RULE.values(), *_BY_KIND.values()))) - _OF_SLIPS


def safety_reply(indicator: Indicator) -> str | None:
    """The short code of the canned response that fits what was found; None where none does, as for what a
    person saw."""
    rule = indicator.rule
    return _BY_RULE[rule] if rule in _BY_RULE else _BY_KIND.get(indicator.kind)


def to_answer(flags: Sequence[FraudFlag]) -> FraudFlag | None:
    """The first of them that has a reply; the very first where none has, which is told where it is tried."""
    return next(
        (flag for flag in flags if safety_reply(flag.indicator) is not None), flags[0] if flags else None
    )
