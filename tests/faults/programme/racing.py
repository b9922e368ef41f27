"""Two people who want the same conversation at the same moment, each with something to say in it."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from backend_stub.operations import assignment, pushing
from backend_stub.operations.act import Act
from backend_stub.transaction import Transaction
from tests.faults.programme.floor import Floor, Shop
from tests.faults.programme.seat import Seat
from workstation.contract.operations import Result
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.operation import OperationKind, Refusal, TrayItem

WHO = ("ana", "ben")


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody heard of an act of theirs."""

    refusal: str | None = None
    by: str | None = None
    name: str | None = None
    at: int | None = None
    text: str | None = None  # of what came back to its author


@dataclass(frozen=True, slots=True)
class Heard:
    """Of their claim and of their reply."""

    claim: Told
    reply: Told


def words(who: str, conversation: str) -> str:
    return f"{who} sees to {conversation}: 我来处理, «sofort»\n\u202eand whole\u202c " * 3 + "."


def judge(shop: Shop, conversation: str, bundle: dict[str, Any], heard: dict[str, Heard]) -> str:
    """What went wrong in a race, as "KIND: …"; "" for nothing."""
    owner = bundle["conversation"]["assignee_id"]
    winners = [who for who in WHO if heard[who].claim.refusal is None]
    if len(winners) != 1 or owner != shop.user(winners[0]).id:
        return f"DOUBLE_CLAIM: {winners} were told that {conversation} is theirs, and it is {owner}'s"
    [winner] = winners
    [loser] = set(WHO) - {winner}
    written = [message["body"] for message in bundle["messages"] if message["kind"] == "outgoing"]
    if written != [words(winner, conversation)]:
        return f"WRITTEN: {len(written)} replies in {conversation} of {winner}"
    who_and_when = (owner, winner.capitalize(), _claimed_at(bundle))
    lost = heard[loser]
    for told, refusal in ((lost.claim, Refusal.ALREADY_CLAIMED), (lost.reply, Refusal.NOT_ASSIGNEE)):
        if told.refusal != refusal or (told.by, told.name, told.at) != who_and_when:
            return f"NOT_TOLD: {loser} heard {told} of {conversation}, not {refusal} by {who_and_when}"
    if lost.reply.text != words(loser, conversation):
        return f"LOST: what {loser} wrote in {conversation} came back as {lost.reply.text!r}"
    return ""


def _claimed_at(bundle: dict[str, Any]) -> int:
    [at] = [m["created_at"] for m in bundle["messages"] if m["kind"] == "activity" and m["body"] == "claimed"]
    return int(at)


class OnLine:
    """Ana and Ben as two threads that push at the same moment."""

    def __init__(self, floor: Floor, shop: Shop) -> None:
        self._agents = {who: floor.agent(shop, who) for who in WHO}
        for agent in self._agents.values():
            agent.bootstrap()

    def race(self, conversations: list[str], people: tuple[str, ...] = WHO) -> dict[str, dict[str, Heard]]:
        """What each of these people heard, by conversation."""
        heard: dict[str, dict[str, Heard]] = {conversation: {} for conversation in conversations}
        start = threading.Barrier(len(people))

        def run(who: str) -> None:
            agent = self._agents[who]
            for conversation in conversations:
                text = words(who, conversation)
                claim = agent.operation(conversation, "claim")
                reply = agent.operation(conversation, "message.append", {"body": text})
                start.wait(30)
                claimed, replied = agent.pushed(claim, reply).results
                heard[conversation][who] = Heard(_told(claimed), _told(replied, text))

        with ThreadPoolExecutor(len(people)) as threads:
            list(threads.map(run, people))
        return heard


def _told(result: Result, text: str | None = None) -> Told:
    if result.status == "applied":
        return Told()
    return Told(result.code, result.by_user, result.by_name, result.at, text)


async def write_off_line(seat: Seat, who: str, conversations: list[str]) -> None:
    for conversation in conversations:
        await seat.messaging.send(conversation, words(who, conversation))


async def heard_at(seat: Seat, conversations: list[str]) -> dict[str, Heard]:
    """What the tray says of each; what is not in it was applied."""
    items = await seat.refused.items()
    kept = {(item.operation.conversation_id, item.operation.kind): item for item in items}
    return {
        conversation: Heard(*(
            _of_tray(kept.get((conversation, kind)))
            for kind in (OperationKind.CLAIM, OperationKind.MESSAGE_APPEND)
        ))
        for conversation in conversations
    }  # fmt: skip


def _of_tray(item: TrayItem | None) -> Told:
    if item is None:
        return Told()
    return Told(item.refusal, item.by_user_id, item.by_name, item.happened_at, item.operation.text)


@contextmanager
def last_writer_wins() -> Iterator[None]:
    """The mutant: whoever claims has it."""
    acts: dict[OperationKind, Callable[[Transaction, Act], None]] = pushing._CARRY_OUT

    def claim(tx: Transaction, act: Act) -> None:
        done = Activity(ActivityKind.CLAIMED)
        assignment.assign(tx, act.standing, act.actor.id, act.standing.team_id, done, by=act.actor.id)

    held, acts[OperationKind.CLAIM] = acts[OperationKind.CLAIM], claim
    try:
        yield
    finally:
        acts[OperationKind.CLAIM] = held


def won(heard: dict[str, Heard]) -> Counter[str]:
    """Whose race it was."""
    return Counter(f"won by {who}" for who in WHO if heard[who].claim.refusal is None)
