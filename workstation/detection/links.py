"""Where the links of a text really lead, and what speaks against each. Nothing is asked of the network."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

import idna

from workstation.detection.brands import brands_with
from workstation.detection.detectors import indicators
from workstation.detection.domains import canonical, lies_in
from workstation.detection.folding import fold
from workstation.detection.hosts import hosts, scheme_start
from workstation.detection.known import Known
from workstation.detection.lookalike_domain import chosen_labels
from workstation.domain.link import Concern, Link
from workstation.domain.masks import blanked
from workstation.domain.severity import Severity
from workstation.errors import Sentence

MOST = 50  # links of one text
_ADDRESS = re.compile(r"(?<![a-z0-9])([a-z][a-z0-9+.-]{1,19}):[/\\]{2}([^\s<>\"⟦⟧]{1,2000})", re.IGNORECASE)
_REST = re.compile(r"(?::\d{1,5})?(?:[/?#][^\s<>\"⟦⟧]{0,2000})?")
_AFTER_AUTHORITY = re.compile(r"[/\\?#]")
# writing that follows without a blank, in an alphabet of which no letter passes for a Latin one
_RUNS_ON = re.compile(r"(.{0,2000}\.[a-z]{2,24})[^\x00-\u058f\u1d00-\u1fff].*", re.IGNORECASE | re.DOTALL)
_DEFANGED = re.compile(r"h(?!tt)[a-z*]{2}ps?", re.IGNORECASE)
_CLOSING = (
    ".,;:!?'\"»”’。，、；：！？）」』\u200b\u200e\u200f\u202c\u2069"  # the last: as messengers add them
)
_PAIRS = {")": "(", "]": "[", "}": "{"}
_KINDS = frozenset({"phishing_link", "lookalike_domain", "suspicious_domain"})
_WEB = frozenset({"http", "https"})
_FOREIGN = re.compile(r"[^A-Za-z0-9/?#\[\]@!$&'()*+,;=:%._~-]")  # what an address holds only escaped
_ESCAPED = re.compile(r"(?:%[0-9a-f]{2}){1,700}", re.IGNORECASE)
_LEADS_ON = re.compile(r"https?(?:://|%3a%2f%2f)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Parts:
    """A link as it stands in a text: the host and what follows it, as written."""

    start: int
    end: int
    scheme: str
    host: str
    rest: str
    before_at: str = ""
    disguised: bool = False


def links(text: str, known: Known) -> list[Link]:
    """Every link in ``text``, in its order, at most MOST; takes time in proportion to the text's length."""
    bare = blanked(text)
    found = list(islice(_whole(bare), MOST))
    taken = [(one.start, one.end) for one in found]
    found += islice(_hosts_alone(bare, taken, known), MOST - len(found))
    return [_judged(text, parts, known) for parts in sorted(found, key=lambda parts: parts.start)]


def _whole(text: str) -> Iterator[_Parts]:
    """What has a scheme, whichever."""
    for match in _ADDRESS.finditer(text):
        rest = _without_closing(match[2])
        authority = _AFTER_AUTHORITY.split(rest, maxsplit=1)[0]
        if (runs_on := _RUNS_ON.fullmatch(authority)) and "@" not in authority:
            authority = rest = runs_on[1]
        before_at, _, host = authority.rpartition("@")
        mangled = _DEFANGED.fullmatch(match[1]) or "[" in host[1:]
        if not mangled and (host or match[1].lower() not in _WEB):
            end = match.start(2) + len(rest)
            yield _Parts(match.start(), end, match[1].lower(), host, rest[len(authority) :], before_at)


def _hosts_alone(text: str, taken: list[tuple[int, int]], known: Known) -> Iterator[_Parts]:
    """Hosts without a scheme, or with one that no program would notice."""
    folded = fold(text)
    for labels, start, end in hosts(folded, text, brands_with(known.own_domains)):
        scheme_at = scheme_start(folded.text, start)
        begin, close = folded.origin(scheme_at, end)
        at = folded.origin(start, end)[0]
        if any(begin < b and a < close for a, b in taken) or text[at - 1 : at] == "@":
            continue  # what stands behind an @ is where mail goes
        after = _REST.match(text, close)
        rest = _without_closing(after[0] if after else "")
        scheme = "http" if folded.text.startswith("http:", scheme_at) else "https"
        host = text[at:close]
        if "\n" in host:
            continue  # nobody follows what two lines hold; the warning about it marks both
        dots = folded.text.count(".", start, end)
        disguised = begin != at or dots < len(labels) - 1 or any(c in host for c in " \t[](){}<>%")
        yield _Parts(begin, close + len(rest), scheme, ".".join(labels), rest, disguised=disguised)


