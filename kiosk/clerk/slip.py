# SPDX-License-Identifier: GPL-3.0-or-later
"""The slip that a citizen may take along: the number of an order and a QR code to the city's page about it.

It bears no name and no title: whoever finds it learns the state of some order, and nothing else (ux 4, OrderedLater).
"""

import qrcode

from hardware.printer.page import Page
from kiosk.model import Language, Text, in_fours

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
    page = Page()
    page.text(24, _LEFT, _TOP, _TITLE.in_(language), bold=True)
    page.text(16, _LEFT, _TOP - 50, _NUMBER.in_(language))
    page.text(26, _LEFT, _TOP - 85, in_fours(code), bold=True)
    if url:
        page.text(16, _LEFT, _TOP - 135, _SCAN.in_(language))
        page.squares(_squares(url, _LEFT, _TOP - 150))
        page.text(11, _LEFT, _TOP - 345, url)
    page.text(16, _LEFT, _TOP - 385, _NO_NAME.in_(language))
    return page.pdf()


def _squares(text: str, left: float, top: float) -> list[tuple[float, float, float, float]]:
    """The QR code as squares, its quiet zone included; sharp at any resolution."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    matrix = code.get_matrix()
    side = _SIDE / len(matrix)
    return [
        (left + column * side, top - (row + 1) * side, side, side)
        for row, line in enumerate(matrix)
        for column, filled in enumerate(line)
        if filled
    ]
