"""What stands about a code that is not called one, as patterns that are made from the table of words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from workstation.detection.secret_words import alone, before_code, between, secret_table
from workstation.detection.word_patterns import BEGINS, ENDS, bounded, by_alphabet, closed, either, joined


@dataclass(frozen=True, slots=True)
class NearWords:
    """Patterns for a folded text."""

    way: re.Pattern[str]  # on which hardly anything but codes comes
    app: re.Pattern[str]  # which shows nothing else
    place: re.Pattern[str]  # where much else comes, too
    came: re.Pattern[str]
    read: re.Pattern[str]  # out, to somebody who typed it in
    denied: re.Pattern[str]
    from_: re.Pattern[str]  # before the number of a sender
    sent_by: re.Pattern[str]  # behind it
    other: re.Pattern[str]  # what it is the number of
    error: re.Pattern[str]  # that it may be the number of, before it
    wrong: re.Pattern[str]  # what is said where a code is not taken
    money: re.Pattern[str]  # what it may be an amount of
    unit: re.Pattern[str]
    messenger: re.Pattern[str]  # whose codes have five digits
    code: re.Pattern[str]  # the word right before it
    alone: re.Pattern[str]  # nothing more is said behind it
    called: re.Pattern[str]  # a code, of whatever
    known: re.Pattern[str]  # a code that is good once
    named: re.Pattern[str]  # the same right behind it
    counted: re.Pattern[str]  # how many digits it has


@cache
def near_words() -> NearWords:
    """Those that are made from the table."""
    held = secret_table()
    near, code, heard = held["near"], held["code"], held["heard"]
    beside = rf"[\s,:;、，。\"”»—–-]{{0,3}}{closed([*near['it'], *heard['polite']])}"
    return NearWords(
        way=joined(_begun([*near["ways"], *held["sent"]["sms"]])),
        app=joined(_begun(near["apps"])),
        place=joined(_begun(near["places"])),
        came=joined(_begun(near["came"])),
        read=joined(_begun([*near["read"], *heard["entered"], *heard["entered_behind"]])),
        denied=joined(_begun(near["denied"]), ENDS),
        from_=joined(bounded(near["from"]), r"\s{0,3}\Z"),
        sent_by=joined(rf"\s{{0,2}}['’]?{either(near['sent_by'])}"),
        other=joined(either([*held["sent"]["other"], *heard["other"], *code["another"], *near["other"]])),
        error=joined(either(near["errors"])),
        wrong=joined(either([*heard["wrong"], *near["wrong"]])),
        money=joined(either(near["money"])),
        unit=joined(rf"\s{{0,3}}{closed(near['units'])}"),
        messenger=joined(_begun(code["five"])),
        code=joined(
            rf"(?:{_begun(code['nouns'])}|{before_code()}{either(code['bare'])})(?:nya)?{ENDS}{between()}\Z"
        ),
        alone=joined(alone()),
        called=joined(_begun([*code["nouns"], *code["bare"]])),
        known=joined(_begun(code["nouns"])),
        named=joined(rf"(?:{beside}){{0,4}}[\s,:;、，。\"”»—–-]{{0,3}}{_begun(code['nouns'])}"),
        counted=joined(rf"(?P<count>[4-8]|{either(near['numbers'])})[\s-]{{0,3}}{either(near['digits'])}"),
    )


def _begun(words: Iterable[str]) -> str:
    """Any of ``words``; one of an alphabet with blanks may stand behind a sign of another: “今SMSで”."""
    latin, rest = by_alphabet(words)
    return f"(?:{BEGINS}{either(latin)}|{either(rest)})"
