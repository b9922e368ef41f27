"""Named places at which the programme of faults kills this process; else one comparison of two texts."""

import itertools
import os
import signal

# "outbox.after_commit:3" is the third time that we come there. Whoever can set it could kill us anyway.
VARIABLE = "GROUNDCREW_CRASHPOINT"
_name, _, _pass = os.environ.get(VARIABLE, "").partition(":")
_passes = itertools.count(1)


def crashpoint(name: str) -> None:
    """Die here, without a farewell, if this is the place and the time."""
    if name == _name and next(_passes) == int(_pass or 1):
        os.kill(os.getpid(), signal.SIGKILL)
