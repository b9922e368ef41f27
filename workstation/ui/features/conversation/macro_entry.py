"""Writes a macro's reply into the editor, and sends it where nothing else would go with it unseen."""

from PySide6.QtGui import QTextCursor

from workstation.domain.drafts import DraftKind
from workstation.errors import Sentence
from workstation.ui.features.conversation.composer import Composer
from workstation.ui.features.conversation.facts import PickerRow

_LOOK = Sentence("What you had written is there, too: look at it, then send it.")


def write_reply(composer: Composer, row: PickerRow) -> None:
    """Behind what stands there already; then the person looks at both, and sends."""
    kind = DraftKind.REPLY
    composer.set_mode(kind)
    alone = not (composer.draft(kind)[0].strip() or composer.chips.files(kind))
    if not alone:
        composer.append(kind, "\n\n")
        composer.editor.moveCursor(QTextCursor.MoveOperation.End)
    composer.canned.insert(row, send=alone)
    if not alone:
        composer.show_trouble(_LOOK)
