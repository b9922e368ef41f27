"""Linux: the Secret Service that GNOME's keyring, KWallet and KeePassXC offer on the session bus."""

import contextlib
from collections.abc import Iterator

import secretstorage
from jeepney import DBusErrorResponse
from jeepney.io.blocking import DBusConnection
from secretstorage import Collection, Item

from workstation.keychain.trouble import KeychainAbsent, KeychainLocked, KeychainRefused

_SERVICE = "groundcrew"
_ANSWER_S = 120.0  # how long a person may look at the question that unlocks


class SecretService:
    """A connection for each call: none stays open, and what was written is read by a fresh one."""

    def read(self, name: str) -> str | None:
        with _connected() as connection:
            item = _find(connection, name)
            return None if item is None else item.get_secret().decode("utf-8", "replace")

    def write(self, name: str, secret: str) -> None:
        with _connected() as connection:
            collection = secretstorage.get_default_collection(connection)
            if collection.is_locked():
                _unlock(collection)
            label = f"Groundcrew: {name}"
            collection.create_item(label, _attributes(name), secret.encode("utf-8"), replace=True)

    def remove(self, name: str) -> None:
        with _connected() as connection:
            item = _find(connection, name)
            if item is not None:
                item.delete()


@contextlib.contextmanager
def _connected() -> Iterator[DBusConnection]:
    try:
        with contextlib.closing(secretstorage.dbus_init()) as connection:
            yield connection
    except (secretstorage.LockedException, secretstorage.PromptDismissedException) as error:
        raise KeychainLocked from error
    except secretstorage.SecretServiceNotAvailableException as error:
        raise KeychainAbsent from error
    except (secretstorage.SecretStorageException, DBusErrorResponse, OSError) as error:
        raise KeychainRefused from error


def _unlock(target: Collection | Item) -> None:
    try:
        dismissed = target.unlock(timeout=_ANSWER_S)
    except TimeoutError as error:
        raise KeychainLocked from error
    if dismissed or target.is_locked():
        raise KeychainLocked


def _find(connection: DBusConnection, name: str) -> Item | None:
    for item in secretstorage.search_items(connection, _attributes(name)):
        if item.is_locked():
            _unlock(item)
        return item
    return None


def _attributes(name: str) -> dict[str, str]:
    return {"application": _SERVICE, "service": _SERVICE, "username": name}
