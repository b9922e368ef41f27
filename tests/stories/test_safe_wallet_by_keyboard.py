"""A customer is talked into a “safe wallet”: warned of, escalated, frozen; and all five are warned."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.stories.person import Person
from tests.stories.real_screen import until
from tests.stories.seat import LIST, REPLY, Seat, seat, shows_the_queue

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="xdotool presses the keys of an X server"),
]
NAMES = ("Ada Lark", "Bela Moor", "Cyril Nash", "Dora Pell", "Egon Rusk")
PEOPLE = [
    {"conversation": f"c{number}", "name": name, "language": "en", "words": f"{name} here, I need help."}
    for number, name in enumerate(NAMES, 1)
]
WALLET = "0x52908400098527886e0f7030069857d2e4169ee7"
STORY = f"Your support told me to move everything to a safe wallet now: {WALLET}"
ASKING = "Please send me your seed phrase so that I can look at it."
CALMING = "Thank you for asking first. "
SITE = "Never open groundcrew-support.example: thieves made it."
SITE_REASON = "They have to know which site it was"
SAFETY = ("does not belong to our team", "never ask for")  # against a false supporter, against a safe wallet
CASES, CONCERNED = "priority.cases", "priority.campaigns.concerned"


@pytest.fixture
def here(short_folder: Path) -> Iterator[Seat]:
    with seat(short_folder, "en", "wallet", PEOPLE) as made:
        yield made


def test_a_thief_is_stopped_at_five_customers_by_keyboard_alone(here: Seat) -> None:
    here.customers[0].writes(STORY)
    agent_is_warned_and_escalates(here)
    for customer in here.customers[1:]:
        customer.writes(f"Is {WALLET} really yours?")
    here.changes_hands("senior@demo.example")
    senior_asks_for_a_freeze(here)
    senior_sees_who_else_has_the_address(here)
    here.changes_hands("senior2@demo.example")
    second_senior_agrees(here)
    second_senior_records_the_money(here)
    the_others_are_warned(here)
    here.person.keeps_picture("warned")


def act(here: Seat) -> dict[str, Any]:
    """The act on the first customer's account, as the server has it."""
    bundle = here.witness.conversation("c1")
    assert bundle is not None
    found: list[dict[str, Any]] = bundle["account_acts"]
    return found[-1] if found else {}


def agent_is_warned_and_escalates(here: Seat) -> None:
    """The list says it, and so do the tab of what is opened and its banner."""
    person = here.person
    shows_the_queue(here)
    until(lambda: any(NAMES[0] in said and "fraud flag: Warning" in said for said in person.items_of(LIST)))
    person.press("home")
    for _ in NAMES:
        if NAMES[0] in person.stands_on():
            break
        person.press("down")
    person.press("return")
    person.awaits_focus(REPLY)
    until(lambda: any(NAMES[0] in said and "fraud flag: Warning" in said for said in person.said_by("tab.")))
    until(lambda: any("Warning" in said for said in person.said_by("conversation.banner")))
    person.runs("Claim")
    until(lambda: here.on_server("c1")["assignee_id"] == "agent")
    person.awaits_focus(REPLY)
    is_stopped_and_puts_it_right(here)
    sends_in_spite_of_the_guard(here)
    person.press("ctrl+shift+x")
    person.awaits_focus("escalation.reason")
    person.write("A safe wallet, and it is urgent")
    person.goes_to("escalation.do")
    person.press("space")
    until(lambda: here.on_server("c1")["team_id"] == "security")


def is_stopped_and_puts_it_right(here: Seat) -> None:
    """What asks for a secret does not leave; one key takes it out, and the rest goes."""
    person = here.person
    replies(person, CALMING + ASKING)
    person.hears("Not sent yet.")
    person.keeps_picture("stopped")
    assert not own_words(here), "nothing has left"
    person.press("f4")
    until(lambda: not any("Not sent yet." in said for said in person.said_by("conversation.guard")))
    person.awaits_focus(REPLY)
    person.press("ctrl+return")
    until(lambda: own_words(here))
    [sent] = own_words(here)
    assert sent.startswith("Thank you")
    assert "seed phrase" not in sent


def sends_in_spite_of_the_guard(here: Seat) -> None:
    """A site of thieves is named as a warning: for a reason, which is kept."""
    person = here.person
    person.awaits_focus(REPLY)
    replies(person, SITE)
    person.hears("Not sent yet.")
    person.goes_to("conversation.guard.override")
    person.press("space")
    person.awaits_focus("line_question.line")
    person.write(SITE_REASON)
    person.press("return")
    until(lambda: SITE in own_words(here))
    assert any("guard_overridden:" in word and SITE_REASON in word for word in acts(here))
    person.awaits_focus(REPLY)


