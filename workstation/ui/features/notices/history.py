"""The notifications of this session, newest first: what was told, and what of it was seen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workstation.domain.notice import Happening, NoticeKind

MOST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened of one kind in one conversation."""

    number: int  # its own, for life
    kind: NoticeKind
    conversation_id: str
    customer_name: str
    count: int
    at: int  # ms since the epoch, this machine's clock
    seen: bool = False


@dataclass(frozen=True, slots=True)
class History:
    entries: tuple[Entry, ...] = ()
    last: int = 0  # number that was given

    @property
    def unseen(self) -> int:
        return sum(not entry.seen for entry in self.entries)

    def told(self, happenings: Sequence[Happening], now: int) -> "History":
        """With these on top. What is the same again, and was not seen yet, counts up instead."""
        history = self
        for one in happenings:
            history = history._with(one, now)
        return replace(history, entries=history.entries[:MOST])

    def seen_all(self) -> "History":
        return replace(self, entries=tuple(replace(entry, seen=True) for entry in self.entries))

    def seen_in(self, conversation_id: str) -> "History":
        """The person looks at this conversation: what was told of it is seen."""
        return replace(
            self,
            entries=tuple(
                replace(entry, seen=True) if entry.conversation_id == conversation_id else entry
                for entry in self.entries
            ),
        )

    def _with(self, one: Happening, now: int) -> "History":
        same = next(
            (
                entry
                for entry in self.entries
                if (entry.kind, entry.conversation_id) == (one.kind, one.conversation_id) and not entry.seen
            ),
            None,
        )
        if same is None:
            number = self.last + 1
            new = Entry(number, one.kind, one.conversation_id, one.customer_name, one.count, now)
            return History((new, *self.entries), number)
        grown = replace(same, count=same.count + one.count, at=now)
        return replace(self, entries=(grown, *(entry for entry in self.entries if entry is not same)))
