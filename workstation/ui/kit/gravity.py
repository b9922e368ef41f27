"""How the severity of a fraud flag is drawn: by a shape first, and by a tone beside it."""

from workstation.domain.severity import Severity

SHAPES = {Severity.NOTICE: "notice", Severity.WARNING: "warning", Severity.BLOCK: "block"}
TONES = {Severity.NOTICE: "muted", Severity.WARNING: "warn", Severity.BLOCK: "danger"}
