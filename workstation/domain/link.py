"""A link in a message, taken apart: where it really leads, and what speaks against it."""

from dataclasses import dataclass

from workstation.domain.severity import Severity


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that speaks against a link; ``why`` is a sentence."""

    severity: Severity
    why: str


@dataclass(frozen=True, slots=True)
class Link:
    """``text[start:end]`` is the link as somebody wrote it, offsets in code points."""

    start: int
    end: int
    written: str
    address: str  # in ASCII, as a browser takes it; "" where none could
    host: str  # in its own letters
    plain_host: str  # as the network knows it: what is not ASCII in punycode
    site: str  # the end of the host that somebody had to register, in its own letters
    ours: bool
    concerns: tuple[Concern, ...]  # gravest first

    @property
    def grave(self) -> bool:
        """Whether nobody should go there."""
        return any(concern.severity is not Severity.NOTICE for concern in self.concerns)

    @property
    def opens(self) -> bool:
        """Whether it may be opened from here, after a word."""
        return self.address.startswith("https://") and not self.grave

    @property
    def copied(self) -> str:
        """What goes into the clipboard: of a grave one a text that nothing makes a link of."""
        address = self.address or self.written
        if not self.grave:
            return address
        return address.replace("http", "hxxp", 1).replace("://", "[:]//").replace(".", "[.]")
