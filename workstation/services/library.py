"""The library of canned responses: what there is, and making, changing and deleting of it."""

from collections.abc import Sequence

from workstation.domain.canned import CannedResponse, Revision, Scope
from workstation.domain.canned_rules import Fault, faults, may_edit
from workstation.domain.canned_writing import Sketch, arguments, laid, response
from workstation.domain.changes import CannedChanged, OutboxChanged, TrayChanged
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.guarding import Override
from workstation.domain.lanes import CANNED
from workstation.domain.operation import LIBRARY, Arguments, Operation, OperationKind, TrayItem
from workstation.domain.rights import WORKING
from workstation.domain.shelf import Place, Shelved
from workstation.errors import WorkstationError
from workstation.services.context import Context
from workstation.services.guarding import Guarding
from workstation.services.network import Network
from workstation.store import canned, drafts, people, shelving, tray

Act = tuple[
    str, int, OperationKind, Arguments
]  # a response's id, the revision it was made from, what is done


class Library:
    def __init__(self, context: Context, network: Network, guarding: Guarding) -> None:
        self._context = context
        self._network = network
        self._guarding = guarding

    async def shelf(self) -> list[Shelved]:
        """Every response that I have and every one that I have begun, by folder and short code."""
        store = self._context.store
        held, uses = await store.replica.read_plain(lambda c: (canned.everything(c), canned.uses(c)))
        unsettled, written = await store.desk.read_plain(
            lambda c: (canned.unsettled(c), canned.half_written(c))
        )
        mine = laid(unsettled, self._context.me.name)
        begun = {CANNED.about(place): text for place, text in written.items()}
        sketches = {id_: Sketch.read(id_, text) for id_, text in begun.items()}
        refused = [i for i in await store.desk.read_plain(tray.everything) if i.operation.kind in LIBRARY]
        whole = {one.id: one for one in held} | {id_: one for id_, one in mine.items() if one is not None}
        for id_, one in mine.items():
            if one is None:
                whole.pop(id_, None)
        whole |= {id_: one.response for id_, one in sketches.items() if id_ not in whole}
        back = {CANNED.about(item.operation.conversation_id): item for item in reversed(refused)}
        for id_, item in back.items():
            if id_ not in whole and item.operation.kind is OperationKind.CANNED_PUT:
                whole[id_] = response(item.operation, self._context.me.name)
        there = {one.id for one in held} | mine.keys()
        gone = {id_ for id_, sketch in sketches.items() if sketch.base.version and id_ not in there}
        found = [
            Shelved(
                one,
                uses.get(id_, 0),
                self._may(one),
                id_ in mine,
                sketches.get(id_),
                back.get(id_),
                id_ in gone,
            )
            for id_, one in whole.items()
        ]
        return sorted(found, key=lambda one: (one.response.folder.casefold(), one.response.short_code))

    async def places(self) -> list[Place]:
        """Where I may keep responses."""
        me = self._context.me
        teams = await self._context.store.replica.read(people.teams)
        whole = [Place(Scope.PERSONAL, me.id, me.name)]
        whole += [Place(Scope.TEAM, team.id, team.name) for team in teams]
        whole.append(Place(Scope.EVERYONE, "", ""))
        return [one for one in whole if may_edit(me.id, me.role, me.teams, one.scope, one.owner_id)]

    async def names(self) -> dict[str, str]:
        """Whose responses may be, by id."""
        return await self._context.store.replica.read(people.names)

    async def receivers(self) -> tuple[dict[str, str], dict[str, str]]:
        """Colleagues and teams whom a macro may hand conversations to: names by id."""
        users, teams = await self._context.store.replica.read(people.everybody)
        able = {user.id: user.name for user in users if user.role in WORKING}
        return able, {team.id: team.name for team in teams}

    async def blank_of_mine(self) -> CannedResponse:
        """A new one in the first place where I may keep one. Raises WorkstationError where there is none."""
        places = await self.places()
        if not places:
            raise WorkstationError("Your role does not keep responses.")
        return self.blank(places[0])

    def blank(self, place: Place) -> CannedResponse:
        """A response that is still to be written."""
        me = self._context.me.name
        return CannedResponse(self._context.new_id(), "", "", {}, 0, "", place.scope, place.owner_id, me)

    async def sketch(self, sketch: Sketch) -> None:
        """Keep what is half written of a response. Raises WorkstationError when the disk refuses."""
        place, text = CANNED.of(sketch.response.id), sketch.written()
        draft = Draft(place, DraftKind.CANNED, text, 0, self._context.now())
        await self._context.store.desk.write(lambda s: drafts.save(s, draft))

    async def drop(self, canned_id: str) -> None:
        """Throw away what is half written; only ever because the person said so."""
        place = CANNED.of(canned_id)
        await self._context.store.desk.write(lambda s: drafts.remove(s, place, DraftKind.CANNED))
        self._context.feed.publish(CannedChanged())

    async def keep(
        self,
        made: CannedResponse,
        base: int,
        replaces: TrayItem | None = None,
        override: Override | None = None,
    ) -> str:
        """Save a response for the server, made from revision ``base``; its half-written state leaves, and
        ``replaces``, which the server did not take. Answers its id: another one where somebody has deleted
        it meanwhile, since no revision follows on that. ``override``: why somebody keeps it in spite of its
        :meth:`doubts`, and of which kinds they are; the server keeps that on record. Raises WorkstationError
        for what is no response.
        """
        if wrong := faults(made):
            raise WorkstationError(wrong[0].sentence.then(*(fault.sentence for fault in wrong[1:])))
        await self._check_code(made)
        told = arguments(made, override)
        gone = base > 0 and not await self._is_here(made.id)
        id_, base = (self._context.new_id(), 0) if gone else (made.id, base)
        await self.record([(id_, base, OperationKind.CANNED_PUT, told)], replaces)
        if gone:
            await self.drop(made.id)
        return id_

    async def doubts(self, made: CannedResponse) -> list[Fault]:
        """What the send guard will stop whoever sends a response for, or runs a macro, as if they had typed
        it. It can be kept all the same, with a reason."""
        return await self._guarding.doubts(made)

    async def _is_here(self, canned_id: str) -> bool:
        """Whether the server has it still, as far as is known here, or has yet to hear of it."""
        store = self._context.store
        mine = laid(await store.desk.read_plain(canned.unsettled), "")
        return (
            canned_id in mine
            or await store.replica.read_plain(lambda c: canned.find(c, canned_id)) is not None
        )

    async def remove(self, canned_id: str, base: int, replaces: TrayItem | None = None) -> None:
        """Delete a response as it was in revision ``base``; the person was asked."""
        await self.record([(canned_id, base, OperationKind.CANNED_DELETE, {})], replaces)

    async def give_in(self, item: TrayItem) -> None:
        """Let go of what the server did not take; the person was asked."""
        await self._context.store.desk.write(lambda s: tray.remove(s, item.operation.id))
        self._context.feed.publish(TrayChanged(), CannedChanged())

    async def history(self, canned_id: str) -> list[Revision]:
        """What a response was, newest first. Raises WorkstationError, also without a connection."""
        return await self._network.canned_revisions(canned_id)

    async def before(self, canned_id: str, version: int) -> tuple[CannedResponse, bool]:
        """A response in revision ``version``, and whether it is known: without a connection it is not."""
        try:
            known = await self.history(canned_id)
        except WorkstationError:
            known = []
        found = (one.response for one in known if one.response.version == version)
        nothing = CannedResponse(canned_id, "", "", {}, version)
        response = next(found, nothing)
        return response, response is not nothing

    async def _check_code(self, made: CannedResponse) -> None:
        for one in await self.shelf():
            other = one.response
            same = (other.short_code, other.scope, other.owner_id)
            if other.id != made.id and same == (made.short_code, made.scope, made.owner_id):
                raise WorkstationError("The short code %1 is taken by “%2”.", made.short_code, other.title)

    async def record(self, acts: Sequence[Act], replaces: TrayItem | None = None) -> None:
        """Write ``acts`` down for sending, all or none; what was half written of their responses leaves."""
        context = self._context
        written = [
            Operation(context.new_id(), 0, kind, CANNED.of(id_), base, told, context.now())
            for id_, base, kind, told in acts
        ]
        item = replaces.operation.id if replaces else None
        await context.store.desk.write(lambda s: shelving.write(s, written, item))
        context.feed.publish(CannedChanged(), OutboxChanged(), *([TrayChanged()] if replaces else []))

    def _may(self, one: CannedResponse) -> bool:
        me = self._context.me
        return may_edit(me.id, me.role, me.teams, one.scope, one.owner_id)
