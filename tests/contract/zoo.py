# SPDX-License-Identifier: GPL-3.0-or-later
"""PDFs that must never reach paper (contract section 8), each well sealed but for those whose seal is what is wrong."""

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import TimeStamper

from kiosk.reference.authority import CityAuthority, Pair
from kiosk.reference.stamp import Stamper


def sealed(root: Pair, seal: Pair, plain: bytes, stamper: TimeStamper | None = None, **more: Any) -> bytes:
    signer = signers.SimpleSigner.load(str(seal.key), str(seal.certificate), ca_chain_files=(str(root.certificate),))
    chosen: dict[str, Any] = {
        "field_name": "Seal", "certify": True, "docmdp_permissions": fields.MDPPerm.NO_CHANGES,
        "subfilter": fields.SigSeedSubFilter.PADES,
    }  # fmt: skip
    meta = signers.PdfSignatureMetadata(**chosen | more)
    writer = IncrementalPdfFileWriter(io.BytesIO(plain), strict=False)
    return bytes(signers.PdfSigner(meta, signer, timestamper=stamper).sign_pdf(writer).getbuffer())


def by_city(city: CityAuthority, plain: bytes, **more: Any) -> bytes:
    return sealed(city.root, city.seal, plain, **more)


def plain(
    change: Callable[[pikepdf.Pdf], object] = lambda pdf: None,
    pages: int = 1,
    size: tuple[int, int] = (595, 842),
    **saved: Any,
) -> bytes:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=size)
    change(pdf)
    out = io.BytesIO()
    pdf.save(out, **saved)
    return out.getvalue()


def annotated(pdf: pikepdf.Pdf, **entries: Any) -> None:
    pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries)])


def root(name: str, value: Any) -> Callable[[pikepdf.Pdf], object]:
    return lambda pdf: pdf.Root.__setitem__(name, value)


def launch() -> Dictionary:
    return Dictionary(S=Name.Launch, F="x")


def deep(pdf: pikepdf.Pdf) -> None:
    """A page tree a thousand levels deep."""
    node = pdf.Root.Pages
    for _ in range(1000):
        node = pdf.make_indirect(Dictionary(Type=Name.Pages, Count=1, Kids=Array([node])))
    pdf.Root.Pages = node


def many(pdf: pikepdf.Pdf) -> None:
    """More parts than any paper has."""
    pdf.Root.MarkInfo = Dictionary(X=Array([Dictionary() for _ in range(60_000)]))


ZOO: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "javascript-open": root("/OpenAction", Dictionary(S=Name.JavaScript, JS="1")),
    "javascript-names": root("/Names", Dictionary(JavaScript=Dictionary(Names=Array(["x", Dictionary(S=Name.JavaScript, JS="1")])))),
    "javascript-indirect": lambda pdf: pdf.Root.__setitem__("/OpenAction", pdf.make_indirect(Dictionary(S=Name.JavaScript, JS="1"))),
    "launch-direct": lambda pdf: annotated(pdf, Subtype=Name.Widget, FT=Name.Sig, A=launch()),
    "launch-in-array": lambda pdf: annotated(pdf, Subtype=Name.Widget, FT=Name.Sig, X=Array([Array([launch()])])),
    "launch-indirect": lambda pdf: annotated(pdf, Subtype=Name.Widget, FT=Name.Sig, A=pdf.make_indirect(launch())),
    "additional-actions": lambda pdf: pdf.pages[0].obj.__setitem__("/AA", Dictionary(O=launch())),
    "link": lambda pdf: annotated(pdf, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="https://x.invalid")),
    "go-to-another-file": lambda pdf: annotated(pdf, Subtype=Name.Widget, FT=Name.Sig, A=Dictionary(S=Name.GoToR, F="x")),
    "attachment": lambda pdf: pdf.attachments.__setitem__("a.txt", b"x"),
    "attachment-annotation": lambda pdf: annotated(pdf, Subtype=Name.FileAttachment),
    "associated-file": root("/AF", Array([])),
    "xfa": root("/AcroForm", Dictionary(Fields=Array([]), XFA="x")),
    "rich-media": lambda pdf: annotated(pdf, Subtype=Name.RichMedia),
    "stream-elsewhere": lambda pdf: pdf.pages[0].obj.Resources.__setitem__("/XObject", Dictionary(X=Stream(pdf, b"", Dictionary(Type=Name.XObject, Subtype=Name.Form, Fx="/etc/hostname")))),
    "postscript": lambda pdf: pdf.pages[0].obj.Resources.__setitem__("/XObject", Dictionary(X=Stream(pdf, b"", Dictionary(Type=Name.XObject, Subtype=Name.PS)))),
    "reference-xobject": lambda pdf: pdf.pages[0].obj.Resources.__setitem__("/XObject", Dictionary(X=Stream(pdf, b"", Dictionary(Type=Name.XObject, Subtype=Name.Form, Ref=Dictionary(F="x"))))),
    "hidden-layers": root("/OCProperties", Dictionary(OCGs=Array([]))),
    "unknown-part": root("/MarkInfo", Dictionary(Type=Name.Unheard)),
    "unknown-of-the-catalogue": root("/Collection", Dictionary()),
    "deep-tree": deep,
    "many-parts": many,
}  # fmt: skip


