"""Canned responses from and to a file of this computer's, as far as one may change them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workstation import durable
from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.canned_files import LINES, TOML, Trouble, doubted, is_one, read, written
from workstation.domain.canned_merging import differ
from workstation.domain.canned_rules import Fault, in_spite_of, may_edit
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
_Key = tuple[str, Scope, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A response of a file, with its line, and what the send guard stops its senders for."""

    response: CannedResponse
    line: int
    doubts: tuple[Fault, ...] = ()

    @property
    def doubted(self) -> list[Sentence]:
        """Where it stands, which one it is, and why."""
        line = Sentence("Line %1:", self.line)
        return [line.then(sentence) for sentence in doubted(self.response, self.doubts)]


class LibraryFiles:
    def __init__(self, context: Context, library: Library, network: Network) -> None:
        self._context = context
        self._library = library
        self._network = network

    async def look(self, path: str) -> tuple[Found, ...]:
        """The responses of a file, with what the send guard doubts in them: in those that are new or another
        than before. Raises WorkstationError for whatever is wrong with it, by line.
        """
        file = _named(path)
        content = await self._network.beside(lambda: read(file.name, _content(file)))
        if content.troubles:
            raise _told(content.troubles)
        if len(content.responses) > MOST:
            raise WorkstationError("There are more than %1: let the server take them in.", MOST)
        owners, held = await self._owners(), await self._held()
        found, troubles = [], []
        for one, line in zip(content.responses, content.lines, strict=True):
            made = Found(replace(one, owner_id=owners.get(one.owner_id, "")), line)
            if one.owner_id not in owners or not self._may(made.response):
                troubles.append(Trouble(line, Sentence("This is not yours to change.")))
            else:
                troubles += _in_the_way(made, held)
            found.append(made)
        if troubles:
            raise _told(tuple(troubles))
        return tuple([await self._weighed(one, held) for one in found])

    async def take_in(self, found: Sequence[Found], reason: str = "") -> int:
        """Take in, for sending, what is not doubted, and for a ``reason`` all of it; answers how many. Raises
        WorkstationError, and takes none, where one of them is half written by now.
        """
        held = await self._held()
        wanted = [one for one in found if reason or not one.doubts]
        if troubles := tuple(trouble for one in wanted for trouble in _in_the_way(one, held)):
            raise _told(troubles)
        await self._library.record([self._act(one, held, reason) for one in wanted])
        return len(wanted)

    def _act(self, one: Found, held: Mapping[_Key, Shelved], reason: str) -> Act:
        present = held.get(one.response.key)
        id_ = present.response.id if present else self._context.new_id()
        base = present.response.version if present else 0
        told = arguments(one.response, in_spite_of(one.doubts, reason))
        return id_, base, OperationKind.CANNED_PUT, told

    async def _weighed(self, one: Found, held: Mapping[_Key, Shelved]) -> Found:
        present = held.get(one.response.key)
        if present is not None and not differ(one.response, present.response):
            return one
        return replace(one, doubts=tuple(await self._library.doubts(one.response)))

    async def _held(self) -> dict[_Key, Shelved]:
        return {one.response.key: one for one in await self._library.shelf()}

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


def _in_the_way(one: Found, held: Mapping[_Key, Shelved]) -> list[Trouble]:
    """What I have half written of it would be lost."""
    present = held.get(one.response.key)
    if present is None or present.sketch is None or not differ(present.sketch.response, present.sketch.base):
        return []
    return [Trouble(one.line, Sentence("You are changing this yourself: save or discard that."))]


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
