# SPDX-License-Identifier: GPL-3.0-or-later
"""How many sheets a document makes, in the three languages that a driverless printer takes."""

import io

import pikepdf

_PWG, _URF = b"RaS2", b"UNIRAST\0"
_PWG_PAGE = b"PwgRaster\0"
"""How each page's header begins (PWG 5102.4, 4.3)."""
_URF_PAGE_BYTES, _WIDTH_AT, _HEIGHT_AT = 32, 12, 16
_REST_OF_LINE = 128


def count(document: bytes) -> int:
    """Sheets, printed on one side; 0 for what is no document."""
    if document.startswith(_PWG):
        return document.count(_PWG_PAGE)
    if document.startswith(_URF):
        return _of_urf(document)
    try:
        with pikepdf.open(io.BytesIO(document)) as pdf:
            return len(pdf.pages)
    except pikepdf.PdfError:
        return 0


def _of_urf(document: bytes) -> int:
    """CUPS writes 0 where the number of pages should stand; so the pages are walked through. A page is a header and its
    lines; a line is told how often it comes, then runs of one pixel or of several, or white to its end.
    """
    pages, at = 0, len(_URF) + 4
    while at + _URF_PAGE_BYTES <= len(document):
        pixel = document[at] // 8
        width, height = (
            int.from_bytes(document[at + where : at + where + 4], "big") for where in (_WIDTH_AT, _HEIGHT_AT)
        )
        at += _URF_PAGE_BYTES
        lines = 0
        while lines < height and at < len(document):
            lines += document[at] + 1
            at, done = at + 1, 0
            while done < width and at < len(document):
                code, at = document[at], at + 1
                if code == _REST_OF_LINE:
                    break
                pixels, stored = (code + 1, 1) if code < _REST_OF_LINE else (257 - code, 257 - code)
                done, at = done + pixels, at + stored * pixel
        pages += 1
    return pages
