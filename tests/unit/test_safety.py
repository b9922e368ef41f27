"""Every warning has a safety reply in the library that comes along, and none that claims what nobody did."""

import pytest

from backend_stub.accounts import canned_responses
from workstation.detection.detectors import KINDS
from workstation.domain.fraud import Indicator
from workstation.domain.languages import LANGUAGES
from workstation.domain.masks import Secret
from workstation.domain.safety import safety_reply
from workstation.domain.severity import Severity

LIBRARY = {response.short_code: response for response in canned_responses()}
DONE = ("have ended", "have secured", "paused withdrawals")


def found(kind: str, rule: str = "") -> Indicator:
    return Indicator(kind, Severity.WARNING, 0, 1, rule, 1, "", "")


@pytest.mark.parametrize("kind", [*KINDS, "person", "of a newer server"])
def test_every_kind_has_one_in_every_language(kind: str) -> None:
    reply = LIBRARY[safety_reply(found(kind))]
    assert set(reply.variants) == set(LANGUAGES)
    assert not any(claim in reply.variants["en"] for claim in DONE)


def test_what_is_said_about_a_secret_is_of_that_secret() -> None:
    replies = {secret: safety_reply(found("secret_disclosed", secret)) for secret in Secret}
    assert set(replies.values()) <= set(LIBRARY)
    assert replies[Secret.SEED_PHRASE] != replies[Secret.PASSWORD]
