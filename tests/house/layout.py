"""House rules about the shape of files: their length, their first sentence, their names."""

import ast
import re
from collections.abc import Iterator

from tests.house.source import Finding, Source

FILE_LINES, FUNCTION_LINES = 250, 40
_FOLDERS = ("workstation", "backend_stub", "tests")
_EMPTY_WORDS = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}
_EMPTY_CLASS = re.compile(r"(Manager|Helper|Helpers|Utils|Util|Base)$")


def short_files(source: Source) -> Iterator[Finding]:
    lines = len(source.text.splitlines())
    if lines > FILE_LINES and source.path.endswith((".py", ".sh")):
        yield Finding(source.path, lines, f"{lines} lines; {FILE_LINES} at most")


def short_functions(source: Source) -> Iterator[Finding]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                told = f"{node.name} has {lines} lines; {FUNCTION_LINES} at most"
                yield Finding(source.path, node.lineno, told)


def opening_sentence(source: Source) -> Iterator[Finding]:
    if not source.path.endswith(".py") or not source.within(*_FOLDERS):
        return
    first = (ast.get_docstring(source.tree) or "").split("\n\n", 1)[0].strip()
    if not first:
        yield Finding(source.path, 1, "no sentence opens the module")
    elif not first.endswith((".", "?", "!", ":")):
        yield Finding(source.path, 1, "the opening is not a sentence")


def telling_names(source: Source) -> Iterator[Finding]:
    if not source.within(*_FOLDERS):
        return
    for part in source.path.removesuffix(".py").split("/"):
        if part in _EMPTY_WORDS:
            yield Finding(source.path, 1, f"“{part}” says nothing about what is in it")
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("get_"):
            yield Finding(source.path, node.lineno, f"{node.name}: a noun or another verb says more than get")
        if isinstance(node, ast.ClassDef) and _EMPTY_CLASS.search(node.name):
            yield Finding(source.path, node.lineno, f"{node.name}: the ending says nothing")
