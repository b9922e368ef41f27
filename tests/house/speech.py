"""House rules about words that must reach the person in their language."""

import ast
import builtins
import re
from collections.abc import Iterator

from tests.house.source import Finding, Source, is_text, last_name

_TAKES_WORDS = {
    "PlainLabel": 0, "QPushButton": 0, "QToolButton": 0, "QCheckBox": 0, "QRadioButton": 0, "QGroupBox": 0,
    "QAction": 0, "setText": 0, "setTitle": 0, "setWindowTitle": 0, "setToolTip": 0, "setPlaceholderText": 0,
    "setAccessibleName": 0, "setAccessibleDescription": 0, "addAction": 0, "addMenu": 0, "setLabelText": 0,
    "setStatusTip": 0, "setPrefix": 0, "setSuffix": 0, "addItem": 0, "addTab": 0, "setTabText": 1,
    "setHeaderLabels": 0, "setNameFilter": 0, "Choice": 1, "Question": 1, "QFileDialog": 1,
}  # fmt: skip
_NAMES = {"Groundcrew"}  # the same in every language
_TRANSLATED = {"tr", "translate"}
_PLACE = re.compile(r"%L?\d")
_SENTENCES = {"Sentence", "WorkstationError"}


def spoken_words(source: Source) -> Iterator[Finding]:
    """A word that stands bare in the code stays English for ever."""
    if not source.within("workstation/ui"):
        return
    for name, call in source.calls():
        place = _TAKES_WORDS.get(name)
        said = call.args[place] if place is not None and len(call.args) > place else None
        if said is not None and (bare := _bare(said)):
            yield Finding(source.path, said.lineno, f"{name}({bare!r}): words go through tr()")


def outside_of_texts(source: Source) -> Iterator[Finding]:
    """lupdate takes an f-string for a text: what is translated inside it is never collected."""
    if not source.within("workstation"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.JoinedStr) and any(_is_translated(inner) for inner in ast.walk(node)):
            yield Finding(source.path, node.lineno, "tr() inside an f-string is not collected; take it out")


def values_by_fill(source: Source) -> Iterator[Finding]:
    """A value that is put in by hand can turn the sentence round it; fill() isolates it."""
    if not source.within("workstation/ui") or source.path == "workstation/ui/kit/words.py":
        return
    for name, call in source.calls():
        owner = call.func.value if isinstance(call.func, ast.Attribute) else None
        if owner is None or name not in {"replace", "arg", "format"}:
            continue
        places = name == "replace" and call.args and is_text(call.args[0])
        by_hand = places and _PLACE.search(call.args[0].value)  # type: ignore[attr-defined]
        of_words = isinstance(owner, ast.Call) and last_name(owner.func) in _TRANSLATED
        if by_hand or (of_words and name in {"arg", "format"}):
            yield Finding(source.path, call.lineno, f".{name}() of a translated text; fill() isolates values")
    for node in ast.walk(source.tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and _is_translated(node.left):
            yield Finding(source.path, node.lineno, "% of a translated text; fill() isolates values")


def facts_by_joined(source: Source) -> Iterator[Finding]:
    """Of facts put in a row by hand one can turn the others; joined() isolates them."""
    if not source.within("workstation/ui") or source.path == "workstation/ui/kit/safe_text.py":
        return
    for name, call in source.calls():
        mark = call.func.value if isinstance(call.func, ast.Attribute) else None
        if name == "join" and isinstance(mark, ast.Constant) and mark.value == " · ":
            yield Finding(source.path, call.lineno, "a row of facts by hand; joined() isolates them")


def literal_sentences(source: Source) -> Iterator[Finding]:
    """Sentences of trouble are collected for the translators where they stand; one put together is not."""
    if not source.within("workstation"):
        return
    raised = {id(node.exc) for node in ast.walk(source.tree) if isinstance(node, ast.Raise)}
    for name, call in source.calls():
        ours = name in _SENTENCES or (id(call) in raised and not hasattr(builtins, name))
        if ours and call.args and _put_together(call.args[0]):
            yield Finding(source.path, call.lineno, f"{name}() needs a literal, with %1 for what varies")


def _bare(node: ast.expr) -> str:
    """The words in ``node`` that nobody translates, or nothing."""
    if isinstance(node, ast.JoinedStr):
        return next((found for part in node.values if (found := _bare(part))), "")
    if isinstance(node, ast.BinOp):
        return _bare(node.left) or _bare(node.right)
    if isinstance(node, ast.IfExp):
        return _bare(node.body) or _bare(node.orelse)
    if not is_text(node) or node.value in _NAMES:  # type: ignore[attr-defined]
        return ""
    text: str = node.value  # type: ignore[attr-defined]
    return text if re.search(r"[^\W\d_]{2}", text) else ""


def _put_together(node: ast.expr) -> bool:
    added = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mod)
    return added or isinstance(node, ast.JoinedStr)


def _is_translated(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) in _TRANSLATED
