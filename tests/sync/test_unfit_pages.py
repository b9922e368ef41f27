"""A page that the replica cannot take again and again: what is held is fetched anew, not stood still on."""

from tests.sync.driven import Core
from workstation.sync import effects, events
from workstation.sync.events import Failing
from workstation.sync.state import Ask


def test_pages_that_do_not_fit_what_is_held_end_in_a_first_sync_however_hasty_the_person_is() -> None:
    core = Core()
    for _ in range(3):
        assert core.state.asked is not None
        assert core.state.asked.ask is Ask.PULL
        core.fails(core.state.asked.ticket, Failing.UNFIT)
        forgotten = core.wants(effects.Forget)
        core.tell(events.Retried())
    assert forgotten
    assert core.find(effects.Bootstrap).high_water == "10.aa", "the server is asked whether it lost history"


def test_a_page_that_fits_again_is_the_end_of_the_count() -> None:
    core = Core()
    for _ in range(7):
        assert core.state.asked is not None
        core.fails(core.state.asked.ticket, Failing.UNFIT)
        assert not core.wants(effects.Forget)
        core.tell(events.Retried())
        core.pulled()
        core.after(61)
