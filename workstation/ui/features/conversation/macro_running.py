"""Runs macros in a conversation: at once, or with the reply that the person still has to look at."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from workstation.domain.canned import CannedResponse
from workstation.domain.macro_plan import Plan
from workstation.errors import Sentence, WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.macros import Macros
from workstation.services.stopped_notes import NoteStopped, Overrides, in_spite
from workstation.ui.features.conversation.facts import PickerRow


class View(Protocol):
    def show_trouble(self, text: str) -> None: ...
    def show_editor_trouble(self, text: str) -> None: ...


class Chip(Protocol):
    def show_macro(self, title: str) -> None: ...


_CHANGED = Sentence("What goes with the reply is another now. Nothing was sent; look at it, then send it.")


@dataclass(frozen=True, slots=True)
class Along:
    """What goes with the reply, and why its notes go in spite of the send guard."""

    macro: CannedResponse
    why: Overrides | None = None


class MacroRunning:
    """A macro with a reply goes through the editor as if it had been typed: what hinders a reply hinders all
    of it. ``put`` writes a reply there, and sends it where nothing else stands in the editor; ``ask`` has the
    person say why a note is to go in spite of the send guard."""

    def __init__(
        self,
        conversation_id: str,
        view: View,
        chip: Chip,
        macros: Macros,
        *,
        put: Callable[[PickerRow], None],
        ask: Callable[[NoteStopped, Callable[[str], None]], None],
        acting: Tasks,
    ) -> None:
        self._id, self._view, self._chip = conversation_id, view, chip
        self._macros, self._put, self._ask, self._acting = macros, put, ask, acting
        self._keeping = asyncio.Lock()  # held by whoever writes down what goes with the reply, or reads it
        self._pending: Along | None = None  # it is done when its reply is sent
        self.finished: Callable[[], None] = lambda: None  # it is done, and leads on

    def run(self, macro_id: str) -> None:
        self._acting.spawn(self._run(macro_id), name="conversation: macro")

    def read(self) -> None:
        """Take over what goes with the reply: at first, and when its words stand in the editor again."""
        self._acting.spawn(self._read(), name="conversation: read the macro")

    def drop(self) -> None:
        """What it does is left out; its words stay."""
        if self._pending is not None:
            self._hold(None)
            self._acting.spawn(self._keep(), name="conversation: leave the macro out")

    def taken(self) -> Along | None:
        """A reply is taken from the editor, to be sent: what goes with it. Another comes with later words."""
        return self._pending

    def sent(self, taken: Along | None) -> None:
        """The reply has gone, with what was :meth:`taken`."""
        if self._pending is taken:
            self._hold(None)
        else:  # what came meanwhile stays, here and on the disk
            self._acting.spawn(self._keep(), name="conversation: keep the macro")

    async def plan(self, taken: Along) -> Plan:
        """What is to be done with the reply, as it stands now. Raises WorkstationError where it cannot be:
        NoteStopped where :meth:`stopped` helps."""
        plan = in_spite(await self._macros.plan(taken.macro.id, self._id), taken.why)
        await self._macros.check(plan)
        return plan

    def stopped(self, taken: Along, why: NoteStopped, again: Callable[[], None]) -> None:
        """The send guard stops a note that goes with the reply: ask for a reason, with it try ``again``."""

        def answered(reason: str) -> None:
            if self._pending is taken:
                self._hold(Along(taken.macro, why.overridden(reason)))
                again()
            else:
                self._view.show_editor_trouble(_CHANGED)

        self._ask(why, answered)

    async def _run(self, macro_id: str, why: Overrides | None = None) -> None:
        try:
            plan = in_spite(await self._macros.plan(macro_id, self._id), why)
            await self._macros.check(plan)
            if not plan.reply:
                await self._macros.run(plan)
            else:
                async with self._keeping:  # before its words stand there, lest those go without it
                    await self._macros.keep(self._id, plan.macro.id)
        except NoteStopped as stopped:
            self._ask(stopped, partial(self._run_in_spite, macro_id, stopped))
            return
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if plan.used is not None:
            macro, used = plan.macro, plan.used
            self._hold(Along(macro, why))
            code, title = macro.short_code, macro.title
            self._put(PickerRow(used.id, code, title, plan.language, plan.reply, used.version))
        elif plan.leads_on:
            self.finished()

    def _run_in_spite(self, macro_id: str, stopped: NoteStopped, reason: str) -> None:
        why = stopped.overridden(reason)
        self._acting.spawn(self._run(macro_id, why), name="conversation: macro, with a reason")

    async def _read(self) -> None:
        try:
            async with self._keeping:
                kept = await self._macros.kept(self._id)
        except WorkstationError as error:
            self._view.show_trouble(str(error))
            return
        if kept is not None and self._pending is None:
            self._hold(Along(kept))

    async def _keep(self) -> None:
        """On the disk, too, what is pending by then, or that nothing is."""
        try:
            async with self._keeping:
                await self._macros.keep(self._id, self._pending.macro.id if self._pending else "")
        except WorkstationError as error:
            self._view.show_trouble(str(error))

    def _hold(self, along: Along | None) -> None:
        self._pending = along
        self._chip.show_macro(along.macro.title if along else "")
