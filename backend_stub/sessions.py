"""Signing in, and tokens that rotate: one successor each, and the end of the family when a copy is used."""

import hashlib
import hmac
import json
import secrets
import uuid
from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlcipher3.dbapi2 import Connection

from backend_stub.transaction import Reading, Transaction
from workstation.domain.people import Role

ACCESS_SECONDS = 600
REFRESH_SECONDS = 12 * 3600
_GRACE = 60_000  # ms in which the same successor is given again, since an answer may get lost


@dataclass(frozen=True, slots=True)
class Lifetimes:
    access_seconds: int = ACCESS_SECONDS
    refresh_seconds: int = REFRESH_SECONDS


@dataclass(frozen=True, slots=True)
class Account:
    """A user as they stand behind a token."""

    id: str
    name: str
    email: str
    role: Role
    teams: tuple[str, ...]
    languages: str  # JSON
    expires_at: int = 0  # of the access token, ms since the epoch
    sign_in: str = ""  # the id of the sign-in that the token descends from


@dataclass(frozen=True, slots=True)
class Tokens:
    access: str
    refresh: str


_ACCOUNT = """SELECT u.id, u.name, u.email, u.role,
    (SELECT group_concat(b.team_id, ' ') FROM memberships b WHERE b.user_id = u.id), u.languages"""


def _account(row: tuple[str, str, str, str, str | None, str]) -> Account:
    user_id, name, email, role, teams, languages = row
    return Account(user_id, name, email, Role(role), tuple((teams or "").split()), languages)


def by_email(reading: Reading, email: str) -> tuple[Account, str] | None:
    """The account of an address and the hash of its password."""
    query = f"{_ACCOUNT}, u.password FROM users u WHERE u.email = ?"
    row = reading.connection.execute(query, (email.strip().casefold(),)).fetchone()
    return (_account(row[:6]), row[6]) if row else None


def by_id(reading: Reading, user_id: str) -> Account:
    row = reading.connection.execute(f"{_ACCOUNT} FROM users u WHERE u.id = ?", (user_id,)).fetchone()
    return _account(row)


_ACCESS = f"""{_ACCOUNT}, a.expires_at, s.id FROM access_tokens a JOIN users u ON u.id = a.user_id
    JOIN sign_ins s ON s.id = a.sign_in_id
    WHERE a.hash = ? AND a.expires_at > ? AND s.ended_at IS NULL"""


def by_access_token(reading: Reading, token: str) -> Account | None:
    """Whose token this is, while it lives."""
    row = reading.connection.execute(_ACCESS, (_hash(token), reading.now)).fetchone()
    return replace(_account(row[:6]), expires_at=row[6], sign_in=row[7]) if row else None


def sign_in(tx: Transaction, user_id: str, device_name: str, lifetimes: Lifetimes) -> Tokens:
    """Begin a family of tokens. The password has been checked."""
    sign_in_id = str(uuid.uuid4())
    tx.connection.execute(
        "INSERT INTO sign_ins (id, user_id, device_name, at) VALUES (?, ?, ?, ?)",
        (sign_in_id, user_id, device_name, tx.now),
    )
    tx.feed.add("sign_in", sign_in_id, addressee=user_id)
    tx.connection.execute("DELETE FROM refresh_tokens WHERE expires_at <= ?", (tx.now,))  # worth nothing
    refresh = secrets.token_urlsafe(32)
    _keep_refresh(tx, sign_in_id, refresh, lifetimes)
    return Tokens(_new_access(tx, sign_in_id, user_id, lifetimes), refresh)


_REFRESH = """SELECT r.sign_in_id, s.user_id, r.used_at, r.used_by,
    (SELECT n.used_at IS NULL FROM refresh_tokens n WHERE n.hash = r.successor)
    FROM refresh_tokens r JOIN sign_ins s ON s.id = r.sign_in_id
    WHERE r.hash = ? AND r.expires_at > ? AND s.ended_at IS NULL"""


