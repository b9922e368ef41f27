"""Files that travel with a message: which there may be, and what tells an honest one."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

MOST_BYTES = 25 * 1024 * 1024  # of one file
MOST_FILES = 10  # with one message
START_BYTES = 4096  # of a file's beginning, by which its type is told
LONGEST_NAME = 120  # characters, the ending with them

PNG, JPEG, WEBP, GIF = "image/png", "image/jpeg", "image/webp", "image/gif"
PDF, MP4, TEXT, CSV = "application/pdf", "video/mp4", "text/plain", "text/csv"
IMAGES = frozenset({PNG, JPEG, WEBP, GIF})
# what may be attached, and the endings of its names, the usual one first
ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        PNG: (".png",),
        JPEG: (".jpg", ".jpeg"),
        WEBP: (".webp",),
        GIF: (".gif",),
        PDF: (".pdf",),
        MP4: (".mp4",),
        TEXT: (".txt", ".log"),
        CSV: (".csv",),
    }
)
_TEXTS = frozenset({TEXT, CSV})
_UNKNOWN = (".bin",)
_FORBIDDEN = frozenset('<>:"|?*')
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "123456789")})
_NOT_IN_TEXT = frozenset(range(32)) - {9, 10, 12, 13, 27} | {127}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as a message names it. ``name`` is what a stranger wrote: shown as text, never a path."""

    sha256: str  # of its content, 64 hex digits
    name: str
    size: int  # bytes
    mime: str

    @property
    def is_image(self) -> bool:
        """Whether a picture of it can be shown."""
        return self.mime in IMAGES


@dataclass(frozen=True, slots=True)
class DraftAttachment:
    """A file that waits beside a draft; ``id`` names it on this machine alone."""

    id: str
    attachment: Attachment


def agrees(mime: str, start: bytes) -> bool:
    """Whether a file that begins with ``start`` (START_BYTES, or all of it) can be of the type ``mime``."""
    if mime in _TEXTS:
        return (
            _told_by_start(start) is None and not start.startswith(b"#!") and _NOT_IN_TEXT.isdisjoint(start)
        )
    return mime in ENDINGS and _told_by_start(start) == mime


def media_type(name: str, start: bytes) -> str | None:
    """The type that a name and the beginning of a file agree on; None: such a file may not be attached."""
    ending = _ending(name)
    return next((mime for mime, known in ENDINGS.items() if ending in known and agrees(mime, start)), None)


def plain_name(name: str) -> str:
    """``name`` without a path and without anything hidden, for a sentence or a file; perhaps nothing."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    spaced = ("_" if sign in _FORBIDDEN else " " if sign.isspace() else sign for sign in name)
    kept = "".join(sign for sign in spaced if unicodedata.category(sign)[0] not in "CZ" or sign == " ")
    # only now: what was hidden between a letter and its accent kept them apart
    return unicodedata.normalize("NFC", " ".join(kept.split())).strip(". ")


def harmless_name(name: str, mime: str) -> str:
    """``name`` as a file may be called on any system: no path, nothing hidden, the ending of its own type."""
    kept = plain_name(name)
    endings = ENDINGS.get(mime, _UNKNOWN)
    ending = _ending(kept)
    if ending not in endings:
        ending = endings[0]
        stem = kept if kept != ending.strip(".") else ""
    else:
        stem = kept[: -len(ending)]
    stem = stem.strip(". ")
    if stem.partition(".")[0].strip().lower() in _RESERVED:
        stem = f"_{stem}"
    return (_cut(stem, LONGEST_NAME - len(ending)).strip(". ") or "attachment") + ending


def stem(name: str) -> str:
    """``name`` without its ending, which would pass for the last part of a site's name."""
    return name[: len(name) - len(_ending(name))]


def last_words(body: str, attachments: Sequence[Attachment]) -> str:
    """What a list shows of a message: its first 120 characters, or a file's name where there are none."""
    return (body or (attachments[0].name if attachments else ""))[:120]


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def _cut(stem: str, characters: int) -> str:
    """As many characters of it as fit, and as file systems take that count bytes."""
    return stem[:characters].encode()[:200].decode(errors="ignore")


def _told_by_start(start: bytes) -> str | None:  # noqa: PLR0911 one line a type
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if start.startswith(b"\xff\xd8\xff"):
        return JPEG
    if start.startswith((b"GIF87a", b"GIF89a")):
        return GIF
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return WEBP
    if start.startswith(b"%PDF-"):
        return PDF
    if start.startswith(b"\0\0") and start[4:8] == b"ftyp":
        return MP4
    return None
