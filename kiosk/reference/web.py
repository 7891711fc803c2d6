# SPDX-License-Identifier: GPL-3.0-or-later
"""What every face of the embedded city shares: requests checked against the contract's own schemas, refusals as problems."""

import json
import logging
import re
from collections.abc import Awaitable, Callable, Iterator
from importlib import resources
from typing import Any

import jsonschema
import sqlalchemy as sa
import yaml
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kiosk.reference.problem import Refusal

BASE = "/kiosk/v1"
MAX_BODY = 32 * 1024
CONTRACT = "1.0"
Endpoint = Callable[[Request], Awaitable[Response]]
_BY_STATUS = {404: "not-found", 405: "method-not-allowed"}
_log = logging.getLogger("kiosk.reference")

in_thread = run_in_threadpool
"""Everything that reads or writes the database runs in a thread."""


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[jsonschema.ValidationError]:
    """ECMA's ``$`` is the end; Python's also stands before a last line feed, which would let one into a mail's header."""
    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield jsonschema.ValidationError("does not match")


_Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _pattern})


class Contract:
    """The checked-in OpenAPI file, as validators."""

    def __init__(self) -> None:
        text = resources.files("kiosk.guichet").joinpath("openapi.yaml").read_text()
        self.document: dict[str, Any] = yaml.safe_load(text)
        self._validators: dict[str, Any] = {}

    def check(self, schema: str, value: Any) -> None:
        """Refuse a value that the schema does not allow, naming where."""
        if schema not in self._validators:
            root = {"$ref": f"#/components/schemas/{schema}", "components": self.document["components"]}
            self._validators[schema] = _Validator(root)
        found = self._validators[schema].iter_errors(value)
        errors = [{"pointer": "/" + "/".join(map(str, e.absolute_path)), "code": str(e.validator)} for e in found]
        if errors:
            raise Refusal("invalid-request", errors)

    async def body(self, request: Request, schema: str) -> Any:
        """The request's JSON, as the schema allows it."""
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            raise Refusal("unsupported-media-type")
        raw = b""
        async for part in request.stream():
            raw += part
            if len(raw) > MAX_BODY:
                raise Refusal("too-large")
        try:
            value = json.loads(raw)
            json.dumps(value, ensure_ascii=False).encode()  # a lone surrogate is no text
        except (ValueError, RecursionError) as error:
            raise Refusal("malformed") from error
        self.check(schema, value)
        return value


def integer(request: Request, name: str, default: int, low: int, high: int) -> int:
    """A number of the query, within its limits."""
    text = request.query_params.get(name, str(default))
    if not (text.isascii() and text.isdecimal()) or len(text) > 4 or not low <= int(text) <= high:
        raise Refusal("invalid-request", [{"pointer": f"/{name}", "code": "range"}])
    return int(text)


def only(request: Request, *names: str) -> None:
    """Refuse a query that asks for something else, or twice for the same: unknown fields are never ignored (contract 3)."""
    asked = [name for name, _ in request.query_params.multi_items()]
    for name in asked:
        if name not in names or asked.count(name) > 1:
            raise Refusal(
                "invalid-request", [{"pointer": "/query", "code": "unknown" if name not in names else "twice"}]
            )


def routes(table: list[tuple[str, str, Endpoint]], base: str = BASE) -> list[BaseRoute]:
    """One route a path; its methods are told in ``Allow`` when another one is asked for."""
    paths: dict[str, dict[str, Endpoint]] = {}
    for verb, path, endpoint in table:
        paths.setdefault(path, {})[verb] = endpoint
    return [Route(base + path, _dispatch(verbs), methods=_ALL) for path, verbs in paths.items()]


_ALL = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"]


def _dispatch(verbs: dict[str, Endpoint]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        chosen = verbs.get(request.method)
        if chosen is None:
            response: Response = Refusal("method-not-allowed").response()
            response.headers["Allow"] = ", ".join(sorted(verbs))
        else:
            response = await chosen(request)
        response.headers["Kiosk-Contract"] = CONTRACT
        return response

    return endpoint


async def wrong_major(request: Request) -> Response:
    """Another major version of the contract than the one that is spoken here."""
    raise Refusal("not-found" if request.path_params["version"] == "v1" else "contract-version")


def application(table: list[BaseRoute]) -> Starlette:
    """The routes with every error as a problem document."""
    other = Route("/kiosk/{version}/{rest:path}", wrong_major, methods=_ALL)
    handlers: Any = {Refusal: _refuse, HTTPException: _refuse_http, sa.exc.SQLAlchemyError: _no_database}
    return Starlette(routes=[*table, other], exception_handlers=handlers)


async def _refuse(_request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    response = refusal.response()
    response.headers["Kiosk-Contract"] = CONTRACT
    return response


async def _refuse_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return await _refuse(request, Refusal(_BY_STATUS.get(error.status_code, "malformed")))


async def _no_database(request: Request, error: Exception) -> Response:
    _log.error("database: %s", type(error).__name__)
    return await _refuse(request, Refusal("unavailable"))
