"""What settled once and is offered again: a refusal that a clone met does not close it, its answer does."""

import pytest

from tests.sync.driven import HERE, Core, at
from tests.sync.simulation import run
from workstation.domain.operation import Outcome, Refusal
from workstation.sync import effects, events
from workstation.sync.events import PushResult
from workstation.sync.state import Entry

REFUSED = Outcome("o1", Refusal.NOT_ASSIGNEE)


def test_a_refusal_from_before_it_was_offered_with_its_receipt_does_not_close_it() -> None:
    core = Core(Entry("o1", "c1", 100, again=True))
    core.pulled(at(12), REFUSED)
    assert not [one for one in core.wanted if isinstance(one, effects.Settle) and one.outcomes]
    assert [entry.id for entry in core.state.outbox] == ["o1"]


def test_the_answer_to_its_receipt_closes_it_whatever_it_says() -> None:
    core = Core(Entry("o1", "c1", 100, number=1, again=True))
    push = core.find(effects.Push)
    core.tell(events.PushAnswered(push.ticket, HERE.incarnation, (PushResult(REFUSED, 9),)))
    assert core.find(effects.Settle).outcomes == (REFUSED,)


def test_a_clones_refusal_does_not_close_what_is_numbered_and_was_not_offered_yet() -> None:
    core = Core(Entry("o1", "c1", 100, number=1, again=True))
    core.pulled(at(12), REFUSED)
    assert not [one for one in core.wanted if isinstance(one, effects.Settle) and one.outcomes]


def test_the_row_of_a_refusal_that_was_heard_of_closes_it() -> None:
    core = Core(Entry("o1", "c1", 100, number=1, again=True))
    push = core.find(effects.Push)
    core.tell(events.PushAnswered(push.ticket, HERE.incarnation, (PushResult(REFUSED, 11),)))
    core.pulled(at(12), REFUSED)
    assert core.find(effects.Settle).outcomes == (REFUSED,)


CLONES = [6382, 14284, 18429, 19849, 22533, 50324, 52228, 63262, 175793, 757181, 947172]


@pytest.mark.parametrize("seed", CLONES)
def test_histories_in_which_a_clone_was_refused_first_lose_nothing_that_was_settled(seed: int) -> None:
    run(seed)
