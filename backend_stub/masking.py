"""Takes the secrets out of whatever people send, before anything else looks at it or keeps it.

What has passed through here differs from what was sent; its id is that of what was sent, and it is known
again by the fingerprint of what is kept.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from workstation.contract.attachments import AttachmentState
from workstation.contract.operations import LabelsChange
from workstation.detection.secret_disclosed import masked
from workstation.domain.attachment import harmless_name

Sent = TypeVar("Sent", bound=BaseModel)
_WORDS = frozenset({
    "body", "text", "subject", "name", "reason", "rules", "why", "labels", "attributes", "detail", "title",
    "folder", "variants", "steps",
})  # fmt: skip


def without_secrets(sent: Sent) -> Sent:
    """A copy of a model of what somebody sent, with a mask wherever they wrote a secret.

    Its length may be more than its model allows: masks are longer than short secrets are.
    """
    changed: dict[str, Any] = {}
    for name in type(sent).model_fields:
        value = getattr(sent, name)
        if value and (clean := _clean(sent, name, value)) != value:
            changed[name] = clean
    return sent.model_copy(update=changed) if changed else sent


def _clean(sent: BaseModel, name: str, value: Any) -> Any:
    if isinstance(value, BaseModel):
        return without_secrets(value)
    if isinstance(value, list) and value and isinstance(value[0], BaseModel):
        return [without_secrets(one) for one in value]
    if isinstance(sent, AttachmentState):
        return harmless_name(masked(value), sent.mime) if name == "name" else value
    return _words(value) if name in _WORDS or isinstance(sent, LabelsChange) else value


def _words(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, Mapping):
        return {key: masked(words) for key, words in value.items()}
    if isinstance(value, Sequence):
        return [masked(words) for words in value]
    return value
