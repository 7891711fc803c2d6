# SPDX-License-Identifier: GPL-3.0-or-later
"""Decides whether a document may be printed: seal first, then structure (contract section 2, threat model M22).

Refuses by ``DocumentInvalid``; nothing here repairs anything. What counts for the seal is ``bottom_line`` together
with coverage of the entire file: "intact and trusted" alone was true for a file that had been changed after sealing.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from kiosk.errors import DocumentInvalid

MAX_PAGES = 20
_A4_POINTS = (595, 842)
_FORBIDDEN_KEYS = frozenset(
    {
        "/JavaScript",
        "/JS",
        "/Launch",
        "/OpenAction",
        "/AA",
        "/EmbeddedFiles",
        "/EF",
        "/XFA",
        "/RichMediaContent",
        "/GoToR",
        "/URI",
    }
)
_FORBIDDEN_KINDS = frozenset(
    {"/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/RichMedia", "/URI"}
)
_MAX_OBJECTS = 50_000


class Checker:
    """Holds the pinned seal authorities of one PEM file."""

    def __init__(self, authorities: Path) -> None:
        raw = authorities.read_bytes()
        self._roots = [x509.Certificate.load(der) for _, _, der in pem.unarmor(raw, multiple=True)]

    def check(self, pdf: bytes) -> int:
        """The number of pages of a document that may be printed."""
        self._seal(pdf)
        return _structure(pdf)

    def _seal(self, pdf: bytes) -> None:
        try:
            reader = PdfFileReader(io.BytesIO(pdf))
            signatures = reader.embedded_signatures
            if len(signatures) != 1:
                raise DocumentInvalid(f"{len(signatures)} seals")
            context = ValidationContext(trust_roots=self._roots, allow_fetching=False)
            status = validate_pdf_signature(signatures[0], signer_validation_context=context)
        except DocumentInvalid:
            raise
        except Exception as error:  # a hostile file may raise anything from the parser; the process is disposable
            raise DocumentInvalid(f"seal: {type(error).__name__}") from error
        whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
        if not (status.bottom_line and whole and status.modification_level is ModificationLevel.NONE):
            raise DocumentInvalid("seal does not hold")
        if not status.docmdp_ok:
            raise DocumentInvalid("seal allows changes")


def _structure(pdf: bytes) -> int:
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if document.is_encrypted:
                raise DocumentInvalid("encrypted")
            pages = len(document.pages)
            if not 1 <= pages <= MAX_PAGES:
                raise DocumentInvalid("page count")
            for page in document.pages:
                box = [float(value) for value in page.mediabox]
                size = (box[2] - box[0], box[3] - box[1])
                if any(abs(have - want) > 3 for have, want in zip(size, _A4_POINTS, strict=True)):
                    raise DocumentInvalid("page size")
            for name, value in _walk(document):
                if name in _FORBIDDEN_KEYS or (name in ("/S", "/Subtype", "/Type") and str(value) in _FORBIDDEN_KINDS):
                    raise DocumentInvalid("active content")
    except pikepdf.PdfError as error:
        raise DocumentInvalid("structure") from error
    return pages


def _walk(document: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Every key of every dictionary, direct ones and those inside arrays too."""
    seen: set[tuple[int, int]] = set()
    todo: list[Any] = [document.trailer]
    count = 0
    while todo:
        item = todo.pop()
        count += 1
        if count > _MAX_OBJECTS:
            raise DocumentInvalid("too many objects")
        if isinstance(item, pikepdf.Object) and item.is_indirect:
            if item.objgen in seen:
                continue
            seen.add(item.objgen)
        if isinstance(item, pikepdf.Array):
            todo.extend(item)
        elif isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            for name, value in item.items():
                yield name, value
                if isinstance(value, pikepdf.Object):
                    todo.append(value)
