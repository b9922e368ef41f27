"""A half-written reply that goes along with a conversation: for whoever has it next, and for nobody else."""

from typing import Any

import pytest

from tests.pictures import picture
from tests.server_client import Agent, blob, upload
from tests.serving import Server
from tests.sync.copies import Copies
from workstation.contract.operations import Result
from workstation.domain.operation import Refusal

WORDS = "Hello, I have looked at your withdrawal and"
SHOT = picture()


def _left(agent: Agent, conversation: str = "c1") -> Any:
    bundle = agent.conversation(conversation)
    return bundle["conversation"]["left_draft"] if bundle else None


def _do(agent: Agent, kind: str, arguments: dict[str, Any] | None = None) -> Result:
    """As somebody does it who looks at how the conversation stands now."""
    return agent.do("c1", kind, arguments, base_version=agent.version("c1"))


def _hand_over(giver: Agent, to: dict[str, str]) -> str:
    shared = _do(giver, "draft.share", {"body": WORDS})
    assert shared.status == _do(giver, "transfer", to).status == "applied"
    return shared.id


def test_the_new_assignee_alone_is_offered_it(server: Server) -> None:
    ana, ben, lea = server.agent("ana"), server.agent("ben"), server.agent("lea")
    ben.bootstrap()
    _do(ana, "claim")
    id_ = _hand_over(ana, {"to_user": "ben"})
    assert _left(ben) == {
        "id": id_, "author_id": "ana", "author_name": "Ana", "body": WORDS, "at": _left(ben)["at"],
        "attachments": [], "quotes": None, "canned": [],
    }  # fmt: skip
    [row] = [row for row in ben.changes().rows if row.kind == "conversation"]
    assert row.data["left_draft"]["body"] == WORDS
    assert _left(ana) is None, "it is the other's now"
    assert _left(lea) is None, "who leads the team sees the conversation, and not what is half written"


def test_in_a_queue_it_waits_for_whoever_claims(server: Server) -> None:
    ana, ben, lea = server.agent("ana"), server.agent("ben"), server.agent("lea")
    _do(ana, "claim")
    assert _do(ana, "draft.share", {"body": WORDS}).status == "applied"
    _do(ana, "release")
    assert _left(ben) is None
    assert _do(lea, "transfer", {"to_user": "ben"}).status == "applied"
    assert _left(ben)["body"] == WORDS, "nobody had been offered it before"


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("message.append", {"body": "in my own words"}),
        ("status.set", {"status": "resolved"}),
        ("transfer", {"to_user": "lea"}),
        ("release", {}),
    ],
)
def test_it_is_gone_when_the_conversation_moves_on(
    server: Server, kind: str, arguments: dict[str, Any]
) -> None:
    ana, ben, lea = server.agent("ana"), server.agent("ben"), server.agent("lea")
    _do(ana, "claim")
    _hand_over(ana, {"to_user": "ben"})
    assert _do(ben, kind, arguments).status == "applied"
    if kind == "release":
        _do(lea, "claim")
    assert [_left(one) for one in (ana, ben, lea)] == [None, None, None]
    count = "SELECT count(*) FROM left_drafts"
    assert server.write(lambda tx: tx.connection.execute(count).fetchone()) == (0,), "nothing is kept of it"


