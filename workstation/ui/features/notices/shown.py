"""What is shown of what happened: a toast, a notice of the desktop, and how long there is quiet."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.notice import NoticeKind


class Stay(StrEnum):
    """How a toast comes."""

    NOT = "not"
    PASSING = "passing"  # it goes by itself
    STAYING = "staying"  # until somebody acts


class Quiet(StrEnum):
    """For how long nothing but security may disturb."""

    HALF_HOUR = "half_hour"
    HOUR = "hour"
    FOR_GOOD = "for_good"
    END = "end"


@dataclass(frozen=True, slots=True)
class Toast:
    """All of one kind that nobody has acted on: one toast, whatever their number."""

    kind: NoticeKind
    stay: Stay
    places: tuple[tuple[str, str], ...]  # conversation id, customer's name; each once
    count: int
    away: bool = False  # it happened while nobody was there to see

    def joined(self, later: "Toast") -> "Toast":
        return Toast(
            self.kind,
            later.stay,
            tuple(dict((*self.places, *later.places)).items()),
            self.count + later.count,
            self.away and later.away,
        )


@dataclass(frozen=True, slots=True)
class SystemNotice:
    """What the desktop is told: kinds and how many of each. There is no place in it for anybody's words."""

    counts: tuple[tuple[NoticeKind, int], ...]

    def joined(self, later: "SystemNotice") -> "SystemNotice":
        return counted((*self.counts, *later.counts))


def counted(counts: Iterable[tuple[NoticeKind, int]]) -> SystemNotice:
    """Each kind once, the gravest first."""
    found: dict[NoticeKind, int] = {}
    for kind, count in counts:
        found[kind] = found.get(kind, 0) + count
    return SystemNotice(tuple(sorted(found.items(), key=lambda one: one[0].gravity)))
