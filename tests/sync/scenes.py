"""Scenes for rules whose lack random histories notice too rarely. Each raises where its rule is missing."""

from collections.abc import Callable

from tests.sync.acting import NEVER_TAKEN
from tests.sync.model_store import Replica
from tests.sync.simulation import run
from tests.sync.stage import Stage
from workstation.sync import effects

Scene = Callable[[frozenset[str]], None]


def claimed(broken: frozenset[str]) -> Stage:
    """A has c0, and everybody knows."""
    stage = Stage(broken)
    stage.does(stage.a, "claim")
    stage.calm()
    return stage


def answer_of_a_lost_run(broken: frozenset[str]) -> None:
    """R1: the answer's row lies behind the cursor by its number, but in another history."""
    stage = claimed(broken)
    copy = stage.history.server.copy()
    stage.does(stage.a, "message")
    late = stage.serve(stage.take(stage.a, effects.Push))
    stage.mishaps.restore(copy, growth=6)
    stage.calm(stage.a)
    stage.deliver(late)
    stage.judge()


def known_operation_uses_its_number_up(broken: frozenset[str]) -> None:
    """R3: the machine that shares our name renumbers what the server knows, and needs no second reset."""
    stage = claimed(broken)
    stage.does(stage.a, "message")
    stage.serve(first := stage.take(stage.a, effects.Push))
    clone = stage.mishaps.clone(stage.a)
    held = stage.take(clone, effects.Pull)  # the row that settles it is not known there yet
    stage.does(clone, "message")
    for machine, push in ((stage.a, first), (clone, stage.take(clone, effects.Push))):
        if machine is stage.a:
            stage.does(machine, "message")
        stage.tear(push)
        stage.work(machine)
        stage.deliver(stage.serve(stage.take(machine, effects.Push)))
        stage.work(machine)
    stage.deliver(stage.serve(stage.take(clone, effects.Push)))
    stage.network.packets += held
    stage.calm()
    assert clone.resets == 1, "NEEDLESS RESET: one was enough"
    stage.judge()


def row_that_was_invisible_when_its_page_was_cut(broken: frozenset[str]) -> None:
    """R4: what made it invisible is erased by the restore; only the head of that page tells of it."""
    stage = Stage(broken)
    stage.customer("c0")
    for _ in range(3):
        stage.customer("c1")
    copy = stage.history.server.copy()
    stage.does(stage.a, "claim")
    stage.calm(stage.a)
    stage.deliver(stage.serve(stage.pull(stage.b)))
    assert stage.b.replica.position is not None
    assert copy.knows(stage.b.replica.position.cursor)
    stage.mishaps.restore(copy, growth=0)
    stage.judge()


def first_sync_after_a_restore(broken: frozenset[str]) -> None:
    """R5: the replica is lost while the server is put back; only the desk remembers."""
    stage = claimed(broken)
    copy = stage.history.server.copy()
    stage.does(stage.a, "message")
    stage.calm()
    stage.mishaps.restore(copy, growth=1)
    stage.a.replica = Replica()
    stage.a.start()
    stage.judge()


def replica_rolled_back_before_a_restore(broken: frozenset[str]) -> None:
    """R4: the place that a power cut left is known to the server, and the desk's is not."""
    stage = claimed(broken)
    image, copy = stage.a.replica.image(), stage.history.server.copy()
    stage.does(stage.a, "message")
    stage.calm()
    stage.mishaps.restore(copy, growth=0)
    stage.a.replica = image
    stage.a.start()
    stage.judge()


def ghost_of_a_replaced_device(broken: frozenset[str]) -> None:
    """R9: a packet of the old name comes when the new one has gone on; its number would still fit."""
    stage = claimed(broken)
    image = stage.a.desk.file.image(), stage.a.replica.image()
    stage.does(stage.a, "message")
    ghost = stage.take(stage.a, effects.Push)
    stage.mishaps.put_back(stage.a, *image, which=0)
    stage.does(stage.a, "message", NEVER_TAKEN, "c1")
    stage.calm()
    assert stage.a.resets == 1
    stage.does(stage.a, "message")
    stage.calm()
    stage.serve(ghost)
    stage.judge()


def ghost_of_a_number_that_is_taken(broken: frozenset[str]) -> None:
    """R2: a late packet whose number went to something typed later is refused by that number."""
    stage = claimed(broken)
    image = stage.a.desk.file.image(), stage.a.replica.image()
    stage.does(stage.a, "message")
    ghost = stage.take(stage.a, effects.Push)
    stage.mishaps.put_back(stage.a, *image, which=0)
    stage.does(stage.a, "message")
    stage.calm()
    stage.serve(ghost)
    stage.judge()


def answer_to_a_replaced_device(broken: frozenset[str]) -> None:
    """R9: it tells of what was carried out in a history that is lost."""
    stage = claimed(broken)
    copy = stage.history.server.copy()
    stage.customer()
    stage.calm()
    stage.does(stage.a, "message")
    late = stage.serve(stage.take(stage.a, effects.Push))
    stage.mishaps.restore(copy, growth=0)
    stage.deliver(stage.serve(stage.pull(stage.a)))
    stage.work(stage.a)
    assert stage.a.resets == 1
    stage.deliver(late)
    stage.judge()


def numbers_outlive_a_crash(broken: frozenset[str]) -> None:
    """R2: what was offered once is offered under the same number, so that no reset is needed."""
    stage = claimed(broken)
    stage.does(stage.a, "message")
    stage.lose(stage.take(stage.a, effects.Push))
    stage.a.start()
    stage.calm()
    assert stage.a.resets == 0, "NEEDLESS RESET: after a crash"
    stage.judge()


def claims_are_not_repeated(broken: frozenset[str]) -> None:
    """R9: after a restore people decide anew whose a conversation is; what was said comes back."""
    stage = Stage(broken)
    copy = stage.history.server.copy()
    stage.does(stage.a, "claim")
    stage.does(stage.a, "message")
    stage.does(stage.a, "note")
    stage.calm()
    stage.mishaps.restore(copy, growth=2)
    stage.history.drain()
    assert stage.history.server.conversations["c0"].assignee is None, "REPEATED: a claim of a lost history"
    stage.judge()


def refused_here_and_carried_out_by_a_clone(broken: frozenset[str]) -> None:
    """R8: the restore erased the refusal, and the row that tells of the clone lies before our first sync."""
    stage = Stage(broken)
    copy = stage.history.server.copy()
    stage.does(stage.a, "claim")
    stage.calm(stage.a)
    stage.does(stage.b, "claim")
    stage.does(stage.b, "message")
    clone = stage.mishaps.clone(stage.b)
    stage.calm(stage.b)
    stage.mishaps.restore(copy, growth=0)
    stage.calm(clone)
    stage.judge()


def late_packet_at_a_server_that_was_put_back(broken: frozenset[str]) -> None:
    """R5: histories that chance brought once, in which it comes before its sender has looked."""
    for seed in (4483, 6096):
        run(seed, broken)


SCENES: tuple[Scene, ...] = (
    answer_of_a_lost_run, known_operation_uses_its_number_up, row_that_was_invisible_when_its_page_was_cut,
    first_sync_after_a_restore, replica_rolled_back_before_a_restore, ghost_of_a_replaced_device,
    ghost_of_a_number_that_is_taken, answer_to_a_replaced_device, numbers_outlive_a_crash,
    claims_are_not_repeated, refused_here_and_carried_out_by_a_clone,
    late_packet_at_a_server_that_was_put_back,
)  # fmt: skip
