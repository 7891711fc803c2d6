# SPDX-License-Identifier: GPL-3.0-or-later
"""What the emulated printer says of itself and never changes (PWG 5100.14 section 5, as far as a small office laser goes)."""

from hardware.printer.ipp import Operation, Tag, Value

_A4 = (21000, 29700)


def _media(x: int, y: int) -> dict[str, Value]:
    size = {"x-dimension": Value(Tag.INTEGER, (x,)), "y-dimension": Value(Tag.INTEGER, (y,))}
    margins = {f"media-{side}-margin": Value(Tag.INTEGER, (423,)) for side in ("bottom", "left", "right", "top")}
    return {"media-size": Value(Tag.COLLECTION, (size,)), **margins}


def _keywords(*names: str) -> Value:
    return Value(Tag.KEYWORD, names)


ATTRIBUTES: dict[str, Value] = {
    "color-supported": Value(Tag.BOOLEAN, (False,)),
    "pages-per-minute": Value(Tag.INTEGER, (20,)),
    "printer-more-info": Value(Tag.URI, ("http://127.0.0.1/",)),
    "media-source-supported": _keywords("tray-1"),
    "media-type-supported": _keywords("stationery"),
    "page-ranges-supported": Value(Tag.BOOLEAN, (False,)),
    "which-jobs-supported": _keywords("completed", "not-completed"),
    "charset-configured": Value(Tag.CHARSET, ("utf-8",)),
    "charset-supported": Value(Tag.CHARSET, ("utf-8",)),
    "compression-supported": _keywords("none"),
    "copies-default": Value(Tag.INTEGER, (1,)),
    "copies-supported": Value(Tag.RANGE, ((1, 99),)),
    "finishings-default": Value(Tag.ENUM, (3,)),
    "finishings-supported": Value(Tag.ENUM, (3,)),
    "generated-natural-language-supported": Value(Tag.LANGUAGE, ("en",)),
    "ipp-features-supported": _keywords("ipp-everywhere"),
    "ipp-versions-supported": _keywords("1.1", "2.0"),
    "job-creation-attributes-supported": _keywords(
        "copies", "media", "media-col", "sides", "print-scaling", "job-name"
    ),
    "media-bottom-margin-supported": Value(Tag.INTEGER, (423,)),
    "media-col-database": Value(Tag.COLLECTION, (_media(*_A4),)),
    "media-col-default": Value(Tag.COLLECTION, (_media(*_A4),)),
    "media-col-ready": Value(Tag.COLLECTION, (_media(*_A4),)),
    "media-col-supported": _keywords(
        "media-size", "media-bottom-margin", "media-left-margin", "media-right-margin", "media-top-margin"
    ),
    "media-default": _keywords("iso_a4_210x297mm"),
    "media-left-margin-supported": Value(Tag.INTEGER, (423,)),
    "media-ready": _keywords("iso_a4_210x297mm"),
    "media-right-margin-supported": Value(Tag.INTEGER, (423,)),
    "media-size-supported": Value(Tag.COLLECTION, (_media(*_A4)["media-size"].values[0],)),
    "media-supported": _keywords("iso_a4_210x297mm"),
    "media-top-margin-supported": Value(Tag.INTEGER, (423,)),
    "multiple-document-jobs-supported": Value(Tag.BOOLEAN, (False,)),
    "natural-language-configured": Value(Tag.LANGUAGE, ("en",)),
    "operations-supported": Value(Tag.ENUM, tuple(int(o) for o in Operation)),
    "orientation-requested-default": Value(Tag.ENUM, (3,)),
    "orientation-requested-supported": Value(Tag.ENUM, (3, 4)),
    "output-bin-default": _keywords("face-down"),
    "output-bin-supported": _keywords("face-down"),
    "pdl-override-supported": _keywords("attempted"),
    "print-color-mode-default": _keywords("monochrome"),
    "print-color-mode-supported": _keywords("monochrome"),
    "print-quality-default": Value(Tag.ENUM, (4,)),
    "print-quality-supported": Value(Tag.ENUM, (4,)),
    "print-scaling-default": _keywords("none"),
    "print-scaling-supported": _keywords("none", "fit"),
    "printer-info": Value(Tag.TEXT, ("Emulated printer",)),
    "printer-location": Value(Tag.TEXT, ("this desk",)),
    "printer-make-and-model": Value(Tag.TEXT, ("Emulated Printer 1.0",)),
    "printer-name": Value(Tag.NAME, ("emulated",)),
    "printer-resolution-default": Value(Tag.RESOLUTION, ((600, 600),)),
    "printer-resolution-supported": Value(Tag.RESOLUTION, ((600, 600),)),
    "pwg-raster-document-resolution-supported": Value(Tag.RESOLUTION, ((600, 600),)),
    "pwg-raster-document-sheet-back": _keywords("normal"),
    "pwg-raster-document-type-supported": _keywords("sgray_8"),
    "sides-default": _keywords("one-sided"),
    "sides-supported": _keywords("one-sided", "two-sided-long-edge"),
    "uri-authentication-supported": _keywords("none"),
    "uri-security-supported": _keywords("none"),
    "urf-supported": _keywords("V1.4", "CP1", "DM1", "IS1", "MT1", "OB10", "PQ4", "RS600", "W8"),
}
