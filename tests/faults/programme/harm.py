"""Harm done to a workstation's files behind its back: whoever judges a day has to notice each of them."""

from collections import Counter

from tests.faults.programme.floor import Floor
from tests.faults.programme.workday import Workday
from workstation.domain.drafts import DraftKind

_SWAPPED = """
UPDATE outbox SET arguments = other.arguments FROM (SELECT ord, arguments FROM outbox LIMIT 9) AS other
WHERE other.ord <> outbox.ord"""
_DELETE_ALL = "INSERT INTO message_search (message_search) VALUES ('delete-all')"
# what is done, where, and what the day is to be found guilty of
HARM = {
    "a draft gone": ("desk", "DELETE FROM draft", "LOST"),
    "a draft doubled": (
        "desk",
        "INSERT INTO draft SELECT 'x', kind, body, cursor, saved_at FROM draft",
        "TWICE",
    ),
    "the order turned round": ("desk", _SWAPPED, "REORDERED"),
    "a reply gone": ("desk", "DELETE FROM outbox WHERE ord = (SELECT max(ord) FROM outbox)", "LOST"),
    "a message gone": ("replica", "DELETE FROM message WHERE kind = 'incoming'", "DIVERGED"),
    "a flag of its own": ("replica", "UPDATE conversation SET flag = 'block'", "DIVERGED"),
    "a word not indexed": (
        "replica",
        "INSERT INTO message_search (message_search) VALUES ('delete-all')",
        "SEARCH",
    ),
    "the place in the feed forgotten": ("replica", "UPDATE feed_position SET cursor_seq = 1", "CURSOR"),
}


def noticed(floor: Floor) -> Counter[str]:
    """How often each kind of harm was noticed: once, or it is missing."""
    return Counter(
        f"noticed: {name}" for name, (_, _, kind) in HARM.items() if _judged(floor, name).startswith(kind)
    )


def _judged(floor: Floor, name: str) -> str:
    """What is said of a day on which this happened; "" for nothing."""
    day = Workday(floor, Counter())
    day.catches_up()
    day.sends(0, DraftKind.REPLY)
    day.types(1, DraftKind.NOTE)
    day.catches_up()
    day.holds()
    day.the_network_goes_or_comes()
    day.answers(0, 2)
    where, harm, _ = HARM[name]
    database = day.seat.store.desk if where == "desk" else day.seat.store.replica
    floor.do(database.write_plain(lambda c: c.execute(harm)))
    try:
        day.holds()
    except AssertionError as error:
        said = str(error)
    else:
        said = ""
    try:
        day.teardown()
    except AssertionError as error:
        return said or str(error)
    return said
