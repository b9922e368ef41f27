"""Ids: UUIDv7 in the order of time, and never twice."""

import uuid

from workstation.runtime.ids import new_id, now_ms


def test_an_id_is_a_version_7_uuid_that_carries_the_moment_it_was_made() -> None:
    before = now_ms()
    ids = [uuid.UUID(new_id()) for _ in range(2000)]
    after = now_ms()
    for one in ids:
        assert (one.version, one.variant) == (7, uuid.RFC_4122)
        assert before <= one.int >> 80 <= after
        assert str(one) == str(one).lower()
    assert len(set(ids)) == len(ids)


def test_later_milliseconds_sort_later() -> None:
    first = new_id()
    moment = now_ms()
    while now_ms() <= moment:
        pass
    assert first < new_id()


def test_the_random_bits_are_all_used() -> None:
    ones = zeros = 0
    for _ in range(300):
        value = uuid.UUID(new_id()).int
        ones |= value
        zeros |= ~value
    random_bits = ((1 << 80) - 1) & ~(0xF << 76) & ~(0x3 << 62)
    assert ones & random_bits == random_bits
    assert zeros & random_bits == random_bits
