"""Finds the sentences of expected trouble in the sources, for the translators.

Rooms below the screen know no Qt. A sentence is what ``Sentence("…")`` or an exception of ours is made with,
literally or by the name of a constant. lupdate does not know either; so they are told to it as translations
in the context "Trouble".
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

CONTEXT = "Trouble"
_ROOTS = {"WorkstationError", "Sentence"}


def as_source(folder: Path) -> str:
    """A Python module in which lupdate finds every sentence of the modules in ``folder``."""
    lines = (f"QCoreApplication.translate({CONTEXT!r}, {sentence!r})" for sentence in sentences(folder))
    return "\n".join(["from PySide6.QtCore import QCoreApplication", *lines, ""])


def sentences(folder: Path) -> list[str]:
    """The templates of every sentence, with %1 for what varies."""
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted(folder.rglob("*.py"))]
    makers = _makers(trees)
    first = [argument for tree in trees for argument in _first_arguments(tree, makers)]
    named = {_last(argument) for argument in first} - {""}
    literal = {argument.value for argument in first if _is_text(argument)}
    return sorted(literal | {text for tree in trees for text in _constants(tree, named)})


def _makers(trees: Iterable[ast.Module]) -> set[str]:
    """The names of our exceptions, to their last descendants."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    known: set[str] = set()
    found = set(_ROOTS)
    while found != known:
        known = found
        found = known | {one.name for one in classes if any(_last(above) in known for above in one.bases)}
    return found


def _first_arguments(tree: ast.Module, makers: set[str]) -> Iterator[ast.expr]:
    """Of every call that makes a sentence; inside our exceptions also of ``super().__init__``."""
    own = {
        id(call)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name in makers
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "super().__init__"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and (_last(node.func) in makers or id(node) in own):
            yield node.args[0]


def _constants(tree: ast.Module, names: set[str]) -> Iterator[str]:
    for node in tree.body:
        named = isinstance(node, ast.Assign) and any(_last(target) in names for target in node.targets)
        if named and _is_text(node.value):
            yield node.value.value


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _last(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
