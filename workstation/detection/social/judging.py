"""Holding the rules against what is said in a text."""

from collections.abc import Sequence
from functools import cache

from workstation.detection.social.matching import Hit
from workstation.detection.social.rules import Rule, rules

_MOST = 6  # hits of one concept that are tried in one stretch; more add nothing
_WIDEST = 420  # characters of plain text from the first piece of evidence to the last

Found = tuple[int, int]  # from, to in the plain text


@cache
def _rules() -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    return tuple((kind, tuple(some)) for kind, some in rules())


def judged(hits: Sequence[Hit], done: set[str]) -> dict[str, Found]:
    """The first evidence of every kind, kinds in ``done`` left out."""
    sentences: dict[int, list[Hit]] = {}
    for hit in hits:
        sentences.setdefault(hit.sentence, []).append(hit)
    everything = {hit.concept for hit in hits}
    found: dict[str, Found] = {}
    for kind, some in _rules():
        if kind in done:
            continue
        for rule in some:
            if all(not group.isdisjoint(everything) for group in rule.groups) and (
                evidence := _evidence(rule, sentences)
            ):
                found[kind] = evidence
                break
    return found


def _evidence(rule: Rule, sentences: dict[int, list[Hit]]) -> Found | None:
    for first in sentences:
        stretch = [
            hit for number in range(first, first + rule.sentences) for hit in sentences.get(number, ())
        ]
        concepts = {hit.concept for hit in stretch}
        if any(group.isdisjoint(concepts) for group in rule.groups) or not rule.spoilers.isdisjoint(concepts):
            continue
        if chosen := _chosen(rule.groups, stretch, ()):
            return min(hit.start for hit in chosen), max(hit.end for hit in chosen)
    return None


def _chosen(
    groups: tuple[frozenset[str], ...], stretch: Sequence[Hit], chosen: tuple[Hit, ...]
) -> tuple[Hit, ...] | None:
    """One hit for each group, none of them on top of another, all close together."""
    if not groups:
        return chosen
    candidates = [
        hit for hit in stretch if hit.concept in groups[0] and all(map(_apart, [hit] * len(chosen), chosen))
    ]
    for hit in candidates[:_MOST]:
        if complete := _chosen(groups[1:], stretch, (*chosen, hit)):
            return complete
    return None


def _apart(one: Hit, other: Hit) -> bool:
    if one.start > other.start:
        one, other = other, one
    return one.end <= other.start and other.end - one.start <= _WIDEST
