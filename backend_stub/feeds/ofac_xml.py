"""Reads wallets out of sdn.xml and sdn_advanced.xml, as OFAC publishes them, piece by piece."""

from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

_PIECE = 1 << 16  # bytes that are read at a time
_LARGEST = 1 << 18  # bytes of one tag or comment
_MOST_NAMES = 1000  # of elements and attributes, which stay in memory
_DEEPEST = 64  # elements inside of each other
_MOST_TYPES = 1000  # of features; OFAC has some dozens of wallets'
_LONGEST = 1000  # characters of a text that is looked at
_WALLET = "Digital Currency Address"
_TEXTS = frozenset({"idType", "idNumber", "FeatureType", "VersionDetail"})  # elements whose text is wanted


def xml_addresses(path: Path) -> Iterator[tuple[int, str]]:
    """The number of a line and the wallet there, "" where one should stand and does not.

    Nothing that a file declares is expanded: whatever declares a document type is refused. Raises ValueError
    for that, and where it is no XML, breaks off, or is made to be too much; OSError.
    """
    reading = _Reading()
    with path.open("rb") as file:
        read = 0
        while piece := file.read(_PIECE):
            read += len(piece)
            reading.go_on(piece)
            if read - reading.at > _LARGEST:
                raise ValueError(f"a tag is longer than {_LARGEST} bytes")
            yield from reading.taken()
        reading.go_on(b"")
    yield from reading.taken()


class _Reading:
    """What has been seen of a file so far."""

    def __init__(self) -> None:
        self._parser = parser = expat.ParserCreate(intern=None)
        parser.StartDoctypeDeclHandler = self._declares
        parser.StartElementHandler = self._begins
        parser.EndElementHandler = self._ends
        parser.CharacterDataHandler = self._says
        self._found: list[tuple[int, str]] = []
        self._depth = 0
        self._names: set[str] = set()
        self._text: str | None = None  # of the element that is wanted and open
        self._wallets = False  # whether the id, or the feature, that is open is one of wallets
        self._types: set[str] = set()  # features of wallets
        self._type = ""  # of a feature, where one is defined

    @property
    def at(self) -> int:
        """The byte up to which all is understood."""
        return self._parser.CurrentByteIndex

    def go_on(self, piece: bytes) -> None:
        """Read on; the file ends with an empty ``piece``."""
        try:
            self._parser.Parse(piece, not piece)
        except expat.ExpatError as error:
            raise ValueError(str(error)) from error

    def taken(self) -> list[tuple[int, str]]:
        """What was found since the last time."""
        found, self._found = self._found, []
        return found

    def _declares(self, *_: object) -> None:
        raise ValueError("it declares a document type, which OFAC's lists do not")

    def _begins(self, element: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("it is nested beyond measure")
        self._names.add(element)
        self._names.update(attributes)
        if len(self._names) > _MOST_NAMES:
            raise ValueError(f"it has more than {_MOST_NAMES} kinds of elements and attributes")
        name = _plain(element)
        self._text = "" if name in _TEXTS else None
        if name == "id":
            self._wallets = False
        elif name == "FeatureType":
            self._type = attributes.get("ID", "")
        elif name == "Feature":
            self._wallets = attributes.get("FeatureTypeID", "") in self._types

    def _says(self, text: str) -> None:
        if self._text is not None and len(self._text) < _LONGEST:
            self._text += text

    def _ends(self, element: str) -> None:
        self._depth -= 1
        if self._text is None:
            return
        text, self._text = self._text.strip(), None
        match _plain(element):
            case "idType":
                self._wallets = text.startswith(_WALLET)
            case "FeatureType" if text.startswith(_WALLET):
                self._types.add(self._type)
                if len(self._types) > _MOST_TYPES:
                    raise ValueError(f"it has more than {_MOST_TYPES} types of wallets")
            case "idNumber" | "VersionDetail" if self._wallets:
                self._found.append((self._parser.CurrentLineNumber, text))


def _plain(element: str) -> str:
    """The name of an element without the prefix of its namespace."""
    return element.rpartition(":")[2]