def test_it_stays_through_what_does_not_answer_the_customer(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    _do(ana, "claim")
    _hand_over(ana, {"to_user": "ben"})
    _do(ben, "note.append", {"body": "I look at it"})
    _do(ben, "priority.set", {"priority": "high"})
    server.shopper("k1").write("c1", "Are you there?")
    assert _left(ben)["body"] == WORDS


def test_its_author_who_takes_the_conversation_back_has_it_again(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    _do(ana, "claim")
    _hand_over(ana, {"to_team": "payments"})
    _do(ana, "claim")
    assert _left(ana)["body"] == WORDS
    _do(ana, "transfer", {"to_user": "lea"})
    assert _left(lea)["body"] == WORDS
    _do(lea, "transfer", {"to_user": "ana"})
    assert _left(ana)["body"] == WORDS


def test_it_is_cleared_once_by_its_assignee_and_by_nobody_else(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    _do(ana, "claim")
    id_ = _hand_over(ana, {"to_user": "ben"})
    assert ana.do("c1", "draft.clear", {"draft_id": id_}).code is Refusal.NOT_ASSIGNEE
    assert _do(server.agent("lea"), "draft.clear", {"draft_id": id_}).status == "applied"
    assert _left(ben) is not None, "it is not offered to them: nothing happened"
    assert _do(ben, "draft.clear", {"draft_id": "another"}).status == "applied"
    assert _left(ben) is not None
    assert _do(ben, "draft.clear", {"draft_id": id_}).status == "applied"
    assert _do(ben, "draft.clear", {"draft_id": id_}).status == "applied"
    assert _left(ben) is None


def test_who_may_not_hand_it_over_leaves_nothing(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    _do(ana, "claim")
    refused = ben.do("c1", "draft.share", {"body": WORDS})
    assert (refused.code, refused.by_user) == (Refusal.NOT_ASSIGNEE, "ana")
    assert _left(ana) is None


def test_a_draft_and_its_hand_over_are_refused_together(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    _do(ana, "claim")
    base = ana.version("c1")
    _do(lea, "transfer", {"to_user": "ben"})
    _do(lea, "transfer", {"to_user": "ana"})
    shared = ana.operation("c1", "draft.share", {"body": WORDS}, base_version=base)
    handed = ana.operation("c1", "transfer", {"to_user": "ben"}, base_version=base)
    codes = {result.code for result in ana.pushed(shared, handed).results}
    assert codes == {Refusal.VERSION_CONFLICT}


def test_what_stood_beside_it_goes_along_and_is_read_by_its_assignee_alone(server: Server) -> None:
    ana, ben, lea = server.agent("ana"), server.agent("ben"), server.agent("lea")
    _do(ana, "claim")
    upload(ana.client, SHOT)
    made_with = [{"id": "canned-hello", "version": 1}]
    along = {"body": "", "attachments": [blob(SHOT)], "quotes": "c1-1", "canned": made_with}
    shared = _do(ana, "draft.share", along)
    assert shared.status == _do(ana, "transfer", {"to_user": "ben"}).status == "applied"
    assert (_left(ben)["attachments"], _left(ben)["quotes"]) == ([blob(SHOT)], "c1-1")
    assert _left(ben)["canned"] == made_with
    path = f"/v1/left-drafts/{shared.id}/attachments/1"
    assert ben.client.get(path).content == SHOT
    assert ben.client.get(path, headers={"Range": "bytes=3-9"}).content == SHOT[3:10]
    for agent, wrong in ((ana, path), (lea, path), (ben, path[:-1] + "2"), (ben, path.replace("-", "x"))):
        assert agent.client.get(wrong).status_code == 404
    _do(ben, "draft.clear", {"draft_id": shared.id})
    assert ben.client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("along", "code"),
    [
        ({"body": "", "attachments": [blob(SHOT)]}, Refusal.ATTACHMENT),
        ({"body": WORDS, "quotes": "c2-1"}, Refusal.INVALID),
        ({"body": ""}, Refusal.INVALID),
    ],
)
def test_what_its_receiver_could_not_send_is_not_left(
    server: Server, along: dict[str, Any], code: Refusal
) -> None:
    ana = server.agent("ana")
    _do(ana, "claim")
    assert _do(ana, "draft.share", along).code is code
    assert _left(ana) is None


@pytest.mark.parametrize("words", [WORDS, ""])
def test_of_what_was_promised_a_restored_server_leaves_what_it_still_has(server: Server, words: str) -> None:
    ana = server.agent("ana")
    assert ana.do("c1", "claim").status == "applied"
    before = Copies(server).keep()
    upload(ana.client, SHOT)
    server.shopper("k1").write("c1", "And then?", "c1-late")
    along = {"body": words, "attachments": [blob(SHOT)], "quotes": "c1-late"}
    shared = ana.operation("c1", "draft.share", along, base_version=ana.version("c1"))
    receipt = ana.pushed(shared).results[0].receipt
    assert _left(ana)["quotes"] == "c1-late"
    server.restart(before)
    ana.device = "after-the-restore"
    ana.bootstrap()
    assert ana.pushed(shared | {"number": 1, "receipt": receipt}).results[0].status == "applied"
    left = _left(ana)
    if words:
        assert (left["body"], left["attachments"], left["quotes"]) == (WORDS, [], None)
    else:
        assert left is None, "nothing is offered that says nothing"


def test_secrets_are_masked_in_it_and_no_customer_reads_it(server: Server) -> None:
    ana, ben, shopper = server.agent("ana"), server.agent("ben"), server.shopper("k1")
    _do(ana, "claim")
    _do(ana, "draft.share", {"body": "your password: Summer2024! and"})
    _do(ana, "transfer", {"to_user": "ben"})
    assert "Summer2024" not in _left(ben)["body"]
    assert [message["id"] for message in shopper.history("c1")] == ["c1-1"]
