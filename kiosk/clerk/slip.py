# SPDX-License-Identifier: GPL-3.0-or-later
"""The slip that a citizen may take along: the number of an order and a QR code to the city's page about it.

It bears no name and no title: whoever finds it learns the state of some order, and nothing else (ux 4, OrderedLater).
"""

import io

import pikepdf
import qrcode

from kiosk.model import Language, Text, in_fours

_A4 = (595.28, 841.89)
"""Points."""
_LEFT, _TOP, _SIDE = 60.0, 770.0, 170.0
_TITLE = Text(fr="Suivre votre demande", nl="Uw aanvraag volgen", de="Ihren Antrag verfolgen", en="Follow your request")
_NUMBER = Text(fr="Le numéro :", nl="Het nummer:", de="Die Nummer:", en="The number:")
_SCAN = Text(
    fr="Scannez cette image avec un téléphone :", nl="Scan dit beeld met een telefoon:",
    de="Scannen Sie dieses Bild mit einem Handy:", en="Scan this picture with a phone:",
)  # fmt: skip
_NO_NAME = Text(
    fr="Votre nom n'est pas sur ce papier.", nl="Uw naam staat niet op dit papier.",
    de="Ihr Name steht nicht auf diesem Papier.", en="Your name is not on this paper.",
)  # fmt: skip


def slip(code: str, url: str, language: Language) -> bytes:
    """One A4 page as PDF. ``url`` may be empty for a city without such a page: then there is no QR code."""
    drawn = [_line(24, _TOP, _TITLE.in_(language), bold=True), _line(16, _TOP - 50, _NUMBER.in_(language))]
    drawn.append(_line(26, _TOP - 85, in_fours(code), bold=True))
    if url:
        drawn += [
            _line(16, _TOP - 135, _SCAN.in_(language)),
            _squares(url, _LEFT, _TOP - 150),
            _line(11, _TOP - 345, url),
        ]
    drawn.append(_line(16, _TOP - 385, _NO_NAME.in_(language)))
    pdf, out = pikepdf.new(), io.BytesIO()
    page = pdf.add_blank_page(page_size=_A4)
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=_font("Helvetica"), B=_font("Helvetica-Bold")))
    page.obj.Contents = pdf.make_stream("\n".join(drawn).encode("cp1252"))
    pdf.save(out)
    return out.getvalue()


def _font(name: str) -> pikepdf.Dictionary:
    """One of the 14 fonts that every reader of PDF has (ISO 32000-1, 9.6.2.2)."""
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{name}"),
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )  # fmt: skip


def _line(size: int, y: float, text: str, *, bold: bool = False) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{'B' if bold else 'F'} {size} Tf {_LEFT} {y} Td ({escaped}) Tj ET"


def _squares(text: str, left: float, top: float) -> str:
    """The QR code as filled squares, its quiet zone included; sharp at any resolution."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    matrix = code.get_matrix()
    side = _SIDE / len(matrix)
    dark = (
        f"{left + column * side:.3f} {top - (row + 1) * side:.3f} {side:.3f} {side:.3f} re"
        for row, line in enumerate(matrix)
        for column, filled in enumerate(line)
        if filled
    )
    return "\n".join((*dark, "f"))
