"""The real sync core with models of store and network round it: what is on disk, what only in memory."""

import copy
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.sync.model_server import Offered
from tests.sync.model_store import Desk, Replica, Typed, outcome
from workstation.domain.operation import Outcome
from workstation.domain.position import Position
from workstation.domain.sync_state import Recovery
from workstation.sync import effects, events
from workstation.sync.backoff import Moment
from workstation.sync.core import step
from workstation.sync.effects import Effect
from workstation.sync.events import Event, PushResult
from workstation.sync.state import Device, State

Send = Callable[["ModelClient", Effect], None]


class ModelClient:
    """One workstation of ``user``. ``broken`` names the rules that it does without."""

    def __init__(self, user: str, name: str, send: Send, dice: Callable[[], float], broken: frozenset[str]):
        self.user, self.name, self._send, self._dice, self.broken = user, name, send, dice, broken
        self.desk, self.replica = Desk(Device(name)), Replica()
        self.clock, self.life, self.devices = 0.0, 0, 0
        self.start()

    def start(self) -> None:
        """Open after a crash: only what was on disk is known."""
        self.life += 1
        self.state = State()
        self.todo: deque[Effect | None] = deque()  # desk effects in order; None reads the outbox
        self.staged: dict[int, dict[str, Any]] = {}
        self.asked: dict[int, Effect] = {}
        position, noted = self.replica.position, self.desk.noted
        if "no_probe" in self.broken and position:
            noted = position.high_water
        needs = tuple(self.replica.needs)
        self.turn(events.Started(self.desk.device, position, noted, needs, self.desk.entries(), None))

    def turn(self, event: Event) -> None:
        if "settle_on_response" in self.broken and isinstance(event, events.PushAnswered):
            event = replace(event, results=tuple(replace(r, seq=0) for r in event.results))
        moment = Moment(self.clock, int(self.clock * 1000), self._dice())
        self.state, wanted = step(self.state, event, moment)
        for effect in wanted:
            if isinstance(effect, effects.DeskEffect):
                self.todo.append(effect)
            else:
                if isinstance(effect, effects.Pull | effects.FetchSnapshot):
                    self.asked[effect.ticket] = effect
                blind = isinstance(effect, effects.Pull) and "no_high_water" in self.broken
                self._send(self, replace(effect, high_water="") if blind else effect)

    def type(self, order: int, kind: str, conversation: str, text: str, version: int) -> str:
        id_ = f"{self.name}.{order}"
        self.desk.outbox.append(Typed(order, id_, kind, conversation, text, version))
        self.todo.append(None)
        return id_

    # --- the desk, one effect at a time: a crash may come between any two

    def work(self) -> None:
        effect = self.todo.popleft()
        for event in self._written(effect):
            self.turn(event)

    def _written(self, effect: Effect | None) -> list[Event]:
        desk, replica = self.desk, self.replica
        match effect:
            case effects.Number(device, lane, ids):
                return [events.Numbered(device, lane, self._number(ids))] if device == desk.device.id else []
            case effects.Settle(outcomes, high_water):
                for one in outcomes:
                    self._settle(one)
                desk.noted = high_water
                ids = frozenset(one.operation_id for one in outcomes)
                return [events.Settled(ids, high_water)]
            case effects.Refuse(id_):
                desk.tray += [o for o in desk.outbox if o.id == id_]
                desk.outbox = [o for o in desk.outbox if o.id != id_]
            case effects.Recover(why):
                self._recover(reoffer=why is Recovery.HISTORY_LOST)
                return [events.Recovered(desk.device, desk.entries())]
            case effects.Forget():
                replica.position = None
            case effects.Swap(ticket):
                return self._swap(ticket)
        return [events.OutboxRead(desk.entries())]

    def _number(self, ids: tuple[str, ...]) -> dict[str, int]:
        for typed in self.desk.outbox:
            if typed.id in ids and typed.number is None:
                typed.number = self.desk.lanes[typed.conversation] = (
                    self.desk.lanes.get(typed.conversation, 0) + 1
                )
        return {o.id: o.number for o in self.desk.outbox if o.id in ids and o.number}

    def _settle(self, one: Outcome) -> None:
        found = [o for o in self.desk.outbox if o.id == one.operation_id]
        self.desk.outbox = [o for o in self.desk.outbox if o.id != one.operation_id]
        if one.refusal is None:
            self.desk.sent += found
        elif "drop_rejected" not in self.broken:
            self.desk.tray += found

    def _recover(self, *, reoffer: bool) -> None:
        desk = self.desk
        self.devices += 1
        desk.device = Device(
            f"{self.name}~{self.life}.{self.devices}", (*desk.device.replaces, desk.device.id)
        )
        desk.lanes = {}
        if reoffer:
            desk.noted = ""
        if reoffer and "no_sent_log" not in self.broken:
            again = [o for o in desk.sent if o.kind == "message"]
            desk.sent = [o for o in desk.sent if o.kind != "message"]
            for typed in again:
                typed.receipt = True
            desk.outbox += again
        desk.outbox.sort(key=lambda o: o.order)
        for typed in desk.outbox:
            typed.number = None

    def _swap(self, ticket: int) -> list[Event]:
        answer = self.staged.pop(ticket)
        self.replica = Replica(_at(answer["head"], answer["head_seq"], answer))
        for bundle in answer["bundles"]:
            self.replica.load(bundle)
        return [events.Swapped(ticket)]

    # --- answers

    def offered(self, push: effects.Push) -> list[Offered]:
        held = {o.id: o for o in self.desk.outbox}
        out = []
        for id_, number in push.numbers.items():
            if typed := held.get(id_):
                if "new_ids" in self.broken:
                    self.devices += 1
                    typed.id = f"{id_}'{self.devices}"
                out.append(
                    Offered(typed.id, number, typed.kind, typed.conversation, typed.text,
                            typed.base_version, typed.receipt)
                )  # fmt: skip
        return out

    def answered(self, effect: Effect, answer: Any) -> None:
        """What the network brought back; the replica's part of it is one transaction."""
        match effect:
            case effects.Push(ticket=ticket):
                done, stopped = answer
                if stopped == "stale_incarnation":
                    self.turn(events.Failed(ticket, events.Failing.STALE))
                    return
                results = tuple(PushResult(outcome(i, why), seq) for i, why, seq in done)
                self.turn(events.PushAnswered(ticket, effect.incarnation, results, stopped))
            case effects.Bootstrap(ticket=ticket):
                self.staged[ticket] = answer
                known = tuple(outcome(*one) for one in answer["outcomes"])
                position = _at(answer["head"], answer["head_seq"], answer)
                self.turn(events.BootstrapStaged(ticket, position, answer["lost"], known))
            case effects.Pull(ticket=ticket) | effects.FetchSnapshot(ticket=ticket) if answer is None:
                self.turn(events.Failed(ticket, events.Failing.RESET))
            case effects.Pull(ticket=ticket, probe=True):
                self.turn(events.Probed(ticket, answer["incarnation"]))
            case effects.Pull() | effects.FetchSnapshot():
                self._applied(effect, answer)
            case _:
                raise AssertionError(effect)

    def _applied(self, effect: effects.Pull | effects.FetchSnapshot, answer: dict[str, Any]) -> None:
        replica, asked = self.replica, self.asked[effect.ticket]
        assert isinstance(asked, effects.Pull | effects.FetchSnapshot)
        at = replica.position
        if at is None or (at.cursor, at.high_water) != (asked.cursor, asked.high_water):
            self.turn(events.Displaced(effect.ticket, at))
            return
        if isinstance(effect, effects.FetchSnapshot):
            fresh = answer["as_of"] >= at.cursor_seq
            if fresh:
                replica.drop(answer["name"])
                if answer["bundle"]:
                    replica.load(answer["bundle"])
            replica.position = _at(at.cursor, at.cursor_seq, answer)
            self.turn(events.SnapshotApplied(effect.ticket, replica.position, fresh))
            return
        known = [replica.apply(seq, row) for seq, row in answer["rows"] if seq > at.cursor_seq]
        replica.position = _at(answer["cursor"], answer["seq"], answer)
        outcomes = tuple(one for one in known if one)
        self.turn(
            events.PageApplied(
                effect.ticket, replica.position, answer["more"], outcomes, tuple(replica.needs)
            )
        )

    def checkpoint(self) -> Replica:
        return copy.deepcopy(self.replica)


def _at(cursor: str, seq: int, answer: dict[str, Any]) -> Position:
    return Position(cursor, seq, answer["head"], answer["incarnation"])
