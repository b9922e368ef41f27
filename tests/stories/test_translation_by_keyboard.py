"""A conversation in Arabic read and answered by somebody who knows none, by keyboard alone; and not without
the administrator's word, without which no text leaves."""

import sys
from pathlib import Path

import pytest

from tests.stories.real_screen import until
from tests.stories.seat import REPLY, TIMELINE, Seat, seat
from tests.stories.wire import Wire

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
ALLOWED = "[translation]\nallowed = true\n"
SAID = "مرحبا، لم يصل السحب إلى محفظتي"
MORE = "شكرا، والإيداع أيضا"
MINE = "Hello, thank you for waiting. The withdrawal is on its way."
PEOPLE = [{"conversation": "c1", "name": "أمينة الحداد", "language": "ar", "words": SAID}]
ASKED = (b"/v1/translations", b"/v1/drafts/translation")


def test_an_arabic_conversation_is_read_and_answered_in_ones_own_language(short_folder: Path) -> None:
    wire = Wire()
    with seat(short_folder, "en", "translation", PEOPLE, policy=ALLOWED, through=wire.leads_to) as here:
        takes_the_case(here)
        reads_it(here)
        here.person.keeps_picture("read")
        answers_it(here)
        here.person.keeps_picture("answered")
        assert all(route in wire.heard for route in ASKED)


def test_without_the_administrators_word_one_hears_so_and_no_text_leaves(short_folder: Path) -> None:
    wire = Wire()
    with seat(short_folder, "en", "no-translation", PEOPLE, through=wire.leads_to) as here:
        person = here.person
        takes_the_case(here)
        person.press("ctrl+shift+d")
        person.hears("has not allowed a translation service")
        person.write(MINE)
        person.awaits_text(MINE)
        person.press("ctrl+shift+j")
        until(
            lambda: any("has not allowed" in said for said in person.said_by("conversation.composer.trouble"))
        )
        person.keeps_picture("refused")
        here.customers[0].writes(MORE)
        until(lambda: any(MORE in said for said in person.items_of(TIMELINE)))
        heard = wire.heard
        assert b"/v1/ops" in heard, "the wire is listened to"
        assert not any(route in heard for route in ASKED)
        assert b"thank you for waiting" not in heard, "what is half written is nobody else's"


def takes_the_case(here: Seat) -> None:
    person = here.person
    until(lambda: person.said_by("inbox.section.unassigned") == ["Unassigned, 1"])
    person.press("ctrl+shift+n")
    until(lambda: any(SAID in said for said in person.items_of(TIMELINE)))
    person.awaits_focus(REPLY)
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")


def reads_it(here: Seat) -> None:
    """What it says stands with what was written, also of what comes later."""
    person = here.person
    person.press("ctrl+shift+d")
    until(lambda: any(SAID in said and "withdrawal" in said for said in person.items_of(TIMELINE)))
    here.customers[0].writes(MORE)
    until(lambda: any(MORE in said and "deposit" in said for said in person.items_of(TIMELINE)))
    person.awaits_focus(REPLY)


def answers_it(here: Seat) -> None:
    """The translation is looked at beside one's own words, taken by Enter, and sent."""
    person = here.person
    person.write(MINE)
    person.awaits_text(MINE)
    person.press("ctrl+shift+j")
    person.awaits_focus("draft_translation.text")
    until(lambda: (node := person.focused()) and "السحب" in node.text)
    theirs, mine = person.finds("draft_translation.text"), person.finds("draft_translation.original")
    assert theirs is not None
    assert mine is not None
    assert mine.text == MINE
    translated = theirs.text
    person.keeps_picture("looked-at")
    person.press("return")
    person.awaits_focus(REPLY)
    person.awaits_text(translated)
    person.press("ctrl+return")
    until(lambda: here.messages_on_server("c1")[-1]["kind"] == "outgoing")
    sent = here.messages_on_server("c1")[-1]
    assert sent["body"] == translated
    assert "مرحبا" in sent["body"]
