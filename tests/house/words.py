"""House rules about words: what a reader cannot see, what a log may say, what a test may replace."""

import ast
import re
from collections.abc import Iterator

from tests.house.source import Finding, Source, is_text, last_name

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LEVELS = {"debug": 0, "info": 0, "warning": 0, "error": 0, "exception": 0, "critical": 0, "log": 1}
_SPEAKING = {
    "workstation/detection/__main__.py",
    "workstation/__main__.py",
    "workstation/ui/shell/milestones.py",
}  # times, never words
_LOGS = {"log", "logger", "logging", "_log"}
_PLACE = re.compile(r"[a-z_]+\.[a-z_]+")


def no_turning_characters(source: Source) -> Iterator[Finding]:
    """A bidi control in a source makes it read otherwise than it runs; write it as an escape."""
    for number, line in enumerate(source.text.splitlines(), start=1):
        if found := _TURNING.search(line):
            yield Finding(source.path, number, f"U+{ord(found[0]):04X} turns the line; write it as an escape")


def literal_log_messages(source: Source) -> Iterator[Finding]:
    """The log trusts our own messages to be literals; whatever varies is an argument and is looked at."""
    if not source.within("workstation", "backend_stub"):
        return
    for name, call in source.calls():
        spoken = isinstance(call.func, ast.Attribute) and last_name(call.func.value) in _LOGS
        place = _LEVELS.get(name)
        if spoken and place is not None and (len(call.args) <= place or not is_text(call.args[place])):
            yield Finding(source.path, call.lineno, "a log message is a literal; what varies is an argument")


def quiet(source: Source) -> Iterator[Finding]:
    """What is printed escapes the log's care."""
    if not source.within("workstation") or source.path in _SPEAKING:
        return
    for name, call in source.calls():
        if name == "print" or (name == "write" and _is_stream(call)):
            yield Finding(source.path, call.lineno, "the workstation logs; it does not print")


def named_crashpoints(source: Source) -> Iterator[Finding]:
    """The programme of faults finds the places of death by reading the sources."""
    if not source.within("workstation", "backend_stub"):
        return
    for name, call in source.calls():
        literal = len(call.args) == 1 and is_text(call.args[0])
        if name == "crashpoint" and not (literal and _PLACE.fullmatch(call.args[0].value)):  # type: ignore[attr-defined]
            yield Finding(source.path, call.lineno, "a crash point is a literal: lower-case, noun.moment")


def real_things(source: Source) -> Iterator[Finding]:
    """Tests use the real store, server and widgets; clock, keychain and ids come in through constructors."""
    if not source.within("tests"):
        return
    for node in ast.walk(source.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        if any(name.startswith(("unittest.mock", "mock", "pytest_mock")) for name in names):
            yield Finding(source.path, node.lineno, "no mocks: use the real thing")


def _is_stream(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and last_name(call.func.value) in {"stdout", "stderr"}
