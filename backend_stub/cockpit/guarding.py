"""Keeps every other page of the machine's browser away from the testers' addresses."""

from http import HTTPStatus
from urllib.parse import urlsplit

from fastapi import Request

from backend_stub.troubles import Refused

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_HARMLESS = {"GET", "HEAD", "OPTIONS"}
_OUR_OWN = {"same-origin", "none"}  # of Sec-Fetch-Site; "same-site" is another port of this machine


def from_here(request: Request) -> None:
    """Refuse what did not come from our own page, a script or the address bar.

    A name that was rebound to this machine shows in Host, another page's request in Origin and
    Sec-Fetch-Site. Before a PUT, a DELETE or a POST of JSON to elsewhere a browser asks, and is told no; a
    POST of anything else it would just send.
    """
    headers = request.headers
    host = headers.get("host", "")
    if _name(host) not in _LOOPBACK:
        raise _refused("Testers reach this server by its loopback address.")
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        raise _refused("Another page may not do what testers do.")
    followed = headers.get("sec-fetch-mode") == "navigate" and request.method in _HARMLESS
    if headers.get("sec-fetch-site", "none") not in _OUR_OWN and not followed:
        raise _refused("Another page may not do what testers do.")
    if request.method == "POST" and not _is_deliberate(headers.get("content-type", "")):
        raise _refused("Send this with a Content-Type of application/json.")


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_deliberate(content_type: str) -> bool:
    return content_type.partition(";")[0].strip().casefold() in {"application/json", "application/x-ndjson"}


def _refused(sentence: str) -> Refused:
    return Refused(HTTPStatus.FORBIDDEN, "forbidden", sentence)