def refresh(tx: Transaction, token: str, refresh_id: str, lifetimes: Lifetimes) -> tuple[str, Tokens] | None:
    """The user and the token's one successor; None where there is none, and then the family may have ended.

    A used token is taken for an answer that got lost within a minute of its first use, or as long as the
    same request is repeated and the successor lies unused. Any other second use means that there is a copy.
    """
    row = tx.connection.execute(_REFRESH, (_hash(token), tx.now)).fetchone()
    if row is None:
        return None
    sign_in_id, user_id, used_at, used_by, successor_unused = row
    repeated = used_by == refresh_id and successor_unused
    if used_at is not None and tx.now - used_at > _GRACE and not repeated:
        end(tx, sign_in_id)
        return None
    successor = _successor(tx.connection, token)
    if used_at is None:
        tx.connection.execute(
            "UPDATE refresh_tokens SET used_at = ?, used_by = ?, successor = ? WHERE hash = ?",
            (tx.now, refresh_id, _hash(successor), _hash(token)),
        )
        _keep_refresh(tx, sign_in_id, successor, lifetimes)
    return user_id, Tokens(_new_access(tx, sign_in_id, user_id, lifetimes), successor)


def end(tx: Transaction, sign_in_id: str) -> None:
    """Sign the device out: none of its tokens is worth anything any more."""
    query = "UPDATE sign_ins SET ended_at = ? WHERE id = ? AND ended_at IS NULL RETURNING user_id"
    for (user_id,) in tx.connection.execute(query, (tx.now, sign_in_id)).fetchall():
        tx.feed.add("sign_in", sign_in_id, addressee=user_id)


def expire_access(tx: Transaction) -> int:
    """No access token that is out is worth anything any more; answers how many were."""
    left = tx.connection.execute(
        "UPDATE access_tokens SET expires_at = ? WHERE expires_at > ?", (tx.now, tx.now)
    )
    return int(left.rowcount)


def end_by_access_token(tx: Transaction, token: str) -> None:
    """Sign the device out that holds this access token."""
    query = "SELECT sign_in_id FROM access_tokens WHERE hash = ?"
    row = tx.connection.execute(query, (_hash(token),)).fetchone()
    if row is not None:
        end(tx, row[0])


def ended(reading: Reading, sign_in_ids: Collection[str]) -> set[str]:
    """Those of the sign-ins whose tokens are worth nothing any more."""
    query = """SELECT i.value FROM json_each(?) i
        LEFT JOIN sign_ins s ON s.id = i.value WHERE s.id IS NULL OR s.ended_at IS NOT NULL"""
    return {one for (one,) in reading.connection.execute(query, (json.dumps(list(sign_in_ids)),))}


def _successor(connection: Connection, token: str) -> str:
    """Derived, not drawn: it can be given again though only its hash is stored."""
    [key] = connection.execute("SELECT value FROM settings WHERE name = 'tokens'").fetchone()
    return hmac.new(key, b"successor of " + token.encode(), hashlib.sha256).hexdigest()


def _keep_refresh(tx: Transaction, sign_in_id: str, token: str, lifetimes: Lifetimes) -> None:
    tx.connection.execute(
        "INSERT INTO refresh_tokens (hash, sign_in_id, expires_at) VALUES (?, ?, ?)",
        (_hash(token), sign_in_id, tx.now + lifetimes.refresh_seconds * 1000),
    )


def _new_access(tx: Transaction, sign_in_id: str, user_id: str, lifetimes: Lifetimes) -> str:
    token = secrets.token_urlsafe(32)
    tx.connection.execute("DELETE FROM access_tokens WHERE expires_at < ?", (tx.now - 3_600_000,))
    tx.connection.execute(
        "INSERT INTO access_tokens (hash, sign_in_id, user_id, expires_at) VALUES (?, ?, ?, ?)",
        (_hash(token), sign_in_id, user_id, tx.now + lifetimes.access_seconds * 1000),
    )
    return token


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
