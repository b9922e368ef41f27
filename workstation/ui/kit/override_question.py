"""Why something goes in spite of what the send guard found in it."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from workstation.domain.fraud import LONGEST_REASON
from workstation.domain.guarding import DISCLOSED, Finding
from workstation.ui.kit.announcing import sentences
from workstation.ui.kit.line_question import LineQuestion


class OverrideQuestion(LineQuestion):
    """Says, too, that no reason lets a secret pass: the server puts a mask in its place."""

    def __init__(self, opener: QWidget, title: str, text: str, found: Iterable[Finding]) -> None:
        is_masked = any(finding.indicator.kind == DISCLOSED for finding in found)
        masked = self.tr(
            "The secret is masked: whoever reads the text sees that something stood there, not what."
        )
        said = sentences((text, masked if is_masked else ""))
        super().__init__(opener, title, said, self.tr("Reason"), LONGEST_REASON)
