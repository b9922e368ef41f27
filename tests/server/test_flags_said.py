"""The server tells what its rules say in parts, so that each reader has it in their language."""

from tests.serving import Server
from workstation.contract.sync import ConversationBundle


def test_a_rules_sentence_travels_with_its_parts_and_a_persons_words_without(server: Server) -> None:
    server.shopper("k1").write("c1", "They sent me to https://groundcrew-security.example/login", "m-link")
    ana = server.agent("ana")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "He called me twice"})
    held = ana.conversation("c1")
    assert held is not None
    flags = {flag.kind: flag for flag in ConversationBundle.model_validate(held).flags}
    listed, by_hand = flags["phishing_link"], flags["person"]
    [said] = listed.why_said
    assert said.template.replace("%1", said.values[0]) == listed.why
    assert listed.advice_said[0].template == listed.advice
    assert (by_hand.why, by_hand.why_said, by_hand.advice_said) == ("He called me twice", [], [])
