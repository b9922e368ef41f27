"""Why a desk has to be put together anew; apart from the rest, which a start does not load."""

from enum import StrEnum


class Cause(StrEnum):
    DAMAGED = "was damaged"
    GONE = "was missing or empty"
    LOG = "had lost its newest part"
