"""How the window stood when it was left."""

from dataclasses import asdict, dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class WindowMemory:
    """Only what the person arranged; the open tabs live in the store."""

    geometry: str = ""  # Qt's own form, base64
    panes: tuple[int, ...] = ()  # widths of side panel, conversations and context, pixels
    side: str = ""  # which panel stood beside the conversations
    context_open: bool = True

    def as_dict(self) -> dict[str, Any]:
        """For JSON or TOML."""
        return asdict(self) | {"panes": list(self.panes)}

    @classmethod
    def of(cls, found: object) -> "WindowMemory":
        """From what was read back; whatever does not fit is forgotten, never an error."""
        if not isinstance(found, dict):
            return cls()
        kept = {field.name: found[field.name] for field in fields(cls) if field.name in found}
        panes = kept.get("panes")
        whole = isinstance(panes, list | tuple) and all(isinstance(width, int) for width in panes)
        kept["panes"] = tuple(panes) if whole and isinstance(panes, list | tuple) else ()
        for name, kind in (("geometry", str), ("side", str), ("context_open", bool)):
            if not isinstance(kept.get(name, getattr(cls(), name)), kind):
                del kept[name]
        return cls(**kept)
