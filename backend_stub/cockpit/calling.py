"""Starts a storm on a server that runs elsewhere, and fetches its recording when it is over."""

import json
import sys
import time
import urllib.request
from typing import Any
from urllib.error import HTTPError, URLError

_LOOK = 0.2  # seconds between two looks whether it is over


class CallingTrouble(Exception):
    """The server did not do it; the text says why."""


def rage(url: str, wanted: dict[str, Any] | bytes) -> str:
    """Let a plan's storm rage, or a recording's; answers the recording. Ctrl+C ends it earlier.

    Raises CallingTrouble.
    """
    if isinstance(wanted, bytes):
        begun = _call(url, "POST", "/testers/storms/replay", wanted, "application/x-ndjson")
    else:
        begun = _call(url, "POST", "/testers/storms", json.dumps(wanted).encode())
    name = json.loads(begun)["name"]
    print(f"the storm rages; it is recorded as {name}", file=sys.stderr)
    try:
        while json.loads(_call(url, "GET", "/testers/storms"))["storm"] is not None:
            time.sleep(_LOOK)
    except KeyboardInterrupt:
        _call(url, "DELETE", "/testers/storms")
    return _call(url, "GET", f"/testers/storms/{name}")


def _call(url: str, method: str, path: str, body: bytes | None = None, kind: str = "application/json") -> str:
    if not url.startswith(("http://", "https://")):
        raise CallingTrouble(f"{url} is no address of a server.")
    headers = {"Content-Type": kind}
    request = urllib.request.Request(url.rstrip("/") + path, body, headers, method=method)  # noqa: S310 checked
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # the loopback needs no proxy
    try:
        with direct.open(request, timeout=30) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        raise CallingTrouble(_sentence(error)) from error
    except (URLError, OSError) as error:
        raise CallingTrouble(f"No server answers at {url}.") from error


def _sentence(error: HTTPError) -> str:
    try:
        return str(json.loads(error.read())["message"])
    except (ValueError, KeyError, TypeError):
        return f"The server answers {error.code}. Does it run with testers?"
