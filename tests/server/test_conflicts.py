"""Conflicts are settled for each field and each author, and the loser is told who was first, and when."""

from backend_stub import audit
from tests.serving import Server
from workstation.contract.operations import Result
from workstation.domain.activity import ActivityKind, activity
from workstation.domain.operation import Refusal


def test_of_two_claims_the_first_wins_and_the_other_is_told_who_and_when(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    version = ben.version("c1")
    assert ana.do("c1", "claim").status == "applied"
    refused = ben.do("c1", "claim", base_version=version)
    assert refused.code is Refusal.ALREADY_CLAIMED
    assert (refused.by_user, refused.by_name) == ("ana", "Ana")
    assert refused.at is not None
    assert abs(refused.at - server.now()) < 60_000


def test_a_reply_to_what_another_took_is_refused_with_who_and_when(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ana.do("c1", "claim")
    refused = [
        ben.do("c1", "claim"),
        ben.reply("c1", "I wrote this offline"),
        ben.do("c1", "note.append", {"body": "and this"}),
        ben.do("c1", "status.set", {"status": "resolved"}),
    ]
    assert [r.code for r in refused] == [
        Refusal.ALREADY_CLAIMED, Refusal.NOT_ASSIGNEE, Refusal.FORBIDDEN, Refusal.NOT_ASSIGNEE,
    ]  # fmt: skip
    assert {(r.by_user, r.by_name) for r in refused} == {("ana", "Ana")}
    assert all(r.at for r in refused)


def test_claim_reply_and_resolve_written_offline_all_apply(server: Server) -> None:
    ana = server.agent("ana")
    version = ana.version("c1")
    answer = ana.pushed(
        ana.operation("c1", "claim", base_version=version),
        ana.operation("c1", "message.append", {"body": "Done."}, base_version=version),
        ana.operation("c1", "message.append", {"body": "Really."}, base_version=version),
        ana.operation("c1", "status.set", {"status": "pending"}, base_version=version),
        ana.operation("c1", "status.set", {"status": "resolved"}, base_version=version),
        ana.operation("c1", "priority.set", {"priority": "high"}, base_version=version),
    )
    assert [r.status for r in answer.results] == ["applied"] * 6


def test_a_change_of_another_field_is_no_conflict(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")
    version = ana.version("c1")
    assert lea.do("c1", "priority.set", {"priority": "urgent"}, base_version=version).status == "applied"
    server.shopper("k1").write("c1", "Anybody there?")
    assert ana.do("c1", "status.set", {"status": "on_hold"}, base_version=version).status == "applied"


def test_a_change_of_the_same_field_by_another_is_a_conflict(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")
    version = ana.version("c1")
    lea.do("c1", "status.set", {"status": "on_hold"}, base_version=version)
    refused = ana.do("c1", "status.set", {"status": "resolved"}, base_version=version)
    assert (refused.code, refused.by_user) == (Refusal.VERSION_CONFLICT, "lea")
    knowing = ana.do("c1", "status.set", {"status": "resolved"}, base_version=ana.version("c1"))
    assert knowing.status == "applied"


def test_a_customer_who_wrote_again_keeps_a_blind_resolve_out(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    ana.do("c1", "status.set", {"status": "pending"})
    version = ana.version("c1")
    server.shopper("k1").write("c1", "It still does not work")
    refused = ana.do("c1", "status.set", {"status": "resolved"}, base_version=version)
    assert (refused.code, refused.by_name) == (Refusal.VERSION_CONFLICT, "Mara Customer")


def test_labels_never_fight(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    version = ana.version("c1")
    ana.do("c1", "labels.change", {"add": ["withdrawal", "vip"]}, base_version=version)
    ben.do("c1", "labels.change", {"add": ["deposit"], "remove": ["vip"]}, base_version=version)
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["labels"] == ["deposit", "withdrawal"]


def test_a_lead_takes_over_only_what_they_saw_assigned(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    version = lea.version("c1")
    ana.do("c1", "claim")
    away = {"because": "away", "reason": "ill"}
    assert lea.do("c1", "claim", away, base_version=version).code is Refusal.ALREADY_CLAIMED
    assert lea.do("c1", "claim", away, base_version=lea.version("c1")).status == "applied"
    assert ana.reply("c1", "mine?").by_user == "lea"


def test_nobody_takes_over_without_saying_why_and_the_history_keeps_it(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")
    version = lea.version("c1")
    for said in ({}, {"because": "queue"}):
        assert lea.do("c1", "claim", said, base_version=version).code is Refusal.ALREADY_CLAIMED
    for said in (
        {"because": "other"},
        {"because": "other", "reason": " "},
        {"reason": "x"},
        {"because": "no"},
    ):
        assert lea.do("c1", "claim", said, base_version=version).code is Refusal.INVALID
    why = {"because": "other", "reason": "password: Summer2024!"}
    assert lea.do("c1", "claim", why, base_version=version).status == "applied"
    *_, told = lea.conversation("c1")["messages"]
    done = activity(told["body"])
    assert done is not None
    assert done.kind is ActivityKind.CLAIMED
    assert done.arguments == ("other", "password: ⟦password_told⟧", "Ana")
    assert told["author_id"] == "lea"
    assert audit.verify(server.path).broken is None


def test_what_nobody_has_is_claimed_with_or_without_a_word(server: Server) -> None:
    ana = server.agent("ana")
    for id_, said, kept in (("c1", {}, ()), ("c2", {"because": "queue"}, ("queue", "", ""))):
        assert ana.do(id_, "claim", said).status == "applied"
        done = activity(ana.conversation(id_)["messages"][-1]["body"])
        assert done is not None
        assert done.arguments == kept


def test_a_claim_of_ones_own_changes_nothing(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")
    version = ana.version("c1")
    assert ana.do("c1", "claim").status == "applied"
    assert ana.version("c1") == version


def test_status_moves_only_where_it_may(server: Server) -> None:
    ana = server.agent("ana")
    ana.do("c1", "claim")

    def set_to(status: str) -> Result:
        return ana.do("c1", "status.set", {"status": status}, base_version=ana.version("c1"))

    assert set_to("closed").code is Refusal.ILLEGAL_TRANSITION
    assert set_to("snoozed").code is Refusal.ILLEGAL_TRANSITION
    assert set_to("resolved").status == "applied"
    assert set_to("closed").status == "applied"
    assert set_to("open").code is Refusal.ILLEGAL_TRANSITION
    assert ana.reply("c1", "One more thing").code is Refusal.ILLEGAL_TRANSITION


def test_a_decision_on_a_flag_is_not_overwritten_blindly(server: Server) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "asks for a seed phrase"})
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["flag"] == "warning"
    [flag] = bundle["flags"]
    decision = {"flag_id": flag["id"], "state": "dismissed", "reason": "asked by us"}
    version = bundle["conversation"]["version"]
    assert lea.do("c1", "flag.decide", decision, base_version=version).status == "applied"
    refused = ana.do("c1", "flag.decide", decision | {"state": "confirmed"}, base_version=version)
    assert (refused.code, refused.by_user) == (Refusal.VERSION_CONFLICT, "lea")
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["flag"] is None
    assert bundle["flags"][0]["reason"] == "asked by us"


def test_a_dismissed_flag_can_be_raised_again_by_hand_and_the_decision_stays_on_record(
    server: Server,
) -> None:
    ana, lea = server.agent("ana"), server.agent("lea")
    ana.do("c1", "claim")

    def raised(why: str) -> list[dict[str, str]]:
        assert ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": why}).status == "applied"
        bundle = ana.conversation("c1")
        assert bundle is not None
        assert bundle["conversation"]["flag"] == "warning"
        return sorted(bundle["flags"], key=lambda flag: flag["version"])

    [first] = raised("asks for a seed phrase")
    assert raised("twice is no more than once") == [first]
    decision = {"flag_id": first["id"], "state": "dismissed", "reason": "asked by us"}
    lea.do("c1", "flag.decide", decision, base_version=lea.version("c1"))
    dismissed, again = raised("asks for it once more")
    assert (dismissed["state"], dismissed["reason"]) == ("dismissed", "asked by us")
    assert (again["state"], again["why"]) == ("open", "asks for it once more")
