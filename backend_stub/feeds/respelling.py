"""The one spelling of an entry, also for those that were kept before all spellings of a wallet were one."""

from backend_stub.feeds.kinds import WALLETS
from workstation.detection.addresses import normal
from workstation.detection.compiled import digest
from workstation.detection.domains import canonical
from workstation.driver import dbapi2

SPELLING = 1  # of what is kept; a higher one where ``normal`` answers otherwise than it did
_OF_WALLETS = ", ".join(f"'{kind.value}'" for kind in sorted(WALLETS))
_RESPELL = f"""
CREATE TEMP TABLE respelled AS SELECT e.digest, e.feed, wallet(e.name) AS name, e.since
    FROM entry e JOIN feed f ON f.id = e.feed AND f.kind IN ({_OF_WALLETS}) WHERE wallet(e.name) <> e.name;
DELETE FROM entry WHERE (digest, feed) IN (SELECT digest, feed FROM respelled);
INSERT INTO entry SELECT kept(name), feed, name, min(since) FROM respelled WHERE true GROUP BY feed, name
    ON CONFLICT (digest, feed) DO UPDATE SET since = min(since, excluded.since);
UPDATE feed SET entries = (SELECT count(*) FROM entry WHERE entry.feed = feed.id)
    WHERE id IN (SELECT feed FROM respelled);
UPDATE OR REPLACE lifted SET digest = kept(spelled(name)), name = spelled(name) WHERE spelled(name) <> name;
UPDATE put_back SET name = spelled(name);
DROP TABLE respelled;
PRAGMA user_version = {SPELLING};
"""


def spelled(entry: str) -> str:
    """A site or a wallet in its one spelling."""
    return canonical(entry) or normal(entry)


def kept_digest(name: str) -> int:
    """The digest of an entry as SQLite keeps it."""
    value = digest(name)
    return value - (1 << 64) if value >= 1 << 63 else value


def is_of_old(connection: dbapi2.Connection) -> bool:
    """Whether what is kept may have other spellings than are looked for."""
    [version] = connection.execute("PRAGMA user_version").fetchone()
    return int(version) < SPELLING


def respell(connection: dbapi2.Connection) -> None:
    """Within a transaction; of entries that become one the earliest day stays, of liftings one reason."""
    for name, function in (("wallet", normal), ("spelled", spelled), ("kept", kept_digest)):
        connection.create_function(name, 1, function, deterministic=True)
    for statement in _RESPELL.strip().rstrip(";").split(";"):
        connection.execute(statement)
