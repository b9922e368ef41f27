"""Learns from examples what whatever stands in them says for each of some kinds."""

import math
import random
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from workstation.detection.words.weights import share

_KNOWN = 0.01  # an error so small teaches nothing


class Answer(NamedTuple):
    """Whether an example is of a kind (1 or 0), and how much that counts."""

    truth: float
    worth: float


class Lesson(NamedTuple):
    """The ``keys`` of what stands in an example, and an answer for each kind."""

    keys: Collection[int]
    answers: Sequence[Answer]


class Pace(NamedTuple):
    """How often all lessons are gone through, of how many of the last rounds the mean is kept, and how long
    steps are; the score in which ``nothing`` is known; in how many lessons a key must stand to be learned."""

    rounds: int
    evened: int
    rate: float
    nothing: float
    seen: int


class _Task(NamedTuple):
    """The places of the keys of a lesson, and what one of them counts."""

    places: list[int]
    part: float
    answers: Sequence[Answer]


def learn(lessons: Sequence[Lesson], pace: Pace, dice: random.Random) -> dict[int, list[float]]:
    """Of each key a weight for every kind; the same from the same.

    Logistic regression, each kind by itself, by steps that grow smaller for what was often seen.
    """
    counts = Counter(key for lesson in lessons for key in lesson.keys)
    keys = sorted(key for key, count in counts.items() if count >= pace.seen)
    known = {key: place for place, key in enumerate(keys)}
    tasks = [
        _Task([known[key] for key in sorted(keys) if key in known], share(len(keys)), answers)
        for keys, answers in lessons
    ]
    columns = _columns(tasks, len(known), pace, dice)
    return {key: [column[place] for column in columns] for key, place in known.items()}


def _columns(tasks: list[_Task], width: int, pace: Pace, dice: random.Random) -> list[list[float]]:
    """For each kind a weight for every one of ``width`` places: what was learned, evened out over rounds."""
    kinds = range(len(tasks[0].answers) if tasks else 0)
    weights = [[0.0] * width for _ in kinds]
    seen = [[1e-6] * width for _ in kinds]
    evened = [[0.0] * width for _ in kinds]
    for number in range(pace.rounds):
        dice.shuffle(tasks)
        for task in tasks:
            for kind in kinds:
                _step(task, kind, weights[kind], seen[kind], pace)
        if number >= pace.rounds - pace.evened:
            evened = [
                [total + weight / pace.evened for total, weight in zip(*columns, strict=True)]
                for columns in zip(evened, weights, strict=True)
            ]
    return evened


def _step(task: _Task, kind: int, column: list[float], seen: list[float], pace: Pace) -> None:
    truth, worth = task.answers[kind]
    margin = pace.nothing + task.part * sum([column[place] for place in task.places])
    error = worth * (1 / (1 + math.exp(-max(-30.0, min(30.0, margin)))) - truth)
    if abs(error) < _KNOWN:
        return  # it is known well; most are, soon
    slope = error * task.part
    square = slope * slope
    for place in task.places:
        seen[place] += square
        column[place] -= pace.rate * slope / math.sqrt(seen[place])
