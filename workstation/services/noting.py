"""A private note as it is written down, and whom it names."""

from typing import TYPE_CHECKING

from workstation.contract import MAX_MENTIONS
from workstation.domain.mentions import Namable, named_in
from workstation.domain.operation import Arguments, OperationKind
from workstation.services.context import Context
from workstation.store import people

if TYPE_CHECKING:
    from workstation.domain.guarding import Override


async def note(context: Context, text: str) -> tuple[OperationKind, Arguments]:
    """The note of ``text``, which may be empty where files go with it. Whom it names with ``@`` is told."""
    mentions = list(await _named(context, text))[:MAX_MENTIONS] if "@" in text else []
    return OperationKind.NOTE_APPEND, {"body": text, "language": "", "mentions": mentions}


async def noted(
    context: Context, text: str, override: "Override | None" = None
) -> list[tuple[OperationKind, Arguments]]:
    """The same, where there is anything to note. ``override`` tells why in spite of the send guard."""
    if not text.strip():
        return []
    kind, arguments = await note(context, text.strip())
    return [(kind, arguments | told(override))]


def told(override: "Override | None") -> Arguments:
    """What the arguments of a message or a note hold beside, where the send guard would have stopped it."""
    if override is None:
        return {}
    return {"override": {"reason": override.reason, "rules": list(override.rules)}}


async def namable(context: Context) -> list[Namable]:
    """Whom a note of mine can name: everybody else, and the teams, by name. Raises WorkstationError."""
    users, teams = await context.store.replica.read(people.everybody)
    names = {team.id: team.name for team in teams}
    found = [
        Namable(user.name, tuple(names[id_] for id_ in user.teams if id_ in names))
        for user in users
        if user.id != context.me.id
    ]
    return found + [Namable(team.name, is_team=True) for team in teams]


async def _named(context: Context, text: str) -> tuple[str, ...]:
    users, teams = await context.store.replica.read(people.everybody)
    names = {team.id: team.name for team in teams}
    names |= {user.id: user.name for user in users if user.id != context.me.id}
    return named_in(text, names)
