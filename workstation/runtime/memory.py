"""How much memory this process holds, and letting go of what it has no use for."""

import sys
from pathlib import Path


def resident() -> int | None:
    """Bytes that are in the machine's memory now; the most that there were on macOS; None on Windows."""
    here: str = sys.platform
    if here == "linux":
        import resource  # noqa: PLC0415 not on every system

        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
        return int(pages) * resource.getpagesize()
    if here == "darwin":
        import resource  # noqa: PLC0415

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return None


def give_back() -> None:
    """Return to the system what was freed; takes a tenth of a millisecond where there is little.

    The C library of Linux keeps what lies between pieces in use: after eleven tabs were closed, 8 MiB.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 no start needs it

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:  # other C libraries have none
            trim(0)
