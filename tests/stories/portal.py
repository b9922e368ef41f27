"""What a desktop likes, told to programs as desktops do: by the portal of settings on the session's bus."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.patience import PATIENCE

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_FACE, _SPACE = "org.freedesktop.portal.Settings", "org.freedesktop.appearance"
_ANSWERING = 0.02  # seconds


class Portal:
    """What can be liked: "color-scheme" (1 dark, 2 light) and "contrast" (1 high); 0 is nothing of it."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        self._likes = {"color-scheme": 0, "contrast": 0}
        self._speaking = threading.Lock()

    def likes(self, what: str, value: int) -> None:
        """The person chose something else in the desktop's settings."""
        self._likes[what] = value
        told = (_SPACE, what, ("u", value))
        place = DBusAddress(_PATH, _NAME, _FACE)
        with self._speaking:
            self._bus.send(new_signal(place, "SettingChanged", "ssv", told))

    def answer(self) -> None:
        """One question, if one came."""
        with suppress(TimeoutError), self._speaking:
            asked = self._bus.receive(timeout=_ANSWERING)
            if asked.header.message_type is MessageType.method_call:
                self._bus.send(self._answered(asked))

    def _answered(self, asked: Message) -> Message:
        member, words = asked.header.fields[HeaderFields.member], asked.body
        if member == "ReadAll":
            all_of_it: Any = {_SPACE: {name: ("u", value) for name, value in self._likes.items()}}
            return new_method_return(asked, "a{sa{sv}}", (all_of_it,))
        if member in {"Read", "ReadOne"} and words[0] == _SPACE and words[1] in self._likes:
            value: Any = ("u", self._likes[words[1]])
            return new_method_return(asked, "v", (("v", value) if member == "Read" else value,))
        return new_error(asked, "org.freedesktop.portal.Error.NotFound", "s", ("Nothing of that name",))


@contextmanager
def portal(address: str) -> Iterator[Portal]:
    """On the session's bus at ``address``, until the end of the block."""
    with open_dbus_connection(address) as bus:
        bus.send_and_get_reply(message_bus.RequestName(_NAME), timeout=PATIENCE)
        here, ended = Portal(bus), threading.Event()

        def answers() -> None:
            while not ended.is_set():
                here.answer()

        thread = threading.Thread(target=answers)
        thread.start()
        try:
            yield here
        finally:
            ended.set()
            thread.join()
