"""Sentences as the replica keeps them, so that whoever reads them has them in their language."""

import json

from workstation.errors import Sentence
from workstation.store.connection import Connection

_TEMPLATES = """SELECT DISTINCT part.atom FROM message m, json_tree(m.said) part
    WHERE m.said IS NOT NULL AND part.key = 'template' AND part.type = 'text'"""


def said(text: str, parts: str | None) -> str:
    """``text`` as the Sentence that a program made; a person's words, or an unsound server's, as they are.

    ``parts``: JSON, an array of templates with their values; None and an empty one are of no program.
    """
    return text if parts is None or parts == "[]" else sentence(text, json.loads(parts))


def sentence(text: str, told: object) -> str:
    """The same of what was read from the JSON."""
    if not isinstance(told, list) or not told or not all(map(_is_sound, told)):
        return text
    return Sentence.of((part["template"], part["values"]) for part in told)


def templates(c: Connection) -> tuple[str, ...]:
    """Those of every sentence that a program says in a message."""
    return tuple(template for (template,) in c.execute(_TEMPLATES))


def _is_sound(part: object) -> bool:
    return (
        isinstance(part, dict)
        and isinstance(part.get("template"), str)
        and isinstance(part.get("values"), list)
    )
