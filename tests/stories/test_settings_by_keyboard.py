"""Settings found, changed and kept, and a key given to another act, by keyboard alone."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import DIRECTIONS, REPLY, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
PEOPLE = [{"conversation": "c1", "name": "Ada Lark", "language": "en", "words": "My money is gone."}]
SNOOZE = "conversation.snooze"


@pytest.fixture(params=DIRECTIONS)
def here(request: pytest.FixtureRequest, short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, request.param, "settings", PEOPLE) as made:
        yield made


def test_a_setting_is_found_changed_and_kept_and_a_key_is_given_to_another_act(here: Seat) -> None:
    person = here.person
    shows_the_queue(here)
    person.press("home", "return")
    person.awaits_focus(REPLY)
    person.runs("Claim")
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")
    lets_enter_send(here)
    gives_a_key(here)
    person.keeps_picture("key")
    both_hold(here)
    here.power_cut()
    person.awaits_focus(REPLY)
    snoozes_by_the_new_key(person)


def lets_enter_send(here: Seat) -> None:
    person = here.person
    person.press("ctrl+comma")
    person.awaits_focus("settings.field")
    person.write("enter sends")
    until(lambda: settings(person) == ["settings.enter_sends"])
    person.press("return")
    person.awaits_focus("settings.enter_sends")
    person.press("space")
    until(lambda: preferences(here, "prefs.toml").get("enter_sends") is True)


def gives_a_key(here: Seat) -> None:
    """Who has it is said before it is taken, and what has which keys now afterwards."""
    person = here.person
    person.goes_to("settings.field", "shift+tab")
    person.press("ctrl+a")
    person.write("keys of every")
    until(lambda: settings(person) == ["settings.page.keys"])
    person.press("return")
    person.awaits_focus("settings.page.keys")
    person.press("space")
    person.awaits_focus("keys_page.find")
    person.write("snooze")
    person.goes_to("keys_page.list")
    person.press("home")
    until(lambda: any("Snooze…" in said for said in person.said_by("keys_page.key")))
    person.goes_to("keys_page.key")
    person.press("ctrl+j")
    person.hears_announced("belongs to “Most urgent conversation”")
    person.goes_to("keys_page.take")
    person.press("space")
    person.hears_announced("+J now.")
    person.awaits_focus("keys_page.key")
    until(lambda: preferences(here, "keys.toml") == {SNOOZE: ["Ctrl+J"], "inbox.urgent": []})
    person.press("escape")
    person.awaits_focus(REPLY)


def both_hold(here: Seat) -> None:
    person = here.person
    person.write("Sent by Enter")
    person.press("return")
    until(lambda: here.messages_on_server("c1")[-1]["body"] == "Sent by Enter")
    snoozes_by_the_new_key(person)


def snoozes_by_the_new_key(person: Person) -> None:
    person.press("ctrl+j")
    person.awaits_focus("snooze.field")
    person.press("escape")
    person.awaits_focus(REPLY)


def settings(person: Person) -> list[str]:
    """Those that are shown, without what stands around them."""
    around = {"settings", "settings.field", "settings.pages"}
    shown = (node.identifier for node, _states in person.program.walk())
    found = [name for name in shown if name.startswith("settings") and name not in around]
    return [name for name in found if not name.endswith(".reset")]


def preferences(here: Seat, file: str) -> dict[str, Any]:
    path = here.profile / file
    return tomllib.loads(path.read_text()) if path.exists() else {}
