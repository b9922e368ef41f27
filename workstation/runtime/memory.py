"""How much memory this process holds."""

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
