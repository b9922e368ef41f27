"""The stub's command line: it listens, says so, stops when asked, and explains what it cannot do."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from backend_stub import accounts
from backend_stub.__main__ import main
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "backend_stub", *map(str, arguments)]


@contextmanager
def serving(*arguments: object) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server in its own process, and its address; stopped by SIGTERM where it still runs."""
    with subprocess.Popen(
        command("serve", "--port", 0, *arguments),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            lines = iter(process.stdout.readline, "")
            words = next((line for line in lines if line.startswith("listening on ")), "")
            assert words, process.stderr and process.stderr.read()
            yield process, words.split()[-1]
        finally:
            process.terminate()
            process.wait(30)


def sign_in(url: str, email: str) -> httpx.Response:
    wanted = {"email": email, "password": accounts.PASSWORD}
    return httpx.post(f"{url}/v1/sessions", json=wanted, trust_env=False, timeout=PATIENCE)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_the_demo_accounts_and_stops_in_order(number: signal.Signals, tmp_path: Path) -> None:
    with serving("--database", tmp_path / "server.db") as (process, url):
        assert {sign_in(url, user.email).json()["me"]["role"] for user in accounts.USERS} == {
            user.role.value for user in accounts.USERS
        }
        process.send_signal(number)
        assert process.wait(30) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_a_second_start_on_the_same_file_keeps_what_is_there(tmp_path: Path) -> None:
    database = tmp_path / "server.db"
    for _ in range(2):
        with serving("--database", database) as (_, url):
            token = sign_in(url, "agent@demo.example").json()["access_token"]
            headers = {"Authorization": f"Bearer {token}"}
            wanted = {"high_water": ""}
            answer = httpx.post(
                f"{url}/v1/sync/bootstrap", json=wanted, headers=headers, trust_env=False, timeout=PATIENCE
            )
            start = json.loads(answer.text.splitlines()[0])
            assert len(start["users"]) == len(accounts.USERS)
            assert {response["version"] for response in start["canned"]} == {1}
            assert len(start["canned"]) == len(accounts.canned_responses() + accounts.macros())


def test_one_database_has_one_server(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = tmp_path / "server.db"
    with serving("--database", database):
        assert main(["serve", "--port", "0", "--database", str(database)]) == 2
        assert "Another server uses" in capsys.readouterr().err
        file = tmp_path / "empty.jsonl"
        file.touch()
        assert main(["import", str(file), "--database", str(database)]) == 2


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "example.test"])
def test_it_listens_on_the_loopback_only(
    host: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--host", host, "--database", str(tmp_path / "server.db")]) == 2
    assert "add --allow-remote if you mean it" in capsys.readouterr().err
    assert not (tmp_path / "server.db").exists()


def test_told_to_listen_elsewhere_it_keeps_testers_out(tmp_path: Path) -> None:
    options = ("--host", "0.0.0.0", "--allow-remote", "--database", tmp_path / "server.db")
    with serving(*options) as (_, url):
        local = url.replace("0.0.0.0", "127.0.0.1")
        assert httpx.get(f"{local}/v1/about", trust_env=False, timeout=PATIENCE).status_code == 200
        assert httpx.get(f"{local}/testers/levers", trust_env=False, timeout=PATIENCE).status_code == 404


def test_a_port_in_use_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port), "--database", str(tmp_path / "server.db")]) == 2
    words = capsys.readouterr().err
    assert f"Cannot listen on 127.0.0.1:{port}" in words
    assert words.count("\n") == 1


@pytest.mark.parametrize("port", ["-1", "65536", "many"])
def test_a_port_that_is_none_is_refused(port: str, tmp_path: Path) -> None:
    try:
        code = main(["serve", f"--port={port}", "--database", str(tmp_path / "server.db")])
    except SystemExit as ending:
        code = int(ending.code or 0)
    assert code == 2


def test_a_file_that_is_no_database_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "server.db"
    broken.write_bytes(b"this is no database at all, but long enough to look into " * 200)
    assert main(["serve", "--port", "0", "--database", str(broken)]) == 2
    words = capsys.readouterr().err
    assert str(broken) in words
    assert words.count("\n") == 1


