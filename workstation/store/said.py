"""Sentences as the replica keeps them, so that whoever reads them has them in their language."""

import json

from workstation.errors import Sentence


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


def _is_sound(part: object) -> bool:
    return (
        isinstance(part, dict)
        and isinstance(part.get("template"), str)
        and isinstance(part.get("values"), list)
    )
