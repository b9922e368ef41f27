"""What is half written; only its author's own act removes it."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from workstation.domain.drafts import Draft, DraftKind
from workstation.runtime.crashpoint import crashpoint
from workstation.store import draft_macros, draft_uses, tables
from workstation.store.written import storable

if TYPE_CHECKING:
    from sqlmodel import Session


class Kept(NamedTuple):
    """What came of a draft that was saved."""

    since: str  # what stands behind it now, since it came from elsewhere
    only_words: bool  # a draft stood there before and stands there now


def save(s: "Session", draft: Draft, known: str | None = None) -> Kept:
    """Keep ``draft`` in place of the one before; an empty one removes it.

    ``known``: what its editor knows to stand there; None: everything. What came from elsewhere since, and no
    editor has shown yet, stays behind ``draft``.
    """
    before = s.get(tables.DraftRow, (draft.conversation_id, draft.kind.value))
    since = _since(before.body, known) if before is not None and known is not None else ""
    since = since if draft.body else since.lstrip("\n")
    if since:
        draft = replace(draft, body=storable(draft.body) + since)
    if not draft.body:
        remove(s, draft.conversation_id, draft.kind)
        draft_uses.forget(s, draft.conversation_id, draft.kind)
        return Kept(since, only_words=False)
    s.merge(
        tables.DraftRow(
            conversation_id=draft.conversation_id,
            kind=draft.kind.value,
            body=storable(draft.body),
            cursor=draft.cursor,
            saved_at=draft.saved_at,
        )
    )
    crashpoint("draft.before_commit")
    return Kept(since, only_words=before is not None)


def leave(s: "Session", conversation_id: str, kind: DraftKind, known: str | None, now: int) -> None:
    """The draft was sent; ``known`` as in :func:`save`."""
    save(s, Draft(conversation_id, kind, "", 0, now), known)


def remove(s: "Session", conversation_id: str, kind: DraftKind) -> None:
    row = s.get(tables.DraftRow, (conversation_id, kind.value))
    if row is not None:
        s.delete(row)
    if kind is DraftKind.REPLY:
        draft_macros.put(s, conversation_id, "")


def take(s: "Session", conversation_id: str, kind: DraftKind) -> str:
    """The words of a draft, which go elsewhere: it is removed, unless it says nothing."""
    row = s.get(tables.DraftRow, (conversation_id, kind.value))
    words = row.body.strip() if row else ""
    if words:
        remove(s, conversation_id, kind)
    return words


def _since(body: str, known: str) -> str:
    """What stands in ``body`` beside what is ``known`` to."""
    before = storable(known)
    return body[len(before) :] if before and body.startswith(before) else f"\n\n{body}"


def add_to(s: "Session", conversation_id: str, kind: DraftKind, body: str, now: int) -> None:
    """Put ``body`` after what stands in the draft, a blank line between."""
    row = s.get(tables.DraftRow, (conversation_id, kind.value))
    whole = f"{row.body}\n\n{body}" if row and row.body.strip() else body
    end = len(whole.encode("utf-16-le", "surrogatepass")) // 2
    save(s, Draft(conversation_id, kind, whole, end, now))
