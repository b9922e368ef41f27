"""Keeps the library's window in step with the store, and what is written in it on the disk."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

from workstation.domain.canned import CannedResponse
from workstation.domain.canned_merging import differ, merged, parts, with_parts
from workstation.domain.canned_rules import faults
from workstation.domain.canned_writing import Sketch
from workstation.domain.changes import CannedChanged, Change, OutboxChanged, TrayChanged
from workstation.domain.shelf import Place, Shelved
from workstation.errors import Sentence, WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.library import Library
from workstation.ui.features.library.shown import View
from workstation.ui.features.library.sketching import Sketching
from workstation.ui.features.library.weighing import Weighing


class LibraryPresenter:
    """``start`` once; a response is named by its id."""

    def __init__(self, view: View, library: Library, feed: Feed[Change], tasks: Tasks) -> None:
        self._view, self._library, self._feed, self._tasks = view, library, feed, tasks
        self._shelf: dict[str, Shelved] = {}
        self._open: Shelved | None = None
        self._base: CannedResponse | None = None  # what is written here was made from it
        self._written: CannedResponse | None = None
        self._sketching = Sketching(library, tasks, view.show_trouble)
        self._weighing = Weighing(library, view)
        self._merging: tuple[CannedResponse, CannedResponse] | None = None  # laid together, and theirs
        self._refresh = Refresh(tasks, lambda: self._guarded(self._read()), name="library")
        self._stop: Callable[[], None] = lambda: None

    def start(self) -> None:
        """Subscribe and load; on the screen's loop."""
        self._stop = self._feed.subscribe(self._on_change)
        self._refresh.ask()

    def stop(self) -> None:
        self._stop()

    async def saved(self) -> None:
        """Return when what is half written is on the disk. Raises WorkstationError while it refuses."""
        await self._sketching.saved()

    def chosen(self, canned_id: str) -> None:
        self._do(self._choose(canned_id))

    def new(self, place: Place) -> None:
        self._do(self._begin(self._library.blank(place)))

    def copied(self) -> None:
        """Begin another response with the words of this one, of one's own."""
        if self._written is not None:
            self._do(self._copy(self._written))

    def edited(self, written: CannedResponse) -> None:
        self._written = written
        assert self._base is not None, "nothing is written where nothing is open"
        self._sketching.keep(Sketch(written, self._base))
        self._tell()

    def saved_by_hand(self, reason: str = "") -> None:
        self._do(self._keep(reason))

    def discarded(self) -> None:
        """What is half written goes; the person was asked."""
        self._do(self._discard())

    def deleted(self) -> None:
        self._do(self._delete())

    def history_wanted(self) -> None:
        self._look_up(self._show_history())

    def taken_over(self, revision: CannedResponse) -> None:
        """Write on from what a response was."""
        if self._written is not None and self._open is not None:
            self._put(self._open, with_parts(self._written, parts(revision)))

    def compared(self) -> None:
        """Somebody changed it meanwhile: lay both together, and ask about what clashes."""
        self._look_up(self._compare())

    def settled(self, choices: Mapping[str, str]) -> None:
        """What stands in each part that clashed; from now on it is made from theirs."""
        if self._merging is None or self._open is None:
            return
        (together, theirs), self._merging = self._merging, None
        self._base = theirs
        self._put(self._open, with_parts(together, parts(together) | dict(choices)))

    def _on_change(self, change: Change) -> None:
        if isinstance(change, CannedChanged | OutboxChanged | TrayChanged):
            self._refresh.ask()

    async def _read(self) -> None:
        self._view.show_receivers(*await self._library.receivers())
        names, places = await self._library.names(), await self._library.places()
        async with self._sketching.disk:  # what is being saved would stand as it was before
            shelf = await self._library.shelf()
            self._shelf = {one.response.id: one for one in shelf}
            self._view.show_shelf(shelf, names, places)
            if self._open is not None:
                self._look(self._open)

    def _look(self, open_: Shelved) -> None:
        """How what is open stands now."""
        now = self._shelf.get(open_.response.id)
        if now is None and self._is_edited() and self._base and self._base.version:
            now = replace(open_, gone=True)  # what is written is not on the disk yet
        seen = self._written, open_.refused
        if now is not None and not self._is_edited() and (now.response, now.refused) != seen:
            self._show(now, anew=False)  # what was told may be of the very change that is read here
        elif now is not None:
            self._follow(now)
        elif self._written is not None and not self._written.is_blank and not self._is_edited():
            self._close()  # what is blank waits for its first letter: no shelf has it yet
            raise WorkstationError("This response is there no more, or is no longer yours to see.")

    def _follow(self, now: Shelved) -> None:
        """It is being written on: what the server has taken of it meanwhile is nobody else's change."""
        self._open, base = now, self._base
        if self._written and base and now.response != base and not differ(now.response, base):
            self._base = now.response
            if self._is_edited():
                self._sketching.keep(Sketch(self._written, self._base))
        self._tell(anew=False)

    async def _choose(self, canned_id: str) -> None:
        if not self._is_open(canned_id):
            await self.saved()
            if (found := self._shelf.get(canned_id)) is not None:
                self._show(found)

    async def _begin(self, made: CannedResponse) -> None:
        await self.saved()
        self._show(Shelved(made, 0, mine=True))

    async def _copy(self, written: CannedResponse) -> None:
        await self._begin(own := await self._library.blank_of_mine())
        assert self._open is not None
        self._put(self._open, with_parts(own, parts(written)))

    def _show(self, shelved: Shelved, *, anew: bool = True) -> None:
        self._open, self._merging = shelved, None
        self._sketching.forget()
        self._base, self._written = shelved.begun()
        self._view.show_response(shelved, self._written)
        self._tell(anew=anew)

    def _put(self, shelved: Shelved, written: CannedResponse) -> None:
        """Show what was not typed, and treat it as if it were."""
        self._view.show_response(shelved, written)
        self.edited(written)

    def _close(self) -> None:
        self._open = self._base = self._written = None
        self._sketching.forget()
        self._view.show_nothing()

    def _is_open(self, canned_id: str) -> bool:
        return self._open is not None and self._open.response.id == canned_id

    def _is_edited(self) -> bool:
        return self._written is not None and self._base is not None and differ(self._written, self._base)

    def _tell(self, *, anew: bool = True) -> None:
        """``anew``: of another text than before, so that what was told below it is over."""
        if self._open is None or self._written is None or self._base is None:
            return
        edited = self._is_edited() or self._open.refused is not None
        by, at = self._open.overtaken(self._base) if edited else ("", 0)
        self._view.show_standing(edited=edited, changed_by=by, changed_at=at, gone=edited and self._open.gone)
        if anew:
            self._view.show_faults(faults(self._written) if edited else ())

    async def _keep(self, reason: str) -> None:
        open_, written, base = self._open, self._written, self._base
        if open_ is None or written is None or base is None:
            return
        override = await self._weighing.look(written, reason)
        async with self._sketching.disk:
            id_ = await self._library.keep(written, base.version, open_.refused, override)
            if self._written is written:  # else a key was pressed meanwhile
                self._sketching.forget()
            self._base = written
        self._view.show_trouble("")
        if id_ != written.id:  # somebody had deleted it: with what was written it is another one
            kept, typed = Shelved(replace(written, id=id_, version=0), 0, mine=True), self._written
            self._show(kept)
            if typed is not None and typed is not written:
                self._put(kept, replace(typed, id=id_, version=0))
            self._view.show_trouble(Sentence("Somebody had deleted this response. It is kept as a new one."))

    async def _discard(self) -> None:
        if (open_ := self._open) is None:
            return
        async with self._sketching.disk:
            self._sketching.forget()
            self._base = self._written = open_.response
            if open_.refused is not None:
                await self._library.give_in(open_.refused)
            await self._library.drop(open_.response.id)
        self._open = None
        await self._read()
        self._show(found) if (found := self._shelf.get(open_.response.id)) else self._close()

    async def _delete(self) -> None:
        if (open_ := self._open) is not None:
            await self._library.remove(open_.response.id, open_.response.version, open_.refused)
            self._close()

    async def _show_history(self) -> None:
        if (open_ := self._open) is not None:
            found = await self._library.history(open_.response.id)
            if self._is_open(open_.response.id):
                self._view.show_history(found)

    async def _compare(self) -> None:
        if self._open is None or self._written is None or self._base is None:
            return
        theirs, base, known = self._open.response, self._base, True
        if self._open.refused is not None and self._open.sketch is None:
            base, known = await self._library.before(theirs.id, base.version)
        if not self._is_open(theirs.id):
            return
        together, clashes = merged(base, self._written, theirs)
        self._merging = together, theirs
        if clashes:
            self._view.ask_clashes(clashes, theirs.by_name, base_known=known)
        else:
            self.settled({})

    def _do(self, act: Coroutine[Any, Any, None]) -> None:
        self._look_up(self._sketching.in_turn(act))

    def _look_up(self, act: Coroutine[Any, Any, None]) -> None:
        """What may wait for the server keeps nothing else waiting."""
        self._tasks.spawn(self._guarded(act), name="library: act")

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
