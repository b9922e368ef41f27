"""Which concepts together make which kind of fraud; the same in every language.

A rule names groups that must all be there, each by another piece of the text: ``a|b`` is a or b. ``-a`` spoils
it. The number is how many sentences it may stretch over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

VERSION = 1

KINDS: dict[str, tuple[tuple[int, str], ...]] = {
    "credential_request": (
        (2, "seed ask"),
        (2, "seed tellme"),
        (2, "seed tell who|us|chan|call|claim|auth|must|he|urgent|protect"),
        (2, "seed enter who|us|chan|call|claim|auth|your|urgent|protect|must|hacked|prize"),
        (2, "code|pass ask tell|tellme -card"),
        (2, "code|pass ask who|us|auth|chan|call|claim|he -app"),
        (2, "code|pass ask who|auth|chan|call|claim"),
        (1, "code|pass tellme your|recv|verif|us|urgent|protect|out|prize -app"),
        (2, "code|pass tell|tellme who|us|auth|chan|call|claim must|ask|he|self|claim|call|chan"),
        (2, "code|pass tell|enter your|recv urgent|hacked|frozen|self|chan|protect"),
    ),
    "support_impersonation": (
        (1, "claim us|auth"),
        (1, "fake us|auth"),
        (1, "real us chan|call|who"),
        (1, "call us|auth who|chan|remote|seed|safe"),
        (2, "call us|auth code|pass|protect|move|hacked|frozen|urgent"),
        (1, "us|auth chan ask|self|call|claim|tell|contact|move|who"),
        (2, "self us|auth protect|urgent|code|seed|pass|remote|safe|chan|frozen|hacked|link|verif"),
        (1, "who us|auth ask|tell|move|seed|code|remote|install|call"),
    ),
    "safe_wallet_transfer": (
        (2, "safe move|funds|pay who|us|auth|ask|must|protect|call|claim|hacked|urgent|he|frozen|your"),
        (2, "protect move wallet ask|must|us|who|auth|call|claim|he|your|urgent|hacked"),
        (2, "hacked move wallet ask|us|auth|call|claim|who"),
        (2, "protect move funds ask|us|auth|call|claim|who|chan"),
    ),
    "remote_access": (
        (2, "remote ask|install|us|who|call|claim|must|tellme|chan|auth|he|your|urgent"),
    ),
    "advance_fee": (
        (2, "odd pay|must|ask|move out|prize|frozen before|ask|who|he|us|auth|chan|invest|urgent"),
        (2, "fee pay|must|ask|move out|frozen before who|he|us|auth|chan|invest|ask|call|urgent|your"),
        (2, "prize fee|odd pay|must|ask|move|before"),
        (2, "prize pay|move before|ask|must|urgent|double"),
        (2, "double move|pay funds|wallet|prize"),
    ),
    "investment_romance": (
        (2, "love invest|profit|guru"),
        (2, "love move|pay funds|wallet|ask|invest"),
        (2, "guru invest|profit chan|move|pay|who|group|sure|ask|funds|he"),
        (2, "sure profit|invest chan|who|guru|move|pay|ask|group|call|he|your|funds|urgent"),
        (2, "invest profit who|chan|group|guru|call|love"),
        (2, "group profit|invest chan|who|sure|ask|move|pay"),
    ),
    "account_takeover": (
        (1, "hacked acct|cred|login|pass|code|out|funds"),
        (1, "login notme"),
        (1, "code|pass notme -card"),
        (1, "change cred|pass notme|who"),
        (1, "sim code|notme|login|acct|cred|pass|out|hacked|funds|change"),
        (1, "out notme acct|funds -card"),
        (1, "out who acct|login|funds gone|notme"),
    ),
    "mule_recruitment": (
        (2, "receive onward"),
        (2, "receive keep other|onward|job|who"),
        (2, "lend keep|job|ask|who|pay|other|receive|onward|he"),
        (2, "job receive|onward|lend keep|other|acct|funds"),
        (2, "acct other keep|receive|lend"),
        (2, "other receive|onward keep|acct|ask|job"),
    ),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """``groups``: of each at least one concept; ``spoilers``: none of them; within ``sentences``."""

    sentences: int
    groups: tuple[frozenset[str], ...]
    spoilers: frozenset[str]


def rules() -> Iterator[tuple[str, Sequence[Rule]]]:
    """Every kind with its rules."""
    for kind, written in KINDS.items():
        yield kind, [_rule(sentences, words.split()) for sentences, words in written]


def _rule(sentences: int, words: Sequence[str]) -> Rule:
    groups = tuple(frozenset(word.split("|")) for word in words if not word.startswith("-"))
    return Rule(sentences, groups, frozenset(word[1:] for word in words if word.startswith("-")))
