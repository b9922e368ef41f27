"""The testers' page in a real browser: it shows who is connected and how the levers stand."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.serving import Server

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed to load the testers' page")


def loaded(url: str, folder: Path) -> str:
    """The page as it stands after its script has run for a while."""
    assert CHROMIUM is not None
    root = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
    quiet = ["--headless=new", "--disable-gpu", f"--user-data-dir={folder}", "--enable-logging=stderr"]
    command = [CHROMIUM, *quiet, *root, "--virtual-time-budget=5000", "--dump-dom", url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=True)
    assert not re.findall(r"CONSOLE.*(?:Error|Refused|violates).*", done.stderr)
    return done.stdout


def test_the_page_shows_the_workstations_the_levers_and_hostile_customers_as_text(tmp_path: Path) -> None:
    with Server(tmp_path / "server.db") as server:
        ana = server.agent("ana")
        ana.do("c1", "claim")
        ana.changes()
        with httpx.Client(base_url=server.url, trust_env=False) as testers:
            testers.put("/testers/levers", json={"latency_ms": 1234}).raise_for_status()
            evil = {"id": "evil", "name": "<img src=x onerror=alert(1)>"}
            token = testers.post("/testers/customers", json=evil).raise_for_status().json()["token"]
            opened = {"id": "e1", "team_id": "payments", "language": "en", "subject": "<script>x</script>",
                      "message": {"id": "e1-1", "body": "hi"}}  # fmt: skip
            headers = {"Authorization": f"Bearer {token}"}
            testers.post("/v1/customer/conversations", json=opened, headers=headers).raise_for_status()
        page = loaded(f"{server.url}/testers", tmp_path / "browser")
    rows = re.findall(r"<tr data-key=[^>]*>.*?</tr>", page, re.DOTALL)
    assert any("Ana" in row and "GET /v1/sync/changes" in row and "lanes: 1" in row for row in rows)
    assert any("already" not in row and "claim" in row and "applied" in row for row in rows)
    assert '<td class="pulled">1234</td>' in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "<img" not in page
    assert page.count("<script") == 1
