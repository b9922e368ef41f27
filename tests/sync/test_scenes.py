"""Scenes for the rules that random histories test too rarely: with the rule all is well, without it not."""

import pytest

from tests.sync.mutants import MUTANTS, Mutant
from tests.sync.scenes import Scene

_STAGED = [(mutant, mutant.scene) for mutant in MUTANTS if mutant.scene]


@pytest.mark.parametrize("scene", sorted({scene for _, scene in _STAGED}, key=lambda s: s.__name__))
def test_with_every_rule_the_scene_ends_well(scene: Scene) -> None:
    scene(frozenset())


@pytest.mark.parametrize("mutant", [mutant for mutant, _ in _STAGED], ids=lambda mutant: mutant.name)
def test_the_scene_notices_a_missing_rule(mutant: Mutant) -> None:
    assert mutant.caught(0)


def test_every_rule_of_the_protocol_has_a_mutant_that_can_be_caught() -> None:
    rules = {mutant.rule for mutant in MUTANTS if not mutant.equivalent}
    assert rules >= {f"R{number}" for number in range(1, 11)}
