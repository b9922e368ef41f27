"""What was lifted stays lifted, though the file that says so beside the lists is gone or torn."""

from pathlib import Path

import pytest

from backend_stub.feeds.publishing import folder_of
from backend_stub.fraud_lists import FraudLists
from tests.server.test_feeds_importing import BY, add, database, feeds
from tests.serving import Server
from workstation.detection.published import MANIFEST
from workstation.domain.sighting import SightingKind

__all__ = ["database"]

SITE = "scam-one.xyz"
TORN = (None, b"", b"scam-", b"scam-\xff\xfe\n.", f"{SITE}\n".encode(), b"other-site.xyz\n.")


def tear(folder: Path, content: bytes | None) -> None:
    lifted = folder / "lifted"
    if content is None:
        lifted.unlink()
    else:
        lifted.write_bytes(content)


def lift(path: Path) -> None:
    assert add(path, f"{SITE}\nscam-two.xyz\n") == 0
    assert feeds(path, "lift", SITE, *BY, "--reason", "its owner proved it") == 0


@pytest.mark.parametrize("content", TORN)
def test_it_is_made_anew_by_whoever_starts_the_server(database: Path, content: bytes | None) -> None:
    lift(database)
    tear(folder_of(database), content)
    lists = FraudLists.published(database)
    assert lists.is_cleared(SightingKind.DOMAIN, SITE)
    assert not lists.is_cleared(SightingKind.DOMAIN, "other-site.xyz")
    lists.close()


@pytest.mark.parametrize("content", TORN[:-1])
def test_a_server_that_runs_keeps_what_it_knew_until_lists_are_published(
    server: Server, content: bytes | None
) -> None:
    lift(server.path)
    lists: FraudLists = server.app.state.lists
    assert lists.is_cleared(SightingKind.DOMAIN, SITE)
    manifest = folder_of(server.path) / MANIFEST
    tear(folder_of(server.path), content)
    manifest.write_bytes(manifest.read_bytes() + b" ")
    for text in ("see https://scam-two.xyz/now", f"and {SITE}"):
        assert server.shopper("k1").write("c1", text).is_success
    assert lists.is_cleared(SightingKind.DOMAIN, SITE)
    assert feeds(server.path, "lift", "scam-two.xyz", *BY, "--reason", "ours") == 0
    assert lists.is_cleared(SightingKind.DOMAIN, "scam-two.xyz")
