"""How far a rule that raises fraud flags can be believed: what people decided about its flags."""

from dataclasses import dataclass

BY_HAND = "person"  # the rule that a flag bears which somebody raised
SANCTIONED = "sanctioned_address"  # law and not judgement: no precision of it demotes it


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """``below``: what the company demands; ``demoted``: a lead has decided that it only raises notices."""

    confirmed: int
    dismissed: int
    below: bool = False
    demoted: bool = False

    @property
    def decided(self) -> int:
        return self.confirmed + self.dismissed

    @property
    def precision(self) -> int:
        """Percent of the decided flags that were confirmed, rounded down; of none 0."""
        return self.confirmed * 100 // max(1, self.decided)


def rule_id(rule: str, version: int) -> str:
    """What a rule is counted under: one that was mended begins anew."""
    return f"{rule}:{version}"
