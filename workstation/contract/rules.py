"""Rules that raise fraud flags, as they travel: how they have done, and whether a lead has demoted them."""

from workstation.contract.reason import Reason
from workstation.contract.wire import Id, Milliseconds, Wire


class RuleState(Wire):
    """A rule about whose flags somebody has decided; ``id`` is its name with its version."""

    id: Id
    rule: str
    version: int
    confirmed: int
    dismissed: int
    below: bool  # the company's floor, by enough decisions to count
    demoted: bool  # it only raises notices
    demoted_by: Id | None = None
    demoted_at: Milliseconds | None = None
    reason: str | None = None


class Rules(Wire):
    """``GET /v1/rules``"""

    floor: int  # percent of decided flags that have to be confirmed
    fewest: int  # decisions, before which no rule is below it
    rules: list[RuleState]


class Demotion(Wire):
    """``PUT /v1/rules/{id}/demotion``, by a lead: let it raise notices only, or as it was made to again."""

    demoted: bool
    reason: Reason
