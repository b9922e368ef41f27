"""The one exception for expected trouble: its text is meant for the person at the desk."""


class WorkstationError(Exception):
    """Something that is nobody's bug went wrong; ``str(error)`` says what it was and what to do."""
