"""How a person wants to be told of what happens: by kind, and for how long not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Way(StrEnum):
    TOAST = "toast"  # in our window
    SYSTEM = "system"  # by the desktop, and only while our window is not in front
    SOUND = "sound"


Ways = frozenset[Way]
FOR_GOOD = 1 << 50  # ms since the epoch: not before the person says so
_TOAST = frozenset({Way.TOAST})
_SEEN = frozenset({Way.TOAST, Way.SYSTEM})


@dataclass(frozen=True, slots=True)
class NoticePrefs:
    """A field for each kind of :class:`workstation.domain.notice.NoticeKind`, named as that is."""

    blocked: Ways = frozenset(Way)
    flagged: Ways = frozenset(Way)
    awaited: Ways = _SEEN
    breached: Ways = _SEEN
    refused: Ways = _TOAST
    assigned: Ways = _SEEN
    mentioned: Ways = _SEEN
    at_risk: Ways = _TOAST
    message: Ways = _SEEN
    woken: Ways = _TOAST
    tray_icon: bool = True  # where the desktop has a place for one
    quiet_until: int = 0  # ms since the epoch; see FOR_GOOD

    def ways(self, kind: str) -> Ways:
        """The ways of telling of a kind."""
        ways: Ways = getattr(self, kind)
        return ways

    def quiet(self, now: int) -> bool:
        """Whether the person does not want to be disturbed. ``now``: ms since the epoch."""
        return now < self.quiet_until

    @classmethod
    def of(cls, chosen: Mapping[str, Any]) -> "NoticePrefs":
        """From the values of preferences by their keys, the others among them."""
        ways = {kind: frozenset(map(Way, chosen[key].split())) for kind, key in _KEYS.items()}
        return cls(**ways, tray_icon=chosen["tray_icon"], quiet_until=chosen["quiet_until"])

    def chosen(self) -> dict[str, object]:
        """As the values of preferences by their keys."""
        ways = {key: " ".join(way for way in Way if way in self.ways(kind)) for kind, key in _KEYS.items()}
        return {**ways, "tray_icon": self.tray_icon, "quiet_until": self.quiet_until}


_KEYS = MappingProxyType({one.name: f"notify_{one.name}" for one in fields(NoticePrefs) if one.type == Ways})
