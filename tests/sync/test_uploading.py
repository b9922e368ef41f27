"""Files go before the message that carries them; their lane waits for them, the others do not."""

from dataclasses import replace

from tests.sync.driven import HERE, Core, at, entry
from workstation.domain.operation import Refusal
from workstation.sync import effects, events
from workstation.sync.effects import Number, Push, Recover, Refuse, Upload
from workstation.sync.events import Failing
from workstation.sync.state import Entry


def carrying(id_: str = "o1", number: int | None = None, lane: str = "c1") -> Entry:
    return replace(entry(id_, number, lane=lane), files=True)


def uploads(core: Core) -> list[str]:
    return [effect.id for effect in core.wanted if isinstance(effect, Upload)]


def pushes(core: Core) -> list[str]:
    return [id_ for effect in core.wanted if isinstance(effect, Push) for id_ in effect.numbers]


def test_the_files_go_first_and_their_lane_alone_waits() -> None:
    core = Core(carrying(), entry("o2", 2), entry("p1", lane="c2"))
    assert (uploads(core), pushes(core)) == (["o1"], ["p1"])
    asked = core.find(Upload)
    core.tell(events.Uploaded(asked.ticket, "o1", asked.incarnation))
    assert core.find(Number).ids == ("o1", "o2")


def test_what_was_typed_before_is_not_held_up() -> None:
    core = Core(entry("o1", 1), carrying("o2", 2))
    assert (uploads(core), pushes(core)) == ([], ["o1"])
    core.tell(events.PushAnswered(core.find(Push).ticket, HERE.incarnation, ()))
    assert uploads(core) == []


def test_two_lanes_send_files_at_a_time_and_four_others_push() -> None:
    core = Core(
        *[carrying(f"f{n}", lane=f"c{n}") for n in range(4)],
        *[entry(f"o{n}", lane=f"d{n}") for n in range(5)],
    )
    assert uploads(core) == ["f0", "f1"]
    assert pushes(core) == ["o0", "o1", "o2", "o3"]
    core.tell(events.Uploaded(core.state.lanes["c0"].ticket or 0, "f0", HERE.incarnation))
    assert uploads(core) == ["f2"]


def test_another_run_of_the_server_is_asked_again() -> None:
    core = Core(carrying(number=1))
    core.tell(events.Uploaded(core.find(Upload).ticket, "o1", HERE.incarnation))
    push = core.find(Push)
    core.fails(push.ticket, Failing.STALE)
    core.pulled(at(11, "run 2"))
    assert uploads(core) == ["o1"]
    core.tell(events.Uploaded(core.find(Upload).ticket, "o1", "run 1"))
    assert uploads(core) == ["o1"], "what the run before had says nothing of this one"


def test_a_cut_upload_is_tried_again_after_a_while() -> None:
    core = Core(carrying())
    core.fails(core.find(Upload).ticket, Failing.BROKEN)
    assert uploads(core) == []
    core.after(1.0)
    assert uploads(core) == ["o1"]


def test_files_that_are_never_taken_bring_their_message_into_the_tray() -> None:
    core = Core(carrying(), entry("o2", None))
    core.fails(core.find(Upload).ticket, Failing.REFUSED)
    refused = core.find(Refuse)
    assert (refused.id, refused.refusal) == ("o1", Refusal.ATTACHMENT)
    assert not core.wants(Recover), "no number was used up"
    assert core.find(effects.Number).ids == ("o2",)


def test_of_one_that_was_numbered_everything_is_numbered_anew() -> None:
    core = Core(carrying(number=1), entry("o2", 2))
    core.fails(core.find(Upload).ticket, Failing.REFUSED)
    assert core.find(Refuse).refusal is Refusal.ATTACHMENT
    assert core.wants(Recover)
