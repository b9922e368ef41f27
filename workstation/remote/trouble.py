"""What can go wrong on the way to the server and there, each with a sentence for the person."""

import unicodedata
from http import HTTPStatus

from workstation.errors import Sentence, WorkstationError


class RemoteTrouble(WorkstationError):
    """The server could not be asked, or did not do what was asked."""


class Unreachable(RemoteTrouble):
    """No answer: whether the request arrived is unknown."""


class Broken(RemoteTrouble):
    """A torn, unreadable or failing answer: whether the request was carried out is unknown."""


class NotOurServer(RemoteTrouble):
    """Something answers that is not a Groundcrew server: a captive portal, another site."""


class SignedOut(RemoteTrouble):
    """The session has ended; only a new sign-in helps."""


class WrongPassword(RemoteTrouble):
    """The e-mail or the password is wrong."""


class Reset(RemoteTrouble):
    """The server's history is not the one we know."""


class Stale(RemoteTrouble):
    """The server was started anew since we last pulled."""


class Busy(RemoteTrouble):
    """The server asks for patience; ``retry_after`` in seconds where it says how much."""

    def __init__(self, text: str, retry_after: float | None = None) -> None:
        super().__init__(text)
        self.retry_after = retry_after


class TooOld(RemoteTrouble):
    """The server speaks a newer protocol than we do."""


class TooLarge(RemoteTrouble):
    """What was sent is longer than the server takes."""


class Refused(RemoteTrouble):
    """The server refuses this request for a reason that none of the others names."""

    def __init__(self, text: str, status: int, code: str) -> None:
        super().__init__(text)
        self.status = status
        self.code = code


NOT_OURS = (
    "What answers at this address is not a Groundcrew server. Check the address; on a guest network, open a "
    "web page first and sign in there."
)
SLOW = "The server takes too long to answer. Your work is kept and sent later."
TORN = "The server's answer was cut off. It is asked again."
UNREADABLE = "The server's answer could not be read. It is asked again."
ENDLESS = "The server's answer is far too long to be true. It was thrown away."
SIGNED_OUT = "The server has ended your session. Sign in again; what you wrote is kept."
TOO_OLD = "This Groundcrew is too old for the server. Update it; what you wrote is kept."
UNEXPLAINED = Sentence("The server could not do this and does not say why. Your work is kept.")
PATIENCE = "The server is busy. It is asked again in a moment."


TOO_MANY = "There were too many attempts. Try again in %1 seconds."

_LONGEST = 300  # characters of a sentence that the server made
# What we say in the person's language for a code that we know, whatever words the server has for it.
_WORDS = {
    "reset": Sentence("This server's history is another one: everything is fetched anew."),
    "stale_incarnation": Sentence("The server was started anew. It is asked again."),
    "too_large": Sentence("That is too long to be sent at once."),
    "not_found": Sentence("There is nothing here, or it is not yours to see."),
    "busy": Sentence(PATIENCE),
}

_BY_CODE: dict[tuple[int, str], type[RemoteTrouble]] = {
    (HTTPStatus.CONFLICT, "reset"): Reset,
    (HTTPStatus.CONFLICT, "stale_incarnation"): Stale,
}
_BY_STATUS: dict[int, type[RemoteTrouble]] = {
    HTTPStatus.CONFLICT: Broken,  # of the conflicts that we know none was meant: ask again
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TooLarge,
}


def judged(status: int, code: str, message: str, retry_after: float | None) -> RemoteTrouble:
    """The trouble that a Groundcrew server's error answer stands for."""
    said = _words(code, retry_after) or _one_sentence(message)
    match status:
        case HTTPStatus.UNAUTHORIZED if code == "wrong_password":
            return WrongPassword("The e-mail or the password is wrong.")
        case HTTPStatus.UNAUTHORIZED:
            return SignedOut(SIGNED_OUT)
        case HTTPStatus.UPGRADE_REQUIRED:
            return TooOld(TOO_OLD)
        case HTTPStatus.TOO_MANY_REQUESTS | HTTPStatus.SERVICE_UNAVAILABLE:
            return Busy(said or PATIENCE, retry_after)
    known = _BY_CODE.get((status, code)) or _BY_STATUS.get(status)
    if known is None and status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return Refused(said or UNEXPLAINED, status, code)
    return (known or Broken)(said or UNEXPLAINED)


def _words(code: str, retry_after: float | None) -> Sentence | None:
    """Our own words for what the server says; None where it says what we do not know."""
    if code == "too_many" and retry_after is not None:
        return Sentence(TOO_MANY, round(retry_after))
    return _WORDS.get(code)


def _one_sentence(text: str) -> str:
    """What the server says, as it may stand on the screen: a line without signs that steer how it is read."""
    plain = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text[: 4 * _LONGEST])
    line = " ".join(plain.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
