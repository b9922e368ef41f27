"""What a canned response was before: asked for while somebody edits it, never synced."""

from workstation.contract.wire import Milliseconds, Wire


class CannedRevisionState(Wire):
    """A response as somebody left it; ``uses`` counts the messages that were sent with this revision."""

    version: int
    short_code: str
    title: str
    folder: str
    variants: dict[str, str]
    deleted: bool
    by_name: str
    at: Milliseconds
    uses: int


class CannedRevisions(Wire):
    """``GET /v1/canned/{id}/revisions``: newest first, at most 50; 404 where it is not mine to see"""

    revisions: list[CannedRevisionState]
