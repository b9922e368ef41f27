"""Makes an answer that no honest server gives out of one that it has given: another shape, the same bones."""

import json
import random
from collections.abc import Callable
from typing import Any

_STRANGE: tuple[Callable[[], Any], ...] = (
    lambda: None,
    lambda: True,
    lambda: 0,
    lambda: -1,
    lambda: 1.5,
    lambda: 1 << 24,
    lambda: 1 << 31,
    lambda: (1 << 63) - 1,
    lambda: 1 << 63,
    lambda: 1 << 200,
    lambda: -(1 << 63),
    lambda: float("inf"),
    lambda: float("nan"),
    lambda: "",
    lambda: "x",
    lambda: "5",
    lambda: "\0",
    lambda: "\ud800",
    lambda: "a\ud83d",
    lambda: "\u2028\u2029\x85\u202e",
    lambda: "'; DROP TABLE message; --",
    lambda: "../../etc/passwd",
    lambda: "long " * 4_000,
    list,
    dict,
    lambda: [[], {}, None],
    lambda: {"id": "c1"},
    lambda: "<900>",
    lambda: "<30000>",
)
_IDS = ("c1", "c2", "c1-1", "k1", "ana", "ben", "never-seen", "x" * 65)


def forged(text: str, dice: random.Random) -> tuple[str, str]:
    """``text``, a JSON object, with one to three wounds; and what they are called."""
    value, wounds = json.loads(text), []
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        wound = dice.choice(_WOUNDS)
        wound(value, dice)
        wounds.append(wound.__name__.strip("_"))
    told = json.dumps(value, ensure_ascii=dice.random() < 0.5)
    for depth in (900, 30_000):
        told = told.replace(f'"<{depth}>"', "[" * depth + "]" * depth)
    if dice.random() < 0.12:
        tear = dice.choice(_TEARS)
        told = tear(told, dice)
        wounds.append(tear.__name__.strip("_"))
    return told, " ".join(wounds)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every place in ``value`` as what holds it and under which key."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        held = waiting.pop()
        keys = held.keys() if isinstance(held, dict) else range(len(held)) if isinstance(held, list) else ()
        for key in list(keys):
            found.append((held, key))
            waiting.append(held[key])
    return found


def _one(value: Any, dice: random.Random) -> tuple[Any, Any]:
    """Some place; each depth as likely as the other, or the envelope would never be hit."""
    if dice.random() < 0.25 and isinstance(value, dict) and value:
        return value, dice.choice(list(value))
    return dice.choice(_places(value) or [({"": 0}, "")])


def _missing(value: Any, dice: random.Random) -> None:
    held, key = _one(value, dice)
    del held[key]


def _strange(value: Any, dice: random.Random) -> None:
    held, key = _one(value, dice)
    held[key] = dice.choice(_STRANGE)()


def _exchanged(value: Any, dice: random.Random) -> None:
    (one, here), (other, there) = _one(value, dice), _one(value, dice)
    one[here], other[there] = json.loads(json.dumps(other[there])), json.loads(json.dumps(one[here]))


def _invented(value: Any, dice: random.Random) -> None:
    held, _ = _one(value, dice)
    if isinstance(held, dict):
        held[dice.choice(("kind", "id", "data", "extra", "$.x", ""))] = dice.choice(_STRANGE)()
    else:
        held.append(dice.choice(_STRANGE)())


def _disordered(value: Any, dice: random.Random) -> None:
    for held, key in _places(value):
        if isinstance(held[key], list):
            dice.shuffle(held[key])


def _doubled(value: Any, dice: random.Random) -> None:
    lists = [held[key] for held, key in _places(value) if isinstance(held[key], list) and held[key]]
    if lists:
        chosen = dice.choice(lists)
        chosen.insert(dice.randrange(len(chosen)), json.loads(json.dumps(dice.choice(chosen))))


def _shifted(value: Any, dice: random.Random) -> None:
    """A number from the future or the past."""
    numbers = [(h, k) for h, k in _places(value) if type(h[k]) is int]
    if numbers:
        held, key = dice.choice(numbers)
        held[key] += dice.choice((-1000, -1, 1, 1000, 1 << 40))


def _misled(value: Any, dice: random.Random) -> None:
    """The id of something else."""
    ids = [
        (h, k) for h, k in _places(value) if isinstance(k, str) and (k == "id" or k.endswith(("_id", "on")))
    ]
    if ids:
        held, key = dice.choice(ids)
        held[key] = dice.choice(_IDS)


def _unknown(value: Any, dice: random.Random) -> None:
    """A kind that nobody knows yet, critical or not."""
    kinds = [h for h, k in _places(value) if k in ("kind", "status", "code", "stopped")]
    if kinds:
        held = dice.choice(kinds)
        held[dice.choice([k for k in ("kind", "status", "code", "stopped") if k in held])] = "from.tomorrow"
        if "critical" in held:
            held["critical"] = dice.random() < 0.5


_WOUNDS = (
    _missing,
    _strange,
    _strange,
    _exchanged,
    _invented,
    _disordered,
    _doubled,
    _shifted,
    _misled,
    _unknown,
)


def _torn(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text))]


def _prolonged(text: str, dice: random.Random) -> str:
    return text + dice.choice(("}", "{}", "\0", " garbage", text))


def _marked(text: str, _dice: random.Random) -> str:
    return "\ufeff" + text


def _repeated_keys(text: str, _dice: random.Random) -> str:
    return text.replace('"seq":', '"seq": 1, "seq":').replace('"cursor":', '"cursor": "", "cursor":')


def _scratched(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text))
    return text[:place] + chr(dice.randrange(32, 127)) + text[place + 1 :]


_TEARS = (_torn, _prolonged, _marked, _repeated_keys, _scratched)
