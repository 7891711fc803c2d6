# SPDX-License-Identifier: GPL-3.0-or-later
"""The HTTP face of the embedded city: Starlette, mTLS, requests checked against the contract's own schemas."""

import asyncio
import base64
import contextlib
import hashlib
import json
import ssl
from collections.abc import Awaitable, Callable
from importlib import resources
from typing import Any

import jsonschema
import msgspec
import uvicorn
import yaml
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from uvicorn.protocols.http.h11_impl import H11Protocol

from kiosk.model import OrderState
from kiosk.reference.authority import CityAuthority
from kiosk.reference.city import City
from kiosk.reference.problem import Refusal

BASE = "/kiosk/v1"
MAX_BODY = 32 * 1024
_CONTRACT = "1.0"
Endpoint = Callable[[Request], Awaitable[Response]]


class Contract:
    """The checked-in OpenAPI file, as validators."""

    def __init__(self) -> None:
        text = resources.files("kiosk.guichet").joinpath("openapi.yaml").read_text()
        self.document: dict[str, Any] = yaml.safe_load(text)

    def check(self, schema: str, value: Any) -> None:
        """Refuse a value that the schema does not allow, naming where."""
        root = {"$ref": f"#/components/schemas/{schema}", "components": self.document["components"]}
        found = jsonschema.Draft202012Validator(root).iter_errors(value)
        errors = [{"pointer": "/" + "/".join(map(str, e.absolute_path)), "code": str(e.validator)} for e in found]
        if errors:
            raise Refusal("invalid-request", errors)


