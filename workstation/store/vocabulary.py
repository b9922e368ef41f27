"""The words that conversations and customers here have: what a condition can be about."""

from workstation.domain.conditions import Fact
from workstation.store.connection import Connection

_MOST = 200
_WORDS = {
    Fact.LANGUAGE: "SELECT DISTINCT language FROM conversation WHERE language <> ''",
    Fact.LABEL: "SELECT DISTINCT value FROM conversation, json_each(labels) WHERE labels <> '[]'",
    Fact.TIER: "SELECT DISTINCT tier FROM customer WHERE tier <> ''",
    Fact.RISK: "SELECT DISTINCT risk FROM customer WHERE risk <> ''",
}


def vocabulary(c: Connection) -> dict[Fact, tuple[str, ...]]:
    """The words in use of each fact that has no fixed ones, in order; 200 at most of each."""
    return {
        fact: tuple(str(word) for (word,) in c.execute(f"{query} ORDER BY 1 LIMIT {_MOST}"))
        for fact, query in _WORDS.items()
    }