def replies(person: Person, words: str) -> None:
    """Letters pass by whoever reads the screen aloud, and may come later than a shortcut."""
    person.write(words)
    until(lambda: (editor := person.finds(REPLY)) and editor.text.endswith(words))
    person.press("ctrl+return")


def own_words(here: Seat) -> list[str]:
    """What the first customer was sent."""
    return [one["body"] for one in here.messages_on_server("c1") if one["kind"] == "outgoing"]


def acts(here: Seat) -> list[str]:
    return [one["body"] for one in here.messages_on_server("c1") if one["kind"] == "activity"]


def chooses_the_case(here: Seat) -> None:
    """The first customer's, wherever it stands: who was answered stands behind those who wait."""
    person = here.person
    person.runs("Go to Priority")
    person.awaits_focus(CASES)
    until(lambda: the_chosen(person))
    while (chosen := the_chosen(person)) != NAMES[0]:
        order = [name for said in person.items_of(CASES) for name in NAMES if name in said]
        above = NAMES[0] in order[: order.index(chosen)] if chosen in order else False
        person.press("up" if above else "down")
        until(lambda chosen=chosen: the_chosen(person) not in {"", chosen})  # type: ignore[misc]


def the_chosen(person: Person) -> str:
    """Whose case it is that can be opened."""
    said = person.said_by("priority.open")
    return next((name for name in NAMES if any(name in words for words in said)), "")


def does_with_a_reason(person: Person, button: str, reason: str) -> None:
    person.goes_to(f"priority.account.{button}")
    person.press("space")
    person.awaits_focus("account.reason")
    person.write(reason)
    person.goes_to("account.do")
    person.press("space")


def senior_asks_for_a_freeze(here: Seat) -> None:
    person = here.person
    chooses_the_case(here)
    until(lambda: person.finds("priority.account.freeze_withdrawals"))
    person.keeps_picture("case")
    does_with_a_reason(person, "freeze_withdrawals", "They are about to send it")
    until(lambda: act(here).get("state") == "asked")
    person.hears("It waits for a second person")


def senior_sees_who_else_has_the_address(here: Seat) -> None:
    """In the graph, from the case over the address to another customer."""
    person = here.person
    person.goes_to("priority.linked.turn")
    person.press("space")
    person.goes_to("priority.web.case")
    person.press("right")
    until(lambda: "in 4 other" in person.stands_on())
    person.press("right")
    until(lambda: any(name in person.stands_on() for name in NAMES[1:]))
    person.keeps_picture("graph")


def second_senior_agrees(here: Seat) -> None:
    person = here.person
    chooses_the_case(here)
    until(lambda: person.finds("priority.account.agree"))
    does_with_a_reason(person, "agree", "I see it too")
    until(lambda: act(here).get("state") == "done")
    until(lambda: "frozen" in here.messages_on_server("c1")[-1]["body"])
    person.hears("Withdrawals are frozen")


def second_senior_records_the_money(here: Seat) -> None:
    """Along with confirming the warning; the figures count it."""
    person = here.person
    person.goes_to("priority.flag.confirm", most=60)
    person.press("space")
    until(lambda: person.focus().startswith("verdict.reason."))
    person.press("space")
    person.goes_to("verdict.money.amount")
    person.write("41200")
    person.goes_to("verdict.money.currency")
    person.write("USDT")
    person.goes_to("verdict.do")
    person.press("space")
    until(lambda: any(word.startswith("money_kept:") and ":41200:USDT" in word for word in acts(here)))
    person.runs("Go to Figures")
    until(lambda: any("41,200 USDT" in said for said in person.items_of("figures.kept")))
    person.keeps_picture("kept")


def the_others_are_warned(here: Seat) -> None:
    """The campaign of five is open, and whoever is still to be warned stands first. What was written to the
    first one was no warning."""
    person = here.person
    person.runs("Campaigns")
    person.awaits_focus("priority.campaigns.list")
    person.hears("5 customer")
    person.keeps_picture("campaign")
    for left in range(len(NAMES) - 1, -1, -1):
        person.goes_to(CONCERNED)
        person.press("home", "return")
        person.awaits_focus(REPLY)
        person.press("ctrl+shift+h")
        until(lambda: (node := person.focused()) and any(words in node.text for words in SAFETY))
        person.press("ctrl+return")
        until(lambda left=left: warned(here) == len(NAMES) - left)  # type: ignore[misc]
        person.runs("Go to Priority")
        person.awaits_focus("priority.campaigns.list")
        person.hears(f"{left} customer" if left else "Everybody is warned")


def warned(here: Seat) -> int:
    bundles = [here.witness.conversation(one["conversation"]) for one in PEOPLE]
    seen = [one for bundle in bundles if bundle for one in bundle["sightings"] if one["kind"] == "address"]
    return sum(one["warned_at"] is not None for one in seen)
