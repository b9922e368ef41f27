"""A seat for a journey: a server, customers who wrote to it, the workstation, and somebody before it."""

import fcntl
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from backend_stub import accounts
from backend_stub.demo.processes import Stub, Workstation
from tests.house.translations import translate
from tests.patience import PATIENCE
from tests.server_client import Agent
from tests.stories.at_spi import Reader
from tests.stories.person import Person
from tests.stories.real_screen import needs, needs_screen_reader, real_screen, until
from tests.stories.writer import Writer
from workstation.contract import PROTOCOL, PROTOCOL_HEADER

RIGHT_TO_LEFT = "ar-XB"
DIRECTIONS = ("en", RIGHT_TO_LEFT)
REPLY, NOTE = "conversation.editor.reply", "conversation.editor.note"
LIST, TIMELINE = "inbox.list", "conversation.timeline"


@dataclass
class Seat:
    """``witness`` is a lead, whom the server tells how it stands there."""

    person: Person
    customers: list[Writer]
    witness: Agent
    workstation: Workstation
    starts: Callable[..., Workstation]  # perhaps at another profile, for whoever has this ``email``
    reads_onwards: str  # the arrow that goes on in a line

    @property
    def profile(self) -> Path:
        return self.workstation.profile

    def on_server(self, conversation_id: str) -> dict[str, Any]:
        """How a conversation stands there."""
        bundle = self.witness.conversation(conversation_id)
        assert bundle is not None
        stands: dict[str, Any] = bundle["conversation"]
        return stands

    def messages_on_server(self, conversation_id: str) -> list[dict[str, Any]]:
        bundle = self.witness.conversation(conversation_id)
        assert bundle is not None
        messages: list[dict[str, Any]] = bundle["messages"]
        return messages

    def tells(self) -> str:
        """How it stands here, for whoever wonders why a journey did not go on; a picture is kept, too."""
        self.person.keeps_picture("where-it-ended")
        running = self.workstation.running()
        state = "runs" if running else f"has ended with {self.workstation.wait()}"
        log = self.profile / "log" / "groundcrew.jsonl"
        told = log.read_text("utf-8").splitlines()[-8:] if log.exists() else ["no log"]
        heard = self.person.hears_now() if running else []
        return "\n".join([f"the workstation {state}", *told, f"keyboard: {self.person.focus()}", *heard])

    def power_cut(self) -> None:
        """The program is gone without a farewell, and started again; the person signs in."""
        self.workstation.kill()
        self.workstation = self.starts()
        self.person.awaits_program()
        signs_in(self.person)

    def changes_hands(self, email: str) -> None:
        """Whoever sat there leaves, and somebody else signs in."""
        self.workstation.stop()
        profile = _laid_out(self.profile.parent / email.partition("@")[0], {})
        self.workstation = self.starts(profile, email=email)
        self.person.awaits_program()
        signs_in(self.person)


@contextmanager
def seat(
    folder: Path,
    interface: str,
    story: str,
    people: Sequence[Mapping[str, str]],
    layout: str = "us",
    *,
    size: tuple[int, int] = (1600, 1000),
    given: Mapping[str, str] | None = None,
    around: Mapping[str, str] | None = None,
    policy: str = "",
    through: Callable[[str], AbstractContextManager[str]] = nullcontext,
) -> Iterator[Seat]:
    """Somebody who has signed in; ``people`` are what a Writer is made of, by its names.

    ``given``: files that lie in the profile before the first start; ``around``: more of the environment;
    ``policy``: the administrator's file; ``through``: what leads the workstation to the server's address.
    """
    needs("xdotool", "setxkbmap")
    needs_screen_reader()
    speaks_made_up_languages()
    onwards = "left" if interface == RIGHT_TO_LEFT else "right"
    profile = _laid_out(folder / "profile", given or {})
    with real_screen(folder, screen_reader=True, size=size) as environment, ExitStack() as ending:
        environment.update(around or {})
        subprocess.run(["setxkbmap", layout], env=environment, check=True)
        stub = Stub(folder / "server.db")
        ending.callback(stub.stop)
        customers = ending.enter_context(_customers(stub.url, people))
        starts = partial(
            _started, ending, profile, url=ending.enter_context(through(stub.url)), environment=environment,
            options=("--language", interface), module=_under(folder / "policy.toml", policy),
        )  # fmt: skip
        first = starts()
        reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
        ending.callback(reader.close)
        person = Person(reader, environment, f"{story}-{interface}")
        here = Seat(person, customers, ending.enter_context(_witness(stub.url)), first, starts, onwards)
        _begins(here)
        yield here


def _started(ending: ExitStack, usual: Path, profile: Path | None = None, **facts: Any) -> Workstation:
    made = Workstation(profile or usual, driven=False, **facts)
    ending.callback(made.stop)
    return made


def _under(file: Path, policy: str) -> tuple[str, ...]:
    """What runs the workstation: under the policy, where there is one."""
    if not policy:
        return ("workstation",)
    file.write_text(policy, "utf-8")
    return ("tests.stories.under_policy", str(file))


def _begins(here: Seat) -> None:
    try:
        signs_in(here.person)
    except AssertionError as error:
        error.add_note(here.tells())
        raise


def _laid_out(profile: Path, files: Mapping[str, str]) -> Path:
    profile.mkdir(mode=0o700)
    for name, text in files.items():
        (profile / name).write_text(text, "utf-8")
    return profile


@contextmanager
def _customers(url: str, people: Sequence[Mapping[str, str]]) -> Iterator[list[Writer]]:
    made = [Writer(url, **one) for one in people]
    yield made
    for customer in made:
        customer.leaves()


@contextmanager
def _witness(url: str) -> Iterator[Agent]:
    with httpx.Client(
        base_url=url, trust_env=False, timeout=PATIENCE, headers={PROTOCOL_HEADER: str(PROTOCOL)}
    ) as line:
        who = {"email": "lead@demo.example", "password": accounts.PASSWORD}
        session = line.post("/v1/sessions", json=who).raise_for_status().json()
        line.headers["Authorization"] = f"Bearer {session['access_token']}"
        yield Agent("lead", line)


def speaks_made_up_languages() -> None:
    """Make them, as they are made for the checks, unless they hold all words that the sources have now."""
    script = translate()
    made, sources = script.FOLDER / f"app_{RIGHT_TO_LEFT}.qm", (script.ROOT / "workstation").rglob("*.py")
    if made.exists() and made.stat().st_mtime > max(source.stat().st_mtime for source in sources):
        return
    folder = script.FOLDER.parents[1] / "build" / "made-up"
    folder.parent.mkdir(exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:  # another worker may be making them
        fcntl.flock(lock, fcntl.LOCK_EX)
        script.pseudo(folder, script.FOLDER)


def signs_in(person: Person) -> None:
    person.awaits_focus("sign_in.password")
    person.press("return")
    until(lambda: person.finds("inbox.section.unassigned"))


def shows_the_queue(here: Seat) -> None:
    """What is nobody's yet, in the list."""
    person = here.person
    person.goes_to("inbox.section.mine", "shift+tab")
    person.press(here.reads_onwards)
    person.awaits_focus("inbox.section.unassigned")
    until(lambda: person.items_of(LIST))
    person.goes_to(LIST)
