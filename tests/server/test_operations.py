"""Operations are carried out once, in order, on their lane, and answered with a result for ever."""

import threading
import uuid

from tests.serving import Server
from tests.sync.copies import Copies
from workstation.contract.operations import fingerprint
from workstation.domain.operation import Refusal


def test_an_operation_that_comes_twice_is_carried_out_once(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    reply = ana.operation("c1", "message.append", {"body": "Hello"})
    first, second = ana.pushed(reply), ana.pushed(reply)
    assert first.results == second.results
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert [m["body"] for m in bundle["messages"]].count("Hello") == 1


def test_operations_of_one_push_apply_in_order(server: Server) -> None:
    ana = server.agent("ana")
    answer = ana.pushed(
        ana.operation("c1", "claim"),
        ana.operation("c1", "message.append", {"body": "Hello"}),
        ana.operation("c1", "status.set", {"status": "resolved"}),
    )
    assert [r.status for r in answer.results] == ["applied"] * 3
    assert [r.seq for r in answer.results] == sorted(r.seq for r in answer.results)
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["status"] == "resolved"
    assert [m["body"] for m in bundle["messages"]][1:] == ["claimed", "Hello", "status:resolved"]


def test_a_number_that_is_too_high_stops_the_push(server: Server) -> None:
    ana = server.agent("ana")
    answer = ana.pushed(ana.operation("c1", "claim", number=3))
    assert (answer.results, answer.stopped, answer.expected) == ([], "out_of_order", 1)


def test_a_gap_inside_a_push_leaves_what_came_before_it(server: Server) -> None:
    ana = server.agent("ana")
    answer = ana.pushed(
        ana.operation("c1", "claim", number=1),
        ana.operation("c1", "note.append", {"body": "late"}, number=3),
        ana.operation("c1", "note.append", {"body": "later"}, number=2),
    )
    assert len(answer.results) == 1
    assert (answer.stopped, answer.expected) == ("out_of_order", 2)


def test_a_number_that_was_used_means_that_two_devices_share_an_id(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    answer = ana.pushed(ana.operation("c1", "note.append", {"body": "from a copy"}, number=1))
    assert answer.stopped == "device_conflict"


def test_lanes_of_two_conversations_count_apart(server: Server) -> None:
    ana = server.agent("ana")
    assert ana.pushed(ana.operation("c1", "claim", number=1)).stopped is None
    assert ana.pushed(ana.operation("c2", "claim", number=1)).stopped is None


def test_a_known_operation_consumes_its_number_on_a_new_device(server: Server) -> None:
    ana = server.agent("ana")
    claim = ana.operation("c1", "claim")
    first = ana.pushed(claim)
    ana.replaces, ana.device = [ana.device], "second-device"
    again = ana.pushed(claim, ana.operation("c1", "note.append", {"body": "goes on"}, number=2))
    assert again.stopped is None
    assert again.results[0] == first.results[0]
    assert again.results[1].status == "applied"


def test_a_replaced_device_is_fenced(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    old = ana.device
    ana.replaces, ana.device = [old], "second-device"
    ana.pushed(ana.operation("c1", "note.append", {"body": "from the new one"}, number=1))
    ana.replaces, ana.device = [], old
    ghost = ana.pushed(ana.operation("c1", "note.append", {"body": "late packet"}, number=2))
    assert ghost.stopped == "device_conflict"


def test_nobody_can_fence_the_device_of_another(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ben.replaces = [ana.device]
    ben.do("c2", "note.append", {"body": "a note"})
    assert ana.do("c1", "claim").status == "applied"


def test_an_operation_for_an_earlier_run_of_the_server_is_turned_away(server: Server) -> None:
    ana = server.agent("ana")
    ana.bootstrap()
    server.restart()
    answer = ana.push(ana.operation("c1", "claim"))
    assert answer.status_code == 409
    assert answer.json()["code"] == "stale_incarnation"
    ana.bootstrap()
    assert ana.do("c1", "claim", number=1).status == "applied"


def test_another_body_under_a_used_id_is_invalid_and_the_first_one_stands(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    reply = ana.operation("c1", "message.append", {"body": "first"})
    ana.pushed(reply)
    other = reply | {"arguments": {"body": "second"}}
    other["sha256"] = fingerprint("message.append", "c1", None, other["arguments"])
    assert ana.pushed(other).results[0].code is Refusal.INVALID
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert [m["body"] for m in bundle["messages"]][-1] == "first"


def test_a_fingerprint_that_does_not_fit_is_invalid_and_the_lane_goes_on(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    assert ana.reply("c1", "tampered", sha256="0" * 64).code is Refusal.INVALID
    assert ana.reply("c1", "fine").status == "applied"


def test_arguments_that_do_not_fit_are_a_result_and_not_an_error(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    for kind, arguments in (
        ("message.append", {"body": ""}),
        ("message.append", {"body": "x" * 10_001}),
        ("message.append", {"body": "lone \ud800 surrogate"}),
        ("message.append", {"body": "x", "colour": "red"}),
        ("status.set", {"status": "happy"}),
        ("labels.change", {"add": ["lone \udfff"]}),
        ("labels.change", {"add": ["x" * 61]}),
        ("transfer", {}),
        ("transfer", {"to_team": "nowhere"}),
        ("transfer", {"to_user": "adm"}),
    ):
        result = ana.do("c1", kind, arguments)
        assert (kind, result.status, result.code) == (kind, "rejected", Refusal.INVALID)


def test_the_id_of_somebody_elses_message_cannot_be_taken(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    assert ana.reply("c1", "over yours", id="c1-1").code is Refusal.INVALID
    assert ana.do("nowhere", "claim").code is Refusal.NOT_FOUND


def test_two_users_may_use_the_same_operation_id(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    shared = str(uuid.uuid4())
    assert ana.do("c1", "claim", id=shared).status == "applied"
    assert ben.do("c2", "claim", id=shared).status == "applied"


def test_a_receipt_lets_a_server_with_a_lost_history_take_a_message_again(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    before = Copies(server).keep()
    ana.do("c1", "claim")
    reply = ana.operation("c1", "message.append", {"body": "promised"})
    receipt = ana.pushed(reply).results[0].receipt
    server.restart(before)
    ben.bootstrap()
    assert ben.do("c1", "claim").status == "applied"
    ana.device = "after-the-restore"
    ana.bootstrap()
    assert ana.pushed(reply | {"number": 1, "receipt": receipt}).results[0].status == "applied"
    assert ("grant", "c1") in {
        (row.kind, row.id) for row in ana.changes().rows
    }  # she took part, so she sees it
    forged = ana.operation("c1", "message.append", {"body": "forged"}, number=2, receipt=receipt)
    assert ana.pushed(forged).results[0].code is Refusal.NOT_ASSIGNEE


def test_a_promise_outweighs_a_refusal_of_the_same_words_by_a_server_that_had_forgotten_it(
    server: Server,
) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    before = Copies(server).keep()
    ana.do("c1", "claim")
    reply = ana.operation("c1", "message.append", {"body": "promised"})
    receipt = ana.pushed(reply).results[0].receipt
    server.restart(before)
    ben.bootstrap()
    assert ben.do("c1", "claim").status == "applied"
    ana.device = "a-clone-that-has-no-receipt"
    ana.bootstrap()
    assert ana.pushed(reply | {"number": 1}).results[0].code is Refusal.NOT_ASSIGNEE
    ana.device = "after-the-restore"
    for _ in range(2):
        assert ana.pushed(reply | {"number": 1, "receipt": receipt}).results[0].status == "applied"
    bundle = ana.conversation("c1")
    assert bundle is None or [m["body"] for m in bundle["messages"]].count("promised") == 1


def test_all_operations_of_a_push_belong_to_one_conversation(server: Server) -> None:
    ana = server.agent("ana")
    answer = ana.push(ana.operation("c1", "claim"), ana.operation("c2", "claim"))
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


def test_a_push_takes_no_thread_beside_the_readers_and_the_writer(server: Server) -> None:
    ana = server.agent("ana")
    ana.incarnation = server.database.incarnation
    before = set(threading.enumerate())
    ana.do("c1", "claim")
    assert [one.name for one in set(threading.enumerate()) - before if "worker" in one.name] == []
