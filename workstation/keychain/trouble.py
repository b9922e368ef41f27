"""What can go wrong with keys, in sentences that say what to do."""

from workstation.errors import Sentence, WorkstationError


class KeychainAbsent(WorkstationError):
    """This machine has no keychain that may be used."""

    def __init__(self) -> None:
        super().__init__(
            "This computer has no keychain that is running. Use your password instead; everything else works."
        )


class KeychainLocked(WorkstationError):
    """The keychain did not open, or the person closed its question."""

    def __init__(self) -> None:
        super().__init__("The keychain stayed locked. Unlock it and try again, or use your password.")


class KeychainRefused(WorkstationError):
    """The keychain answered, but did not keep or give what it was asked to."""

    def __init__(self) -> None:
        super().__init__("The keychain did not keep what it was given. Use your password instead.")


class KeyNotInKeychain(WorkstationError):
    """There is a keychain, but our entry is not in it or does not fit."""

    def __init__(self) -> None:
        super().__init__(
            "The keychain does not hold the key to this profile. Unlock it with your password; "
            "nothing was lost."
        )


class WrongPassword(WorkstationError):
    """``wait_ms``: how long the next attempt is refused, 0 for not at all."""

    def __init__(self, wait_ms: int) -> None:
        super().__init__(_later(Sentence("That is not the password."), wait_ms))
        self.wait_ms = wait_ms


class TooSoon(WorkstationError):
    """Too many wrong passwords; this one was not even looked at."""

    def __init__(self, wait_ms: int) -> None:
        super().__init__(_later(Sentence("There were several wrong passwords."), wait_ms))
        self.wait_ms = wait_ms


class NoPasswordSlot(WorkstationError):
    """The profile was set up without a password."""

    def __init__(self) -> None:
        super().__init__("This profile has no password set; only this computer's keychain opens it.")


class KeysMissing(WorkstationError):
    """There is data, but no keys.json beside it. Nothing new may be made in its place."""

    def __init__(self, path: str) -> None:
        super().__init__(
            "%1 is missing, and without it what was written here cannot be opened. Put it back from "
            "a copy, or start with another profile; nothing here was changed.",
            path,
        )


class KeysDamaged(WorkstationError):
    """keys.json is there, but cannot be understood."""

    def __init__(self, path: str) -> None:
        super().__init__(
            "%1 is damaged or made by a newer Groundcrew. Put it back from a copy or update; "
            "nothing here was changed.",
            path,
        )


def _later(sentence: Sentence, wait_ms: int) -> Sentence:
    return sentence.then(Sentence("Try again in %1 s.", -(-wait_ms // 1000))) if wait_ms > 0 else sentence
