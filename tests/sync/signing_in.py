"""Somebody signs in at a server that has to prove who it is."""

import asyncio

from tests.serving import PASSWORD
from workstation.remote.api import Api
from workstation.remote.trouble import RemoteTrouble


async def nothing_saved(_: str) -> None:
    """A session of one test."""


def signed_in(url: str, authorities: str) -> str:
    """Whether Ana gets in: her name, or the sentence that she reads."""

    async def main() -> str:
        api = Api(url, "", nothing_saved, authorities=authorities)
        try:
            return (await api.sign_in("ana@test.example", PASSWORD)).name
        except RemoteTrouble as error:
            return str(error)
        finally:
            await api.aclose()

    return asyncio.run(main())
