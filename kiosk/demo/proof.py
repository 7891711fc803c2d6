# SPDX-License-Identifier: GPL-3.0-or-later
"""A citizen's token without a reader: the emulated card is asked directly, as by an honest terminal after a right PIN."""

from typing import Any

from hardware.card.certificate import DIGEST_INFO_SHA256, Certificate
from hardware.emulated.applet import Applet, Generation, pin_block
from hardware.emulated.citizen import Town
from kiosk.guichet import webeid


def proof(town: Town, who: str, generation: Generation, origin: str, nonce: str) -> dict[str, Any]:
    """A token as the card would make it, by the emulated applet."""
    card = town.card(who, generation)
    raw = card.files[(0xDF00, 0x5038)]
    der = raw[: int.from_bytes(raw[2:4], "big") + 4]
    certificate = Certificate.from_der(der)
    digest = webeid.digest(origin, nonce, certificate.algorithm)
    applet = Applet(card)
    data = DIGEST_INFO_SHA256 + digest if generation is Generation.V17 else digest
    algorithm = b"\x01" if generation is Generation.V17 else b"\x02"
    applet.exchange(b"\x00\x22\x41\xb6\x05\x04\x80" + algorithm + b"\x84\x82")
    assert applet.exchange(b"\x00\x20\x00\x01\x08" + pin_block(card.pin)) == b"\x90\x00"
    applet.exchange(bytes([0x00, 0x2A, 0x9E, 0x9A, len(data)]) + data)
    signature = applet.exchange(bytes([0x00, 0xC0, 0, 0, 0 if generation is Generation.V17 else 96]))[:-2]
    return webeid.token(der, certificate.algorithm, signature)
