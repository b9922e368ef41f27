"""What was put back, cloned or rolled back, one thing at a time, on the models; beside it the real ones."""

import pytest

from tests.sync.model_store import Replica
from tests.sync.scenes import claimed
from tests.sync.stage import Stage

RULES = frozenset[str]()


def said(stage: Stage) -> list[str]:
    """The texts that A has said in c0, as the server has them."""
    return [text for _, author, text in stage.history.server.messages["c0"] if author == "A"]


@pytest.mark.parametrize("growth", [0, 1, 30], ids=["as it was", "a little grown", "past its old head"])
def test_a_server_that_was_put_back_has_everything_again(growth: int) -> None:
    stage = claimed(RULES)
    copy = stage.history.server.copy()
    for text in ("one", "two"):
        stage.does(stage.a, "message", text)
    stage.calm()
    stage.mishaps.restore(copy, growth)
    stage.does(stage.a, "message", "three")
    stage.judge()
    assert said(stage) == ["one", "two", "three"]
    assert stage.a.resets == 1


def test_a_server_that_was_put_back_twice_has_everything_again() -> None:
    stage = claimed(RULES)
    early = stage.history.server.copy()
    stage.does(stage.a, "message", "one")
    stage.calm()
    late = stage.history.server.copy()
    stage.does(stage.a, "message", "two")
    stage.calm()
    stage.mishaps.restore(late, 3)
    stage.calm(stage.a)
    stage.mishaps.restore(early, 9)
    stage.judge()
    assert said(stage) == ["one", "two"]


@pytest.mark.parametrize("which", [0, 1, 2], ids=["both files", "the desk alone", "the replica alone"])
def test_a_laptop_put_back_goes_on_under_a_new_name_where_its_numbers_are_taken(which: int) -> None:
    stage = claimed(RULES)
    image = stage.a.desk.file.image(), stage.a.replica.image()
    stage.does(stage.a, "message", "one")
    stage.calm()
    stage.mishaps.put_back(stage.a, *image, which)
    stage.does(stage.a, "message", "two")
    stage.judge()
    assert said(stage) == ["one", "two"]
    assert stage.a.resets == (which != 2)


def test_a_replica_that_is_lost_with_the_servers_history_does_not_hide_the_loss() -> None:
    stage = claimed(RULES)
    copy = stage.history.server.copy()
    stage.does(stage.a, "message", "one")
    stage.calm()
    stage.a.replica = Replica()
    stage.mishaps.restore(copy, 30)
    stage.a.start()
    stage.judge()
    assert said(stage) == ["one"]


def test_both_machines_of_a_cloned_profile_get_names_of_their_own() -> None:
    stage = claimed(RULES)
    stage.does(stage.a, "message", "shared, not sent yet")
    clone = stage.mishaps.clone(stage.a)
    for number in range(3):
        stage.does(stage.a, "message", f"first {number}")
        stage.does(clone, "message", f"second {number}")
    stage.calm()
    stage.does(stage.a, "message", "first 3")
    stage.does(clone, "message", "second 3")
    stage.judge()
    assert len({stage.a.desk.file.device.id, clone.desk.file.device.id, "a"}) == 3
    assert said(stage).count("shared, not sent yet") == 1
    for name in ("first", "second"):
        assert [text for text in said(stage) if text.startswith(name)] == [f"{name} {n}" for n in range(4)]
