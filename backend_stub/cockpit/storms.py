"""Lets storms rage on the running server, one at a time, and records what each of their acts did."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from backend_stub.cockpit.acts import Act, Plan
from backend_stub.cockpit.hands import Hands
from backend_stub.cockpit.recording import Recording, Recordings
from backend_stub.levers import Panel
from backend_stub.troubles import Refused
from workstation.contract.levers import Levers

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Raging:
    """The storm that rages now. ``done`` of its acts have been carried out."""

    name: str  # of its recording
    plan: Plan
    began: int  # ms since the epoch
    acts: int
    done: int = 0


class Storms:
    """However a storm ends, all levers are at rest afterwards."""

    def __init__(self, hands: Hands, panel: Panel, recordings: Recordings, now: Callable[[], int]) -> None:
        self._hands = hands
        self._panel = panel
        self._now = now
        self._task: asyncio.Task[None] | None = None
        self.recordings = recordings
        self.raging: Raging | None = None

    def start(self, plan: Plan, acts: Sequence[Act], incarnation: str) -> Raging:
        """Begin to carry out ``acts``, and record it. Raises Refused while another storm rages."""
        if self.raging is not None:
            raise Refused(HTTPStatus.CONFLICT, "raging", "A storm is raging already. Stop it first.")
        recording = self.recordings.begin(plan, self._now(), incarnation)
        self.raging = Raging(recording.path.name, plan, self._now(), len(acts))
        self._task = asyncio.create_task(self._rage(self.raging, acts, recording))
        return self.raging

    async def stop(self) -> None:
        """End the storm that rages, if there is one."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _rage(self, raging: Raging, acts: Sequence[Act], recording: Recording) -> None:
        ended = "stopped"
        try:
            await self._carry_out(raging, acts, recording)
            ended = "blown over"
        except Exception:  # nobody awaits this; the recording says that it broke off
            log.exception("a storm broke off")
            ended = "broken off"
        finally:
            self._panel.pull(Levers())
            self.raging = None
            recording.add({"ended": ended, "acts": raging.done, "pulled": self._panel.pulled})

    async def _carry_out(self, raging: Raging, acts: Sequence[Act], recording: Recording) -> None:
        loop = asyncio.get_running_loop()
        began, copied = loop.time(), ""
        for act in acts:
            await asyncio.sleep(began + act.at / 1000 - loop.time())
            did = await self._hands.do(act, copied)
            copied = did.get("copy", copied)
            recording.add_act(act, did)
            raging.done += 1
