"""A seat for a journey: a server, customers who wrote to it, the workstation, and somebody before it."""

import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from backend_stub.demo.processes import Stub, Workstation
from backend_stub.demo.world import World
from tests.house.translations import translate
from tests.stories.at_spi import Reader
from tests.stories.person import Person
from tests.stories.real_screen import needs, needs_screen_reader, real_screen, until
from tests.stories.writer import Writer

REPLY, NOTE = "conversation.editor.reply", "conversation.editor.note"
LIST, TIMELINE = "inbox.list", "conversation.timeline"


@dataclass
class Seat:
    """``world`` is the server as its own side tells it."""

    person: Person
    customers: list[Writer]
    world: World
    workstation: Workstation
    starts: Callable[[], Workstation]

    @property
    def profile(self) -> Path:
        return self.workstation.profile

    def power_cut(self) -> None:
        """The program is gone without a farewell, and started again; the person signs in."""
        self.workstation.kill()
        self.workstation = self.starts()
        self.person.awaits_program()
        signs_in(self.person)


@contextmanager
def seat(
    folder: Path, interface: str, story: str, people: Sequence[Mapping[str, str]], layout: str = "us"
) -> Iterator[Seat]:
    """Somebody who has signed in; ``people`` are what a Writer is made of, by its names."""
    needs("xdotool", "setxkbmap")
    needs_screen_reader()
    speaks_made_up_languages()
    with ExitStack() as ending, real_screen(folder, screen_reader=True) as environment:
        subprocess.run(["setxkbmap", layout], env=environment, check=True)
        stub = Stub(folder / "server.db")
        ending.callback(stub.stop)
        customers = [Writer(stub.url, **one) for one in people]
        for customer in customers:
            ending.callback(customer.leaves)
        options = ("--language", interface)

        def starts() -> Workstation:
            profile = folder / "profile"
            return Workstation(profile, stub.url, driven=False, options=options, environment=environment)

        first = starts()
        reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
        ending.callback(reader.close)
        made = Seat(Person(reader, environment, story), customers, World(stub.url), first, starts)
        ending.callback(lambda: made.workstation.stop())
        signs_in(made.person)
        yield made


def speaks_made_up_languages() -> None:
    """Make them, as they are made for the checks."""
    script = translate()
    script.pseudo(script.FOLDER.parents[1] / "build" / "made-up", script.FOLDER)


def signs_in(person: Person) -> None:
    person.awaits_focus("sign_in.password", 40)
    person.press("return")
    until(lambda: person.finds("inbox.section.unassigned"), 40)
