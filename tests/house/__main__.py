"""Names every breach of a house rule and ends with 1 if there is one: ``python -m tests.house [PATH …]``."""

import sys
from pathlib import Path

from tests.house import RULES, findings, sources

TOP = Path(__file__).parents[2]


def main(only: list[str]) -> int:
    """``only``: parts of the house to look at, as paths from its top; none for all."""
    looked = [source for source in sources(TOP) if not only or source.within(*only)]
    found = [finding for source in looked for finding in findings(source)]
    for finding in found:
        print(finding)
    print(f"{len(looked)} files, {len(RULES)} house rules, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main([path.rstrip("/") for path in sys.argv[1:]]))
