"""House rules about what reaches the screen: plain text, translated words, no loop within the loop."""

import ast
from collections.abc import Iterator

from tests.house.source import Finding, Source, is_text, last_name

_KIT = "workstation/ui/kit"
_UI = ("workstation/ui", "workstation/app.py")
_TEXT_WIDGETS = {"QMessageBox", "QToolTip", "QTextBrowser", "QErrorMessage", "QWhatsThis"}
_RICH = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown"}
_RICH_FORMATS = {"RichText", "AutoText", "MarkdownText"}
_TIPS = {"setToolTip", "setStatusTip", "setWhatsThis"}
_DECODING = {"fromData", "loadFromData", "QImageReader", "QMovie"}
_TOLD = "workstation/ui/kit/trouble.py"  # says sentences that were collected where they are made
_OURS = {  # one guesses at HTML and keeps its picture when letters or colours change, one cuts Arabic
    "QLabel": "PlainLabel for texts, Shape for icons",
    "QLineEdit": "LineEdit",
}
_NESTED = {"exec", "exec_", "processEvents"}


def plain_text(source: Source) -> Iterator[Finding]:
    """Qt takes what looks like HTML for HTML: only the kit may decide how a text is shown."""
    if not source.within("workstation/ui"):
        return
    for name, call in source.calls():
        if name in _RICH:
            yield Finding(source.path, call.lineno, f"{name} shows rich text")
        elif name in _TEXT_WIDGETS and not source.within(_KIT):
            yield Finding(source.path, call.lineno, f"{name} guesses at HTML; the kit has a plain one")
        elif name in _TIPS and not source.within(_KIT) and call.args and not _harmless(call.args[0]):
            yield Finding(
                source.path, call.lineno, f"{name} guesses at HTML; pass it through the kit's tooltip()"
            )
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in _RICH_FORMATS:
            yield Finding(source.path, node.lineno, f"{node.attr}: only PlainText is shown")


def kits_own(source: Source) -> Iterator[Finding]:
    """What Qt's own widget gets wrong, and the kit's does right."""
    if not source.within("workstation/ui") or source.within(_KIT):
        return
    for name, call in source.calls():
        if name in _OURS:
            yield Finding(source.path, call.lineno, f"a bare {name}; the kit has {_OURS[name]}")


def one_loop(source: Source) -> Iterator[Finding]:
    """A loop within the loop breaks the coroutine that waits in it (qasync issues 59, 82, 174)."""
    if not source.within(*_UI):
        return
    for name, call in source.calls():
        if name in _NESTED:
            yield Finding(
                source.path, call.lineno, f"{name}() runs a loop within the loop; open() and a signal do not"
            )


def literal_translations(source: Source) -> Iterator[Finding]:
    """lupdate finds only what stands there literally; what it does not find stays English."""
    if not source.within("workstation") or source.path == _TOLD:
        return
    for name, call in source.calls():
        place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
        if place is None or (name == "translate" and not _of_application(call)):
            continue
        if len(call.args) <= place or not is_text(call.args[place]):
            yield Finding(
                source.path, call.lineno, f"{name}() needs the text itself, with %1 for what varies"
            )


def no_decoding(source: Source) -> Iterator[Finding]:
    """An image may be made to break what decodes it: that happens in a process of its own."""
    if not source.within("workstation") or source.within("workstation/preview"):
        return
    for name, call in source.calls():
        if name in _DECODING:
            yield Finding(
                source.path, call.lineno, f"{name} decodes an image; only workstation.preview may do that"
            )


def _harmless(node: ast.expr) -> bool:
    return is_text(node) or (isinstance(node, ast.Call) and last_name(node.func) in {"tr", "tooltip"})


def _of_application(call: ast.Call) -> bool:
    """A painter translates too, by so many pixels."""
    return isinstance(call.func, ast.Attribute) and last_name(call.func.value).endswith("Application")
