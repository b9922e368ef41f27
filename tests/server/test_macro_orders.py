"""Macros, their undoing and what others do meanwhile, in any order: all or nothing, and nobody overruled."""

import uuid
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.serving import USERS, Server, add_conversation
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.operation import OperationKind
from workstation.domain.undoing import Deed, stands_after
from workstation.domain.way_back import Stays, way_back
from workstation.domain.whole import whole

PRIORITIES, STATUSES, LABELS = ("low", "normal", "high"), ("open", "pending", "on_hold"), ("a", "b")
KINDS = {
    "priority": OperationKind.PRIORITY_SET, "status": OperationKind.STATUS_SET,
    "labels": OperationKind.LABELS_CHANGE, "assignee_id": OperationKind.TRANSFER,
}  # fmt: skip
ACT = st.one_of(
    st.tuples(st.just("priority"), st.sampled_from(PRIORITIES)),
    st.tuples(st.just("status"), st.sampled_from(STATUSES)),
    st.tuples(st.just("labels"), st.sampled_from(LABELS)),
    st.tuples(st.just("assignee_id"), st.sampled_from(("ana", "ben"))),
)
ROUND = st.tuples(
    st.lists(ACT, min_size=1, max_size=4, unique_by=lambda act: act[0]),  # a macro
    st.booleans(),  # it replies
    st.lists(ACT, max_size=2),  # what Sen does then
    st.sampled_from(["stands", "undone", "undone in sync"]),
)
Facts = dict[str, Any]


def deed(field: str, value: str) -> Deed:
    arguments = {
        "priority": {"priority": value}, "status": {"status": value},
        "labels": {"add": [value], "remove": []}, "assignee_id": {"to_user": value, "to_team": None},
    }  # fmt: skip
    return KINDS[field], arguments[field]


class Case:
    """One conversation that Lea leads; Sen decides about it, too. What stands is reckoned here anew."""

    def __init__(self, server: Server) -> None:
        self.lea, self.sen = server.agent("lea"), server.agent("sen")
        self.id = f"o-{uuid.uuid4()}"
        server.write(lambda tx: add_conversation(tx, self.id, "k1"))
        self.lea.do(self.id, "claim")
        self.lea.do(self.id, "note.append", {"body": "look", "mentions": ["sen"]})
        self.expected = self.facts()
        self.others: dict[str, int] = {}  # field → the version at which Sen set it
        self.done: tuple[Conversation, list[tuple[str, str]]] | None = None
        self.seen = self.stands()

    def stands(self) -> Conversation:
        """As Lea's workstation shows it, once she is in sync."""
        bundle = self.lea.conversation(self.id)
        assert bundle is not None
        told = bundle["conversation"]
        facts = {name: told[name] for name in Conversation.__slots__ if name in told}
        own = {"status": Status(told["status"]), "priority": Priority(told["priority"])}
        return Conversation(**(facts | own | {"labels": tuple(told["labels"])}))

    def facts(self) -> Facts:
        bundle = self.sen.conversation(self.id)
        assert bundle is not None
        said = sum(message["kind"] == "outgoing" for message in bundle["messages"])
        return {name: bundle["conversation"][name] for name in KINDS} | {"said": said}

    def overtaken(self, field: str, base: int) -> bool:
        return field != "labels" and self.others.get(field, 0) > base

    def offered(self, deeds: list[Deed], base: int) -> bool:
        """Whether all of it was carried out, from what Lea saw last, which may be old by now."""
        kind, arguments = whole(deeds)
        return self.lea.do(self.id, kind.value, arguments, base_version=base).status == "applied"

    def macro(self, acts: list[tuple[str, str]], replies: bool) -> None:
        acts = [(field, value) for field, value in acts if not _is_so(self.seen, field, value)]
        acts.sort(key=lambda act: act[0] == "assignee_id")  # handing it on comes last
        if not acts:
            return
        reply: Deed = OperationKind.MESSAGE_APPEND, {"body": "Done."}
        before, expected = self.seen, self.expected
        replies = replies and expected["assignee_id"] == "lea"
        applied = self.offered([*([reply] if replies else []), *(deed(*act) for act in acts)], before.version)
        assert applied is not any(self.overtaken(field, before.version) for field, _ in acts)
        if applied:
            self.done = before, acts
            self.expected = self._after(acts) | {"said": expected["said"] + replies}
        else:
            self.seen = self.stands()

    def undo(self, in_sync: bool) -> None:
        """All of the last macro at once, from what it was done on; perhaps Lea has seen what Sen did."""
        if self.done is None:
            return
        (before, acts), self.done = self.done, None
        deeds = [deed(*act) for act in acts]
        self.seen = present = self.stands()
        if not in_sync:
            present = before
            for one in deeds:
                present = stands_after(one, present, USERS["lea"], 0)
        steps, stays = way_back(deeds, before, present, USERS["lea"], 0)
        hangs_together = bool(steps) and steps[0][0] is OperationKind.TRANSFER
        for several in [list(steps)] if hangs_together else [[step] for step in steps]:
            fields = [field for field, kind in KINDS.items() if kind in {kind for kind, _ in several}]
            applied = self.offered(several, before.version)
            assert applied is not any(self.overtaken(field, before.version) for field in fields)
            if applied:
                self.expected |= {field: self._brought_back(field, before, acts) for field in fields}
        if not in_sync:
            assert stays == Stays(), "nothing was known of it"
        for field, _ in acts:
            stayed = KINDS[field] in stays.overtaken
            assert self.overtaken(field, before.version) or not stayed, "nobody else was there"
            back_already = getattr(present, field) == getattr(before, field)
            assert stayed or back_already or KINDS[field] in {kind for kind, _ in steps}, "all the rest goes"

    def _brought_back(self, field: str, before: Conversation, acts: list[tuple[str, str]]) -> Any:
        if field != "labels":
            return getattr(before, field)
        gained = dict(acts)["labels"]  # also where somebody else put it on at the same time
        return [label for label in self.expected["labels"] if label != gained]

    def other(self, field: str, value: str) -> None:
        """Sen does something; Lea has not seen it yet."""
        kind, arguments = deed(field, value)
        base = self.sen.version(self.id)
        assert self.sen.do(self.id, kind.value, arguments, base_version=base).status == "applied"
        if field == "assignee_id" or (field != "labels" and self.expected[field] != value):
            self.others[field] = self.sen.version(self.id)
        self.expected = self._after([(field, value)])

    def _after(self, acts: list[tuple[str, str]]) -> Facts:
        now = dict(self.expected)
        for field, value in acts:
            now[field] = sorted({*now["labels"], value}) if field == "labels" else value
        return now


def _is_so(conversation: Conversation, field: str, value: str) -> bool:
    now = getattr(conversation, field)
    return value in now if field == "labels" else bool(value == now)


@given(rounds=st.lists(ROUND, min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def check(
    server: Server, rounds: list[tuple[list[tuple[str, str]], bool, list[tuple[str, str]], str]]
) -> None:
    case = Case(server)
    for acts, replies, others, end in rounds:
        case.macro(acts, replies)
        assert case.facts() == case.expected, acts
        for act in others:
            case.other(*act)
        if end != "stands":
            case.undo(end == "undone in sync")
        assert case.facts() == case.expected, (others, end)


def test_in_any_order_all_of_a_macro_stands_or_nothing_and_undoing_overrules_nobody(server: Server) -> None:
    check(server)
