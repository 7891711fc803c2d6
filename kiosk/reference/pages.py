# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages for everybody: the state behind the slip's QR, and the document behind an e-mail's link. Plain HTML, no script."""

import datetime as dt
import functools
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from kiosk.model import Language
from kiosk.reference.backoffice import BackOffice
from kiosk.reference.orders import Orders
from kiosk.reference.problem import Refusal
from kiosk.reference.web import MAX_BODY, in_thread

_HERE = Path(__file__).parent
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def templates() -> jinja2.Environment:
    """The pages' templates; every value is escaped, a missing one is an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
    )


@functools.cache
def words(part: str) -> dict[str, dict[str, str]]:
    """The texts of one part of the pages, by language."""
    found: dict[str, dict[str, str]] = tomllib.loads((_HERE / "templates" / "words.toml").read_text())[part]
    return found


async def form(request: Request) -> dict[str, str]:
    """What a form sent, bounded."""
    raw = b""
    async for part in request.stream():
        raw += part
        if len(raw) > MAX_BODY:
            raise Refusal("too-large")
    return dict(parse_qsl(raw.decode("utf-8", "replace")))


def public_routes(orders: Orders, office: BackOffice) -> list[BaseRoute]:
    """``/t/CODE`` and ``/d/TOKEN``."""
    pages = templates()

    def language(request: Request) -> Language:
        wished = [request.query_params.get("lang", "")]
        wished += [part.strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
        return next((Language(each) for each in wished if each in set(Language)), Language.FR)

    def page(request: Request, name: str, status: int = 200, **values: Any) -> Response:
        chosen = language(request)
        text = pages.get_template(name).render(
            w=words("public")[chosen], language=chosen, languages=list(Language), path=request.url.path, **values
        )
        return HTMLResponse(text, status, HEADERS)

    async def track(request: Request) -> Response:
        found = await in_thread(orders.tracked, str(request.path_params["code"]).upper())
        if found is None:
            return page(request, "track.html", 404, state="", on="")
        day = dt.datetime.fromtimestamp(found[1], dt.UTC)
        return page(request, "track.html", state=found[0], on=f"{day.day:02d}.{day.month:02d}.{day.year}")

    async def link(request: Request) -> Response:
        return page(request, "link.html", wrong=False)

    async def open_link(request: Request) -> Response:
        half = (await form(request)).get("half", "")
        pdf = await in_thread(office.open_link, str(request.path_params["token"]), half)
        if pdf is None:
            return page(request, "link.html", 403, wrong=True)
        more = {"Content-Disposition": 'attachment; filename="document.pdf"'}
        return Response(pdf, media_type="application/pdf", headers=HEADERS | more)

    return [
        Route("/t/{code}", track),
        Route("/d/{token}", link),
        Route("/d/{token}", open_link, methods=["POST"]),
    ]
