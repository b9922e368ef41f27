"""Which concepts together make which kind of fraud; the same in every language.

A rule names groups that must all be there, each by another piece of the text: ``a|b`` is a or b. ``-a``
spoils it. The number is how many sentences it may stretch over.
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
        (1, "us|auth chan ask|self|call|claim|tell|move|who"),
        (2, "self us|auth protect|urgent|code|seed|pass|remote|safe|chan|frozen|hacked|link|verif"),
        (1, "who us|auth ask|tell|move|seed|code|remote|install|call"),
    ),
    "safe_wallet_transfer": (
        (2, "safe move|funds|pay who|us|auth|ask|must|protect|call|claim|hacked|urgent|he|frozen|your"),
        (2, "protect move wallet ask|must|us|who|auth|call|claim|he|your|urgent|hacked"),
        (2, "hacked move wallet ask|us|auth|call|claim|who"),
        (2, "protect move funds ask|us|auth|call|claim|who|chan"),
    ),
    "remote_access": ((2, "remote ask|install|us|who|call|claim|must|tellme|chan|auth|he|your|urgent"),),
    "advance_fee": (
        (2, "odd pay|must|ask|move out|prize|frozen before|ask|who|he|call -card"),
        (2, "odd pay|must|ask invest|profit before|ask|who|call|frozen -card"),
        (2, "fee pay|must|ask|move out|frozen before who|auth|ask|call|invest -card"),
        (2, "prize fee|odd pay|must|ask|move|before -card"),
        (2, "prize pay|move before ask|must|urgent|double|who|your|call -card"),
        (2, "double move|pay funds|wallet|prize who|chan|ask|your|prize|before -card"),
    ),
    "investment_romance": (
        (2, "love invest|profit ask|he|who|chan|funds|move|pay|guru|frozen|out"),
        (2, "love move|pay funds|wallet ask|invest|he|frozen|odd"),
        (2, "guru invest|profit chan|who|group|sure|ask|he|love|call|frozen"),
        (2, "sure profit|invest chan|who|guru|group|call|love"),
        (2, "sure profit invest move|pay|your|ask|urgent|funds|link"),
        (2, "invest profit who|chan|group|guru|call|love"),
        (2, "group profit|invest chan|who|sure|ask|move|pay"),
    ),
    "account_takeover": (
        (2, "hacked acct|cred|login|pass|code|out|wallet -card"),
        (2, "login notme -card"),
        (2, "code|pass notme -card"),
        (2, "change cred|pass notme|who -if"),
        (2, "cred gone|change login hacked|notme|out"),
        (1, "sim code|notme|login|acct|cred|pass|out|hacked|funds|change"),
        (2, "out|gone notme acct|funds -card"),
        (2, "out who acct|login|funds gone|notme|hacked -card"),
        (2, "hacked funds gone|out acct|wallet|login -card"),
    ),
    "mule_recruitment": (
        (2, "receive onward keep|other|job|ask|who|he|lend -card"),
        (2, "receive keep other|job|who|ask|lend -card"),
        (2, "lend keep|job"),
        (2, "lend ask|who|other|he receive|onward|keep|job|ask|other|who|urgent -app|card"),
        (2, "job receive|onward keep|other|acct|funds|lend"),
        (2, "other receive|onward keep|job|lend -card"),
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
