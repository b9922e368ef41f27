"""Plain reads of what agents recorded of money that was kept from leaving."""

import json
from itertools import groupby

from workstation.domain.activity import ActivityKind, activity
from workstation.domain.figures import KeptDay
from workstation.domain.money import Kept, Money, by_kind
from workstation.store.connection import Connection

_RECORDED = f"m.kind = 'activity' AND m.body GLOB '{ActivityKind.MONEY_KEPT.value}:*'"
_FACTS = "m.body, m.author_name, m.created_at, date(m.created_at / 1000, 'unixepoch', 'localtime')"
_ALL = f"SELECT {_FACTS} FROM message m INDEXED BY message_money WHERE {_RECORDED} ORDER BY m.moment"
_OF_CONVERSATION = f"""
SELECT {_FACTS} FROM conversation c JOIN message m INDEXED BY message_money
    ON m.key > c.number << 24 AND m.key <= (c.number << 24 | 16777215)
WHERE c.id = ? AND {_RECORDED} ORDER BY m.key"""
_KINDS = "SELECT id, kind FROM flag WHERE state = 'confirmed' AND id IN (SELECT value FROM json_each(?))"


def of_conversation(c: Connection, conversation_id: str) -> list[Kept]:
    """What was recorded in a conversation, in its order."""
    return [kept for kept, _day in _read(c, _OF_CONVERSATION, conversation_id)]


def by_day(c: Connection, since: int) -> tuple[KeptDay, ...]:
    """What was first recorded ``since``, ms since the epoch, by that day and kind, the newest first; each
    amount as it was corrected last."""
    first: dict[str, tuple[str, int]] = {}
    last: dict[str, Kept] = {}
    for kept, day in _read(c, _ALL):
        first.setdefault(kept.flag_id, (day, kept.at))
        last[kept.flag_id] = kept
    kinds: dict[str, str] = dict(c.execute(_KINDS, (json.dumps(list(last)),)))
    lately = [
        (day, at, last[flag]) for flag, (day, at) in first.items() if at >= since and flag in kinds
    ]  # a flag that this machine no longer holds has no kind; nothing was kept where none is confirmed
    lately.sort(key=lambda one: one[1], reverse=True)
    days = []
    for _day, lines in groupby(lately, key=lambda one: one[0]):
        ones = list(lines)
        if sums := by_kind((kept for _, _, kept in ones), kinds):
            days.append(KeptDay(ones[0][1], sums))
    return tuple(days)


def _read(c: Connection, query: str, *values: str) -> list[tuple[Kept, str]]:
    found = []
    for body, who, at, day in c.execute(query, values):
        act = activity(body)
        money = Money(act.argument(1), act.argument(2)) if act is not None else None
        if act is not None and money is not None and money.valid:
            found.append((Kept(act.argument(0), money, who, at), day))
    return found
