"""The agent's clock: how long the customer has waited for an answer, and when it stands still."""

from dataclasses import dataclass

from workstation.domain.conversation import Status


@dataclass(frozen=True, slots=True)
class Clock:
    """Running since ``since`` (ms since the epoch), or stopped after ``waited`` ms, or not needed at all."""

    since: int | None
    waited: int | None


ANSWERED = Clock(None, None)


def after_incoming(clock: Clock, status: Status, now: int) -> Clock:
    """The first message that we have not answered starts it; the later ones change nothing."""
    if clock != ANSWERED:
        return clock
    return Clock(now, None) if status is Status.OPEN else Clock(None, 0)


def after_status(clock: Clock, status: Status, now: int) -> Clock:
    """It runs while the conversation is open and stands still in every other status."""
    if status is Status.OPEN and clock.waited is not None:
        return Clock(now - clock.waited, None)
    if status is not Status.OPEN and clock.since is not None:
        return Clock(None, max(0, now - clock.since))
    return clock
