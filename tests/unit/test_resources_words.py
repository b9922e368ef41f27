"""The words that we bring along for the demonstration: in seventeen languages, and nobody's."""

from backend_stub import accounts, script
from backend_stub.fraud_lists import RESOURCES
from workstation.detection.domains import canonical
from workstation.domain.languages import LANGUAGES


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
