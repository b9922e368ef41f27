"""Canned responses from and to a file of this computer's, as far as one may change them."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from workstation import durable
from workstation.domain.canned import CannedResponse
from workstation.domain.canned_files import LINES, TOML, Trouble, is_one, read, written
from workstation.domain.canned_merging import differ
from workstation.domain.canned_rules import may_edit
from workstation.domain.canned_writing import arguments
from workstation.domain.operation import OperationKind
from workstation.domain.shelf import Shelved
from workstation.errors import Sentence, WorkstationError
from workstation.services.context import Context
from workstation.services.library import Act, Library
from workstation.services.network import Network
from workstation.store import people

MOST = 500  # responses that are taken in at once; the server's command takes as many as there are
MOST_BYTES: Final = 64 * 1024 * 1024  # of their file: what that many may need, however they are written
_TOLD = 5  # troubles of a file; who has mended them is told of the next ones


class LibraryFiles:
    def __init__(self, context: Context, library: Library, network: Network) -> None:
        self._context = context
        self._library = library
        self._network = network

    async def take_in(self, path: str) -> int:
        """Take all of a file in, for sending; answers how many. Raises WorkstationError, and takes none, for
        whatever is wrong with it, by line.
        """
        file = _named(path)
        found = await self._network.beside(lambda: read(file.name, _content(file)))
        if found.troubles:
            raise _told(found.troubles)
        if len(found.responses) > MOST:
            raise WorkstationError("There are more than %1: let the server take them in.", MOST)
        owners = await self._owners()
        held = {_key(one.response): one for one in await self._library.shelf()}
        acts: list[Act] = []
        troubles = []
        for one, line in zip(found.responses, found.lines, strict=True):
            made = replace(one, owner_id=owners.get(one.owner_id, ""))
            if one.owner_id not in owners or not self._may(made):
                troubles.append(Trouble(line, Sentence("This is not yours to change.")))
                continue
            present = held.get(_key(made))
            if present is not None and _half_written(present):
                troubles.append(
                    Trouble(line, Sentence("You are changing this yourself: save or discard that."))
                )
                continue
            id_ = present.response.id if present else self._context.new_id()
            base = present.response.version if present else 0
            acts.append((id_, base, OperationKind.CANNED_PUT, arguments(made)))
        if troubles:
            raise _told(tuple(troubles))
        await self._library.record(acts)
        return len(acts)

    async def hand_out(self, path: str) -> int:
        """Write all responses that I have to a file; answers how many. Raises WorkstationError."""
        file = _named(path)
        responses = [one.response for one in await self._library.shelf() if one.response.version]
        names = {id_: name for name, id_ in (await self._owners()).items()}
        await self._network.beside(
            lambda: durable.replace(file, written(file.name, responses, names).encode())
        )
        return len(responses)

    async def _owners(self) -> dict[str, str]:
        """Ids by how a file names them: users by their address, teams by their id."""
        users, teams = await self._context.store.replica.read(people.everybody)
        return {user.email: user.id for user in users} | {team.id: team.id for team in teams} | {"": ""}

    def _may(self, one: CannedResponse) -> bool:
        me = self._context.me
        return may_edit(me.id, me.role, me.teams, one.scope, one.owner_id)


def _key(one: CannedResponse) -> tuple[str, str, str]:
    return one.short_code, one.scope, one.owner_id


def _half_written(one: Shelved) -> bool:
    return one.sketch is not None and differ(one.sketch.response, one.sketch.base)


def _named(path: str) -> Path:
    """Raises WorkstationError for a name that says nothing about what is in it."""
    if not is_one(path):
        raise WorkstationError("A file of responses has a name that ends in %1 or %2.", TOML, LINES)
    return Path(path)


def _told(troubles: tuple[Trouble, ...]) -> WorkstationError:
    first, *rest = (Sentence("Line %1:", one.line).then(one.sentence) for one in troubles[:_TOLD])
    whole = Sentence("Nothing was taken in.").then(first, *rest)
    more = len(troubles) - _TOLD
    return WorkstationError(whole.then(Sentence("And %1 more.", more)) if more > 0 else whole)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise WorkstationError("The file is too large.")
        return file.read_bytes()
    except OSError as error:
        raise WorkstationError("The file cannot be read: %1", error.strerror or "") from error
