"""Every answer that is not a success is a Trouble: a code for the program and a sentence for the person."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from workstation.contract.wire import Trouble


class Refused(Exception):
    """Answered with ``status`` and a Trouble; ``headers`` go with it."""

    def __init__(
        self, status: HTTPStatus, code: str, message: str, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers


def reset() -> Refused:
    return Refused(
        HTTPStatus.CONFLICT, "reset", "This server's history is another one: sync from the beginning."
    )


def not_found() -> Refused:
    return Refused(HTTPStatus.NOT_FOUND, "not_found", "There is nothing here, or it is not yours to see.")


def invalid(message: str) -> Refused:
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "invalid", message)


def too_large() -> Refused:
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", "That is too long to be sent at once.")


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """For a route's description: the statuses beside success that it answers, each with a Trouble."""
    return {status: {"model": Trouble} for status in statuses}


_CODES = {
    400: "invalid", 401: "signed_out", 404: "not_found", 405: "not_allowed", 413: "too_large", 415: "invalid",
    422: "invalid",
}  # fmt: skip
_SENTENCES = {
    400: "The request could not be read.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "That is too long to be sent at once.",
}


def _answer(status: int, code: str, message: str, headers: dict[str, str] | None = None) -> JSONResponse:
    return JSONResponse(Trouble(code=code, message=message, expected=None).model_dump(), status, headers)


async def _refused(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Refused)
    return _answer(error.status, error.code, error.message, error.headers)


async def _http(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    status = error.status_code
    headers = dict(error.headers) if error.headers else None
    sentence = _SENTENCES.get(status, HTTPStatus(status).phrase + ".")
    return _answer(status, _CODES.get(status, "refused"), sentence, headers)


async def _unreadable(_: Request, error: Exception) -> JSONResponse:
    """Names the fields that do not fit, never what stood in them."""
    assert isinstance(error, RequestValidationError)
    places = sorted({".".join(str(part) for part in problem["loc"][:6]) for problem in error.errors()})
    return _answer(422, "invalid", f"The request does not fit the contract at: {', '.join(places[:5])}.")


async def _unstorable(_: Request, error: Exception) -> JSONResponse:
    del error  # half a surrogate pair, or a number of more than 64 bits
    return _answer(422, "invalid", "The request holds a text or a number that cannot be stored.")


async def _storage(_: Request, error: Exception) -> JSONResponse:
    del error
    return _answer(503, "storage", "The server cannot write at the moment. Try again.", {"Retry-After": "5"})


async def _left(_: Request, error: Exception) -> Response:
    del error  # whoever asked hung up in the middle of the asking: nobody hears this
    return Response(status_code=HTTPStatus.BAD_REQUEST)


async def _bug(_: Request, error: Exception) -> JSONResponse:
    del error  # the server's log has it
    return _answer(500, "internal", "The server has failed at this. Try again.")


def install(app: FastAPI) -> None:
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _unreadable)
    app.add_exception_handler(UnicodeEncodeError, _unstorable)
    app.add_exception_handler(OverflowError, _unstorable)
    app.add_exception_handler(dbapi2.OperationalError, _storage)
    app.add_exception_handler(OperationalError, _storage)
    app.add_exception_handler(ClientDisconnect, _left)
    app.add_exception_handler(Exception, _bug)
