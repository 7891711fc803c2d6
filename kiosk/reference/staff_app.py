# SPDX-License-Identifier: GPL-3.0-or-later
"""The city as its staff sees it, on a listener of its own: the fleet's operations, and the clerk's web pages.

Pages are plain HTML without a script: a keyboard and a screen reader are enough. Who signs in gets a cookie that no other
site can use (``SameSite=Strict``), so a form of another site cannot decide anything.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kiosk.model import Language
from kiosk.reference.app import cursor
from kiosk.reference.counter import Counter
from kiosk.reference.fleet import Fleet
from kiosk.reference.pages import HEADERS, form, templates, words
from kiosk.reference.problem import Refusal
from kiosk.reference.staff import Member, Staff
from kiosk.reference.web import Contract, in_thread, integer, only, routes

_COOKIE = "__Host-staff"
LANGUAGES = (Language.FR, Language.NL)


def fleet_routes(fleet: Fleet, staff: Staff, contract: Contract) -> list[BaseRoute]:
    """The three operations of the fleet console."""

    def member(request: Request) -> Member:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        return staff.member(token if kind.lower() == "bearer" else "", "fleet")

    async def code(request: Request) -> Response:
        member(request)
        wanted = await contract.body(request, "EnrolmentCodeRequest")
        return JSONResponse(await in_thread(fleet.code, wanted["asset_tag"], wanted["site"]), 201)

    async def devices(request: Request) -> Response:
        member(request)
        only(request, "cursor", "limit")
        return JSONResponse(await in_thread(fleet.devices, cursor(request), integer(request, "limit", 20, 1, 50)))

    async def revoke(request: Request) -> Response:
        member(request)
        contract.check("Uuid", str(request.path_params["device_id"]))
        await contract.body(request, "Revocation")
        return JSONResponse(await in_thread(fleet.revoke, str(request.path_params["device_id"])))

    return routes(
        [
            ("POST", "/fleet/enrolment-codes", code),
            ("GET", "/fleet/devices", devices),
            ("PUT", "/fleet/devices/{device_id}/revocation", revoke),
        ]
    )


def counter_routes(counter: Counter, staff: Staff) -> list[BaseRoute]:
    """The clerk's pages under ``/counter``."""
    pages = templates()

    def member(request: Request) -> Member:
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        return staff.member(token if kind.lower() == "bearer" else request.cookies.get(_COOKIE, ""), "counter")

    def language(request: Request) -> Language:
        chosen = request.query_params.get("lang", request.cookies.get("lang", "fr"))
        return Language(chosen) if chosen in LANGUAGES else Language.FR

    def page(request: Request, name: str, status: int = 200, **values: Any) -> Response:
        chosen = language(request)
        text = pages.get_template(name).render(
            w=words("counter")[chosen], language=chosen, languages=LANGUAGES, path=request.url.path, **values
        )
        response = HTMLResponse(text, status, HEADERS)
        response.set_cookie("lang", chosen, secure=True, httponly=True, samesite="strict", path="/counter")
        return response

    def ours(request: Request) -> Member | Response:
        try:
            return member(request)
        except Refusal:
            return page(request, "sign-in.html", 401, wrong=False)

    async def sign_in(request: Request) -> Response:
        token = (await form(request)).get("token", "").strip()
        try:
            staff.member(token, "counter")
        except Refusal:
            return page(request, "sign-in.html", 401, wrong=True)
        response = RedirectResponse("/counter", 303)
        response.set_cookie(_COOKIE, token, secure=True, httponly=True, samesite="strict", path="/")
        return response

    async def sign_out(_request: Request) -> Response:
        response = RedirectResponse("/counter", 303)
        response.delete_cookie(_COOKIE, secure=True, httponly=True, samesite="strict", path="/")
        return response

    async def overview(request: Request) -> Response:
        who = ours(request)
        if isinstance(who, Response):
            return who
        chosen = language(request)
        return page(
            request, "overview.html", who=who, done=request.query_params.get("done", ""),
            cases=await in_thread(counter.waiting, chosen), letters=await in_thread(counter.letters, chosen),
            returned=await in_thread(counter.returned, chosen),
        )  # fmt: skip

    async def look(request: Request) -> Response:
        who = ours(request)
        if isinstance(who, Response):
            return who
        return await case_page(request, who, missing=False)

    async def case_page(request: Request, who: Member, *, missing: bool) -> Response:
        chosen = language(request)
        try:
            case = await in_thread(counter.look, str(request.path_params["key"]), chosen)
        except Refusal:
            return page(request, "gone.html", 404, who=who)
        reasons = [(key, text.in_(chosen)) for key, text in counter.refusals.reasons.items()]
        return page(request, "case.html", 422 if missing else 200, who=who, case=case, reasons=reasons, missing=missing)

    async def decide(request: Request) -> Response:
        who = ours(request)
        if isinstance(who, Response):
            return who
        key, said = str(request.path_params["key"]), await form(request)
        try:
            if said.get("decision") == "approve":
                await in_thread(counter.approve, key, who)
            elif said.get("decision") == "posted":
                await in_thread(counter.posted, key, who)
            else:
                await in_thread(counter.refuse, key, said.get("reason", ""), who)
        except Refusal as refusal:
            if refusal.slug == "invalid-request":
                return await case_page(request, who, missing=True)
            return page(request, "gone.html", 409, who=who)
        return RedirectResponse(f"/counter?done={said.get('decision', 'refuse')}", 303)

    async def letter(request: Request) -> Response:
        who = ours(request)
        if isinstance(who, Response):
            return who
        try:
            pdf = await in_thread(counter.letter, str(request.path_params["key"]))
        except Refusal:
            return page(request, "gone.html", 404, who=who)
        return Response(pdf, media_type="application/pdf", headers=HEADERS)

    return [
        Route("/counter", overview),
        Route("/counter/sign-in", sign_in, methods=["POST"]),
        Route("/counter/sign-out", sign_out, methods=["POST"]),
        Route("/counter/orders/{key}", look),
        Route("/counter/orders/{key}", decide, methods=["POST"]),
        Route("/counter/orders/{key}/letter.pdf", letter),
    ]
