"""What conditions can be about on this machine: the words in use, and who works here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workstation.domain.conditions import Fact


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``people`` and ``teams`` are names by id, in order."""

    words: "Mapping[Fact, tuple[str, ...]]"
    people: Mapping[str, str]
    teams: Mapping[str, str]
