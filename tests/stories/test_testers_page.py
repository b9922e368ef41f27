"""The testers' page in a real browser: it shows who is connected, and its buttons do what they say."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.patience import PATIENCE
from tests.serving import Server
from tests.stories.browser import CHROMIUM, Browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed to load the testers' page")
EVIL = "<img src=x onerror=document.title='broken-into'>"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "server.db") as server:
        yield server


@pytest.fixture
def browser(server: Server, tmp_path: Path) -> Iterator[Browser]:
    """On the page of testers, where ana is connected and somebody evil has written."""
    ana = server.agent("ana")
    ana.do("c1", "claim")
    ana.changes()
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as testers:
        new = {"id": "evil", "name": EVIL}
        token = testers.post("/testers/customers", json=new).raise_for_status().json()["token"]
        opened = {"id": "e1", "team_id": "payments", "language": "en", "subject": "<b>x</b>",
                  "message": {"id": "e1-1", "body": "hi"}}  # fmt: skip
        headers = {"Authorization": f"Bearer {token}"}
        testers.post("/v1/customer/conversations", json=opened, headers=headers).raise_for_status()
    with Browser(tmp_path / "browser") as browser:
        browser.go(f"{server.url}/testers")
        browser.until("document.querySelectorAll('#conversations tr').length === 4")
        browser.until("document.querySelectorAll('#clients tr').length === 1")
        yield browser
        assert browser.troubles == []


def click(browser: Browser, id_: str) -> None:
    browser.until(f"document.getElementById('{id_}') && !document.getElementById('{id_}').disabled")
    browser.run(f"document.getElementById('{id_}').click()")


def fill(browser: Browser, id_: str, value: object) -> None:
    browser.run(f"document.getElementById('{id_}').value = {value!r}")


def said(browser: Browser, words: str) -> None:
    browser.until(f"document.getElementById('said').textContent.includes({words!r})")


def test_workstations_are_shown_and_what_customers_call_themselves_stays_text(browser: Browser) -> None:
    shown = browser.run("document.getElementById('clients').innerText")
    assert "Ana" in shown
    assert "GET /v1/sync/changes" in shown
    assert "lanes: 1" in shown
    assert EVIL in browser.run("document.getElementById('conversations').innerText")
    assert browser.run("document.images.length + document.querySelectorAll('main b').length") == 0
    assert "Cockpit" in browser.run("document.title")


def test_levers_are_pulled_and_put_to_rest(server: Server, browser: Browser) -> None:
    fill(browser, "lever-latency_ms", 1234)
    browser.run("document.getElementById('lever-cut').checked = true")
    browser.run("document.querySelector('#lever-form .primary').click()")
    said(browser, "as you set them")
    panel = server.app.state.levers
    assert (panel.levers.latency_ms, panel.levers.cut) == (1234, True)
    browser.until("document.getElementById('lever-rows').innerText.includes('pulled')")
    click(browser, "rest")
    said(browser, "at rest")
    assert not panel.levers.cut


def test_a_storm_is_started_recorded_and_replayed(server: Server, browser: Browser) -> None:
    fill(browser, "seconds", 1)
    click(browser, "start")
    said(browser, "rages")
    browser.until("document.querySelectorAll('#recordings tr').length === 1")
    browser.until("!document.querySelector('#recordings button').disabled")
    browser.run("document.querySelector('#recordings button').click()")
    said(browser, "rages again")
    browser.until("document.querySelectorAll('#recordings tr').length === 2")
    assert len(server.app.state.cockpit.storms.recordings.newest_first()) == 2


def test_the_server_is_copied_put_back_restarted_and_its_tokens_expire(
    server: Server, browser: Browser
) -> None:
    before = server.database.incarnation
    click(browser, "copy")
    said(browser, "Copied as it stands")
    click(browser, "put-back")
    said(browser, "back at copy 0001")
    between = server.database.incarnation
    click(browser, "restart")
    said(browser, "another run")
    assert len({before, between, server.database.incarnation}) == 3
    click(browser, "expire")
    said(browser, "worth nothing")


def test_a_customer_is_played_and_a_conversation_given_away(server: Server, browser: Browser) -> None:
    browser.run("document.querySelector('#conversations button').click()")
    fill(browser, "words", "I am the customer")
    click(browser, "write")
    said(browser, "Written, as message")
    browser.run("document.getElementById('receiver').value = 'to_user ben'")
    click(browser, "give")
    said(browser, "Given away")
    browser.until("document.getElementById('conversations').innerText.includes('Ben')")


def test_the_keyboard_begins_at_the_top_and_reaches_the_levers(browser: Browser) -> None:
    browser.press("Tab")
    assert browser.run("document.activeElement.className") == "skip"
    unnamed = """[...document.querySelectorAll('input, select, textarea, button')].filter(
        (one) => !one.labels?.length && !one.innerText.trim() && !one.ariaLabel).map((one) => one.id)"""
    assert browser.run(unnamed) == []
