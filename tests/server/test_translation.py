"""A message is translated for whoever may see it, and for nobody else."""

from tests.server_client import Agent
from tests.serving import Server
from workstation.contract.translation import Translated


def ask(agent: Agent, message_id: str, target: str = "en") -> tuple[int, str]:
    answer = agent.client.post(f"/v1/messages/{message_id}/translation", json={"target": target})
    if answer.status_code != 200:
        return answer.status_code, ""
    return 200, Translated.model_validate_json(answer.content).text


def test_who_sees_a_message_is_told_what_it_says_and_others_not_that_it_is_there(server: Server) -> None:
    ana, cem = server.agent("ana"), server.agent("cem")
    body = "Hallo, die Auszahlung \u202efehlt mir seit gestern, bitte helfen Sie mir <b>"
    said = server.shopper("k1").write("c1", body).json()["id"]
    assert ask(ana, said) == (200, body.replace("Hallo", "hello").replace("Auszahlung", "withdrawal"))
    assert ask(ana, said, "xx") == (200, body), "no such words: as it was"
    assert ask(cem, said) == (404, "")
    assert ask(ana, "no-such-message") == (404, "")
    assert ask(ana, said, "<b>")[0] in {400, 422}
