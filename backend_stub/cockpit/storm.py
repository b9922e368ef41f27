"""A storm by its plan: which acts come when, from the seed alone."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backend_stub.cockpit.acts import Act, Do, Plan
from workstation.contract.levers import Levers

_BETWEEN_GUSTS = 2.0  # seconds, on the average
_BETWEEN_DEEDS = 1.0
_DEEDS = {
    Do.WRITE: 70, Do.TRANSFER: 12, Do.EXPIRE: 6, Do.RESTART: 4, Do.COPY: 4, Do.PUT_BACK: 4,
}  # fmt: skip
_NEEDS_RESTORES = {Do.COPY, Do.PUT_BACK}
_STATUSES = (401, 409, 429, 500, 502, 503)


@dataclass(frozen=True, slots=True)
class _Gust:
    """Some levers that are pulled from ``start`` until ``end``, in ms."""

    start: int
    end: int
    levers: dict[str, Any]


def acts(plan: Plan) -> list[Act]:
    """The acts in their order; the last one, at the plan's end, puts all levers to rest."""
    dice = random.Random(f"storm {plan.seed}")  # noqa: S311 dice for tests, no secret
    end = plan.seconds * 1000
    gusts = list(_gusts(dice, end))
    made = [*_turns(dice, gusts, end), *_deeds(dice, end, restores=plan.restores)]
    return [*sorted(made, key=lambda act: act.at), Act(at=end, do=Do.LEVERS)]


def _gusts(dice: random.Random, end: int) -> Iterator[_Gust]:
    start = 0
    while (start := start + _pause(dice, _BETWEEN_GUSTS)) < end:
        kind = dice.choice(_KINDS)
        yield _Gust(start, min(end, start + dice.randint(300, kind.longest)), kind.levers(dice))


def _turns(dice: random.Random, gusts: list[_Gust], end: int) -> Iterator[Act]:
    """One act wherever a gust begins or ends: those that blow then, the later ones over the earlier."""
    for at in sorted({gust.start for gust in gusts} | {gust.end for gust in gusts}):
        blowing: dict[str, Any] = {"seed": dice.randrange(1 << 31)}
        for gust in gusts:
            if gust.start <= at < gust.end:
                blowing |= gust.levers
        if at < end:
            yield Act(at=at, do=Do.LEVERS, levers=Levers(**blowing) if len(blowing) > 1 else Levers())


def _deeds(dice: random.Random, end: int, *, restores: bool) -> Iterator[Act]:
    at, copied = 0, False
    while (at := at + _pause(dice, _BETWEEN_DEEDS)) < end:
        [do] = dice.choices(list(_DEEDS), list(_DEEDS.values()))
        pick, to = dice.randrange(1 << 31), dice.randrange(1 << 31)
        if (do in _NEEDS_RESTORES and not restores) or (do is Do.PUT_BACK and not copied):
            do = Do.WRITE
        copied = copied or do is Do.COPY
        yield Act(at=at, do=do, pick=pick, to=to)


def _pause(dice: random.Random, seconds: float) -> int:
    return 1 + int(1000 * dice.expovariate(1 / seconds))


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of gust: how long it blows at most (ms), and which levers stand how far."""

    longest: int
    spans: dict[str, tuple[float, float]]  # chances
    pauses: dict[str, tuple[int, int]]  # ms
    fails: bool = False
    switch: str = ""

    def levers(self, dice: random.Random) -> dict[str, Any]:
        pulled: dict[str, Any] = {
            name: round(dice.uniform(least, most), 2) for name, (least, most) in self.spans.items()
        }
        pulled |= {name: dice.randint(least, most) for name, (least, most) in self.pauses.items()}
        if self.fails:
            pulled["fail"] = dice.choice(_STATUSES)
        return pulled | ({self.switch: True} if self.switch else {})


_KINDS = (
    _Kind(8000, {}, {"latency_ms": (50, 1500), "jitter_ms": (0, 1500)}),
    _Kind(6000, {"drop_before": (0.05, 0.6)}, {}),
    _Kind(6000, {"drop_after": (0.05, 0.6)}, {}),
    _Kind(6000, {"duplicate": (0.1, 0.8)}, {}),
    _Kind(5000, {"tear": (0.05, 0.6)}, {}),
    _Kind(6000, {}, {"trickle_ms": (200, 3000)}),
    _Kind(5000, {"fail_chance": (0.1, 0.9)}, {}, fails=True),
    _Kind(9000, {}, {}, switch="silent_doorbell"),
    _Kind(3000, {}, {}, switch="cut"),
)