def test_an_import_names_malformed_lines_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "some.jsonl"
    message = {"from": "customer", "at": -5, "text": "Hello, where is my deposit?"}
    fits = {"id": "a", "team": "payments", "customer": {"id": "k", "name": "Ada"}, "messages": [message]}
    file.write_text(json.dumps(fits) + "\nnonsense\n", encoding="utf-8")
    database = str(tmp_path / "server.db")
    assert main(["import", str(file), "--database", database]) == 1
    first = capsys.readouterr()
    assert first.out == "1 conversations with 1 messages added, 0 were there already, 1 lines malformed\n"
    assert first.err == "line 2: it is no JSON\n"
    file.write_text(json.dumps(fits), encoding="utf-8")
    assert main(["import", str(file), "--database", database]) == 0
    assert capsys.readouterr().out.startswith("0 conversations")


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in (tmp_path / "missing.jsonl", tmp_path):
        assert main(["import", str(file), "--database", str(tmp_path / "server.db")]) == 2
        words = capsys.readouterr().err
        assert f"{file} cannot be read: " in words
        assert words.count("\n") == 1


def test_a_byte_order_mark_is_no_trouble_and_foreign_bytes_only_cost_their_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    message = {"from": "customer", "at": -5, "text": "Hello, where is my deposit?"}
    lines = [
        json.dumps(
            {"id": name, "team": "payments", "customer": {"id": "k", "name": "Ada"}, "messages": [message]}
        )
        for name in ("first", "second", "third")
    ]
    file = tmp_path / "some.jsonl"
    content = "\ufeff" + "\n".join(lines)
    file.write_bytes(content.encode().replace(b'"second"', b'"sec\xffnd"'))
    assert main(["import", str(file), "--database", str(tmp_path / "server.db")]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("2 conversations with 2 messages added")
    assert said.err == "line 2: it is no UTF-8\n"


def test_serving_with_an_import_and_the_scenario_has_both(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    message = {"from": "customer", "at": -5, "text": "Hello, where is my deposit?"}
    line = {
        "id": "imported",
        "team": "payments",
        "customer": {"id": "k", "name": "Ada"},
        "messages": [message],
    }
    file.write_text(json.dumps(line), encoding="utf-8")
    with serving("--database", tmp_path / "server.db", "--import", file, "--scenario") as (_, url):
        listed = httpx.get(
            f"{url}/testers/conversations?limit=1000", trust_env=False, timeout=PATIENCE
        ).json()
        ids = {conversation["id"] for conversation in listed}
        assert {"imported", "en-telegram-support"} <= ids
        assert httpx.get(f"{url}/testers/scenario", trust_env=False, timeout=PATIENCE).json() == {
            "playing": True
        }


def test_dialogues_become_an_import_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turns = [{"speaker": "USER", "utterance": "Hi"}, {"speaker": "SYSTEM", "utterance": "Hello"}] * 3
    file = tmp_path / "dialogues.json"
    file.write_text(json.dumps([{"dialogue_id": "1", "services": ["Banks_1"], "turns": turns}] * 20))
    assert main(["dialogues", str(file)]) == 0
    made = capsys.readouterr().out
    (tmp_path / "made.jsonl").write_text(made, encoding="utf-8")
    assert main(["import", str(tmp_path / "made.jsonl"), "--database", str(tmp_path / "server.db")]) == 0
    assert main(["dialogues", str(file)]) == 0
    assert capsys.readouterr().out.endswith(made)
    file.write_text("[7]")
    assert main(["dialogues", str(file)]) == 2
    assert "holds no dialogues" in capsys.readouterr().err
    assert main(["dialogues", str(tmp_path / "missing.json")]) == 2
    assert "missing.json cannot be read: No such file" in capsys.readouterr().err


def test_a_storm_is_started_from_the_command_line_and_its_recording_replayed(tmp_path: Path) -> None:
    with serving("--database", tmp_path / "server.db") as (_, url):
        storm = command("storm", "--url", url, "--seed", 5, "--seconds", 1)
        first = subprocess.run(
            storm, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True
        ).stdout
        (tmp_path / "storm.jsonl").write_text(first)
        replay = command("storm", "--url", url, "--replay", tmp_path / "storm.jsonl")
        again = subprocess.run(
            replay, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True
        ).stdout

    def acts(text: str) -> list[tuple[int, str]]:
        return [(line["at"], line["do"]) for line in map(json.loads, text.splitlines()) if "do" in line]

    assert acts(first) == acts(again)
    assert acts(first)[-1] == (1000, "levers")


def test_a_storm_on_nobody_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text("{}")
    assert main(["storm", "--url", "http://127.0.0.1:9"]) == 2
    assert "No server answers" in capsys.readouterr().err
    with serving("--database", tmp_path / "server.db") as (_, url):
        assert main(["storm", "--url", url, "--replay", str(tmp_path / "no.jsonl")]) == 2
        assert "recording" in capsys.readouterr().err
        assert main(["storm", "--url", url, "--replay", str(tmp_path / "missing.jsonl")]) == 2
