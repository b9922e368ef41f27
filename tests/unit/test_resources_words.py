"""The words that we bring along: complete in seventeen languages, with variables that we fill."""

import re

import pytest

from backend_stub import accounts, script
from backend_stub.fraud_lists import RESOURCES
from workstation.detection import language_of
from workstation.detection.domains import canonical
from workstation.domain.canned import CannedResponse, fill, first_unfilled
from workstation.domain.languages import LANGUAGES

RESPONSES = accounts.canned_responses()
VALUES = {"customer.first_name": "Ada", "agent.first_name": "Lan"}


def test_there_are_at_least_eight_with_short_codes_of_their_own() -> None:
    assert len(RESPONSES) >= 8
    assert len({response.short_code for response in RESPONSES}) == len(RESPONSES)
    assert all(re.fullmatch(r"[a-z0-9]{2,12}", response.short_code) for response in RESPONSES)


@pytest.mark.parametrize("response", RESPONSES, ids=lambda response: response.short_code)
def test_a_response_speaks_every_language_and_its_variables_are_known(response: CannedResponse) -> None:
    assert set(response.variants) == set(LANGUAGES)
    for language, body in response.variants.items():
        assert language_of(body) == language
        assert first_unfilled(fill(body, VALUES)) is None
        assert 40 <= len(body) <= 600
        without_name = fill(body, {"agent.first_name": "Lan"})
        assert first_unfilled(without_name) is None
        assert not re.search(r"  |\?\.|!\.|,,|\s[,.]", without_name), (language, without_name)


def test_the_scenario_has_customers_in_every_language_and_some_forty_conversations() -> None:
    talks = script.load(RESOURCES / "scenario")
    assert {talk.language for talk in talks} == set(LANGUAGES)
    assert len(talks) >= 40
    assert len({talk.id for talk in talks}) == len(talks)
    emails = {user.email for user in accounts.USERS}
    teams = {team.id for team in accounts.TEAMS}
    assert all(talk.assignee is None or talk.assignee in emails for talk in talks)
    assert {talk.team for talk in talks} == teams


def test_our_own_phishing_sites_can_never_exist() -> None:
    lines = (RESOURCES / "fraud/phishing.txt").read_text(encoding="utf-8").splitlines()
    names = [canonical(line) for line in lines if line and not line.startswith("#")]
    assert len(names) >= 30
    assert all(name.endswith((".example", ".test", ".invalid")) for name in names)
