"""The testers' page: its own files and nothing from anywhere else, which its headers hold it to."""

from importlib import resources

from fastapi import APIRouter, Depends, Response

from backend_stub.cockpit.guarding import from_here
from backend_stub.troubles import not_found

_KINDS = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

router = APIRouter(prefix="/testers", dependencies=[Depends(from_here)], include_in_schema=False)


@router.get("")
@router.get("/")
async def page() -> Response:
    return _file("index.html")


@router.get("/page/{name}")
async def part(name: str) -> Response:
    return _file(name)


def _file(name: str) -> Response:
    """A file of the page by its bare name."""
    folder = resources.files("backend_stub.cockpit") / "page"
    known = {file.name: file for file in folder.iterdir()}
    kind = _KINDS.get(name.rpartition(".")[2])
    if name not in known or kind is None:
        raise not_found()
    return Response(known[name].read_bytes(), media_type=f"{kind}; charset=utf-8", headers=_HEADERS)
