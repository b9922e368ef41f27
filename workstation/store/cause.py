"""Why a desk has to be put together anew; apart from what does it, which a start does not load."""

from enum import StrEnum


class Cause(StrEnum):
    DAMAGED = "damaged"
    GONE = "gone"
    LOG = "log"
