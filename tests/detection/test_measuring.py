"""The command reads messages line by line, answers each, and names the lines that are none."""

import json
import os
import select
import subprocess
import sys
from pathlib import Path

from backend_stub.__main__ import main as backend
from backend_stub.feeds.publishing import folder_of
from workstation.detection.shipped import FRAUD

LINES = """\
{"id": "a", "text": "he asked me for my seed phrase", "from": "customer", "kinds": ["credential_request"]}
no json

{"id": "b", "text": "good morning to you all", "from": "agent", "language": "en"}
{"id": "c", "text": 5, "from": "agent"}
{"id": "d", "text": "x", "from": "stranger"}
"""


BLIND = "not looked for, since nothing is there to tell it by: suspicious_domain"


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "workstation.detection", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False, encoding="utf-8")


def told(stderr: str) -> list[str]:
    """What is said of the lines, after what is said first: that nobody has trained a model."""
    first, *lines = stderr.splitlines()
    assert first == BLIND
    return lines


def test_every_message_is_answered_and_bad_lines_are_named() -> None:
    done = run(given=LINES)
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 1
    assert first["id"] == "a"
    assert "credential_request" in {indicator["kind"] for indicator in first["indicators"]}
    assert second == {"id": "b", "language": "en", "indicators": []}
    assert [line.split(":")[0] for line in told(done.stderr)] == ["line 2", "line 5", "line 6"]


def test_an_answer_comes_before_the_next_line_is_asked_for() -> None:
    command = [sys.executable, "-m", "workstation.detection"]
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=plain
    ) as running:
        assert running.stdin
        assert running.stdout
        for name in ("a", "b"):
            running.stdin.write(f'{{"id": "{name}", "text": "good morning"}}\n')
            running.stdin.flush()
            assert select.select([running.stdout], [], [], 60)[0], "it keeps the answer to itself"
            assert json.loads(running.stdout.readline())["id"] == name
        running.stdin.close()


def test_a_line_may_say_what_its_author_most_likely_writes_in() -> None:
    said = '{"id": 1, "text": "hola"}', '{"id": 2, "text": "hola", "language": "es"}'
    done = run(given="\n".join((*said, '{"id": 3, "text": "good morning to you all", "language": "es"}')))
    assert [json.loads(line)["language"] for line in done.stdout.splitlines()] == ["", "es", "en"]


