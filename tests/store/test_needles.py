"""The scan itself: it finds what stands there, in any encoding and in pieces, and opens sealed files."""

import asyncio
import base64
import json
from pathlib import Path

import pytest

from tests.needles import Needles
from tests.store import wire
from tests.store.profile import KEY, opened, pulled
from tests.unsealing import unsealed

WAYS = {
    "plain": lambda word: word.encode(),
    "upper": lambda word: word.upper().encode(),
    "utf-16": lambda word: b"\1" + word.encode("utf-16-be"),
    "json": lambda word: json.dumps({"body": word}).encode(),
    "base64": lambda word: base64.b64encode(f"the words {word} and more".encode()),
    "a piece": lambda word: b"\0\0\0" + word.encode()[3:11] + b"\0",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("han", [False, True])
def test_a_needle_is_found_however_it_is_written(tmp_path: Path, way: str, han: bool) -> None:
    needles = Needles()
    word = needles.plant("note", han=han)
    (tmp_path / "file").write_bytes(WAYS[way](word))
    assert {line.split(" (")[0] for line in needles.found(tmp_path)} == {"note"}


def test_a_needle_is_not_found_where_another_one_stands(tmp_path: Path) -> None:
    (tmp_path / "file").write_text(Needles(1).plant("note"))
    needles = Needles(2)
    needles.plant("note")
    assert needles.found(tmp_path) == []


def test_a_sealed_file_shows_nothing_and_opened_by_its_key_all_of_it(tmp_path: Path) -> None:
    needles = Needles()
    first, second = needles.plant("first"), needles.plant("second", han=True)

    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, first))) as store:
            await pulled(store, wire.page(wire.row(2, "message", wire.message("c1", 2, second), "c1")))
            assert needles.found(tmp_path) == []
            found = needles.found(tmp_path, read=lambda path: unsealed(path, KEY))
            assert {line.rpartition(" in ")[2] for line in found} == {"replica.db", "replica.db-wal"}
            assert {line.split(" ")[0] for line in found} == {"first", "second"}

    asyncio.run(story())
