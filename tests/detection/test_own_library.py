"""What the library has an agent say is no warning's business."""

import pytest

from backend_stub import accounts
from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.known import Known
from workstation.domain.canned import CannedResponse, fill, variables


@pytest.mark.parametrize("response", accounts.canned_responses(), ids=lambda response: response.short_code)
def test_no_response_of_the_library_is_warned_about(response: CannedResponse) -> None:
    for language, body in response.variants.items():
        text = fill(body, dict.fromkeys(variables(body), "Alva"))
        found = findings(Draft(text, note=False), Known(), Company())
        assert not found, (language, [(one.indicator.kind, text) for one in found])
