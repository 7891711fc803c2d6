# SPDX-License-Identifier: GPL-3.0-or-later
"""All 21 documents, ordered through the client in every way, and looked at by independent programs; and the zoo of PDFs
that must never reach paper: each well sealed, so that only what is wrong with it can be the reason.
"""

import base64
import itertools
import os
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import sqlalchemy as sa

from hardware.emulated.applet import Generation
from kiosk import messages as m
from kiosk.clerk.order import Desk
from kiosk.config import Limits
from kiosk.demo.proof import proof
from kiosk.errors import DocumentInvalid
from kiosk.guichet.document import Checker
from kiosk.guichet.http_v1 import HttpGuichet
from kiosk.guichet.port import Session
from kiosk.journal import Journal
from kiosk.model import Delivery, Document, Handling, Language, OrderDraft, OrderState, Way
from kiosk.reference.authority import CityAuthority, Pair
from kiosk.reference.register import catalogue
from kiosk.reference.stamp import Stamper
from kiosk.reference.tables import orders
from tests.cities import ORIGIN, START, World, enrolled, residence, running, settle
from tests.contract.zoo import TOO_LARGE, ZOO, all_of_them, by_city, ill_formed, ill_sealed, plain

MARK = "SPECIMEN"


@pytest.fixture(scope="module")
def _world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with running(tmp_path_factory.mktemp("city"), ebox=True) as made:
        yield made


def filled(document: Document) -> dict[str, str]:
    """An answer to everything that is asked."""
    given: dict[str, str] = {}
    for question in document.questions:
        if question.only_if is not None and given.get(question.only_if.question) != question.only_if.equals:
            continue
        kinds = {"subject": "self", "date": "2001", "municipality": "Exemple-Ville", "text": "Modèle"}
        given[question.id] = kinds.get(question.kind) or question.choices[-1].id
    return given


@pytest.mark.parametrize("document", catalogue(ebox=True).items, ids=lambda d: d.id)
def test_every_document_in_every_language_and_way(world: World, document: Document) -> None:
    member = world.city.staff.member(world.city.staff.token("Ada", "counter"), "counter")
    session = world.sign_in()
    answers = filled(document)
    for screen in Language:
        assert all(text.in_(screen).strip() for text in (document.title, document.everyday_title, document.use))
        for question in document.questions:
            assert question.title.in_(screen).strip()
            assert all(choice.title.in_(screen).strip() for choice in question.choices)
        for way in document.delivery:
            paper = screen if screen in document.languages else document.languages[0]
            to = "fatima@example.invalid" if way is Way.EMAIL else None
            key = str(uuid.uuid4())
            draft = OrderDraft(document.id, world.city.orders.catalogue.version, paper, answers, Delivery(way, to))
            state = world.client.place(session, key, draft).state
            if document.handling is Handling.CLERK:
                assert state is OrderState.AWAITING_CLERK
                world.city.counter.approve(key, member)
            while state in (OrderState.ACCEPTED, OrderState.AWAITING_CLERK):
                state = world.client.wait(session, key, state, 1)
            assert state is (OrderState.DELIVERED if way is Way.EBOX else OrderState.READY)
            if way is Way.PRINT:
                pdf = world.client.document(session, key)
                assert Checker(world.settings.seal_authorities.read_bytes()).check(pdf) >= 1
                if screen in document.languages:
                    looked_at(world, pdf, document, screen)
    assert set(document.languages) >= {Language.FR, Language.NL}


def looked_at(world: World, pdf: bytes, document: Document, language: Language) -> None:
    """What poppler and PDFium say of it."""
    file = world.folder / f"{document.id}-{language}.pdf"
    file.write_bytes(pdf)
    seal = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False)
    assert "Signature Validation: Signature is Valid." in seal.stdout, seal.stdout
    assert "Total document signed" in seal.stdout
    assert "ETSI.CAdES.detached" in seal.stdout
    said = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout
    words = " ".join(said.split())
    assert MARK in words
    title = document.title.in_(language)
    assert title in words
    assert words.index(title) < words.index("Fatima Exemple"), "title before name: the order in which it is read"
    about = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in about
    with pikepdf.open(file) as opened:
        meta = opened.open_metadata()
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
        assert str(opened.Root.Lang).lower().startswith(language.value)
    folder = os.environ.get("KIOSK_PICTURES")
    if folder:
        with pypdfium2.PdfDocument(file) as rendered:
            rendered[0].render(scale=1).to_pil().save(Path(folder) / f"{document.id}-{language}.png")


@pytest.mark.filterwarnings("ignore:This document has 1 form widget annotation")
@pytest.mark.parametrize("name", ZOO)
def test_m22_a_well_sealed_document_may_still_not_be_printed(world: World, name: str) -> None:
    with pytest.raises(DocumentInvalid):
        Checker(world.settings.seal_authorities.read_bytes()).check(ill_formed(world.city.authority, name))


