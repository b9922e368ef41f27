"""Sentences as they travel: templates with their values, so that each reader has them in their language."""

import json
from typing import Annotated

from pydantic import Field

from workstation.contract.wire import Wire
from workstation.errors import Sentence


class Said(Wire):
    """One sentence: ``template`` is English, in which %1 %2 … stand for ``values``."""

    template: Annotated[str, Field(max_length=1000)]
    values: list[str] = Field(default_factory=list, max_length=9)


def packed(text: str) -> str | None:
    """The sentences that ``text`` was made of, a JSON array of :class:`Said`; None: a person's own words."""
    if not isinstance(text, Sentence):
        return None
    parts = [Said(template=template, values=[str(one) for one in values]) for template, values in text.parts]
    return json.dumps([part.model_dump() for part in parts], ensure_ascii=False)
