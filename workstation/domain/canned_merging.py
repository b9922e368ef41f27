"""Two people changed one response: what each of them did to it, and what both did."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workstation.domain import macro
from workstation.domain.canned import CannedResponse
from workstation.domain.languages import LANGUAGES

STEPS = "steps"
HEAD = ("short_code", "title", "folder", STEPS)  # the parts of a response beside its languages


@dataclass(frozen=True, slots=True)
class Clash:
    """A part of a response that both changed, and not to the same; a language that is not there is ""."""

    part: str
    base: str
    mine: str
    theirs: str


def parts(response: CannedResponse) -> dict[str, str]:
    """A response as its parts: those of :data:`HEAD`, and a body for each language that has one."""
    head = {"short_code": response.short_code, "title": response.title, "folder": response.folder}
    head[STEPS] = macro.written(response.steps)
    return head | {language: body for language, body in response.variants.items() if body.strip()}


def with_parts(response: CannedResponse, given: Mapping[str, str]) -> CannedResponse:
    """``response`` made of other parts."""
    variants = {code: given[code] for code in (*LANGUAGES, *given) if code not in HEAD and given.get(code)}
    code, title, folder, steps = (given.get(name, "") for name in HEAD)
    done = macro.read(steps)
    return replace(response, short_code=code, title=title, folder=folder, variants=variants, steps=done)


def differ(one: CannedResponse, other: CannedResponse) -> bool:
    """Whether they say something else, or are somebody else's."""
    return (parts(one), one.scope, one.owner_id) != (parts(other), other.scope, other.owner_id)


def merged(
    base: CannedResponse, mine: CannedResponse, theirs: CannedResponse
) -> tuple[CannedResponse, tuple[Clash, ...]]:
    """What both did laid together on top of ``theirs``, and where they clash; there theirs stands."""
    before, one, other = parts(base), parts(mine), parts(theirs)
    together: dict[str, str] = {}
    clashes = []
    for part in dict.fromkeys((*HEAD, *LANGUAGES, *before, *one, *other)):
        was, my, their = before.get(part, ""), one.get(part, ""), other.get(part, "")
        together[part] = their if my in (was, their) else my
        if my not in (was, their) and their != was:
            clashes.append(Clash(part, was, my, their))
            together[part] = their
    return with_parts(theirs, together), tuple(clashes)
