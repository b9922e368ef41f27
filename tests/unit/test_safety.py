"""What warns of somebody has a safety reply in the library, and none claims what nobody did."""

import pytest

from backend_stub.accounts import canned_responses
from workstation.detection import campaign, lying_link
from workstation.detection.detectors import KINDS
from workstation.detection.malformed_address import FORMAT_ONLY
from workstation.domain.fraud import FlagState, FraudFlag, Indicator
from workstation.domain.languages import LANGUAGES
from workstation.domain.masks import Secret
from workstation.domain.safety import SAFETY_REPLIES, safety_reply, to_answer
from workstation.domain.severity import Severity

LIBRARY = {response.short_code: response for response in canned_responses()}
DONE = ("have ended", "have secured", "paused withdrawals")


def found(kind: str, rule: str = "") -> Indicator:
    return Indicator(kind, Severity.WARNING, 0, 1, rule, 1, "", "")


# what stands in no message of a customer's, or says nothing of anybody: nobody knows what to answer
UNANSWERED = {"other_customer", "hidden_text"}


@pytest.mark.parametrize("kind", [kind for kind in (*KINDS, campaign.KIND) if kind not in UNANSWERED])
def test_every_kind_has_one_in_every_language(kind: str) -> None:
    rule = Secret.CODE.value if kind == "secret_disclosed" else ""
    reply = LIBRARY[safety_reply(found(kind, rule)) or ""]
    assert set(reply.variants) == set(LANGUAGES)
    assert not any(claim in reply.variants["en"] for claim in DONE)


@pytest.mark.parametrize("kind", [*sorted(UNANSWERED), "person", "of a newer server"])
def test_nobody_is_told_of_a_fraud_of_which_nothing_is_known(kind: str) -> None:
    assert safety_reply(found(kind)) is None


def test_a_link_that_lies_is_answered_as_a_link() -> None:
    assert safety_reply(found("hidden_text", lying_link.RULE)) == safety_reply(found("phishing_link"))


def test_a_slip_is_answered_without_speaking_of_thieves() -> None:
    """Nor does it count as a warning of what the customer spoke of."""
    slips = [
        safety_reply(found("malformed_address", rule))
        for rule in ("checksum_of_address", "length_of_transaction")
    ]
    assert slips == ["sec-address", "dep-txid"]
    assert SAFETY_REPLIES.isdisjoint(slips)
    assert safety_reply(found("malformed_address", FORMAT_ONLY)) is None


def test_what_is_said_about_a_secret_is_of_that_secret() -> None:
    replies = {secret: safety_reply(found("secret_disclosed", secret)) for secret in Secret}
    assert set(replies.values()) <= set(LIBRARY)
    assert replies[Secret.SEED_PHRASE] != replies[Secret.PASSWORD]


def test_the_first_warning_that_has_a_reply_is_answered_and_the_first_of_all_where_none_has() -> None:
    none, caller, wallet = (
        FraudFlag(str(number), "c1", "m1", found(kind, rule), FlagState.OPEN)
        for number, (kind, rule) in enumerate((
            ("malformed_address", FORMAT_ONLY),
            ("support_impersonation", "any"),
            ("safe_wallet_transfer", "any"),
        ))
    )  # fmt: skip
    assert to_answer([none, caller, wallet]) is caller
    assert to_answer([wallet, caller]) is wallet
    assert to_answer([none]) is none
    assert to_answer([]) is None
