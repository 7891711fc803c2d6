# SPDX-License-Identifier: GPL-3.0-or-later
"""The adapter for the town hall, as its terminals would have it installed: ``Guichet`` over the shim's own wire."""

import contextlib
import socket
import ssl
import time
from typing import Any

from kiosk.config import City, Limits
from kiosk.errors import GuichetBroken, GuichetRefused, GuichetUnknown, GuichetUnreachable
from kiosk.guichet.port import Acknowledged, Beat, Challenge, Command, DeviceCertificate, Session, SignedConfig
from kiosk.model import (
    Catalogue,
    Document,
    Eligibility,
    Handling,
    Language,
    Order,
    OrderDraft,
    OrderState,
    Text,
    Way,
)
from tests.contract.townhall.wire import TooLong, receive, send

_LOOK_EVERY_S = 0.2
"""The town hall cannot tell when something changes; so it is asked."""
_TITLES = {
    "residence": Text(
        "Certificat de résidence", "Bewijs van woonplaats", "Wohnsitzbescheinigung", "Proof of residence"
    ),
    "household": Text("Composition de ménage", "Gezinssamenstelling", "Haushaltsbescheinigung", "Household"),
    "nationality": Text("Certificat de nationalité", "Bewijs van nationaliteit", "Nationalität", "Nationality"),
}


class TownhallGuichet:
    """One line, opened when it is needed."""

    def __init__(self, city: City, limits: Limits) -> None:
        self._city, self._limits = city, limits
        self._line: ssl.SSLSocket | None = None

    def enrol(self, code: str, csr_pem: str, asset_tag: str) -> DeviceCertificate:
        return _certificate(self._ask("enrol", code=code, csr=csr_pem, tag=asset_tag))

    def renew(self, csr_pem: str) -> DeviceCertificate:
        return _certificate(self._ask("renew", csr=csr_pem))

    def heartbeat(self, beat: Beat) -> Acknowledged:
        found = self._ask("alive", seq=beat.seq)
        wishes = tuple(Command(wish) for wish in found["wishes"] if wish in set(Command))
        return Acknowledged(found["time"], found["config"], wishes)

    def configuration(self, etag: str) -> SignedConfig | None:
        found = self._ask("settings", tag=etag)
        return SignedConfig(*found) if found else None

    def challenge(self, card_session: str) -> Challenge:
        found = self._ask("nonce", card=card_session)
        return Challenge(found["id"], found["nonce"], found["s"])

    def sign_in(self, challenge: Challenge, card_session: str, token: dict[str, Any]) -> Session:
        return Session(self._ask("come_in", id=challenge.challenge_id, card=card_session, token=token))

    def sign_out(self, session: Session) -> None:
        self._ask("leave", session=session.token)

    def catalogue(self) -> Catalogue:
        return Catalogue("1", tuple(_document(name) for name in self._ask("offer")))

    def eligibility(self, session: Session) -> list[Eligibility]:
        found = self._ask("allowed", session=session.token)
        return [Eligibility(name, eligible=not reason, reason=reason) for name, reason in found.items()]

    def my_orders(self, session: Session) -> list[Order]:
        return [_order(each) for each in self._ask("mine", session=session.token)]

    def place(self, session: Session, order_key: str, draft: OrderDraft) -> Order:
        wish = {"language": draft.language, "answers": draft.answers, "way": draft.delivery.method}
        return _order(self._ask("order", session=session.token, key=order_key, paper=draft.document_id, wish=wish))

    def wait(self, session: Session, order_key: str, seen: OrderState, wait_s: int) -> OrderState:
        end = time.monotonic() + wait_s
        while True:
            state = OrderState(self._ask("look", session=session.token, key=order_key))
            if state is not seen or time.monotonic() > end:
                return state
            time.sleep(_LOOK_EVERY_S)

    def document(self, session: Session, order_key: str) -> bytes:
        return bytes(self._ask("fetch", session=session.token, key=order_key))

    def confirm(self, order_key: str, result: str, pages: int) -> None:
        self._ask("said", key=order_key, result=result)

    def recover(self, order_key: str) -> OrderState:
        return OrderState(self._ask("recover", key=order_key))

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def _ask(self, name: str, **asked: Any) -> Any:
        line = self._line or self._connect()
        try:
            send(line, [name, asked])
            word, found = receive(line)
        except TooLong:
            self.close()
            raise GuichetBroken("answer too long") from None
        except OSError as error:
            self.close()
            raise GuichetUnknown(type(error).__name__) from error
        if word == "nee":
            raise GuichetRefused(found)
        return found

    def _connect(self) -> ssl.SSLSocket:
        host, _, port = self._city.url.removeprefix("https://").partition(":")
        tls = ssl.create_default_context(cafile=str(self._city.ca))
        tls.minimum_version = ssl.TLSVersion.TLSv1_3
        if self._city.certificate.exists():
            tls.load_cert_chain(self._city.certificate, self._city.key)
        with contextlib.ExitStack() as undo:
            try:
                raw = undo.enter_context(socket.create_connection((host, int(port)), self._limits.city_connect))
                self._line = tls.wrap_socket(raw, server_hostname=host)
            except OSError as error:
                raise GuichetUnreachable(type(error).__name__) from error
            undo.pop_all()
        self._line.settimeout(self._limits.city_read)
        return self._line


def _certificate(found: dict[str, Any]) -> DeviceCertificate:
    return DeviceCertificate(found["id"], found["pem"], (), found["renew"])


def _document(name: str) -> Document:
    title = _TITLES[name]
    return Document(
        name, title, "register_certificate", Handling.IMMEDIATE, (Way.PRINT,), (), title, title, "person", name,
        (Language.FR, Language.NL),
    )  # fmt: skip


def _order(found: dict[str, Any]) -> Order:
    return Order(found["key"], OrderState(found["state"]), found["code"], found["paper"], found["at"])
