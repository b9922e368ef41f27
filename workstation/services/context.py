"""What every service stands on: the store, the feed, the clock, ids, and who sits at the desk."""

from collections.abc import Callable
from dataclasses import dataclass

from workstation.domain.changes import Change
from workstation.domain.people import User
from workstation.runtime.feed import Feed
from workstation.store.store import Store


@dataclass(frozen=True, slots=True)
class Context:
    """In one hand, for every service's constructor."""

    store: Store
    feed: Feed[Change]
    me: User
    now: Callable[[], int]  # ms since the epoch
    new_id: Callable[[], str]
    hold: Callable[[], int] | None = None  # seconds in which a reply can be taken back; None: nobody would
    told: Callable[[str], str] = str  # a Sentence in the language of the screen
