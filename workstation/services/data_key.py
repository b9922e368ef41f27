"""How the data key of a profile is opened and kept: which of its slots are used, and when."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.errors import WorkstationError
from workstation.keychain.set_up import set_up
from workstation.keychain.trouble import (
    KeychainAbsent,
    KeychainLocked,
    KeychainRefused,
    KeyNotInKeychain,
    WrongPassword,
)
from workstation.keychain.unhelped import FORGOT, NOTHING, unhelped
from workstation.settings import Policy

if TYPE_CHECKING:
    from workstation.keychain.keys import Keys
    from workstation.keychain.system import Keychain

log = logging.getLogger(__name__)
_NO_KEYCHAIN = (KeychainAbsent, KeychainLocked, KeychainRefused, KeyNotInKeychain)


class DataKey:
    """Every call but one blocks: the keychain may ask its person, a password takes argon2id's time.

    All raise WorkstationError with a sentence for the person; then nothing has changed.
    """

    def __init__(
        self,
        folder: Path,
        policy: Policy,
        keychain: "Callable[[], Keychain]",
        now: Callable[[], int],
        begun: Callable[[], bytes | None] = lambda: None,
    ) -> None:
        """``begun`` waits for what a process beside us was told by :func:`unhelped`; None where it failed."""
        self._folder = folder
        self._policy = policy
        self._keychain = keychain
        self._now = now
        self._begun = begun
        self._asked: Future[bytes | None] | None = None
        self._keychain_forgot = False  # it answers, but our secret is not in it

    @cached_property
    def _keys(self) -> "Keys":
        from workstation.keychain.keys import Keys  # noqa: PLC0415 another process may know the key already

        return Keys(self._folder, self._now)

    def exists(self) -> bool:
        """Whether the profile was set up."""
        return set_up(self._folder)

    def has_password(self) -> bool:
        """Whether a password opens the profile; a policy may leave that to the keychain and the server."""
        from workstation.keychain.slots import Kind  # noqa: PLC0415 as above

        return self._keys.has(Kind.PASSWORD)

    def ask(self) -> Future[bytes | None]:
        """The key of a profile that was set up and is not locked, by the keychain; None: a person must help.

        This call alone blocks nobody: it is looked for on a thread of its own, once, from the first time on.
        """
        if self._asked is None:
            asking = ThreadPoolExecutor(1, "data-key")
            self._asked = asking.submit(self._unhelped)
            asking.shutdown(wait=False)
        return self._asked

    def _unhelped(self) -> bytes | None:
        told = self._begun()
        if told is None:
            told = unhelped(self._folder, lambda: self._keys, self._keychain)
        self._keychain_forgot = told == FORGOT
        return None if told in (NOTHING, FORGOT) else told

    def by_password(self, password: str) -> bytes:
        return self._keys.open_by_password(password)

    def prove(self, password: str, key: bytes) -> None:
        """Whether ``password`` opens what is open already. Raises WrongPassword, or TooSoon after many."""
        from hmac import compare_digest  # noqa: PLC0415 no start by the keychain needs it

        if not compare_digest(self._keys.open_by_password(password), key):
            raise WrongPassword(0)

    def at_sign_in(self, password: str) -> bytes:
        """By the keychain, else by the password that the server has just taken; made at the first sign-in."""
        if not self.exists():
            kept = password if self._policy.password_slot else None
            return self._keys.create(self._usable_keychain(), kept)
        try:
            return self._keys.open_by_keychain(self._keychain())
        except _NO_KEYCHAIN:
            pass
        try:
            return self._keys.open_by_password(password)
        except WrongPassword as error:
            raise WorkstationError(
                "The server takes this password, but what is saved on this computer still opens with the one "
                "before it. Start Groundcrew again and unlock with the former password first."
            ) from error

    def keep_password(self, key: bytes, password: str) -> None:
        """What the server takes now is what opens this computer, too."""
        if self._policy.password_slot:
            self._keys.put_password(key, password)

    def remind_keychain(self, key: bytes) -> None:
        """Teach it the key again, where it had forgotten that."""
        if not (self._keychain_forgot and self._policy.keychain_slot):
            return
        try:
            self._keys.put_keychain(key, self._keychain())
        except _NO_KEYCHAIN as error:  # the password opens the desk all the same
            log.warning("the keychain did not take the key: %s", type(error).__name__)

    def _usable_keychain(self) -> "Keychain | None":
        if not self._policy.keychain_slot:
            return None
        try:
            return self._keychain()
        except KeychainAbsent:
            return None
