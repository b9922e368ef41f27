"""What somebody has just typed in an editor, as against what was pasted or came from the disk."""

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from workstation.ui.features.conversation.editor import Editor

_AT_ONCE = (
    2  # signs that an input method may commit together, or a space before what matters; more were pasted
)


def on_typed(editor: Editor, heard: Callable[[str, QTextCursor], None]) -> None:
    """Call ``heard`` after each sign typed in ``editor``, with the line up to the caret and the caret."""

    def changed(at: int, gone: int, more: int) -> None:
        block = editor.textCursor().block()
        if gone and (at, more) == (block.position(), block.length()):
            gone, more = 0, more - gone  # an input method tells of the whole line in which it committed
        if gone or not 1 <= more <= _AT_ONCE or not editor.hasFocus() or editor.composing():
            return
        caret = editor.textCursor()
        line = caret.block().text().encode("utf-16-le", "surrogatepass")
        heard(line[: 2 * caret.positionInBlock()].decode("utf-16-le", "replace"), caret)

    editor.document().contentsChange.connect(changed)
