"""Macros, their undoing and what others do meanwhile, in any order: all or nothing, and nobody overruled."""

import uuid
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server_client import Agent
from tests.serving import Server, add_conversation

PRIORITIES, STATUSES, LABELS = ("low", "normal", "high"), ("open", "pending", "on_hold"), ("a", "b")
ACT = st.one_of(
    st.tuples(st.just("priority"), st.sampled_from(PRIORITIES)),
    st.tuples(st.just("status"), st.sampled_from(STATUSES)),
    st.tuples(st.just("labels"), st.sampled_from(LABELS)),
)
STEP = st.one_of(
    st.tuples(
        st.just("macro"), st.lists(ACT, min_size=1, max_size=3, unique_by=lambda act: act[0]), st.booleans()
    ),
    st.tuples(st.just("undo"), st.none(), st.none()),
    st.tuples(st.just("other"), ACT, st.none()),
)


def deed(field: str, value: str) -> tuple[str, dict[str, Any]]:
    if field == "labels":
        return "labels.change", {"add": [value], "remove": []}
    return f"{field}.set", {field: value}


class Case:
    """One conversation of Ana's; Lea decides about it, too. What stands is reckoned here anew."""

    def __init__(self, server: Server) -> None:
        self.ana, self.lea = server.agent("ana"), server.agent("lea")
        self.id = f"o-{uuid.uuid4()}"
        server.write(lambda tx: add_conversation(tx, self.id, "k1"))
        self.ana.do(self.id, "claim")
        self.expected = self.facts()
        self.others: dict[str, int] = {}  # field → the version at which Lea set it
        self.done: tuple[dict[str, Any], list[tuple[str, str]], int] | None = None
        self.base = self.version(self.ana)

    def version(self, agent: Agent) -> int:
        return agent.version(self.id) or 0

    def facts(self) -> dict[str, Any]:
        bundle = self.lea.conversation(self.id)
        assert bundle is not None
        one = bundle["conversation"]
        said = sum(message["kind"] == "outgoing" for message in bundle["messages"])
        return {name: one[name] for name in ("priority", "status", "labels")} | {"said": said}

    def overtaken(self, field: str, base: int) -> bool:
        return field != "labels" and self.others.get(field, 0) > base

    def macro(self, acts: list[tuple[str, str]], replies: bool) -> None:
        """From what Ana saw last, which may be old by now."""
        deeds = [deed(*act) for act in acts]
        if replies:
            deeds.insert(0, ("message.append", {"body": "Done."}))
        (kind, arguments), *rest = deeds
        if rest:
            arguments = arguments | {"then": [{"kind": k, "arguments": wanted} for k, wanted in rest]}
        before, base = self.expected, self.base
        result = self.ana.do(self.id, kind, arguments, base_version=base)
        refused = any(self.overtaken(field, base) for field, _ in acts)
        assert (result.status == "rejected") is refused
        if refused:
            self.base = self.version(self.ana)
            return
        self.done = before, acts, base
        for field, value in acts:
            self.expected = self._with(self.expected, field, value)
        self.expected = self.expected | {"said": before["said"] + replies}

    def undo(self) -> None:
        """The last macro's opposites, each for itself, from what it was done on."""
        if self.done is None:
            return
        (before, acts, base), self.done = self.done, None
        for field, value in reversed(acts):
            if field == "labels":
                gained = [value] if value not in before["labels"] else []
                self.ana.do(self.id, "labels.change", {"add": [], "remove": gained}, base_version=base)
                kept = [label for label in self.expected["labels"] if label not in gained]
                self.expected = self.expected | {"labels": kept}
                continue
            result = self.ana.do(self.id, *deed(field, before[field]), base_version=base)
            assert (result.status == "rejected") is self.overtaken(field, base)
            if result.status == "applied":
                self.expected = self.expected | {field: before[field]}

    def other(self, field: str, value: str) -> None:
        """Lea does something; Ana has not seen it yet."""
        kind, arguments = deed(field, value)
        assert self.lea.do(self.id, kind, arguments, base_version=self.version(self.lea)).status == "applied"
        if field != "labels" and self.expected[field] != value:
            self.others[field] = self.version(self.lea)
        self.expected = self._with(self.expected, field, value)

    def _with(self, facts: dict[str, Any], field: str, value: str) -> dict[str, Any]:
        if field != "labels":
            return facts | {field: value}
        return facts | {"labels": sorted({*facts["labels"], value})}


@given(steps=st.lists(STEP, min_size=2, max_size=7))
@settings(max_examples=40, deadline=None)
def check(server: Server, steps: list[tuple[str, Any, Any]]) -> None:
    case = Case(server)
    for name, what, replies in steps:
        if name == "macro":
            case.macro(what, replies)
        elif name == "undo":
            case.undo()
        else:
            case.other(*what)
        assert case.facts() == case.expected, (name, what)


def test_in_any_order_all_of_a_macro_stands_or_nothing_and_undoing_overrules_nobody(server: Server) -> None:
    check(server)