def test_recall_and_precision_are_printed(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    file.write_text(LINES.splitlines()[0], encoding="utf-8")
    done = run("evaluate", str(file))
    assert done.returncode == 0
    assert "credential_request" in done.stdout
    assert "1/1 1.000" in done.stdout


def test_lists_that_come_along_are_looked_up_and_a_servers_in_their_place(tmp_path: Path) -> None:
    listed = (FRAUD / "phishing.txt").read_text(encoding="utf-8").splitlines()
    ours = next(line for line in listed if line and not line.startswith("#")).split()[0]
    given = "\n".join(
        json.dumps({"id": name, "text": f"look at https://{name}/", "from": "customer"})
        for name in (ours, "thief-of-tests.xyz")
    )

    def flagged(*arguments: str) -> list[str]:
        lines = map(json.loads, run(*arguments, given=given).stdout.splitlines())
        kinds = {line["id"]: {one["kind"] for one in line["indicators"]} for line in lines}
        return [name for name, found in kinds.items() if "phishing_link" in found]

    assert flagged() == [ours]
    feed, database = tmp_path / "feed", tmp_path / "server.db"
    feed.write_text("thief-of-tests.xyz\n", encoding="utf-8")
    about = ("--kind", "domains", "--origin", "tests", "--database", str(database))
    assert backend(["feeds", "add", "Ours", str(feed), *about]) == 0
    assert flagged("--lists", str(folder_of(database))) == [ours, "thief-of-tests.xyz"]
    assert BLIND in run("--lists", str(folder_of(database)), given=given).stderr
    nothing = run("--lists", str(tmp_path), given=given)
    assert (nothing.returncode, nothing.stdout) == (2, "")
    assert "Nothing is published there" in nothing.stderr


def test_wrong_arguments_and_absent_files_are_said() -> None:
    assert run("evaluate").returncode == 2
    done = run("evaluate", "/nowhere/messages.jsonl")
    assert done.returncode == 2
    assert "/nowhere/messages.jsonl: No such file" in done.stderr


NONSENSE = (
    b"\xff\xfe{}", b"[1, 2]", b'"a text"', b"null", b"{}", b'{"id": "a"}', b'{"id": "a", "text": null}',
    b'{"id": true, "text": "x"}', b'{"id": 1.5, "text": "x"}', b'{"id": "a", "text": "x", "from": ["agent"]}',
    b'{"id": "a", "text": "x", "kinds": {"a": 1}}', b'{"id": "a", "text": "x", "kinds": ["\\udfff"]}',
    b'{"id": "a", "text": "x", "kinds": ["remote_access", "\xe9"]}', b'{"id": "a", "text": "x"',
    b"[" * 100_000, b'{"id": ' + b"9" * 5_000 + b', "text": "x"}',
    b'{"id": "a", "text": "' + b"x" * (9 << 20) + b'"}',
)  # fmt: skip
SENSE = (
    b'{"id": 7, "text": "good morning", "from": "bot"}',
    b'{"id": "\\ud800", "text": "half \\udc00 a sign", "language": "\\ud800", "kinds": ["remote_access"]}',
    b'{"id": "bytes", "text": "caf\xe9 \xff", "kinds": []}',
    b'{"id": "nul", "text": "a\\u0000b", "more": 1}',
)


def bytes_through(*arguments: str, given: bytes = b"", to: int = subprocess.PIPE) -> tuple[int, bytes, str]:
    command = [sys.executable, "-m", "workstation.detection", *arguments]
    done = subprocess.run(command, input=given, stdout=to, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout or b"", done.stderr.decode(errors="replace")


def test_nonsense_is_named_by_its_line_and_what_stands_between_is_answered(tmp_path: Path) -> None:
    mixed = b"\n".join(line for pair in zip(NONSENSE, SENSE * 5, strict=False) for line in pair)
    code, answers, stderr = bytes_through(given=mixed)
    assert code == 1
    assert [line.split(":")[0] for line in told(stderr)] == [
        f"line {number}" for number in range(1, 2 * len(NONSENSE), 2)
    ]
    ids = [json.loads(line)["id"] for line in answers.splitlines()]
    assert ids == (([7, "\ud800", "bytes", "nul"] * 5)[: len(NONSENSE)])
    file = tmp_path / "messages.jsonl"
    file.write_bytes(mixed)
    code, table, stderr = bytes_through("evaluate", str(file))
    assert (code, len(told(stderr))) == (1, len(NONSENSE))
    assert b"0/" in table, "what nobody found"


def test_a_kind_that_no_detector_finds_is_a_bad_line(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    file.write_text(
        LINES.splitlines()[0] + '\n{"id": 1, "text": "x", "kinds": ["nonsense"]}', encoding="utf-8"
    )
    done = run("evaluate", str(file))
    assert done.returncode == 1
    assert told(done.stderr) == ["line 2: no detector finds the kind nonsense"]
    assert "nonsense" not in done.stdout
    assert "1/1 1.000" in done.stdout


def test_a_mark_of_the_order_of_bytes_costs_no_line() -> None:
    code, answers, stderr = bytes_through(given=b"\xef\xbb\xbf" + SENSE[0] + b"\r\n" + SENSE[0])
    assert (code, len(answers.splitlines()), told(stderr)) == (0, 2, [])


def test_whoever_reads_no_further_ends_it_without_a_word() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        code, _, stderr = bytes_through(given=b"\n".join(SENSE[:1] * 50), to=writing)
    finally:
        os.close(writing)
    assert (code, told(stderr)) == (2, [])
