"""The server's rule of sight broken on purpose, each time in one place: the mutants that must be caught."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from backend_stub import bundles, canned, customers, left_drafts, pages, rights, visibility
from backend_stub.operations import assignment, library
from backend_stub.routes import attachments, presence, syncing
from backend_stub.states import SEES_CANNED
from backend_stub.visibility import FULLY, VISIBLE, Sight

_WAS_VISIBLE = f"""({VISIBLE} OR EXISTS (SELECT 1 FROM feed g WHERE g.kind = 'revoke'
    AND g.addressee = u.id AND g.conversation_id = c.id AND g.seq > s.seq))"""
_ASSIGNED = " AND c.assignee_id = :me)"
_QUERIES = ((pages, "_ROWS"), (bundles, "_BUNDLE"), (bundles, "_KEPT"), (visibility, "_SIGHT"))


@contextmanager
def _put(*changes: tuple[Any, str, Any]) -> Iterator[None]:
    before = [(where, name, getattr(where, name)) for where, name, _ in changes]
    try:
        for where, name, value in changes:
            setattr(where, name, value)
        yield
    finally:
        for where, name, value in before:
            setattr(where, name, value)


def _sql(where: Any, name: str, old: str, new: str) -> tuple[Any, str, str]:
    query = getattr(where, name)
    assert old in query, f"{name} has changed: this mutant changes nothing any more"
    return where, name, query.replace(old, new)


def _everywhere(old: str, new: str) -> AbstractContextManager[None]:
    return _put(*(_sql(where, name, old, new) for where, name in _QUERIES))


def _all_viewers(connection: Any, conversation: str, user: str) -> set[str]:
    return visibility.viewers(connection, conversation) - {user}


def _all_users(connection: Any, *_: str) -> set[str]:
    return {user for (user,) in connection.execute("SELECT id FROM users")}


def _for_anybody(*_: Any) -> Sight:
    return Sight.FULL


def _silently(*_: Any, **__: Any) -> AbstractContextManager[None]:
    return nullcontext()


def _let(name: str, answer: Callable[..., bool]) -> AbstractContextManager[None]:
    return _put((rights.Actor, name, answer))


MUTANTS: dict[str, Callable[[], AbstractContextManager[None]]] = {
    "pages hold everything": lambda: _put(_sql(pages, "_ROWS", VISIBLE, "1")),
    "sight as it was when written": lambda: _put(_sql(pages, "_ROWS", VISIBLE, _WAS_VISIBLE)),
    "snapshots of everything": lambda: _put(_sql(bundles, "_BUNDLE", VISIBLE, "1")),
    "a first sync of everything": lambda: _put(
        _sql(bundles, "_BUNDLE", VISIBLE, "1"), _sql(bundles, "_KEPT", VISIBLE, "1")
    ),
    "drafts to all who see": lambda: _put(
        _sql(pages, "_ROWS", _ASSIGNED, ")"), _sql(bundles, "_BUNDLE", _ASSIGNED, ")")
    ),
    "older messages to anybody": lambda: _put((syncing, "sight", _for_anybody)),
    "files to anybody": lambda: _put((attachments, "sight", _for_anybody)),
    "files of drafts to anybody": lambda: _put(
        _sql(left_drafts, "_FILE", "c.assignee_id = ?", "? IS NOT NULL")
    ),
    "typing heard by all": lambda: _put((presence, "colleagues", _all_users)),
    "typing heard beyond the team": lambda: _put((presence, "colleagues", _all_viewers)),
    "nobody is told to forget": lambda: _put((assignment, "sight_changes", _silently)),
    "participants forgotten": lambda: _everywhere("pt.user_id = u.id", "0"),
    "mentions of teams forgotten": lambda: _everywhere("mt.team_id = mn.mentioned_id", "0"),
    "a customer served once": lambda: _everywhere(
        "oc.assignee_id = u.id", "(oc.assignee_id = u.id OR EXISTS (SELECT 1 FROM participants z "
        "WHERE z.conversation_id = oc.id AND z.user_id = u.id))",
    ),
    "flags only while open": lambda: _everywhere("c.flagged", "c.flag IS NOT NULL"),
    "administrators see": lambda: _everywhere("u.role <> 'admin'", "1"),
    "reading is working": lambda: _put(_sql(visibility, "_SIGHT", FULLY, VISIBLE)),
    "customers read notes": lambda: _put(
        _sql(customers, "_HISTORY", "('incoming', 'outgoing')", "('incoming', 'outgoing', 'note')")
    ),
    "customers read each other": lambda: _put((customers, "check_theirs", _silently)),
    "agents take over": lambda: _let("may_take_over", lambda actor, standing: actor.may_claim(standing)),
    "all steer what they see": lambda: _let("may_steer", lambda actor, _: actor.may_mark()),
    "quality sets labels": lambda: _let("may_mark", lambda actor: actor.may_note()),
    "responses of all": lambda: _put(_sql(pages, "_ROWS", SEES_CANNED, "1"), (bundles, "SEES_CANNED", "1")),
    "responses for ever": lambda: _put((canned, "sight_changes", _silently)),
    "responses changed by all": lambda: _put((library, "may_edit", lambda *_: True)),
    "the later response wins": lambda: _put((canned, "changed_since", lambda *_: None)),
    "anybody decides on blocks": lambda: _let("may_decide", lambda actor, _: actor.may_mark()),
}  # fmt: skip
