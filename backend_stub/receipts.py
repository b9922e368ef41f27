"""Receipts: the server's signature under what it carried out, so that it takes it again after a restore."""

import base64
import hmac


def sign(key: bytes, seq: int, *meaning: str) -> str:
    """``<seq>.<HMAC-SHA256 over it and the meaning>``: the operation's id, user, conversation and SHA-256."""
    message = "|".join((str(seq), *meaning)).encode()
    digest = hmac.digest(key, message, "sha256")
    return f"{seq}.{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"


def genuine(key: bytes, receipt: str | None, *meaning: str) -> bool:
    """Whether this server, perhaps in a history since lost, carried out exactly this operation."""
    seq, _, _ = (receipt or "").partition(".")
    if not receipt or not seq.isascii() or not seq.isdigit() or len(seq) > 18:
        return False
    expected = sign(key, int(seq), *meaning)
    return hmac.compare_digest(expected.encode(), receipt.encode("utf-8", "replace"))
