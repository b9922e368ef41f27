"""Learns from listed and from ordinary names what the names of scam sites have in common."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workstation.detection.domain_model import pieces, write_model

SIZE = 1 << 18  # weights: 512 KiB
NEWEST = 60_000  # listed names that are learned from: fashions change, and older ones mislead
_ROUNDS = 4
_RATE = 0.2
_KEPT = 5  # every so many-th ordinary name is kept back to set the threshold by
_FALSE_ALARMS = 0.0025  # of those, at most


_Example = tuple[list[int], float]  # the places of a name's pieces; 1 for a scam


@dataclass(frozen=True, slots=True)
class Trained:
    """``caught``: the share of the listed names that the finished model finds suspicious itself."""

    listed: int
    ordinary: int
    threshold: float
    caught: float


def train(listed: Sequence[str], ordinary: Sequence[str], path: Path, *, seed: int = 1) -> Trained:
    """Write a model to ``path``, from canonical names, ``listed`` the newest last; the same give the same.

    Logistic regression over the pieces of the names, by steps that grow smaller for what was often seen.
    """
    dice = random.Random(seed)  # noqa: S311 an order to learn in, no secret
    kept, learned = ordinary[::_KEPT], [name for index, name in enumerate(ordinary) if index % _KEPT]
    newest = listed[-NEWEST:]
    examples = [(_pieces(name), 1.0) for name in newest] + [(_pieces(name), 0.0) for name in learned]
    weights, bias = _learn(examples, dice)
    scores = sorted((_score(_pieces(name), weights, bias) for name in kept), reverse=True)
    threshold = max(0.0, scores[int(len(scores) * _FALSE_ALARMS)] if scores else 0.0)
    write_model(path, weights, bias, threshold)
    caught = sum(_score(places, weights, bias) > threshold for places, scam in examples if scam)
    return Trained(len(newest), len(ordinary), threshold, caught / max(1, len(newest)))


def _learn(examples: list[_Example], dice: random.Random) -> tuple[list[float], float]:
    weights, seen = [0.0] * SIZE, [1e-6] * SIZE
    bias, bias_seen = 0.0, 1e-6
    for _ in range(_ROUNDS):
        dice.shuffle(examples)
        for places, scam in examples:
            size = 1 / math.sqrt(len(places))
            margin = bias + size * sum([weights[place] for place in places])
            error = 1 / (1 + math.exp(-max(-30.0, min(30.0, margin)))) - scam
            if abs(error) < 0.02:
                continue  # it is known well; most are, soon
            slope = error * size
            square = slope * slope
            for place in places:
                seen[place] += square
                weights[place] -= _RATE * slope / math.sqrt(seen[place])
            bias_seen += error * error
            bias -= 0.1 * error / math.sqrt(bias_seen)
    return weights, bias


def _score(places: list[int], weights: Sequence[float], bias: float) -> float:
    return bias + sum(weights[place] for place in places) / math.sqrt(len(places))


def _pieces(name: str) -> list[int]:
    return pieces(name.split("."), SIZE)
