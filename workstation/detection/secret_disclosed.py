"""Secrets that only their owner may know, told in a text: the evidence is exactly what has to be masked."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from workstation.detection.folding import Folded, fold
from workstation.detection.heard_code import heard_codes
from workstation.detection.known import Author, Known
from workstation.detection.plain_password import plain_passwords
from workstation.detection.private_key import private_keys
from workstation.detection.said_digits import put_down
from workstation.detection.seed_phrase import phrases
from workstation.detection.technical_login import technical_logins
from workstation.detection.told_backup import backup_codes
from workstation.detection.told_card import cards
from workstation.detection.told_code import told_codes
from workstation.detection.told_login import authenticator_keys, link_values, logins
from workstation.detection.told_password import passwords
from workstation.detection.told_pin import pins
from workstation.detection.told_secret import codes, may_tell, speaks_of_code
from workstation.detection.unnamed import Told, unnamed
from workstation.domain.fraud import Indicator
from workstation.domain.masks import Secret, blanked, mask, masks
from workstation.domain.severity import Severity
from workstation.errors import Sentence

_Look = Callable[[Folded], Iterator[tuple[int, int]]]
_Find = Callable[[str], Iterator[Told]]

KIND = "secret_disclosed"
VERSION = 1
_LOOKS = 4  # at one text; what a mask parts may fit together behind it, hardly ever twice


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every seed phrase, private key, password, code and card in ``text``; what overlaps is told once.

    Of what a customer wrote the masks are told, too, as what they stand for; an agent may quote them.
    """
    theirs = author == "customer"
    if theirs:
        for start, end, secret in masks(text):
            yield _indicator(start, end, secret, author)
    finders: tuple[_Find, ...] = (_named, unnamed) if theirs and not known.kept else (_named,)
    for start, end, secret in _apart(text, *finders):
        yield _indicator(start, end, secret, author)


def masked(text: str) -> str:
    """``text`` with a mask in the place of all that a rule calls a secret, however much it is."""
    return _masked(text, _named)


def masked_answer(text: str, asked: str) -> str:
    """What a customer wrote, ``masked`` before, with a mask in the place of what is surely a secret by what
    is said about it, too, and by what we ``asked`` right before it."""
    return _masked(text, partial(unnamed, asked=asked))


def _masked(text: str, find: _Find) -> str:
    for _ in range(_LOOKS):
        parts: list[str] = []
        done = 0
        for start, end, secret in sorted(_apart(text, find)):
            parts += (text[done:start], mask(secret))
            done = end
        if not parts:
            break
        text = "".join((*parts, text[done:]))
    return text


def _apart(text: str, *finders: _Find) -> Iterator[Told]:
    """What they find in ``text``; none is in another."""
    text = blanked(text)
    taken = bytearray(len(text))
    for start, end, secret in chain.from_iterable(find(text) for find in finders):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            yield start, end, secret


def _named(text: str) -> Iterator[Told]:
    """Those that a rule calls one."""
    for secret, look, folded in _looks(text):
        for span in look(folded):
            yield *folded.origin(*span), secret


def _looks(text: str) -> Iterator[tuple[Secret, _Look, Folded]]:
    cased = fold(text, keep_case=True)
    yield Secret.SEED_PHRASE, phrases, cased
    yield Secret.PRIVATE_KEY, private_keys, cased
    folded = fold(text)
    if may_tell(cased):
        yield Secret.PASSWORD, link_values, cased
        yield Secret.PASSWORD, authenticator_keys, cased
        yield Secret.PASSWORD, technical_logins, cased
        yield Secret.PASSWORD, logins, folded
        yield Secret.CARD, cards, folded
        yield Secret.CODE, told_codes, folded
        yield Secret.CODE, backup_codes, folded
        yield Secret.PASSWORD, passwords, folded
        yield Secret.PASSWORD, pins, folded
        yield Secret.CODE, codes, folded
        yield Secret.CODE, heard_codes, folded
    if speaks_of_code(folded.text) and (said := put_down(folded)) is not None:
        yield Secret.CODE, told_codes, said
        yield Secret.PASSWORD, pins, said
        yield Secret.CODE, codes, said
        yield Secret.CODE, heard_codes, said
    yield Secret.PASSWORD, plain_passwords, folded


def _indicator(start: int, end: int, secret: Secret, author: Author) -> Indicator:
    told = author == "customer"
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if told else Severity.BLOCK,
        start=start,
        end=end,
        rule=secret.value,
        version=VERSION,
        why=_why(secret),
        advice=_told(secret) if told else Sentence("Take it out: secrets are never sent in a message."),
    )


def _why(secret: Secret) -> Sentence:
    match secret:
        case Secret.SEED_PHRASE:
            return Sentence("These are the words that open a wallet.")
        case Secret.PRIVATE_KEY:
            return Sentence("This is the private key of a wallet.")
        case Secret.PASSWORD:
            return Sentence("A password is told here.")
        case Secret.CARD:
            return Sentence("What is on a payment card is told here.")
    return Sentence("A one-time code is told here.")


def _told(secret: Secret) -> Sentence:
    match secret:
        case Secret.SEED_PHRASE | Secret.PRIVATE_KEY:
            return Sentence(
                "Tell them to move what is in that wallet to a new one at once. We never need it."
            )
        case Secret.PASSWORD:
            return Sentence("Tell them to change it now, everywhere it is used. We never need it.")
        case Secret.CARD:
            return Sentence("Tell them to ask their bank whether it is to be blocked. We never need it.")
    return Sentence("Tell them to give such codes to nobody, and ask who wanted it. We never need it.")
