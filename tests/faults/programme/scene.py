"""A department on a server of its own, where everybody moves at random and reads by every route."""

import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend_stub.app import create_app
from tests.faults.programme.asking import Asker, let_them_speak, routes
from tests.faults.programme.counting import DESK_FIGURES
from tests.faults.programme.department import Department, Person
from tests.faults.programme.filing import DESK_FILES, SHOP_FILES
from tests.faults.programme.founding import CUSTOMERS, ROLES, TOKENS, a_case, found, keep_files
from tests.faults.programme.moves import TEAMS, Moves
from tests.faults.programme.outside import ANYBODYS, SHOP_ROUTES, Outside, Shop, stay_outside
from tests.faults.programme.probing import DESK_ROUTES, Desk, Probes, check
from tests.faults.programme.shelving import shelve
from workstation.domain.people import Role

_DESK = DESK_ROUTES | DESK_FILES | DESK_FIGURES
_SHOP = SHOP_ROUTES | SHOP_FILES
SPECIAL = frozenset({"POST /v1/ops", "GET /v1/events"})  # the moves are made by one, all listen to the other
_STEP = 200  # ms between two moves
_READS = 3  # after each move
_SHELVING = 0.15  # of the moves are about canned responses


@dataclass(slots=True)
class Scene:
    """``counts``: how often something happened."""

    moves: Moves
    dice: random.Random
    counts: Counter[str]

    @property
    def department(self) -> Department:
        return self.moves.department

    async def step(self) -> None:
        """A move, and reads of those whom it may have concerned."""
        before = self._seen()
        await (shelve(self.moves, TEAMS) if self.dice.random() < _SHELVING else self.moves.make())
        lost = sorted(before - self._seen())
        self.counts["sights lost"] += len(lost)
        for _ in range(_READS):
            desk, case = self.dice.choice(list(self.moves.desks.values())), self._any_case()
            if lost and self.dice.random() < 0.6:
                who, case = self.dice.choice(lost)
                desk = self.moves.desks[who]
            if self.dice.random() < 0.8:
                await self._read(self.dice.choice(list(_DESK)), desk, case)
            else:
                shop = self.dice.choice(list(self.moves.shops.values()))
                await self._shop(self.dice.choice(list(_SHOP)), shop, case)

    async def sweep(self) -> None:
        """Everybody by every route, also where they are not let in."""
        for desk in self.moves.desks.values():
            for route in _DESK:
                await self._read(route, desk, self._any_case())
            self.counts["reads"] += await stay_outside(desk.me.id, desk.asker, _SHOP)
        for shop in self.moves.shops.values():
            for route in _SHOP:
                await self._shop(route, shop, self._any_case())
            inside = [*_DESK, "POST /v1/ops"]
            self.counts["reads"] += await stay_outside(shop.customer, shop.asker, inside)
        every = {*_DESK, *_SHOP, *ANYBODYS, *SPECIAL}
        self.counts["reads"] += await stay_outside("nobody", Asker(self.moves.app), every)

    def check_routes(self) -> None:
        """Every route of the app is known here, and every one that is known is there."""
        known = {*_DESK, *_SHOP, *ANYBODYS, *SPECIAL}
        there = routes(self.moves.app)
        check(there <= known, "UNKNOWN ROUTE", there - known, "(how is it read? see the suite's first lines)")
        check(known <= there, "GONE", known - there)

    def _seen(self) -> set[tuple[str, str]]:
        people_ = self.department.people.values()
        return {(me.id, case) for me in people_ for case in self.department.seen_by(me)}

    def _any_case(self) -> str:
        return self.dice.choice(list(self.department.cases))

    async def _read(self, route: str, desk: Desk, case: str) -> None:
        seen = case in self.department.seen_by(desk.me)
        await _DESK[route](Probes(self.department), desk, case)
        self.counts["reads"] += 1
        self.counts["of what is theirs" if seen else "of what is not theirs"] += 1
        if (name := route.rpartition("/")[2]) in {"typing", "viewing"}:
            await self._heard(case, desk.me.id, name)

    async def _shop(self, route: str, shop: Shop, case: str) -> None:
        await _SHOP[route](Outside(self.department), shop, case)
        self.counts["reads"] += 1
        if route.endswith("typing"):
            await self._heard(case, shop.customer)

    async def _heard(self, case: str, who: str, name: str = "typing") -> None:
        """Who was told that somebody types or looks: those who see the conversation, if they do themselves;
        of colleagues only their teammates."""
        await let_them_speak()
        told, person = self.department.cases[case], self.department.people.get(who)
        wanted = self.department.viewers(told)
        if person is not None:
            seen = self.department.sees(person, told)
            wanted = wanted & self.department.mates(person) if seen else set()
        elif who != told.customer:
            wanted = set()
        for desk in self.moves.desks.values():
            events = desk.stream.take()
            check({kind for kind, _ in events} <= {"hint", "typing", "viewing"}, "UNKNOWN", "event", events)
            for kind, event in events:
                if kind != "hint":
                    self._may_hear(desk, event)
            heard = any(
                kind == name and event["conversation_id"] == case and event[name]  # or do no more
                for kind, event in events if event.get("user_id", "") in {who, None}
            )  # fmt: skip
            check(not heard or desk.me.id in wanted, "LEAK", desk.me.id, "heard", name, "in", case)
            check(heard or desk.me.id not in wanted, "WITHHELD", desk.me.id, name, "in", case)

    def _may_hear(self, desk: Desk, event: dict[str, Any]) -> None:
        """What was said of somebody is of a conversation that the listener sees, and of a teammate."""
        case, who = self.department.cases[event["conversation_id"]], event["user_id"]
        mate = who is None or who in self.department.mates(desk.me)
        seen = self.department.sees(desk.me, case)
        check(mate and seen, "LEAK", desk.me.id, "heard", event)


@asynccontextmanager
async def scene(folder: Path, seed: int, counts: Counter[str]) -> AsyncIterator[Scene]:
    """A new server with people, customers and six conversations; all listen to their streams."""
    dice = random.Random(seed)
    moment = [1_700_000_000_000]

    def now() -> int:
        moment[0] += _STEP // 20
        return moment[0]

    app = create_app(folder / "server.db", now=now, lifetimes=TOKENS)
    async with app.router.lifespan_context(app):
        made = Department({
            name: Person(name, role, frozenset(TEAMS if role is Role.ADMIN else dice.sample(TEAMS, 1)))
            for name, role in ROLES.items()
        })  # fmt: skip
        for number in range(1, 7):
            case = made.cases[f"c{number}"] = a_case(number, dice)
            keep_files(app.state.backend.blobs, case.id)
        database = app.state.backend.database
        tokens = await database.write(lambda tx: found(tx, made))
        made.remember()
        desks = {}
        for name, me in made.people.items():
            asker = Asker(app, tokens[name])
            desks[name] = Desk(me, asker, asker.listen())
        shops = {customer: Shop(customer, Asker(app, tokens[customer])) for customer in CUSTOMERS}
        await let_them_speak()
        moves = Moves(app, made, desks, shops, dice, counts)
        for _ in range(4):
            await moves.find()
        made.remember()
        try:
            yield Scene(moves, dice, counts)
        finally:
            for desk in desks.values():
                await desk.stream.close()
