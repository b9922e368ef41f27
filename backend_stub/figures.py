"""What becomes of the warnings of a lead's teams, in numbers: for good, wherever a conversation goes."""

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from backend_stub.transaction import Reading
from backend_stub.visibility import COUNTS
from workstation.contract.figures import DayOfFlags, DayOfMoney, Figures, Sum
from workstation.domain.activity import activity
from workstation.domain.money import Kept, Money, by_kind

_COUNTED = f"""FROM users u JOIN flags f JOIN conversations c ON c.id = f.conversation_id
    JOIN messages m ON m.id = f.message_id WHERE u.id = :me AND {COUNTS}"""
_RAISED = "coalesce(f.raised_at, m.created_at)"
_FLAGS = f"SELECT f.kind, f.state, {_RAISED}, f.decided_at {_COUNTED} AND {_RAISED} >= :since"
_RECORDED = """SELECT body, author_name, created_at FROM messages INDEXED BY messages_money
    WHERE kind = 'activity' AND body GLOB 'money_kept:*' ORDER BY conversation_id, position"""
_CONFIRMED = f"""SELECT f.id, f.kind {_COUNTED} AND f.state = 'confirmed'
    AND f.id IN (SELECT value FROM json_each(:flags))"""


def figures(reading: Reading, user_id: str, days: Sequence[int]) -> Figures:
    """Of what ``user_id`` counts, since the first of ``days``: their beginnings, ms since the epoch."""
    begun = sorted(days)
    values = {"me": user_id, "since": begun[0]}
    by_day: defaultdict[int, Counter[str]] = defaultdict(Counter)
    states: Counter[str] = Counter()
    waits = []
    for kind, state, raised_at, decided_at in reading.connection.execute(_FLAGS, values):
        by_day[_day(begun, raised_at)][kind] += 1
        states[state] += 1
        if state != "open" and decided_at is not None:
            waits.append(max(0, decided_at - raised_at))
    waits.sort()
    return Figures(
        days=[DayOfFlags(at=at, kinds=by_day[at]) for at in sorted(by_day)],
        open=states["open"], confirmed=states["confirmed"], dismissed=states["dismissed"],
        median=_nearest(waits, 50), slow=_nearest(waits, 90),
        kept=_kept(reading, user_id, begun),
    )  # fmt: skip


def _kept(reading: Reading, user_id: str, begun: Sequence[int]) -> list[DayOfMoney]:
    """What was first recorded since the first day; each amount as it was corrected last."""
    first: dict[str, int] = {}
    last: dict[str, Kept] = {}
    for body, who, at in reading.connection.execute(_RECORDED):
        if (act := activity(body)) is not None:
            flag, amount, currency = (act.argument(place) for place in range(3))
            first.setdefault(flag, at)
            last[flag] = Kept(flag, Money(amount, currency), who, at)
    lately = [flag for flag, at in first.items() if at >= begun[0]]
    values = {"me": user_id, "flags": json.dumps(lately)}
    kinds: dict[str, str] = dict(reading.connection.execute(_CONFIRMED, values))
    by_day: defaultdict[int, list[Kept]] = defaultdict(list)
    for flag in kinds:
        by_day[_day(begun, first[flag])].append(last[flag])
    told = [(at, by_kind(by_day[at], kinds)) for at in sorted(by_day)]
    return [DayOfMoney(at=at, kinds={kind: _sums(sums) for kind, sums in ones}) for at, ones in told if ones]


def _sums(sums: Sequence[Money]) -> list[Sum]:
    return [Sum(amount=one.amount, currency=one.currency) for one in sums]


def _day(begun: Sequence[int], at: int) -> int:
    """The beginning of the day in which ``at`` lies."""
    return begun[bisect_right(begun, at) - 1]


def _nearest(waits: Sequence[int], percent: int) -> int | None:
    """Within which so many of the sorted ``waits`` were over; None of none."""
    return waits[(len(waits) * percent + 99) // 100 - 1] if waits else None
