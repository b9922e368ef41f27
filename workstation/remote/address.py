"""Which addresses we talk to: HTTPS anywhere, plain HTTP with this computer only."""

import ipaddress
import re

import httpx

from workstation.errors import WorkstationError

_HOST = re.compile(rb"[A-Za-z0-9.-]+|[0-9a-fA-F:.]+")


class BadAddress(WorkstationError):
    """What was typed is not the address of a server, or not a safe one."""


def checked(address: str) -> httpx.URL:
    """The server's base URL from what a person typed. Raises BadAddress."""
    text = address.strip()
    try:
        url = httpx.URL(text if "://" in text else f"https://{text}")
    except httpx.InvalidURL as error:
        raise BadAddress(
            "This is not an address of a server. One looks like https://desk.example."
        ) from error
    if url.scheme not in ("https", "http"):
        raise BadAddress("The server's address must begin with https://.")
    if not _HOST.fullmatch(url.raw_host):
        raise BadAddress("The name in the server's address has signs that no name has. Check it.")
    if url.userinfo or url.query or url.fragment or url.path not in ("", "/"):
        raise BadAddress("The server's address has only a name and perhaps a port: https://desk.example.")
    if url.scheme == "http" and not is_this_computer(url):
        raise BadAddress("Without encryption Groundcrew talks to this computer only. Use https://.")
    return url


def is_this_computer(url: httpx.URL) -> bool:
    if url.host == "localhost":
        return True
    try:
        return ipaddress.ip_address(url.host).is_loopback
    except ValueError:
        return False
