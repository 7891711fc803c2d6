# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents by e-mail through a real SMTP server: link or attachment, a dead server, a refused address, a mail that
comes back later. Nothing is ever lost: the order stays ready for any terminal.
"""

import email
import email.policy
import re
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import requests
import sqlalchemy as sa
from aiosmtpd.controller import Controller

from kiosk.model import Delivery, Language, OrderDraft, OrderState, Way
from kiosk.reference.mail import MailServer, NotNow, message, returned_order, send
from kiosk.reference.tables import dispatches, orders
from tests.cities import World, running, settle

TO = "fatima@example.invalid"


class Box:
    """Takes mail, or says what it is told to say."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, EmailMessage]] = []
        self.says = "250 OK"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if self.says.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.says

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        made = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(made, EmailMessage)
        self.mails.append((envelope.mail_from, made))
        return "250 OK"


class Server:
    """A real SMTP server that can be away."""

    def __init__(self) -> None:
        self.box = Box()
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port = int(listener.getsockname()[1])
        self._running: Controller | None = None
        self.start()

    def start(self) -> None:
        self._running = Controller(self.box, hostname="127.0.0.1", port=self.port)
        self._running.start()

    def stop(self) -> None:
        if self._running is not None:
            self._running.stop()
        self._running = None


@pytest.fixture
def smtp() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture
def posted(smtp: Server, tmp_path: Path) -> Iterator[tuple[World, Box, Server]]:
    server = MailServer("127.0.0.1", smtp.port, "e-guichet@city.example", "none", timeout_s=5)
    with running(tmp_path, mail=server) as world:
        yield world, smtp.box, smtp


def order(
    world: World, document: str = "residence", answers: dict[str, str] | None = None
) -> tuple[Any, str, OrderDraft]:
    given = {"for-whom": "self", "use": "belgium"} if answers is None else answers
    version = world.city.orders.catalogue.version
    return (
        world.sign_in(),
        str(uuid.uuid4()),
        OrderDraft(document, version, Language.NL, given, Delivery(Way.EMAIL, TO)),
    )


def until(world: World, session: Any, key: str, wanted: OrderState) -> None:
    state = OrderState.ACCEPTED
    while state is not wanted:
        state = world.client.wait(session, key, state, 5)


def failed(world: World) -> None:
    """Until the first attempt is noted as one that failed."""
    while True:
        with world.city.store.look() as db:
            if db.execute(sa.select(dispatches.c.reason)).scalar():
                return


def test_a_link_opens_with_the_second_half_of_the_tracking_code(posted: tuple[World, Box, Server]) -> None:
    world, box, _ = posted
    session, key, draft = order(world)
    code = world.client.place(session, key, draft).tracking_code
    until(world, session, key, OrderState.DELIVERED)
    ((sender, mail),) = box.mails
    assert sender == f"bounce+{key}@city.example"
    assert mail["To"] == TO
    text = mail.get_content()
    assert "Fatima" not in text
    assert "Attest" not in text + mail["Subject"], "neither citizen nor document: the address may be mistyped"
    link = re.search(r"/d/\S+", text)
    assert link is not None
    url = f"https://localhost:{world.port}{link[0]}"
    page = requests.get(url, verify=str(world.settings.ca), timeout=10, headers={"Accept-Language": "nl"})
    assert "laatste acht tekens" in page.text
    wrong = requests.post(url, data={"half": "A" * 8}, verify=str(world.settings.ca), timeout=10)
    assert wrong.status_code == 403
    right = requests.post(url, data={"half": code[8:].lower()}, verify=str(world.settings.ca), timeout=10)
    assert right.content.startswith(b"%PDF")
    for _ in range(4):
        requests.post(url, data={"half": "A" * 8}, verify=str(world.settings.ca), timeout=10)
    void = requests.post(url, data={"half": code[8:]}, verify=str(world.settings.ca), timeout=10)
    assert void.status_code == 403, "void after five wrong tries"


