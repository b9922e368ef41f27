"""A disk that takes no more, or nothing at all, is said in one sentence, and what came in before stands."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backend_stub import audit
from backend_stub.__main__ import main
from tests.server.test_command_line import ROOT, command


def import_file(folder: Path) -> Path:
    file = folder / "many.jsonl"
    message = {"from": "customer", "at": -5, "text": "Where is my deposit? " * 200}
    common = {"team": "payments", "customer": {"id": "k", "name": "Ada"}, "messages": [message]}
    file.write_text(
        "".join(f"{json.dumps({'id': f'c{n}'} | common)}\n" for n in range(130)), encoding="utf-8"
    )
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="a shell limits how large a file may grow")
def test_a_full_disk_is_said_in_one_sentence_and_what_came_in_stands(tmp_path: Path) -> None:
    file, database = import_file(tmp_path), tmp_path / "server.db"
    limited = ["sh", "-c", 'ulimit -f 1000 && exec "$@"', "sh"]
    for wanted in (["import", file], ["serve", "--port", 0, "--import", file]):
        ended = subprocess.run(
            [*limited, *command(*wanted, "--database", database)],
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
        )
        assert ended.returncode == 2, ended.stderr
        assert "the disk does not take it: " in ended.stderr
        assert ended.stderr.count("\n") == 1
    assert audit.verify(database).broken is None
    assert main(["import", str(file), "--database", str(database)]) == 0


def test_a_folder_that_takes_no_file_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "below"
    for wanted in (["serve", "--port", "0"], ["import", str(import_file(tmp_path))]):
        assert main([*wanted, "--database", str(folder / "server.db")]) == 2
        words = capsys.readouterr().err
        assert f"{folder} cannot be written to: " in words
        assert words.count("\n") == 1
