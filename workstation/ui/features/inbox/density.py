"""How close together the rows of the queue list stand; their heights follow from the size of the letters."""

from enum import StrEnum


class Density(StrEnum):
    COMFORTABLE = "comfortable"  # three lines
    COMPACT = "compact"  # two
    DENSE = "dense"  # one
