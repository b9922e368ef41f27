"""What a server and a workstation load and work out as they begin: once here, before lives are forked.

Nothing of it is a choice of this programme. Both import these at their first use, which would be hundreds of
times, a second and more of work each; the words that warnings are made of are read by the first message.
"""

import encodings.idna

import anyio._backends._asyncio
import cryptography.hazmat.primitives.ciphers.aead
import httpcore
import httptools
import mnemonic
import uvicorn.lifespan.on
import uvicorn.loops.auto
import uvicorn.protocols.http.auto
import uvicorn.protocols.websockets.auto
import uvloop
from fastapi.openapi.utils import get_openapi
from sqlalchemy.orm import configure_mappers

import backend_stub.__main__
import tests.faults.programme.typist
import workstation.store.salvage.pages
import workstation.store.salvage.sealed
from backend_stub.app import api_routes
from workstation.detection.detectors import indicators
from workstation.detection.known import Known
from workstation.store.tables import ConversationRow, OutboxRow, engine_on

LOADED = (
    anyio._backends._asyncio, backend_stub.__main__, cryptography.hazmat.primitives.ciphers.aead,
    encodings.idna, httpcore, httptools, mnemonic, tests.faults.programme.typist, uvicorn.lifespan.on,
    uvicorn.loops.auto, uvicorn.protocols.http.auto, uvicorn.protocols.websockets.auto, uvloop,
    workstation.store.salvage.pages, workstation.store.salvage.sealed, ConversationRow, OutboxRow, engine_on,
)  # fmt: skip

configure_mappers()
get_openapi(title="", version="", routes=api_routes(testers=False))
indicators("", author="customer", known=Known())