def ill_formed(city: CityAuthority, name: str) -> bytes:
    """One of ``ZOO``, sealed by the city."""
    made = plain(ZOO[name]).replace(b"/Fx", b"/F ")  # what pikepdf itself would not write
    return made if name == "deep-tree" else by_city(city, made)  # the sealing library gives up on that one


def ill_sealed(city: CityAuthority, folder: Path, device: Pair) -> dict[str, bytes]:
    """Papers whose seal does not hold; ``folder`` is for another city's authorities, ``device`` a terminal's own pair."""
    good, stranger = by_city(city, plain()), CityAuthority(folder, dt.datetime.now(dt.UTC))
    later = IncrementalPdfFileWriter(io.BytesIO(good))
    later.root["/Lang"] = later.root.get("/Lang", later.root["/Pages"])
    later.update_root()
    updated = io.BytesIO()
    later.write(updated)
    form = fields.MDPPerm.FILL_FORMS
    return {
        "no seal": plain(), "cut": good[:-20], "more": good + b"\n% more", "changed": good.replace(b"595", b"596", 1),
        "empty": b"", "no file": b"%PDF-1.7", "html": b"<html></html>", "updated after sealing": updated.getvalue(),
        "foreign authority": sealed(stranger.root, stranger.seal, plain()),
        "sealed by a terminal": sealed(city.root, device, plain()),
        "sealed by the server": sealed(city.root, city.server, plain()),
        "two seals": by_city(city, by_city(city, plain(), docmdp_permissions=form), field_name="B", certify=False),
        "a seal that certifies nothing": by_city(city, plain(), certify=False),
        "a seal that allows changes": by_city(city, plain(), docmdp_permissions=form),
        "stamped by a foreign authority": by_city(city, plain(), stamper=Stamper(stranger)),
        "encrypted": plain(encryption=pikepdf.Encryption(owner="a", user="", R=6)),
    }  # fmt: skip


TOO_LARGE = {
    "21 pages": (21, (595, 842)),
    "200 pages": (200, (595, 842)),
    "letter": (1, (612, 792)),
    "A3": (1, (842, 1191)),
}


def all_of_them(city: CityAuthority, folder: Path, device: Pair) -> dict[str, bytes]:
    """Every bad paper there is, by its name."""
    made = ill_sealed(city, folder, device) | {name: ill_formed(city, name) for name in ZOO}
    return made | {name: by_city(city, plain(pages=pages, size=size)) for name, (pages, size) in TOO_LARGE.items()}
