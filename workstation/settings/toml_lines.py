"""Puts values into a TOML file that a person also writes by hand: only their lines change."""

import re
import tomllib
from collections.abc import Mapping

_VALUE = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'#\s][^#]*?)"""


def put(content: bytes, literals: Mapping[str, str]) -> bytes | None:
    """``content`` with each of these keys, which stand in no table, set; None where lines do not do."""
    try:
        text = content.decode("utf-8-sig")
        before = tomllib.loads(text)
        lines = text.splitlines(keepends=True)
        for name, literal in literals.items():
            _put(lines, name, literal)
        fresh = "".join(lines)
        after = tomllib.loads(fresh)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return None
    wanted = before | {name: tomllib.loads(f"x = {literal}")["x"] for name, literal in literals.items()}
    return fresh.encode() if after == wanted else None


def _put(lines: list[str], name: str, literal: str) -> None:
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    top = next((at for at, line in enumerate(lines) if re.match(r"\s*\[", line)), len(lines))
    for at, line in enumerate(lines[:top]):
        if found := re.match(rf"(\s*{re.escape(name)}\s*=\s*){_VALUE}(\s*(?:#.*)?)$", line.rstrip("\r\n")):
            lines[at] = f"{found[1]}{literal}{found[2]}{ending}"
            return
    if top and not lines[top - 1].endswith(("\n", "\r")):
        lines[top - 1] += ending
    lines.insert(top, f"{name} = {literal}{ending}")
