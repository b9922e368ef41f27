"""A translation service for tests: a small glossary, word for word; whatever it does not know stays."""

import re
import tomllib
from functools import cache
from pathlib import Path

NAME = "Glossary"
_TABLE = Path(__file__).parents[1] / "resources" / "glossary.toml"


def translated(text: str, source: str, target: str) -> str:
    """``text`` with the words of ``source`` that stand in the glossary in ``target``."""
    known = {
        words[source].casefold(): words[target] for words in _table() if {source, target} <= words.keys()
    }
    if not known:
        return text
    longest_first = sorted(known, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)
    return pattern.sub(lambda match: known.get(match[0].casefold(), match[0]), text)


@cache
def _table() -> tuple[dict[str, str], ...]:
    with _TABLE.open("rb") as file:
        return tuple(tomllib.load(file)["words"])
