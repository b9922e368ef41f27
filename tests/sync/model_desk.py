"""The desk of a simulated workstation: what the sync core wants written down, and how it is written."""

from collections.abc import Mapping

from tests.sync.model_server import Offered
from tests.sync.model_store import WRITING, Desk, Typed
from workstation.domain.operation import Outcome, is_held
from workstation.domain.sync_state import Recovery
from workstation.sync import effects, events
from workstation.sync.effects import Effect
from workstation.sync.events import Event
from workstation.sync.state import Device


class ModelDesk:
    """``file`` is what is on disk. ``settled`` collects the ids of the writing that was settled here."""

    def __init__(self, file: Desk, name: str, broken: frozenset[str]) -> None:
        self.file, self._name, self._broken = file, name, broken
        self.settled: set[str] = set()
        self._fresh = 0  # ids that a client without rule 2 has made up

    def write_down(  # noqa: PLR0917 all that it consists of
        self, order: int, kind: str, conversation: str, text: str, version: int, until: int
    ) -> str:
        id_ = f"{self._name}.{order}"
        self.file.outbox.append(Typed(order, id_, kind, conversation, text, version, not_before=until))
        return id_

    def take_back(self, conversation: str, now: int) -> str:
        """What was written there last, while it is kept back; answers its id, or ""."""
        held = [o for o in self.file.outbox if o.conversation == conversation and is_held(o.not_before, now)]
        if not held or held[-1].number is not None:
            return ""
        self.file.outbox.remove(held[-1])
        return held[-1].id

    def early(self, effect: Effect, now: int) -> list[str]:
        """What would be numbered although it is kept back."""
        ids = effect.ids if isinstance(effect, effects.Number) else ()
        return [
            o.id for o in self.file.outbox if o.id in ids and o.number is None and is_held(o.not_before, now)
        ]

    def written(self, effect: Effect | None, life: int) -> Event | None:
        """Carry one effect out; answers what came of it."""
        file = self.file
        match effect:
            case effects.Number(device, lane, ids):
                if device != file.device.id:
                    return events.Numbered(device, lane, {})
                return events.Numbered(device, lane, self._number(ids))
            case effects.Settle(outcomes, high_water):
                for one in outcomes:
                    self.settle(one)
                file.noted = high_water
                return events.Settled(frozenset([one.operation_id for one in outcomes]), high_water)
            case effects.Refuse(id_):
                file.tray += [o for o in file.outbox if o.id == id_]
                file.outbox = [o for o in file.outbox if o.id != id_]
                return None
            case effects.Recover(why):
                self._recover(why, life)
                return events.Recovered(file.device, file.entries())
        return events.OutboxRead(file.entries())

    def _number(self, ids: tuple[str, ...]) -> dict[str, int]:
        lanes = self.file.lanes
        found = [o for o in self.file.outbox if o.id in ids]
        for typed in found:
            if typed.number is None:
                typed.number = lanes[typed.conversation] = lanes.get(typed.conversation, 0) + 1
        return {o.id: o.number for o in found if o.number}

    def opened(self) -> None:
        """After a crash only what was on disk is there."""
        if "numbers_in_memory" in self._broken:
            self.file.lanes = {}
            for typed in self.file.outbox:
                typed.number = None

    def settle(self, one: Outcome) -> None:
        file = self.file
        found = [o for o in file.outbox if o.id == one.operation_id]
        if not found and one.refusal is None:  # refused here once, and gone out all the same
            found = [o for o in file.tray if o.id == one.operation_id]
            file.tray = [o for o in file.tray if o.id != one.operation_id]
        if not found:
            return
        file.outbox = [o for o in file.outbox if o.id != one.operation_id]
        if one.refusal is None:
            file.sent += found
            self.settled.update(o.id for o in found if o.kind in WRITING)
        elif "drop_rejected" not in self._broken:
            file.tray += found

    def _recover(self, why: Recovery, life: int) -> None:
        file, old = self.file, self.file.device
        if "keeps_its_name" not in self._broken:
            name = f"{self._name}~{life}.{len(old.replaces)}"
            file.device = Device(name, (*old.replaces, old.id))
        if why is Recovery.HISTORY_LOST:
            file.noted = ""
            if "no_sent_log" not in self._broken:
                self._offer_again()
        if "keeps_numbers" not in self._broken:
            file.lanes = {}
            for typed in file.outbox:
                typed.number = None

    def _offer_again(self) -> None:
        file = self.file
        kinds = {o.kind for o in file.sent} if "repeats_claims" in self._broken else WRITING
        again = [o for o in file.sent if o.kind in kinds]
        file.sent = [o for o in file.sent if o.kind not in kinds]
        for typed in again:
            typed.receipt = True
        file.outbox = [*file.outbox, *again]
        if "out_of_typing_order" not in self._broken:
            file.outbox.sort(key=lambda o: o.order)

    def in_question(self) -> tuple[str, ...]:
        """What a first sync asks about."""
        tray = [] if "asks_nothing_of_the_tray" in self._broken else self.file.tray
        return tuple([o.id for o in (*self.file.outbox, *tray)])

    def offered(self, numbers: Mapping[str, int]) -> list[Offered]:
        """The bodies of a push, as they are on disk when it goes out."""
        broken, out = self._broken, []
        for typed in [o for o in self.file.outbox if o.id in numbers]:
            number = numbers[typed.id]
            if "new_ids" in broken:
                self._fresh += 1
                typed.id = f"{typed.id}'{self._fresh}"
            if "new_bodies" in broken:
                typed.text += "'"
            out.append(
                Offered(typed.id, number, typed.kind, typed.conversation, typed.text, typed.base_version,
                        typed.receipt)
            )  # fmt: skip
        if "drop_on_send" in broken:
            self.file.outbox = [o for o in self.file.outbox if o.id not in numbers]
        return out

    def dropped(self, push: effects.Push) -> None:
        """A client that takes an error for an answer."""
        if "drop_on_error" in self._broken:
            self.file.outbox = [o for o in self.file.outbox if o.id not in push.numbers]
