"""Encrypted files: what was sealed opens whole and in parts, and nothing that was touched opens at all."""

import os
import secrets
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.store.sealed import CHUNK, Sealed, opened, seal
from workstation.store.trouble import Lost

SIZES = st.sampled_from([1, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5])
WHOLE = CHUNK + 16  # of a full chunk in the file
few = settings(max_examples=40, deadline=None)


def sealed(folder: Path, content: bytes, name: str = "d1") -> Sealed:
    made = Sealed(name, secrets.token_bytes(32), len(content))
    seal(folder, made, content)
    return made


@few
@given(size=SIZES, data=st.data())
def test_it_opens_whole_and_from_any_place(
    tmp_path_factory: pytest.TempPathFactory, size: int, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("blobs")
    content = os.urandom(size)
    made = sealed(folder, content)
    assert opened(folder, made) == content
    first = data.draw(st.integers(0, size))
    count = data.draw(st.integers(0, 2 * CHUNK))
    assert opened(folder, made, first, count) == content[first : first + count]
    assert content[:17] not in (folder / "d1").read_bytes() or size < 17
    assert (folder / "d1").stat().st_mode & 0o777 == 0o600


@few
@given(size=SIZES, place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_one_changed_bit_is_seen(
    tmp_path_factory: pytest.TempPathFactory, size: int, place: float, bit: int
) -> None:
    folder = tmp_path_factory.mktemp("blobs")
    made = sealed(folder, bytes(size))
    stored = bytearray((folder / "d1").read_bytes())
    stored[int(place * len(stored))] ^= 1 << bit
    (folder / "d1").write_bytes(stored)
    with pytest.raises(Lost):
        opened(folder, made)


@few
@given(cut=st.floats(0, 1, exclude_max=True), size=SIZES)
def test_a_file_cut_short_or_longer_is_seen(
    tmp_path_factory: pytest.TempPathFactory, cut: float, size: int
) -> None:
    folder = tmp_path_factory.mktemp("blobs")
    made = sealed(folder, bytes(size))
    stored = (folder / "d1").read_bytes()
    for changed in (stored[: int(cut * len(stored))], stored + b"\0", stored[:WHOLE] * 4):
        (folder / "d1").write_bytes(changed)
        with pytest.raises(Lost):
            opened(folder, made, 0, 1)


@pytest.mark.parametrize("order", [(1, 0, 2), (0, 0, 2), (2, 1, 0), (0, 2, 1)])
def test_chunks_in_another_order_are_seen(tmp_path: Path, order: tuple[int, ...]) -> None:
    made = sealed(tmp_path, b"".join(bytes([n]) * CHUNK for n in range(3)))
    stored = (tmp_path / "d1").read_bytes()
    chunks = [stored[n * WHOLE : (n + 1) * WHOLE] for n in range(3)]
    (tmp_path / "d1").write_bytes(b"".join(chunks[n] for n in order))
    with pytest.raises(Lost):
        opened(tmp_path, made)


def test_a_file_in_the_place_of_another_is_seen(tmp_path: Path) -> None:
    one = sealed(tmp_path, b"one", "d1")
    two = Sealed("d2", one.key, 3)
    seal(tmp_path, two, b"two")
    (tmp_path / "d2").replace(tmp_path / "d1")
    with pytest.raises(Lost):
        opened(tmp_path, one)
    with pytest.raises(Lost):
        opened(tmp_path, two)
