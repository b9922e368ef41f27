"""A day at a seat as a machine of rules: whatever is done in whatever order, the laws of the ledger hold."""

import itertools
import logging
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.faults.programme.floor import MEMORY, Floor
from tests.faults.programme.ledger import Ledger
from tests.faults.programme.seat import Seat
from workstation.domain.canned import CannedResponse
from workstation.domain.conversation import Priority, Status
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.operation import Arguments, Operation, OperationKind, TrayItem
from workstation.domain.undoing import Deed
from workstation.domain.whole import apart, following
from workstation.store import outbox
from workstation.store.position import position

places = st.integers(0, 3)
kinds = st.sampled_from(EDITORS)
_MACRO = CannedResponse("m1", "done", "Done", {}, 1)


class Errors(logging.Handler):
    """What the application logged as a failure."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(
            f"{record.getMessage()}: {record.exc_info[1]!r}" if record.exc_info else record.getMessage()
        )


class Day(RuleBasedStateMachine):
    def __init__(self, floor: Floor, counts: Counter[str]) -> None:
        super().__init__()
        self.floor, self.counts = floor, counts
        self.shop = floor.new_shop()
        self.home = tempfile.TemporaryDirectory(prefix="gc-day-", dir=MEMORY)
        self.seat = Seat(floor, self.shop, Path(self.home.name))
        self.ledger = Ledger()
        self.ben, self.lea = (floor.agent(self.shop, who) for who in ("ben", "lea"))
        self.read: dict[str, int] = {}
        self.cursor = 0
        self.online, self.restarts, self.customers = True, 0, itertools.count(1)
        self.errors = Errors()
        logging.getLogger("workstation").addHandler(self.errors)
        floor.do(self.seat.sit_down())
        counts["examples"] += 1

    # what Ana does

    @rule(place=places, kind=kinds)
    def types(self, place: int, kind: DraftKind) -> None:
        async def more() -> None:
            drafting = self.seat.drafting
            draft = (await drafting.load(self._conversation(place))).get(kind)
            body = f"{draft.body} {self.ledger.word()}" if draft else self.ledger.word()
            await drafting.save(self._conversation(place), kind, body, len(body))

        self.floor.do(more())

    @rule(place=places, kind=kinds)
    def sends(self, place: int, kind: DraftKind) -> None:
        async def send() -> None:
            conversation = self._conversation(place)
            draft = (await self.seat.drafting.load(conversation)).get(kind)
            body = draft.body if draft else self.ledger.word()
            self.ledger.sends(conversation, body)
            messaging = self.seat.messaging
            await (messaging.send if kind is DraftKind.REPLY else messaging.note)(conversation, body)

        self.floor.do(send())

    @rule(place=places, ends=st.sampled_from(["label", "priority", "away", "nobody"]))
    def runs_a_macro(self, place: int, ends: str) -> None:
        """A reply with a note and a label, and perhaps one act more, which may be refused for all of it."""

        async def send() -> None:
            conversation = self._conversation(place)
            draft = (await self.seat.drafting.load(conversation)).get(DraftKind.REPLY)
            reply, note = draft.body if draft else self.ledger.word(), self.ledger.word()
            label = self.ledger.macro(conversation, reply, note)
            words = {"body": note, "language": "", "mentions": []}
            labels = {"add": [label], "remove": []}
            then: list[Deed] = [(OperationKind.NOTE_APPEND, words), (OperationKind.LABELS_CHANGE, labels)]
            then += [] if ends == "label" else [self._act(ends, conversation)]
            await self.seat.messaging.send(conversation, reply, then=then, macro=_MACRO)

        self.floor.do(send())

    @rule(place=places, replies=st.integers(2, 4))
    def answers(self, place: int, replies: int) -> None:
        for _ in range(replies):
            self.sends(place, DraftKind.REPLY)

    @rule(
        place=places, status=st.sampled_from([Status.OPEN, Status.PENDING, Status.ON_HOLD, Status.RESOLVED])
    )
    def sets_status(self, place: int, status: Status) -> None:
        self.floor.do(self.seat.conversations.set_status(self._conversation(place), status))

    @rule(place=places, claims=st.booleans())
    def claims_or_releases(self, place: int, claims: bool) -> None:
        conversations = self.seat.conversations
        self.floor.do((conversations.claim if claims else conversations.release)(self._conversation(place)))

    @rule(
        place=places,
        act=st.sampled_from(["transfer", "away", "priority", "label", "no label", "snooze", "flag", "split"]),
    )
    def acts(self, place: int, act: str) -> None:
        conversation = self._conversation(place)
        kind, arguments = self._act(act, conversation)
        self.floor.do(self.seat.acts.record(conversation, (kind, arguments)))

    def _act(self, act: str, conversation: str) -> tuple[OperationKind, Arguments]:
        ben = self.shop.user("ben").id
        choices: dict[str, tuple[OperationKind, Arguments]] = {
            "transfer": (OperationKind.TRANSFER, {"to_user": ben, "to_team": None}),
            "away": (OperationKind.TRANSFER, {"to_user": None, "to_team": self.shop.other_team}),
            "nobody": (OperationKind.TRANSFER, {"to_user": "nobody", "to_team": None}),
            "priority": (OperationKind.PRIORITY_SET, {"priority": Priority.HIGH.value}),
            "label": (OperationKind.LABELS_CHANGE, {"add": ["mine"], "remove": []}),
            "no label": (OperationKind.LABELS_CHANGE, {"add": [], "remove": ["mine"]}),
            "snooze": (OperationKind.SNOOZE_SET, {"until": 4_000_000_000_000}),
            "split": (OperationKind.SPLIT, {"message_ids": [f"{conversation}-1"], "subject": "apart"}),
            "flag": (OperationKind.FLAG_RAISE, {"message_id": f"{conversation}-1", "why": "odd"}),
        }
        return choices[act]

    @rule()
    def undoes(self) -> None:
        async def undo() -> None:
            waiting = await self.seat.store.desk.read(outbox.unsettled)
            for operation in reversed(waiting):
                undone = await self.seat.store.desk.write(lambda s, o=operation: outbox.undo(s, o.id))
                if undone:
                    self._throws(undone)
                    self.counts["undone"] += 1
                    self.seat.engine.wake()
                return

        self.floor.do(undo())

    @rule(decision=st.sampled_from(["draft", "note", "away"]))
    def decides(self, decision: str) -> None:
        async def decide() -> None:
            refused = self.seat.refused
            items = [item for item in await refused.items() if item.operation.text]
            for item in items[:1]:
                await self._decide(item, decision)
                self.counts[f"tray: {decision}"] += 1

        self.floor.do(decide())

    async def _decide(self, item: TrayItem, decision: str) -> None:
        """What a macro was to do beside its reply goes with the card, whatever becomes of the words."""
        refused, operation = self.seat.refused, item.operation
        self._throws(*following(operation))
        self.ledger.parts(operation.text)
        if decision == "draft":
            await refused.back_to_draft(item)
        elif decision == "note":
            self.ledger.sends(operation.conversation_id, operation.text)
            await refused.as_note(item)
        else:
            self._throws(operation)
            await refused.discard(item)

    def _throws(self, *operations: Operation) -> None:
        for act in apart(operations):
            self.ledger.throws(act.text)

    @rule(place=places)
    def reads(self, place: int) -> None:
        async def read() -> None:
            conversation = self._conversation(place)
            details = await self.seat.conversations.details(conversation)
            if details:
                to = details.conversation.last_position
                self.read[conversation] = max(to, self.read.get(conversation, 0))
                await self.seat.conversations.mark_read(conversation, to)

        self.floor.do(read())

    def _conversation(self, place: int) -> str:
        return self.shop.conversations[place]

    # what holds after every step

    @invariant()
    def holds(self) -> None:
        self.floor.do(self._check())
        self.counts["steps"] += 1

    async def _check(self) -> None:
        await self.ledger.check_desk(self.seat)
        here = await self.seat.store.replica.read_plain(position)
        assert here is None or here.cursor_seq >= self.cursor, f"CURSOR: {here} after {self.cursor}"
        self.cursor = here.cursor_seq if here else 0
        assert self.errors.said == [], f"ERROR: {self.errors.said[0]}"
