"""Reads wallets out of sdn.csv, as OFAC publishes it: they stand among the remarks on whom they belong to."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from backend_stub.feeds.text_lines import text_lines

_FIELDS = 12  # of a row; the last one holds the remarks
_CUT = 1000  # characters of remarks, behind which OFAC cuts them off
_NAMED = re.compile(r"Digital Currency Address - ?\S* ?([^\s;]*)")


def is_ofac_csv(line: str) -> bool:
    """Whether a file that begins with ``line`` is sdn.csv."""
    number, *rest = _fields(line) or [""]
    return len(rest) == _FIELDS - 1 and (number.strip().isdigit() or number == "ent_num")


def csv_addresses(path: Path) -> Iterator[tuple[int, str]]:
    """The number of a line and a wallet in it, "" where the line is broken or its remarks are cut off.

    Raises ValueError where the file breaks off; OSError.
    """
    whole = False
    for number, line in text_lines(path):
        text = line.decode("utf-8", "replace").strip(
            "\ufeff\r\n\x1a "
        )  # wallets are ASCII, whatever names are
        if not text:
            continue
        fields = _fields(text)
        whole = len(fields) == _FIELDS
        found = list(_NAMED.finditer(fields[-1])) if whole else []
        cut = bool(found) and len(fields[-1]) >= _CUT
        if cut and found[-1].end() == len(fields[-1]):
            found.pop()  # it may be half of one
        yield from ((number, one[1].rstrip(".,")) for one in found)
        if cut or not whole:
            yield number, ""
    if not whole:
        raise ValueError("its last line breaks off")


def _fields(line: str) -> list[str]:
    """Those of a row; none where a quotation mark is not closed."""
    return [] if line.count('"') % 2 else next(csv.reader([line]), [])
