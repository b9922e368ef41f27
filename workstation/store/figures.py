"""Plain reads for the figures of warnings: all of it is counted by SQLite."""

from itertools import groupby

from workstation.domain.figures import Day, Figures
from workstation.domain.rules import RuleRecord
from workstation.store import money
from workstation.store.connection import Connection

MOST_RULES = 100

_DAYS = """
SELECT date(m.created_at / 1000, 'unixepoch', 'localtime') AS day, max(m.created_at), f.kind, count(*)
FROM flag f JOIN message m ON m.id = f.message_id WHERE m.created_at >= :since
GROUP BY day, f.kind ORDER BY day DESC, count(*) DESC, f.kind"""

_STATES = """
SELECT f.state, count(*) FROM flag f JOIN message m ON m.id = f.message_id
WHERE m.created_at >= :since GROUP BY f.state"""

_WAITS = """
WITH decided AS (
    SELECT max(0, f.decided_at - m.created_at) AS wait,
        row_number() OVER (ORDER BY f.decided_at - m.created_at) AS place, count(*) OVER () AS many
    FROM flag f JOIN message m ON m.id = f.message_id
    WHERE f.state <> 'open' AND f.decided_at IS NOT NULL AND m.created_at >= :since)
SELECT max(CASE WHEN place = (many + 1) / 2 THEN wait END),
    max(CASE WHEN place = (many * 9 + 9) / 10 THEN wait END) FROM decided"""

_RULES = f"""
SELECT id, confirmed, dismissed, below, demoted FROM rule WHERE confirmed + dismissed > 0
ORDER BY confirmed + dismissed DESC, id LIMIT {MOST_RULES}"""


def figures(c: Connection, since: int) -> Figures:
    """Of the flags on messages that came ``since``, ms since the epoch; and of all rules."""
    values = {"since": since}
    found = c.execute(_DAYS, values).fetchall()
    days = []
    for _day, lines in groupby(found, key=lambda row: row[0]):
        kinds = list(lines)
        days.append(Day(max(row[1] for row in kinds), tuple((row[2], row[3]) for row in kinds)))
    states = dict(c.execute(_STATES, values))
    median, slow = c.execute(_WAITS, values).fetchone()
    rules = tuple(
        (id_, RuleRecord(confirmed, dismissed, bool(below), bool(demoted)))
        for id_, confirmed, dismissed, below, demoted in c.execute(_RULES)
    )
    open_, confirmed, dismissed = (states.get(name, 0) for name in ("open", "confirmed", "dismissed"))
    return Figures(tuple(days), open_, confirmed, dismissed, median, slow, rules, money.by_day(c, since))
