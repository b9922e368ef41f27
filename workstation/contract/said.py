"""Sentences as they travel: templates with their values, so that each reader has them in their language."""

import json
from typing import Annotated, Any

from pydantic import Field

from workstation.contract.wire import Wire
from workstation.errors import Sentence


class Said(Wire):
    """One sentence: ``template`` is English, in which %1 %2 … stand for ``values``."""

    template: Annotated[str, Field(max_length=1000)]
    values: list[str] = Field(default_factory=list, max_length=9)


def packed(text: str) -> str | None:
    """The sentences that ``text`` was made of, a JSON array of :class:`Said`; None: a person's own words."""
    return json.dumps(parts(text), ensure_ascii=False) if isinstance(text, Sentence) else None


def parts(text: str) -> list[dict[str, Any]]:
    """Each sentence that ``text`` was made of, as a :class:`Said`; none of a person's own words."""
    made = text.parts if isinstance(text, Sentence) else ()
    return [
        Said(template=template, values=[str(one) for one in values]).model_dump() for template, values in made
    ]
