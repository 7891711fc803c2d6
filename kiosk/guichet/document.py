# SPDX-License-Identifier: GPL-3.0-or-later
"""Decides whether a document may be printed: seal first, then structure (contract section 2, threat model M22).

Refuses by ``DocumentInvalid``; nothing here repairs anything. What counts for the seal is ``bottom_line`` together
with coverage of the entire file: "intact and trusted" alone was true for a file that had been changed after sealing.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from kiosk.errors import DocumentInvalid

MAX_PAGES = 20
_A4_POINTS = (595, 842)
# What a paper may consist of (threat model M22). Catalogue, form, pages and kinds of parts are allow-lists; what starts
# something, or reaches outside, is refused by name wherever it stands.
# fmt: off
_CATALOG = frozenset({
    "/Type", "/Version", "/Extensions", "/Pages", "/PageLabels", "/PageLayout", "/PageMode", "/ViewerPreferences",
    "/Metadata", "/StructTreeRoot", "/MarkInfo", "/Lang", "/OutputIntents", "/AcroForm", "/Perms", "/DSS",
    "/Outlines",
})
_FORM = frozenset({
    "/Fields", "/SigFlags", "/DR", "/DA", "/NeedAppearances",
})
_PAGE = frozenset({
    "/Type", "/Parent", "/LastModified", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox",
    "/Contents", "/Rotate", "/Group", "/StructParents", "/Tabs", "/Annots", "/PZ",
})
_TYPES = frozenset({
    "/Catalog", "/Pages", "/Page", "/Font", "/FontDescriptor", "/Encoding", "/CMap", "/XObject", "/ExtGState",
    "/Pattern", "/Group", "/Mask", "/Metadata", "/StructTreeRoot", "/StructElem", "/MCR", "/OBJR", "/Namespace",
    "/OutputIntent", "/Outlines", "/PageLabel", "/Annot", "/Sig", "/SigRef", "/TransformParams", "/DocTimeStamp",
    "/DSS", "/VRI", "/DeveloperExtensions", "/ObjStm", "/XRef",
})
_ACTIONS = frozenset({
    "/GoTo", "/GoToR", "/GoToE", "/GoToDp", "/Launch", "/Thread", "/URI", "/Sound", "/Movie", "/Hide", "/Named",
    "/SubmitForm", "/ResetForm", "/ImportData", "/JavaScript", "/SetOCGState", "/Rendition", "/Trans",
    "/GoTo3DView", "/RichMediaExecute",
})
_NOWHERE = frozenset({
    "/AA", "/OpenAction", "/JS", "/JavaScript", "/EF", "/EmbeddedFiles", "/AF", "/XFA", "/RichMediaContent", "/Ref",
    "/OPI", "/PS", "/FFilter", "/FDecodeParms", "/URI", "/OCProperties",
})
# fmt: on
_MAX_OBJECTS = 50_000


class Checker:
    """Holds the pinned seal authorities, given as PEM."""

    def __init__(self, authorities: bytes) -> None:
        self._roots = [x509.Certificate.load(der) for _, _, der in pem.unarmor(authorities, multiple=True)]

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
        # a signature that certifies nothing has no such level, and would pass ``docmdp_ok``
        if signatures[0].docmdp_level is not MDPPerm.NO_CHANGES or not status.docmdp_ok:
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
            _listed(document.Root, _CATALOG, "catalogue")
            if "/AcroForm" in document.Root:
                _listed(document.Root.AcroForm, _FORM, "form")
            for page in document.pages:
                _listed(page.obj, _PAGE, "page")
                for annotation in page.obj.get("/Annots", []):
                    if str(annotation.get("/Subtype")) != "/Widget" or str(annotation.get("/FT")) != "/Sig":
                        raise DocumentInvalid("annotation")
            for owner, name, value in _walk(document):
                _allowed(owner, name, value)
    except DocumentInvalid:
        raise
    except Exception as error:  # a hostile file may raise anything from the parser; the process is disposable
        raise DocumentInvalid("structure") from error
    return pages


def _listed(item: Any, allowed: frozenset[str], where: str) -> None:
    more = set(item.keys()) - allowed
    if more:
        raise DocumentInvalid(f"{where}: {min(more)}")


def _allowed(owner: Any, name: str, value: Any) -> None:
    if name in _NOWHERE:
        raise DocumentInvalid("active content")
    if name == "/Type" and str(value) not in _TYPES:
        raise DocumentInvalid("unknown part")
    if name == "/S" and str(value) in _ACTIONS:
        raise DocumentInvalid("action")
    if name == "/Subtype" and str(value) == "/PS":
        raise DocumentInvalid("program")
    if name == "/F" and isinstance(owner, pikepdf.Stream):
        raise DocumentInvalid("stream in another file")


def _walk(document: pikepdf.Pdf) -> Iterator[tuple[Any, str, Any]]:
    """Every key of every dictionary with the dictionary, direct ones and those inside arrays too."""
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
                yield item, name, value
                if isinstance(value, pikepdf.Object):
                    todo.append(value)