class _PeerCertificate(H11Protocol):
    """uvicorn does not hand the client's certificate to the application; this does (contract 1.1)."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn narrows it
        super().connection_made(transport)
        tls = transport.get_extra_info("ssl_object")
        self._peer = tls.getpeercert(binary_form=True) if tls is not None else None
        inner = self.app

        async def app(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})["peer"] = self._peer
            await inner(scope, receive, send)

        self.app = app


def application(city: City) -> Starlette:
    """All operations a visit needs, under ``/kiosk/v1``."""
    contract = Contract()
    catalogue = json.dumps(_plain(city.catalogue), ensure_ascii=False).encode()
    catalogue_tag = f'"{hashlib.sha256(catalogue).hexdigest()[:16]}"'

    def device(request: Request) -> str:
        peer = request.scope.get("extensions", {}).get("peer")
        if not peer:
            raise Refusal("device-unknown")
        return hashlib.sha256(peer).hexdigest()

    async def body(request: Request, schema: str) -> Any:
        if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            raise Refusal("unsupported-media-type")
        raw = b""
        async for part in request.stream():
            raw += part
            if len(raw) > MAX_BODY:
                raise Refusal("too-large")
        try:
            value = json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise Refusal("malformed") from error
        contract.check(schema, value)
        return value

    async def visitor(request: Request) -> Any:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            device(request)
            raise Refusal("session-invalid")
        return await run_in_threadpool(city.visitor, device(request), token)

    def key(request: Request) -> str:
        value = str(request.path_params["order_key"])
        contract.check("Uuid", value)
        return value

    async def challenges(request: Request) -> Response:
        who = device(request)
        wanted = await body(request, "ChallengeRequest")
        return JSONResponse(await run_in_threadpool(city.challenge, who, wanted["card_session_id"]), 201)

    async def sessions(request: Request) -> Response:
        who = device(request)
        wanted = await body(request, "SessionRequest")
        return JSONResponse(await run_in_threadpool(city.sign_in, who, wanted), 201)

    async def end_session(request: Request) -> Response:
        await run_in_threadpool(city.sign_out, await visitor(request))
        return Response(status_code=204)

    async def get_catalogue(request: Request) -> Response:
        device(request)
        headers = {"ETag": catalogue_tag}
        if request.headers.get("if-none-match") == catalogue_tag:
            return Response(status_code=304, headers=headers)
        return Response(catalogue, media_type="application/json", headers=headers)

    async def eligibility(request: Request) -> Response:
        found = await run_in_threadpool(city.eligibility, await visitor(request))
        return JSONResponse({"items": _plain(found)})

    async def my_orders(request: Request) -> Response:
        who = await visitor(request)
        limit = _integer(request.query_params.get("limit", "20"), 1, 50)
        return JSONResponse({"items": await run_in_threadpool(city.my_orders, who, limit)})

    async def place(request: Request) -> Response:
        who = await visitor(request)
        wanted = await body(request, "OrderRequest")
        new, order = await run_in_threadpool(city.place, who, key(request), wanted)
        if new and order["state"] == OrderState.ACCEPTED:
            city.produce(order["order_key"])
        return JSONResponse(order, 201 if new else 200)

    async def get_order(request: Request) -> Response:
        who = await visitor(request)
        wait_s = _integer(request.query_params.get("wait_s", "0"), 0, 25)
        seen = (request.headers.get("if-none-match") or "").strip('"') or None
        order = await run_in_threadpool(city.order, who, key(request), seen, wait_s)
        if order is None:
            return Response(status_code=304)
        return JSONResponse(order, headers={"ETag": f'"{order["state"]}"'})

    async def document(request: Request) -> Response:
        pdf = await run_in_threadpool(city.document, await visitor(request), key(request))
        digest = base64.b64encode(hashlib.sha256(pdf).digest()).decode()
        headers = {"Repr-Digest": f"sha-256=:{digest}:", "Cache-Control": "no-store"}
        return Response(pdf, media_type="application/pdf", headers=headers)

    async def delivery(request: Request) -> Response:
        who = device(request)
        wanted = await body(request, "Delivery")
        return JSONResponse(await run_in_threadpool(city.confirm, who, key(request), wanted["result"]))

    async def recovery(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(city.recover, device(request), key(request)))

    routes = [
        ("POST", "/auth/challenges", challenges), ("POST", "/auth/sessions", sessions),
        ("DELETE", "/auth/sessions/current", end_session), ("GET", "/catalogue", get_catalogue),
        ("GET", "/me/eligibility", eligibility), ("GET", "/me/orders", my_orders), ("PUT", "/orders/{order_key}", place),
        ("GET", "/orders/{order_key}", get_order), ("GET", "/orders/{order_key}/document", document),
        ("PUT", "/orders/{order_key}/delivery", delivery), ("PUT", "/devices/self/orders/{order_key}/recovery", recovery),
    ]  # fmt: skip
    return Starlette(
        routes=[Route(BASE + path, _stamped(endpoint), methods=[verb]) for verb, path, endpoint in routes],
        exception_handlers={Refusal: _refuse, HTTPException: _refuse_http},
    )


class CityServer:
    """The embedded city on a TLS port of this machine. ``run`` blocks until ``stop``."""

    def __init__(self, city: City, authority: CityAuthority, host: str, port: int) -> None:
        config = uvicorn.Config(
            application(city),
            host=host,
            port=port,
            http=_PeerCertificate,
            ssl_certfile=str(authority.server.certificate),
            ssl_keyfile=str(authority.server.key),
            ssl_ca_certs=str(authority.root.certificate),
            ssl_cert_reqs=ssl.CERT_OPTIONAL,
            log_level="error",
            access_log=False,
            timeout_graceful_shutdown=1,
        )
        config.load()
        assert config.ssl is not None
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_3
        self._server = uvicorn.Server(config)

    def run(self, announce: Callable[[int], None]) -> None:
        """Serve; ``announce`` is told the port once it listens."""
        asyncio.run(self._run(announce))

    def stop(self) -> None:
        """Let ``run`` return; may be called from any thread."""
        self._server.should_exit = True

    async def _run(self, announce: Callable[[int], None]) -> None:
        serving = asyncio.create_task(self._server.serve())
        while not self._server.started and not serving.done():  # noqa: ASYNC110  # uvicorn has no event to wait for
            await asyncio.sleep(0.01)
        if self._server.started:
            announce(int(self._server.servers[0].sockets[0].getsockname()[1]))
        with contextlib.suppress(asyncio.CancelledError):
            await serving


def _plain(value: Any) -> Any:
    return msgspec.to_builtins(value)


def _integer(text: str, low: int, high: int) -> int:
    if not text.isdecimal() or not low <= int(text) <= high:
        raise Refusal("invalid-request", [{"pointer": "", "code": "range"}])
    return int(text)


def _stamped(endpoint: Endpoint) -> Endpoint:
    async def inner(request: Request) -> Response:
        response = await endpoint(request)
        response.headers["Kiosk-Contract"] = _CONTRACT
        return response

    return inner


async def _refuse(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return error.response()


async def _refuse_http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    response = Refusal("method-not-allowed" if error.status_code == 405 else "not-found").response()
    if error.headers:
        response.headers.update(error.headers)
    return response
