"""How a saved view's name and condition are kept, and as what they are read back."""

import json
from typing import Any, TypeVar

from workstation.domain.conditions import Condition, Every, Fact, Is, Measure, Not, Reaches, Some
from workstation.errors import WorkstationError

LONGEST_NAME = 60  # characters
DEEPEST = 8  # groups in groups
MOST_PARTS = 100
MOST_WORDS = 200  # of one condition
LONGEST_WORD = 200
GREATEST = 10 * 365 * 24 * 3600 * 1000  # of an amount: ten years in ms


class Nonsense(WorkstationError):
    """What was read is no condition; the text says why."""


def named(name: str) -> str:
    """The name as it is kept. Raises WorkstationError for one that is empty or too long."""
    name = " ".join(name.split())
    if not name:
        raise WorkstationError("Give the view a name.")
    if len(name) > LONGEST_NAME:
        raise WorkstationError("The name is too long: %1 characters at most.", LONGEST_NAME)
    return name


def written(condition: Condition) -> str:
    """The condition as JSON."""
    return json.dumps(_plain(condition), ensure_ascii=False)


def read(text: str) -> Condition:
    """The condition that ``text``, JSON, says. Raises Nonsense for anything else."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Nonsense("The view's condition is no JSON.") from error
    condition = _condition(found, 0)
    if _count(condition) > MOST_PARTS:
        raise Nonsense("The view has more than %1 conditions.", MOST_PARTS)
    return condition


def _plain(condition: Condition) -> dict[str, Any]:
    match condition:
        case Is(fact, among):
            return {"is": fact.value, "among": list(among)}
        case Reaches(measure, amount):
            return {"reaches": measure.value, "amount": amount}
        case Every(parts):
            return {"all": [_plain(part) for part in parts]}
        case Some(parts):
            return {"any": [_plain(part) for part in parts]}
        case Not(part):
            return {"not": _plain(part)}


def _condition(found: Any, depth: int) -> Condition:
    if depth > DEEPEST:
        raise Nonsense("The view's groups are nested more than %1 deep.", DEEPEST)
    if not isinstance(found, dict):
        raise Nonsense("A part of the view's condition is no JSON object.")
    match sorted(found):
        case ["among", "is"]:
            return Is(_one_of(Fact, found["is"]), _list_of_words(found["among"]))
        case ["amount", "reaches"]:
            return Reaches(_one_of(Measure, found["reaches"]), _amount(found["amount"]))
        case ["all"]:
            return Every(_parts(found["all"], depth))
        case ["any"]:
            return Some(_parts(found["any"], depth))
        case ["not"]:
            return Not(_condition(found["not"], depth + 1))
        case names:
            raise Nonsense("Nobody knows what “%1” means in a view.", ", ".join(names)[:80])


Words = TypeVar("Words", Fact, Measure)


def _one_of(words: type[Words], word: Any) -> Words:
    known = [one.value for one in words]
    if word not in known:
        raise Nonsense("“%1” is none of %2.", str(word)[:40], ", ".join(known))
    return words(word)


def _list_of_words(found: Any) -> tuple[str, ...]:
    good = isinstance(found, list) and len(found) <= MOST_WORDS
    if not good or not all(isinstance(word, str) and len(word) <= LONGEST_WORD for word in found):
        raise Nonsense("What a fact is among is a list of at most %1 words.", MOST_WORDS)
    return tuple(found)


def _amount(found: Any) -> int:
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found <= GREATEST:
        raise Nonsense("An amount is a whole number from 0 on, and no more than ten years.")
    return found


def _parts(found: Any, depth: int) -> tuple[Condition, ...]:
    if not isinstance(found, list):
        raise Nonsense("A group of a view is a list of conditions.")
    return tuple(_condition(part, depth + 1) for part in found)


def _count(condition: Condition) -> int:
    match condition:
        case Every(parts) | Some(parts):
            return 1 + sum(map(_count, parts))
        case Not(part):
            return 1 + _count(part)
        case _:
            return 1
