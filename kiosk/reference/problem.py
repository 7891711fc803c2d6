# SPDX-License-Identifier: GPL-3.0-or-later
"""Refusals as problem details (RFC 9457), with the stable slugs of contract section 3."""

import uuid
from typing import Any

from starlette.responses import JSONResponse

STATUS_AND_RETRY: dict[str, tuple[int, str]] = {
    "malformed": (400, "never"),
    "unsupported-media-type": (415, "never"),
    "not-found": (404, "never"),
    "method-not-allowed": (405, "never"),
    "invalid-request": (422, "never"),
    "too-large": (413, "never"),
    "device-unknown": (401, "never"),
    "device-revoked": (401, "never"),
    "challenge-expired": (409, "reauth"),
    "challenge-used": (409, "reauth"),
    "card-not-trusted": (403, "never"),
    "card-revoked": (403, "never"),
    "card-not-usable": (403, "never"),
    "card-status-unknown": (503, "later"),
    "token-invalid": (403, "reauth"),
    "session-invalid": (401, "reauth"),
    "not-eligible": (403, "never"),
    "document-unknown": (409, "same"),
    "catalogue-outdated": (409, "same"),
    "order-key-reused": (409, "never"),
    "order-key-abandoned": (409, "never"),
    "order-unknown": (404, "never"),
    "document-not-ready": (409, "later"),
    "document-gone": (410, "never"),
    "delivery-unavailable": (409, "never"),
    "rate-limited": (429, "later"),
    "contract-version": (426, "never"),
    "unavailable": (503, "same"),
    "upstream-unavailable": (502, "same"),
}


class Refusal(Exception):
    """The city says no. ``errors`` are JSON pointers with a code, never contents."""

    def __init__(self, slug: str, errors: list[dict[str, str]] | None = None) -> None:
        super().__init__(slug)
        self.slug, self.errors = slug, errors or []

    def response(self) -> JSONResponse:
        """The problem document."""
        status, retry = STATUS_AND_RETRY[self.slug]
        body: dict[str, Any] = {
            "type": f"urn:eguichet:problem:{self.slug}",
            "title": self.slug.replace("-", " "),
            "status": status,
            "instance": f"urn:uuid:{uuid.uuid4()}",
            "retry": retry,
        }
        if self.errors:
            body["errors"] = self.errors
        headers = {"Retry-After": "5"} if self.slug == "rate-limited" else None
        return JSONResponse(body, status, headers, media_type="application/problem+json")
