"""The day at the seat with all that happens around it: network, death, restarts, customers and colleagues."""

import asyncio
import logging
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from backend_stub import people
from tests.faults.programme import ledger
from tests.faults.programme.day import Day, places
from tests.store.profile import newest
from workstation.store import hot
from workstation.store.connection import Connection

_COLLEAGUES = ("claim", "release", "take", "to ana", "to ben", "away", "on hold", "urgent", "note", "label")


class Workday(Day):
    # what happens around Ana

    @initialize(ready=st.booleans())
    def begins(self, ready: bool) -> None:
        if ready:
            self.catches_up()

    @rule(milliseconds=st.sampled_from([0, 3, 25]))
    def time_passes(self, milliseconds: int) -> None:
        self.floor.do(asyncio.sleep(milliseconds / 1000))

    @rule()
    def the_network_goes_or_comes(self) -> None:
        self.online = not self.online
        if self.online:
            self.floor.cable.push()
            self.floor.do(self.seat.engine.retry_now())
        else:
            self.floor.cable.pull()
            self.counts["off line"] += 1

    @precondition(lambda self: self.online)
    @rule()
    def catches_up(self) -> None:
        self.floor.do(self.seat.caught_up())

    @rule(replica=st.sampled_from(["kept", "kept", "lost", "older"]))
    def is_killed(self, replica: str) -> None:
        if self.floor.do(self.seat.die(replica)):
            self.counts["killed" if replica == "kept" else f"replica {replica}"] += 1
            self.cursor = self.cursor if replica == "kept" else 0

    @rule()
    def the_replica_is_remembered(self) -> None:
        self.floor.do(self.seat.keep_replica())

    @precondition(lambda self: self.restarts < 1)
    @rule()
    def the_server_restarts(self) -> None:
        self.restarts += 1
        self.floor.server.restart()
        self.ben.incarnation = self.lea.incarnation = ""  # they look anew, too
        self.counts["server restarted"] += 1

    @precondition(lambda self: self.online)
    @rule()
    def signs_out_and_in(self) -> None:
        async def again() -> None:
            await self.floor.api.sign_out()
            await asyncio.sleep(0)
            await self.seat.sign_in()
            await self.seat.engine.retry_now()

        self.floor.do(again())
        self.counts["signed in again"] += 1

    @rule(place=places)
    def a_customer_writes(self, place: int) -> None:
        conversation = self.shop.conversations[place]
        shopper = self.floor.shopper(self.shop.customer_of(conversation))
        shopper.write(conversation, f"s{next(self.customers)}s please")

    @rule(place=places, act=st.sampled_from(_COLLEAGUES))
    def a_colleague_acts(self, place: int, act: str) -> None:
        conversation = self.shop.conversations[place]
        agent = self.ben if act in {"claim", "release", "note"} else self.lea
        kind, arguments = self._done_by_colleagues(act)
        bundle = agent.conversation(conversation)
        agent.do(
            conversation, kind, arguments, base_version=bundle["conversation"]["version"] if bundle else None
        )

    def _done_by_colleagues(self, act: str) -> tuple[str, dict[str, Any]]:
        choices: dict[str, tuple[str, dict[str, Any]]] = {
            "take": ("claim", {"because": "urgent"}),
            "to ana": ("transfer", {"to_user": self.shop.user("ana").id}),
            "to ben": ("transfer", {"to_user": self.shop.user("ben").id}),
            "away": ("transfer", {"to_team": self.shop.other_team}),
            "on hold": ("status.set", {"status": "on_hold"}),
            "urgent": ("priority.set", {"priority": "urgent"}),
            "note": ("note.append", {"body": "a colleague's note"}),
            "label": ("labels.change", {"add": ["theirs"]}),
        }
        return choices.get(act, (act, {}))

    @rule(belongs=st.booleans())
    def ana_changes_teams(self, belongs: bool) -> None:
        ana = self.shop.user("ana")
        teams = ana.teams if belongs else ()
        self.floor.write(lambda tx: people.put_user(tx, replace(ana, teams=teams)))
        self.counts["revoked"] += not belongs

    @rule()
    def searches(self) -> None:
        self.floor.do(self._search_finds_what_is_held([*self.ledger.typed[-2:], "deposit"]))

    async def _search_finds_what_is_held(self, words: list[str]) -> None:
        def both(c: Connection) -> list[tuple[str, set[str], set[str]]]:
            held = [
                (message["id"], message["body"].strip("?").split())
                for bundle in ledger.held(c).values()
                for message in bundle["messages"]
                if message["kind"] != "activity"
            ]
            return [
                (
                    word,
                    {hit.message_id for hit in newest(c, word, "", 1000)},
                    {id_ for id_, body in held if word in body},
                )
                for word in words
            ]

        for word, found, standing in await self.seat.store.replica.read_plain(both):
            assert found == standing, f"SEARCH: {word} in {sorted(found)}, not in {sorted(standing)}"
            self.counts["found"] += bool(found)

    # at the end

    def teardown(self) -> None:
        try:
            if not self.online:
                self.the_network_goes_or_comes()
            self.floor.do(self.seat.caught_up())
            self._server_and_replica_agree()
            self.holds()
        finally:
            self.floor.cable.push()
            self.floor.do(self.seat.stand_up())
            logging.getLogger("workstation").removeHandler(self.errors)
            self.home.cleanup()

    def _server_and_replica_agree(self) -> None:
        ana = self.floor.agent(self.shop, "ana")
        fresh = {line["conversation"]["id"]: line for line in ana.bootstrap()[1:-1]}
        ours = self.floor.do(self.seat.store.replica.read_plain(ledger.held))
        wanted = {id_: self._shown(bundle, ours.get(id_, {})) for id_, bundle in fresh.items()}
        assert ours == wanted, f"DIVERGED: {ledger.difference(ours, wanted)}"
        self.floor.do(self._search_finds_what_is_held(self.ledger.typed))
        everything = {id_: self._whole(id_) for id_ in self.shop.conversations}
        self.counts += self.ledger.check_macros(everything)
        self.counts["settled"] += self.floor.do(self.ledger.check_server(self.seat, everything, ana.id))
        for item in self.floor.do(self.seat.refused.items()):
            self.counts[f"refused: {item.refusal}"] += 1

    def _shown(self, bundle: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
        """What was read stays read, but where the server had not heard of it and the replica began anew."""
        id_, told = bundle["conversation"]["id"], bundle["read_position"]
        mine = ledger.shown(bundle, max(told, self.read.get(id_, 0)))
        servers = ledger.shown(bundle, told)
        untold = id_ in self.floor.do(self.seat.store.desk.read_plain(hot.readmarks))
        return servers if ours == servers and (untold or self._left_the_view(id_)) else mine

    def _left_the_view(self, conversation: str) -> bool:
        values = (self.shop.user("ana").id, conversation)
        query = "SELECT 1 FROM feed WHERE kind = 'revoke' AND addressee = ? AND conversation_id = ?"
        return self.floor.write(lambda tx: tx.connection.execute(query, values).fetchone()) is not None

    def _whole(self, conversation: str) -> dict[str, Any]:
        bundle = self.lea.conversation(conversation)
        assert bundle is not None
        return bundle
