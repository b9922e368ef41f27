"""The one exception for expected trouble: its sentence is meant for the person at the desk."""

import re
from collections.abc import Iterable
from typing import Self


class Sentence(str):
    """What a person is told, in English; the screen says it in theirs, from ``parts``.

    Made of a literal template, in which %1 %2 … stand for ``values``: the literals are collected for the
    translators. As a text it is the English sentence with its values.
    """

    __slots__ = ("parts",)
    parts: tuple[tuple[str, tuple[object, ...]], ...]  # templates with their values, one sentence each

    def __new__(cls, template: str, *values: object) -> Self:
        return cls.of([(template, values)])

    @classmethod
    def of(cls, parts: Iterable[tuple[str, Iterable[object]]]) -> Self:
        """From ``parts``, as they may have been kept."""
        kept = tuple((template, tuple(values)) for template, values in parts)
        made = super().__new__(cls, " ".join(_filled(template, values) for template, values in kept))
        made.parts = kept
        return made

    def then(self, *following: "Sentence") -> Self:
        """This and then those, as one text."""
        return self.of((*self.parts, *(part for one in following for part in one.parts)))

    def __str__(self) -> str:
        return self  # not a copy that has forgotten what it was made from


class WorkstationError(Exception):
    """Something that is nobody's bug went wrong; ``str(error)``, a Sentence, says what and what to do.

    Made like a :class:`Sentence`, or with one.
    """

    def __init__(self, template: str, *values: object) -> None:
        super().__init__(template if isinstance(template, Sentence) else Sentence(template, *values))

    @property
    def sentence(self) -> Sentence:
        sentence: Sentence = self.args[0]
        return sentence

    def __str__(self) -> str:
        return str(self.sentence)


def _filled(template: str, values: tuple[object, ...]) -> str:
    def value(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        return str(values[index]) if 0 <= index < len(values) else match[0]

    return re.sub(r"%(\d)", value, template)


OUR_MISTAKE = Sentence(
    "Something went wrong inside Groundcrew. What you wrote is saved; the log has the details."
)
