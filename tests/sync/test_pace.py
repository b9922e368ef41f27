"""How long answers take, and from when on a person is told."""

from tests.sync.driven import HERE, Core, entry
from workstation.domain.operation import Outcome
from workstation.sync import effects, events
from workstation.sync.core import told
from workstation.sync.events import PushResult


def answered(core: Core, push: effects.Push) -> None:
    results = tuple(PushResult(Outcome(id_, None), 9) for id_ in push.numbers)
    core.tell(events.PushAnswered(push.ticket, "run 1", results))


def test_a_connection_is_slow_after_two_slow_answers_and_no_longer_after_one_quick_one() -> None:
    core = Core(position=HERE)
    core.clock += 4.2
    core.pulled(more=True)
    assert told(core.state).slow == 0, "one alone may be an accident"
    core.clock += 6.8
    core.pulled(more=True)
    assert told(core.state).slow == 4
    core.clock += 7.1
    core.pulled(more=True)
    assert told(core.state).slow == 7
    core.clock += 0.1
    core.pulled()
    assert told(core.state).slow == 0


def test_an_answer_to_a_push_tells_of_slowness_too() -> None:
    core = Core(entry(), entry("o2", lane="c2"))
    first, second = [effect for effect in core.wanted if isinstance(effect, effects.Push)]
    core.clock += 5.0
    answered(core, first)
    answered(core, second)
    assert told(core.state).slow == 5
