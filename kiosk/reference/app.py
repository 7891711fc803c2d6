# SPDX-License-Identifier: GPL-3.0-or-later
"""The city as terminals see it: every operation under ``/kiosk/v1`` but the fleet's."""

import asyncio
import base64
import hashlib
import re
import time

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute

from kiosk.model import OrderState
from kiosk.reference.bell import Bell
from kiosk.reference.fleet import Device, Fleet
from kiosk.reference.orders import Orders
from kiosk.reference.problem import Refusal
from kiosk.reference.visits import Visitor, Visits
from kiosk.reference.web import BASE, Contract, Endpoint, in_thread, integer, only, routes

_CURSOR = re.compile(r"[A-Za-z0-9_-]{1,64}")
_LOOK_AGAIN_S = 1.0
"""A long poll also looks by itself: another process may have made the document."""


def device_routes(fleet: Fleet, visits: Visits, orders: Orders, bell: Bell, contract: Contract) -> list[BaseRoute]:
    """Operations for a device, and for a citizen in front of one."""
    catalogue = msgspec.json.encode(orders.catalogue)
    catalogue_tag = f'"{hashlib.sha256(catalogue).hexdigest()[:16]}"'

    async def device(request: Request) -> Device:
        return await in_thread(fleet.device, request.scope.get("extensions", {}).get("peer"))

    async def visitor(request: Request) -> Visitor:
        asking = await device(request)
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token:
            raise Refusal("session-invalid")
        return await in_thread(visits.visitor, asking, token)

    def key(request: Request) -> str:
        value = str(request.path_params["order_key"])
        contract.check("Uuid", value)
        return value

    async def enrol(request: Request) -> Response:
        return JSONResponse(await in_thread(fleet.enrol, await contract.body(request, "Enrolment")), 201)

    async def renew(request: Request) -> Response:
        asking = await device(request)
        return JSONResponse(await in_thread(fleet.renew, asking, await contract.body(request, "Renewal")), 201)

    async def heartbeat(request: Request) -> Response:
        asking = await device(request)
        return JSONResponse(await in_thread(fleet.heartbeat, asking, await contract.body(request, "Heartbeat")))

    async def configuration(request: Request) -> Response:
        tag, signed = await in_thread(fleet.configuration, await device(request))
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        return JSONResponse(signed, headers={"ETag": tag})

    async def challenge(request: Request) -> Response:
        asking = await device(request)
        wanted = await contract.body(request, "ChallengeRequest")
        return JSONResponse(await in_thread(visits.challenge, asking, wanted["card_session_id"]), 201)

    async def sign_in(request: Request) -> Response:
        asking = await device(request)
        wanted = await contract.body(request, "SessionRequest")
        return JSONResponse(await in_thread(visits.sign_in, asking, wanted), 201)

    async def sign_out(request: Request) -> Response:
        await in_thread(visits.sign_out, await visitor(request))
        return Response(status_code=204)

    async def get_catalogue(request: Request) -> Response:
        await device(request)
        headers = {"ETag": catalogue_tag}
        if request.headers.get("if-none-match") == catalogue_tag:
            return Response(status_code=304, headers=headers)
        return Response(catalogue, media_type="application/json", headers=headers)

    async def eligibility(request: Request) -> Response:
        found = await in_thread(orders.eligibility, await visitor(request))
        return JSONResponse({"items": msgspec.to_builtins(found)})

    async def my_orders(request: Request) -> Response:
        only(request, "cursor", "limit")
        asking, limit = await visitor(request), integer(request, "limit", 20, 1, 50)
        return JSONResponse(await in_thread(orders.mine, asking, cursor(request), limit))

    async def place(request: Request) -> Response:
        asking = await visitor(request)
        wanted = await contract.body(request, "OrderRequest")
        new, order = await in_thread(orders.place, asking, key(request), wanted)
        return JSONResponse(order, 201 if new else 200)

    async def get_order(request: Request) -> Response:
        asking, wanted = await visitor(request), key(request)
        only(request, "wait_s")
        wait_s = integer(request, "wait_s", 0, 0, 25)
        seen = request.headers.get("if-none-match", "").strip('"')
        end = time.monotonic() + wait_s
        while True:
            with bell.listening(wanted) as rung:
                order = await in_thread(orders.order, asking, wanted)
                left = end - time.monotonic()
                if order["state"] != seen:
                    return JSONResponse(order, headers={"ETag": f'"{order["state"]}"'})
                if left <= 0 or seen == OrderState.AWAITING_CLERK:  # nobody waits at a terminal for a clerk
                    return Response(status_code=304, headers={"ETag": f'"{seen}"'})
                try:
                    await asyncio.wait_for(rung.wait(), min(left, _LOOK_AGAIN_S))
                except TimeoutError:
                    continue

    async def document(request: Request) -> Response:
        asking = await visitor(request)
        pdf = await in_thread(orders.document, asking, key(request))
        digest = base64.b64encode(hashlib.sha256(pdf).digest()).decode()
        headers = {"Repr-Digest": f"sha-256=:{digest}:", "Cache-Control": "no-store"}
        return Response(pdf, media_type="application/pdf", headers=headers)

    async def delivery(request: Request) -> Response:
        asking = await device(request)
        wanted = await contract.body(request, "Delivery")
        return JSONResponse(await in_thread(orders.confirm, asking, key(request), wanted["result"]))

    async def recovery(request: Request) -> Response:
        asking = await device(request)
        return JSONResponse(await in_thread(orders.recover, asking, key(request)))

    table: list[tuple[str, str, Endpoint]] = [
        ("POST", "/enrolments", enrol),
        ("POST", "/devices/self/certificate", renew),
        ("POST", "/devices/self/heartbeat", heartbeat),
        ("GET", "/devices/self/config", configuration),
        ("PUT", "/devices/self/orders/{order_key}/recovery", recovery),
        ("POST", "/auth/challenges", challenge),
        ("POST", "/auth/sessions", sign_in),
        ("DELETE", "/auth/sessions/current", sign_out),
        ("GET", "/catalogue", get_catalogue),
        ("GET", "/me/eligibility", eligibility),
        ("GET", "/me/orders", my_orders),
        ("PUT", "/orders/{order_key}", place),
        ("GET", "/orders/{order_key}", get_order),
        ("GET", "/orders/{order_key}/document", document),
        ("PUT", "/orders/{order_key}/delivery", delivery),
    ]
    return routes(table, BASE)


def cursor(request: Request) -> str:
    """Where the page before ended."""
    value = request.query_params.get("cursor")
    if value is not None and not _CURSOR.fullmatch(value):
        raise Refusal("invalid-request", [{"pointer": "/cursor", "code": "pattern"}])
    return value or ""