@pytest.mark.parametrize(("pages", "size"), TOO_LARGE.values(), ids=TOO_LARGE)
def test_too_many_pages_or_another_size(world: World, pages: int, size: tuple[int, int]) -> None:
    with pytest.raises(DocumentInvalid, match="page"):
        Checker(world.settings.seal_authorities.read_bytes()).check(
            by_city(world.city.authority, plain(pages=pages, size=size))
        )


def test_what_is_well_is_well(world: World) -> None:
    checker = Checker(world.settings.seal_authorities.read_bytes())
    assert checker.check(by_city(world.city.authority, plain())) == 1
    assert checker.check(by_city(world.city.authority, plain(pages=20))) == 20


def test_several_authorities_may_seal_and_stamp(world: World, tmp_path: Path) -> None:
    """Some papers carry a federal seal: every authority of the one file counts."""
    city, federal = world.city.authority, CityAuthority(tmp_path / "federal", START)
    both = tmp_path / "both.pem"
    both.write_bytes(city.root.certificate.read_bytes() + federal.root.certificate.read_bytes())
    checker = Checker(both.read_bytes())
    for authority in (city, federal):
        assert checker.check(by_city(authority, plain())) == 1
        assert checker.check(by_city(authority, plain(), stamper=Stamper(federal))) == 1
    with pytest.raises(DocumentInvalid):
        Checker(city.root.certificate.read_bytes()).check(by_city(federal, plain()))


def test_m22_a_seal_that_does_not_hold(world: World, tmp_path: Path) -> None:
    device = enrolled(tmp_path / "k", world.city, world.port, "K50")
    zoo = ill_sealed(world.city.authority, tmp_path / "other", Pair(device.certificate, device.key))
    for name, bad in zoo.items():
        with pytest.raises(DocumentInvalid):
            Checker(world.settings.seal_authorities.read_bytes()).check(bad)
            raise AssertionError(name)


def signed_in(world: World, journal: Journal, said: list[m.FromClerk], client: type[HttpGuichet]) -> Desk:
    """A clerk's desk with a citizen at it. The test closes it and its city."""
    desk = Desk(
        lambda: client(world.settings, Limits()), lambda: Checker(world.settings.seal_authorities.read_bytes()), lambda: journal,
        ORIGIN, Limits(),
    )  # fmt: skip
    card = str(uuid.uuid4())
    desk.challenge(card, said.append)
    assert desk.open_challenge is not None
    token = proof(world.town, "fatima", Generation.V18, ORIGIN, desk.open_challenge.nonce)
    raw = [base64.b64decode(token[part]) for part in ("unverifiedCertificate", "signature")]
    desk.hold_proof(card, raw[0], "ES384", raw[1])
    desk.sign_in(said.append)
    assert isinstance(said[-1], m.SignedIn)
    return desk


@pytest.mark.filterwarnings("ignore:This document has 1 form widget annotation")
def test_m22_a_clerk_prints_none_of_them_and_each_order_stays_ready(world: World, tmp_path: Path) -> None:
    device = enrolled(tmp_path / "k", world.city, world.port, "K51")
    zoo = all_of_them(world.city.authority, tmp_path / "other", Pair(device.certificate, device.key))
    journal, said = Journal(tmp_path), list[m.FromClerk]()
    desk = signed_in(world, journal, said, HttpGuichet)
    session = world.sign_in()
    for name, bad in zoo.items():
        key = str(uuid.uuid4())
        assert settle(world, session, key, residence(world)) is OrderState.READY
        with world.city.store.begin() as db:
            db.execute(sa.update(orders).where(orders.c.order_key == key).values(document=bad))
        assert desk.fetch(key, said.append) is None, name
        assert said[-1] == m.DocumentFailed(), name
        assert journal.rows() == [], name
        assert world.client.recover(key) is OrderState.READY, name
    desk.close()
    desk.city.close()


def test_a_document_that_was_damaged_on_its_way_is_asked_for_once_more(world: World, tmp_path: Path) -> None:
    """Contract section 3: ``document-invalid`` is worth one further try."""
    damaged = itertools.count()

    class Rough(HttpGuichet):
        def document(self, session: Session, order_key: str) -> bytes:
            raw = super().document(session, order_key)
            return raw if next(damaged) else raw[:-1]

    session, key = world.sign_in(), str(uuid.uuid4())
    assert settle(world, session, key, residence(world)) is OrderState.READY
    journal, said = Journal(tmp_path), list[m.FromClerk]()
    desk = signed_in(world, journal, said, Rough)
    opened = desk.fetch(key, said.append)
    assert opened is not None
    assert (opened.order_key, opened.pages) == (key, 1)
    assert not any(isinstance(message, m.DocumentFailed) for message in said)
    desk.close()
    desk.city.close()
