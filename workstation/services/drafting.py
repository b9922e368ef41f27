"""Keeping what is half written: on disk within half a second, removed only by its author."""

from workstation.domain.changes import DraftChanged
from workstation.domain.drafts import Draft, DraftKind
from workstation.runtime.crashpoint import crashpoint
from workstation.services.context import Context
from workstation.store import drafts, hot


class Drafting:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def load(self, conversation_id: str) -> dict[DraftKind, Draft]:
        """The drafts of a conversation; a kind without one is absent."""
        return await self._context.store.desk.read_plain(lambda c: hot.drafts(c, conversation_id))

    async def save(
        self, conversation_id: str, kind: DraftKind, body: str, cursor: int, known: str | None = None
    ) -> str:
        """Keep ``body``; an empty one removes the draft. Raises WorkstationError when the disk refuses.

        ``known``: what the editor knows to stand on the disk; answers what came there from elsewhere since,
        which stands behind ``body`` now.
        """
        draft = Draft(conversation_id, kind, body, cursor, self._context.now())
        kept = await self._context.store.desk.write(lambda s: drafts.save(s, draft, known))
        crashpoint("draft.after_commit")
        self._context.feed.publish(DraftChanged(conversation_id, kept.only_words))
        return kept.since
