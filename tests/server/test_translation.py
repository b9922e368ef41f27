"""Messages are translated for whoever may see them, and for nobody else."""

from tests.server_client import Agent
from tests.serving import Server
from workstation.contract.translation import Translated, Translations
from workstation.domain.translation import MOST_AT_ONCE


def ask(agent: Agent, *message_ids: str, target: str = "en") -> tuple[int, dict[str, str]]:
    wanted = {"messages": list(message_ids), "target": target}
    answer = agent.client.post("/v1/translations", json=wanted)
    if answer.status_code != 200:
        return answer.status_code, {}
    found = Translations.model_validate_json(answer.content).messages
    return 200, {id_: one.text for id_, one in found.items()}


def test_who_sees_a_message_is_told_what_it_says_and_others_not_that_it_is_there(server: Server) -> None:
    ana, cem = server.agent("ana"), server.agent("cem")
    body = "Hallo, die Auszahlung \u202efehlt mir seit gestern, bitte helfen Sie mir <b>"
    said = server.shopper("k1").write("c1", body).json()["id"]
    here = body.replace("Hallo", "hello").replace("Auszahlung", "withdrawal")
    assert ask(ana, said) == (200, {said: here})
    assert ask(ana, said, "no-such-message") == (200, {said: here})
    assert ask(ana, said, target="xx") == (200, {said: body}), "no such words: as it was"
    assert ask(cem, said) == ask(cem, "no-such-message") == (200, {})
    assert ask(ana, said, target="<b>")[0] in {400, 422}


def test_words_too_few_to_tell_their_language_are_in_the_conversations(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k1")
    few = shopper.write("c1", "Ok, deposit").json()["id"]
    assert ask(ana, few, target="de") == (200, {few: "Ok, Einzahlung"})


def test_a_question_is_for_a_few_messages(server: Server) -> None:
    ana = server.agent("ana")
    assert ask(ana, *(f"m{n}" for n in range(MOST_AT_ONCE)))[0] == 200
    assert ask(ana, *(f"m{n}" for n in range(MOST_AT_ONCE + 1)))[0] in {400, 422}
    assert ask(ana)[0] in {400, 422}


def test_a_draft_is_translated_and_its_language_is_found(server: Server) -> None:
    ana = server.agent("ana")
    wanted = {"text": "Hello, please wait, the withdrawal is on its way.", "target": "de"}
    answer = ana.client.post("/v1/drafts/translation", json=wanted)
    found = Translated.model_validate_json(answer.content)
    assert (found.source, found.target) == ("en", "de")
    assert found.text.startswith("hallo, ")
    assert ana.client.post("/v1/drafts/translation", json=wanted | {"text": "a" * 10_001}).status_code >= 400
    del ana.client.headers["Authorization"]
    assert ana.client.post("/v1/drafts/translation", json=wanted).status_code == 401