def test_an_attachment_where_the_catalogue_says_so(posted: tuple[World, Box, Server]) -> None:
    world, box, _ = posted
    session, key, draft = order(world, "elector-register", {})
    world.client.place(session, key, draft)
    until(world, session, key, OrderState.DELIVERED)
    ((_, mail),) = box.mails
    (attached,) = mail.iter_attachments()
    assert attached.get_content().startswith(b"%PDF")


def test_a_dead_mail_server_loses_nothing(posted: tuple[World, Box, Server]) -> None:
    world, box, smtp = posted
    smtp.stop()
    session, key, draft = order(world)
    assert settle(world, session, key, draft) is OrderState.READY
    failed(world)
    assert [o.order_key for o in world.client.my_orders(session)] == [key]
    smtp.start()
    world.clock.ahead_s += 61
    world.city.office.send_mail()
    until(world, session, key, OrderState.DELIVERED)
    world.city.office.send_mail()
    assert len(box.mails) == 1


def test_many_who_send_at_once_send_one_mail(posted: tuple[World, Box, Server]) -> None:
    world, box, smtp = posted
    smtp.stop()
    session, key, draft = order(world)
    settle(world, session, key, draft)
    failed(world)
    smtp.start()
    world.clock.ahead_s += 61
    senders = [threading.Thread(target=world.city.office.send_mail) for _ in range(8)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    until(world, session, key, OrderState.DELIVERED)
    assert len(box.mails) == 1


@pytest.mark.parametrize("says", ["550 no such user", "450 try later"])
def test_an_address_that_takes_no_mail_leaves_the_order_ready(posted: tuple[World, Box, Server], says: str) -> None:
    world, box, _ = posted
    box.says = says
    session, key, draft = order(world)
    assert settle(world, session, key, draft) is OrderState.READY
    failed(world)
    returned = [case.key for case in world.city.counter.returned(Language.FR)]
    assert returned == ([key] if says.startswith("5") else [])
    assert world.client.document(session, key).startswith(b"%PDF"), "it can be printed instead"
    box.says = "250 OK"
    world.clock.ahead_s += 61
    world.city.office.send_mail()
    assert len(box.mails) == (0 if says.startswith("5") else 1)


BOUNCE = """From: MAILER-DAEMON@mx.example.invalid
To: bounce+{key}@city.example
Subject: Undelivered Mail
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not arrive.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.invalid

Final-Recipient: rfc822; fatima@example.invalid
Action: {action}
Status: 5.1.1

--b--
"""


def test_a_mail_that_comes_back_later_makes_the_order_ready_again(posted: tuple[World, Box, Server]) -> None:
    world, _, _ = posted
    session, key, draft = order(world)
    world.client.place(session, key, draft)
    until(world, session, key, OrderState.DELIVERED)
    assert not world.city.office.came_back(BOUNCE.format(key=key, action="delayed").encode()), "only late"
    command = [sys.executable, "-m", "kiosk", "returned-mail", "--folder", str(world.folder / "city")]
    raw = BOUNCE.format(key=key, action="failed").encode()
    said = subprocess.run(command, input=raw, capture_output=True, check=True, timeout=60)
    assert said.stdout == b"its order is ready again\n"
    assert world.client.document(session, key).startswith(b"%PDF")
    assert not world.city.office.came_back(b"not a mail at all")
    assert returned_order(b"") is None


def test_a_server_that_offers_no_tls_gets_no_mail(smtp: Server) -> None:
    server = MailServer("127.0.0.1", smtp.port, "e-guichet@city.example", timeout_s=5)
    with pytest.raises(NotNow):
        send(server, message(server.sender, TO, "k", "fr", "https://x", None), "k")
    assert smtp.box.mails == []
    assert "password" not in repr(server)


def test_a_returned_mail_whose_document_nobody_collects_is_forgotten(posted: tuple[World, Box, Server]) -> None:
    world, box, _ = posted
    box.says = "550 no such user"
    session, key, draft = order(world)
    settle(world, session, key, draft)
    failed(world)
    world.clock.ahead_s += 31 * 24 * 3600
    world.city.office.round()
    with world.city.store.look() as db:
        row = db.execute(sa.select(orders.c.state, orders.c.document).where(orders.c.order_key == key)).one()
    assert row == ("expired", None)
