"""The clocks of a conversation: how long the customer waits for an answer, and how long we have the case."""

from dataclasses import dataclass

from workstation.domain.conversation import Status


@dataclass(frozen=True, slots=True)
class Clock:
    """Running since ``since`` (ms since the epoch), or stopped after ``passed`` ms, or not needed at all."""

    since: int | None = None
    passed: int | None = None


NOT_NEEDED = Clock()


def after_incoming(clock: Clock, status: Status, now: int) -> Clock:
    """The customer's: the first message that is not answered starts it; the later ones change nothing."""
    if clock != NOT_NEEDED:
        return clock
    return Clock(now, None) if status is Status.OPEN else Clock(None, 0)


def after_status(clock: Clock, status: Status, now: int) -> Clock:
    """Either runs while the conversation is open and stands still in every other status."""
    if status is Status.OPEN and clock.passed is not None:
        return Clock(now - clock.passed, None)
    if status is not Status.OPEN and clock.since is not None:
        return Clock(None, max(0, now - clock.since))
    return clock
