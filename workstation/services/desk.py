"""An open desk, and why one cannot be opened by a password alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.people import User
from workstation.errors import Sentence, WorkstationError
from workstation.store.store import Store

if TYPE_CHECKING:
    from workstation.remote.api import Api
    from workstation.store.device import Device

_FIRST = Sentence("Sign in at the server to set this computer up.")


@dataclass(frozen=True, slots=True)
class Desk:
    """An open desk: whose it is, its databases, and the way to its server."""

    store: Store
    me: User
    server: str  # its address
    api: Callable[[], "Api"]  # the same one at every call; httpx is not needed to paint


class SignInNeeded(WorkstationError):
    """The password alone does not open the desk: only a sign-in at the server does."""


class Unfinished(SignInNeeded):
    """The profile has keys and nobody's name: a first sign-in was cut short, or the desk was lost."""

    def __init__(self, notices: tuple[Sentence, ...]) -> None:
        super().__init__(_FIRST if not notices else notices[0].then(*notices[1:], _FIRST))


class LeaseEnded(SignInNeeded):
    """The copy on this computer is too old to work with; a sign-in at the server makes it good again."""

    def __init__(self) -> None:
        super().__init__(
            "This computer has not heard from the server for too long. Sign in at the server to go on; what "
            "you wrote is kept."
        )


def must_be(known: "Device | None", me: User) -> None:
    """Raises WorkstationError where the profile is somebody else's."""
    if known is not None and known.me is not None and known.me.id != me.id:
        raise belongs_to(known.me)


def belongs_to(me: User) -> WorkstationError:
    return WorkstationError(
        "This profile holds the work of %1 (%2). Sign in as them, or start Groundcrew with "
        "another profile: groundcrew --profile NAME.",
        me.name,
        me.email,
    )
