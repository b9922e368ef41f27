"""Reading by every route as anybody, and holding what comes against what they may see at that moment.

Every text in the world bears the name of its conversation or customer, so that whatever an answer looks like,
it is plain whose words are in it.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.faults.programme.asking import Answer, Asker, Stream
from tests.faults.programme.department import LEAD, SENIOR, Department, Person, kept

MARKS = re.compile(rb"(secret|staff|card|noted|shelf|drafted)-([a-z0-9]+)-")
_OF_CUSTOMERS = (b"card", b"noted")
NOBODYS = "c0"  # a conversation that does not exist
EVERYBODYS = frozenset({"user", "team", "rule"})


class Leak(AssertionError):
    """Somebody was told, or allowed, what they must not be; or was kept from what is theirs."""


def check(good: bool, kind: str, *about: object) -> None:
    if not good:
        raise Leak(f"{kind}: " + " ".join(map(str, about)))


@dataclass(slots=True)
class Desk:
    """A person of the department at work: where they stand in the feed and what they hold."""

    me: Person
    asker: Asker
    stream: Stream
    cursor: str = ""
    held: set[str] = field(default_factory=set)  # conversations of which something came and was not revoked
    known: set[str] = field(default_factory=set)  # those of which they know that they may ask
    shelf: set[str] = field(default_factory=set)  # the canned responses that they hold


@dataclass(slots=True)
class Probes:
    """The routes of the department's side, each as somebody reads by it."""

    department: Department

    def marks(self, answer: Answer, desk: Desk, *about: object) -> None:
        """No word of a conversation or a customer that is not theirs to see."""
        seen, cards = self.department.seen_by(desk.me), self.department.seen_customers(desk.me)
        own = {b"shelf": self.department.shelf_of(desk.me), b"drafted": self.department.offered(desk.me)}
        own |= dict.fromkeys(_OF_CUSTOMERS, cards)
        for kind, owner in set(MARKS.findall(answer.body)):
            allowed = own.get(kind, seen)
            check(owner.decode() in allowed, "LEAK", desk.me.id, *about, kind, owner)

    async def changes(self, desk: Desk, case: str, limit: int = 500) -> None:
        del case
        if not desk.cursor:
            await self.bootstrap(desk, NOBODYS)
        values = {"cursor": desk.cursor, "high_water": desk.cursor, "limit": limit}
        answer = await desk.asker.ask("GET", "/v1/sync/changes", values)
        check(answer.status == 200, "FAILED", "changes", answer.status)
        self.marks(answer, desk, "changes")
        page = answer.json()
        for row in page["rows"]:
            self._row(desk, row)
        desk.cursor = page["cursor"]
        if not page["has_more"]:
            seen = self.department.seen_by(desk.me)
            check(desk.held <= seen, "STALE", desk.me.id, "was not told to forget", desk.held - seen)
            check(seen <= desk.known, "NOT TOLD", desk.me.id, "may see", seen - desk.known)
            shelf = self.department.shelf_of(desk.me)
            check(desk.shelf == shelf, "SHELF", desk.me.id, "holds", desk.shelf, "has", shelf)

    def _row(self, desk: Desk, row: dict[str, Any]) -> None:
        kind, case = row["kind"], row["conversation"]
        seen = case in self.department.seen_by(desk.me)
        match kind:
            case "operation":
                check(desk.me.id in row["id"], "LEAK", desk.me.id, "was told of", row["id"])
            case "revoke":
                check((desk.me.id, case) in self.department.ever, "LEAK", desk.me.id, "never saw", case)
                desk.held.discard(case)
                desk.known.discard(case)
            case "canned":
                (desk.shelf.discard if row["data"]["deleted"] else desk.shelf.add)(row["id"])
            case "campaign":
                check(desk.me.role in {SENIOR, LEAD}, "LEAK", desk.me.id, row["id"])
            case "customer":
                check(row["id"] in self.department.seen_customers(desk.me), "LEAK", desk.me.id, row["id"])
            case "message" | "conversation" | "flag" | "sighting" | "account_act" | "read_marker" | "grant":
                check(seen, "LEAK", desk.me.id, "was told of", kind, case)
                desk.known.add(case)
                if kind not in {"read_marker", "grant"}:
                    desk.held.add(case)
            case _:
                check(kind in EVERYBODYS, "UNKNOWN", "row of kind", kind, "for", desk.me.id)

    async def snapshot(self, desk: Desk, case: str) -> None:
        if not desk.cursor:
            await self.bootstrap(desk, NOBODYS)
        values = {"cursor": desk.cursor, "high_water": desk.cursor}
        answer = await desk.asker.ask("GET", f"/v1/sync/snapshots/{case}", values)
        self.marks(answer, desk, "snapshot", case)
        check(answer.status == 200, "FAILED", "snapshot", answer.status)
        shown = answer.json()["bundle"] is not None
        self._shown(desk, case, shown, "snapshot")
        if shown:
            desk.held.add(case)
            desk.known.add(case)

    async def older(self, desk: Desk, case: str) -> None:
        path = f"/v1/conversations/{case}/messages"
        answer = await desk.asker.ask("GET", path, {"before": 1 << 40, "limit": 500})
        self.marks(answer, desk, "older", case)
        self._shown(desk, case, answer.status == 200, "older")
        await self._like_nothing(desk, answer, "GET /v1/conversations/{}/messages", query={"before": 5})

    async def translations(self, desk: Desk, case: str) -> None:
        """Of a message that is not theirs as little as of none."""
        there = self.department.cases.get(case)
        for message in there.messages[-2:] if there else ():
            wanted = {"messages": [message, "no-such-message"], "target": "de"}
            answer = await desk.asker.ask("POST", "/v1/translations", body=wanted)
            self.marks(answer, desk, "translations", case)
            check(answer.status == 200, "FAILED", "translations", answer.status)
            told = answer.json()["messages"]
            self._shown(desk, case, message in told, "translations")
            check(set(told) <= {message}, "LEAK", desk.me.id, "translations", *told)

    async def draft_translation(self, desk: Desk, case: str) -> None:
        """They are told their own words, and those of nobody else."""
        del case
        wanted = {"text": "Please wait for the withdrawal.", "target": "de"}
        answer = await desk.asker.ask("POST", "/v1/drafts/translation", body=wanted)
        self.marks(answer, desk, "draft translation")
        check(answer.status == 200, "FAILED", "draft translation", answer.status)

    async def mark_read(self, desk: Desk, case: str) -> None:
        answer = await desk.asker.ask("PUT", f"/v1/read-markers/{case}", body={"position": 1})
        self._shown(desk, case, answer.status == 204, "mark read")
        await self._like_nothing(desk, answer, "PUT /v1/read-markers/{}", body={"position": 1})

    async def typing(self, desk: Desk, case: str) -> None:
        """What the streams then say is checked by whoever holds them."""
        answer = await desk.asker.ask("POST", "/v1/typing", body={"conversation_id": case, "typing": True})
        self._shown(desk, case, answer.status == 204, "typing")

    async def viewing(self, desk: Desk, case: str) -> None:
        """What is not theirs counts for nothing, like what is not there."""
        answer = await desk.asker.ask("PUT", "/v1/viewing", body={"conversations": [case, NOBODYS]})
        check(answer.status == 204, "FAILED", "viewing", answer.status)

    async def colleagues(self, desk: Desk, case: str) -> None:
        """Of the members of their teams they hear whether they are there, and of nobody else."""
        del case
        answer = await desk.asker.ask("GET", "/v1/colleagues")
        check(answer.status == 200, "FAILED", "colleagues", answer.status)
        told = answer.json()
        mates, heard = self.department.mates(desk.me), {*told["online"], *told["offline"]}
        check(
            heard == mates, "LEAK" if heard - mates else "WITHHELD", desk.me.id, "colleagues", heard ^ mates
        )

    async def rules(self, desk: Desk, case: str) -> None:
        """How rules do is everybody's, and tells nothing of any conversation."""
        del case
        answer = await desk.asker.ask("GET", "/v1/rules")
        self.marks(answer, desk, "rules")
        check(answer.status == 200, "FAILED", "rules", answer.status)

    async def lists(self, desk: Desk, case: str) -> None:
        """What is published of thieves is everybody's, and tells nothing of any conversation."""
        del case
        answer = await desk.asker.ask("GET", "/v1/lists")
        self.marks(answer, desk, "lists")
        check(answer.status == 200, "FAILED", "lists", answer.status)
        answer = await desk.asker.ask("GET", f"/v1/lists/{'0' * 64}")
        check(answer.status == 404, "FAILED", "a list that there is not", answer.status)

    async def demotion(self, desk: Desk, case: str) -> None:
        """A rule that there is not is nobody's to demote."""
        del case
        wanted = {"demoted": True, "reason": "odd"}
        answer = await desk.asker.ask("PUT", f"/v1/rules/{NOBODYS}/demotion", body=wanted)
        check(answer.status == 409, "ALLOWED", desk.me.id, "to demote", answer.status)

    async def bootstrap(self, desk: Desk, case: str) -> None:
        del case
        answer = await desk.asker.ask("POST", "/v1/sync/bootstrap", body={"high_water": "", "unsettled": []})
        check(answer.status == 200, "FAILED", "bootstrap", answer.status)
        self.marks(answer, desk, "bootstrap")
        start, *bundles, _ = [Answer(200, line, {}).json() for line in answer.body.split(b"\n")[:-1]]
        brought = {bundle["conversation"]["id"] for bundle in bundles}
        wanted = kept(self.department, desk.me)
        check(brought == wanted, "BOOTSTRAP", desk.me.id, "got", brought, "for", wanted)
        desk.shelf = {response["id"] for response in start["canned"]}
        shelf = self.department.shelf_of(desk.me)
        check(desk.shelf == shelf, "SHELF", desk.me.id, "got", desk.shelf, "has", shelf)
        desk.cursor, desk.held, desk.known = start["head"], brought, self.department.seen_by(desk.me)

    async def revisions(self, desk: Desk, case: str) -> None:
        """Of each response that there ever was; of those that are not theirs as of none."""
        del case
        for id_ in (*self.department.shelf, "nothing"):
            answer = await desk.asker.ask("GET", f"/v1/canned/{id_}/revisions")
            self.marks(answer, desk, "revisions", id_)
            theirs = id_ in self.department.shelf_of(desk.me)
            check((answer.status == 200) == theirs, "SHELF", desk.me.id, id_, answer.status)
            await self._like_nothing(desk, answer, "GET /v1/canned/{}/revisions")

    def _shown(self, desk: Desk, case: str, shown: bool, route: str) -> None:
        seen = case in self.department.seen_by(desk.me)
        check(not shown or seen, "LEAK", desk.me.id, route, case)
        check(shown or not seen, "WITHHELD", desk.me.id, route, case)

    async def _like_nothing(self, desk: Desk, answer: Answer, route: str, **asked: Any) -> None:
        """What is not theirs to see must look like what does not exist."""
        if answer.status < 400:
            return
        method, path = route.format(NOBODYS).split(" ")
        nothing = await desk.asker.ask(method, path, **asked)
        same = (nothing.status, nothing.body) == (answer.status, answer.body)
        check(same, "TOLD APART", desk.me.id, route, answer.status, nothing.status)


Probe = Callable[[Probes, Desk, str], Awaitable[None]]
DESK_ROUTES: dict[str, Probe] = {
    "GET /v1/sync/changes": Probes.changes,
    "GET /v1/sync/snapshots/{conversation}": Probes.snapshot,
    "POST /v1/sync/bootstrap": Probes.bootstrap,
    "GET /v1/conversations/{conversation}/messages": Probes.older,
    "POST /v1/translations": Probes.translations,
    "POST /v1/drafts/translation": Probes.draft_translation,
    "PUT /v1/read-markers/{conversation}": Probes.mark_read,
    "POST /v1/typing": Probes.typing,
    "PUT /v1/viewing": Probes.viewing,
    "GET /v1/colleagues": Probes.colleagues,
    "GET /v1/canned/{canned_id}/revisions": Probes.revisions,
    "GET /v1/rules": Probes.rules,
    "GET /v1/lists": Probes.lists,
    "GET /v1/lists/{sha256}": Probes.lists,
    "PUT /v1/rules/{rule}/demotion": Probes.demotion,
}