def _without_closing(address: str) -> str:
    """Without the full stop or the bracket of the sentence around it."""
    while address:
        last = address[-1]
        alone = last in _PAIRS and address.count(last) > address.count(_PAIRS[last])
        if not alone and last not in _CLOSING:
            break
        address = address[:-1]
    return address


def _judged(text: str, parts: _Parts, known: Known) -> Link:
    web = parts.scheme in _WEB
    host, port = _host_and_port(_unescaped(parts.host))
    plain = _number(host) or canonical(host)
    letters = _letters(plain) if plain else host
    concerns = list(_from_lists(plain, known)) if plain else []
    concerns += _from_shape(text[parts.start : parts.end], parts, letters, web=web, known_host=bool(plain))
    concerns.sort(key=lambda concern: -concern.severity.rank)
    rest = _escaped(_shown(parts.rest).replace("\\", "/"))  # as browsers read it
    address = f"{parts.scheme}://{plain}{port}{rest}" if web and plain else ""
    names = plain.split(".")
    chosen = max(1, chosen_labels(names, names, known)) if plain and not _number(host) else 1
    return Link(
        start=parts.start,
        end=parts.end,
        written=text[parts.start : parts.end],
        address=address,
        host=letters,
        plain_host=plain,
        site=".".join(letters.split(".")[chosen - 1 :]) if plain and not _number(host) else letters,
        ours=any(lies_in(plain, own) for own in known.own_domains) and bool(address),
        concerns=tuple(concerns),
    )


def _from_lists(plain: str, known: Known) -> Iterator[Concern]:
    asked = replace(known, checks=_KINDS)
    for one in indicators(f"https://{plain}/", author="customer", known=asked):
        yield Concern(one.severity, one.why)


def _from_shape(written: str, parts: _Parts, host: str, *, web: bool, known_host: bool) -> Iterator[Concern]:
    """What the address itself tells."""
    if not web:
        yield Concern(
            Severity.WARNING,
            Sentence("%1 is no address of a web site: it may start a program.", parts.scheme),
        )
    elif not known_host:
        yield Concern(Severity.NOTICE, Sentence("%1 is no site on the internet.", host))
    elif _number(host):
        yield Concern(Severity.NOTICE, Sentence("It leads to a number, %1, where a name should stand.", host))
    elif parts.scheme == "http":
        yield Concern(
            Severity.NOTICE, Sentence("The connection is not encrypted: others can read and change it.")
        )
    if parts.before_at:
        yield Concern(
            Severity.WARNING, Sentence("What stands before the @ is no site: it really leads to %1.", host)
        )
    if _shown(written) != written:
        yield Concern(Severity.WARNING, Sentence("There are characters in it that nobody sees."))
    if parts.disguised:
        yield Concern(Severity.NOTICE, Sentence("It was written so that no program takes it for a link."))
    if _LEADS_ON.search(parts.rest):
        yield Concern(Severity.NOTICE, Sentence("Another address stands in it, to which it may lead on."))


def _escaped(text: str) -> str:
    return _FOREIGN.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode(errors="replace")), text
    )


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(
        lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), text
    )


def _shown(text: str) -> str:
    """``text`` without what nobody sees."""
    return text if text.isascii() else "".join(c for c in text if unicodedata.category(c) != "Cf")


def _host_and_port(host: str) -> tuple[str, str]:
    if host.startswith("["):
        inside, _, after = host[1:].partition("]")
        return inside, after if re.fullmatch(r":\d{1,5}", after) else ""
    match = re.search(r":\d{1,5}$", host)
    return (host[: match.start()], match[0]) if match else (host, "")


def _number(host: str) -> str:
    """The number that a host is, in its usual spelling; "" where it is a name."""
    with suppress(ValueError):
        address = ipaddress.ip_address(host.strip("[]"))
        return f"[{address}]" if address.version == 6 else str(address)
    with suppress(ValueError):  # a browser takes 3232235777 and 0xC0A80101 for one, too
        return str(ipaddress.IPv4Address(int(host, 16 if host[:2].lower() == "0x" else 10)))
    return ""


def _letters(plain: str) -> str:
    """A host in its own letters, label by label as far as it can be said."""
    return ".".join(_label(label) for label in plain.split("."))


def _label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return idna.decode(label)
    except (idna.IDNAError, UnicodeError):
        return label
