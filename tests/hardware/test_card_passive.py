# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a whole card, and passive authentication: genuine data pass, each way of tampering has its own doubt."""

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from hardware.card.belpic import CardFile
from hardware.card.certificate import Algorithm, Certificate
from hardware.card.passive import Dossier, Doubt, certificate_of, doubts, pinned_roots, pins_of
from hardware.card.whole import WholeCard, read_whole
from hardware.emulated.applet import Applet, Generation
from hardware.emulated.citizen import Town
from hardware.emulated.pki import Country, Family
from hardware.emulated.tlv import field
from hardware.errors import CardAltered
from tests.hardware.conftest import wired

TODAY = dt.datetime.now(dt.UTC).date()
WEAK = frozenset({Doubt.WEAK})


def whole(town: Town, who: str, generation: Generation, chunk: int = 250) -> WholeCard:
    card = wired(Applet(town.card(who, generation)), chunk)
    return read_whole(card, card.recognise())


def roots(country: Country) -> frozenset[bytes]:
    return pins_of(country.authority(family, "root").certificate for family in Family)


@pytest.mark.parametrize("chunk", [1 + 23, 121, 250, 252, 256])
@pytest.mark.parametrize("generation", Generation)
def test_a_whole_card_is_read_whatever_the_reader_can_read_at_once(
    town: Town, generation: Generation, chunk: int
) -> None:
    card = town.card("fatima", generation)
    read = whole(town, "fatima", generation, chunk)
    assert (read.identity.surname, read.identity.given_names) == ("Exemple", "Fatima Test")
    assert read.identity.chip_number == card.serial
    assert read.address.street == "Rue de l'Exemple 12"
    assert read.photo.jpeg == card.files[0xDF01, 0x4035]
    assert (read.photo.width, read.photo.height) != (0, 0)
    for file, der in read.certificates.items():
        assert der is not None
        assert card.files[file.value].startswith(der)
        assert set(card.files[file.value][len(der) :]) <= {0}


@pytest.mark.parametrize(
    ("who", "generation", "expected"),
    [
        ("fatima", Generation.V18, frozenset()), ("amadou", Generation.V18, frozenset()),
        # a photo hash of 20 bytes belongs to the first generation: genuine, and said to be weak
        ("fatima", Generation.V17, WEAK), ("nadia", Generation.V17, WEAK),
        ("elise", Generation.V18, frozenset({Doubt.DATES})),
    ],
)  # fmt: skip
def test_genuine_cards_leave_no_doubt(
    town: Town, country: Country, who: str, generation: Generation, expected: frozenset[Doubt]
) -> None:
    assert doubts(whole(town, who, generation).dossier, roots(country), TODAY) == expected


def test_a_card_that_was_rekeyed_signs_with_rsa_and_vouches_with_ec(town: Town) -> None:
    read = whole(town, "nadia", Generation.V17)
    der, register = read.certificates[CardFile.AUTHENTICATION], read.certificates[CardFile.REGISTER]
    assert der is not None
    assert register is not None
    assert Certificate.from_der(der).algorithm is Algorithm.RS256
    assert certificate_of(register).public_key().__class__.__name__.startswith("EC")


def test_the_belgian_roots_are_pinned_and_a_specimen_is_not_one_of_them(town: Town) -> None:
    assert len(pinned_roots()) == 5
    assert all(len(pin) == 32 for pin in pinned_roots())
    assert doubts(whole(town, "joris", Generation.V18).dossier, pinned_roots(), TODAY) == {Doubt.ROOT}


def flipped(raw: bytes | None, at: int = -1) -> bytes:
    assert raw is not None
    changed = bytearray(raw)
    changed[at] ^= 1
    return bytes(changed)


@pytest.mark.parametrize(
    ("tamper", "expected"),
    [
        (lambda d: {"identity": d.identity.replace(b"Exemple", b"Exemplo")}, {Doubt.IDENTITY, Doubt.ADDRESS}),
        (lambda d: {"identity_signature": flipped(d.identity_signature, 20)}, {Doubt.IDENTITY, Doubt.ADDRESS}),
        (lambda d: {"address": (d.address or b"").replace(b"12", b"13")}, {Doubt.ADDRESS}),
        (lambda d: {"address_signature": flipped(d.address_signature, 20)}, {Doubt.ADDRESS}),
        (lambda d: {"address_signature": None}, {Doubt.ADDRESS}),
        (lambda d: {"photo": flipped(d.photo)}, {Doubt.PHOTO}),
        (lambda d: {"basic_key": flipped(d.basic_key)}, {Doubt.BASIC_KEY}),
        (lambda d: {"chip_serial": flipped(d.chip_serial)}, {Doubt.CHIP}),
        (lambda d: {"register_certificate": b""}, {Doubt.REGISTER, Doubt.IDENTITY, Doubt.ADDRESS}),
        (lambda d: {"root_certificate": b""}, {Doubt.ROOT, Doubt.REGISTER}),
        (lambda d: {"address": (d.address or b"") + bytes(7)}, set()),  # padding is not part of what is signed
    ],
)  # fmt: skip
def test_each_tampering_has_its_doubt(
    town: Town, country: Country, tamper: Callable[[Dossier], dict[str, object]], expected: set[Doubt]
) -> None:
    genuine = whole(town, "fatima", Generation.V18).dossier
    changed = dataclasses.replace(genuine, **tamper(genuine))  # type: ignore[arg-type]
    assert doubts(changed, roots(country), TODAY) == expected


def test_the_address_of_another_citizen_is_doubted(town: Town, country: Country) -> None:
    mine, other = (whole(town, who, Generation.V18).dossier for who in ("fatima", "joris"))
    mixed = dataclasses.replace(mine, address=other.address, address_signature=other.address_signature)
    assert doubts(mixed, roots(country), TODAY) == {Doubt.ADDRESS}


def test_a_root_of_the_right_name_and_another_key_is_not_pinned(
    town: Town, country: Country, tmp_path_factory: pytest.TempPathFactory
) -> None:
    impostor = Country(tmp_path_factory.mktemp("impostor"), dt.datetime.now(dt.UTC).replace(microsecond=0))
    forged = whole(Town(impostor, dt.datetime.now(dt.UTC)), "fatima", Generation.V18).dossier
    assert doubts(forged, roots(country), TODAY) == {Doubt.ROOT}
    pinned = whole(town, "fatima", Generation.V18).dossier
    mixed = dataclasses.replace(forged, root_certificate=pinned.root_certificate)
    assert doubts(mixed, roots(country), TODAY) == {Doubt.REGISTER}


def test_another_authority_cannot_play_the_register(town: Town, country: Country) -> None:
    genuine = whole(town, "fatima", Generation.V18)
    authority = genuine.certificates[CardFile.AUTHORITY]
    assert authority is not None
    played = dataclasses.replace(genuine.dossier, register_certificate=authority)
    assert Doubt.REGISTER in doubts(played, roots(country), TODAY)


def test_sha1_data_signatures_are_believed_and_called_weak(town: Town, country: Country) -> None:
    from cryptography.hazmat.primitives import hashes

    genuine = whole(town, "fatima", Generation.V17).dossier
    key = country.authority(Family.RSA, "rrn").key
    assert isinstance(key, rsa.RSAPrivateKey)
    identity = key.sign(genuine.identity, padding.PKCS1v15(), hashes.SHA1())
    address = key.sign(
        (genuine.address or b"").rstrip(b"\x00") + identity, padding.PKCS1v15(), hashes.SHA1()
    )  # fmt: skip
    old = dataclasses.replace(genuine, identity_signature=identity, address_signature=address)
    assert doubts(old, roots(country), TODAY) == WEAK


def test_sha256_photos_demand_sha256_signatures(town: Town, country: Country) -> None:
    from cryptography.hazmat.primitives import hashes

    card = town.card("hugo", Generation.V17)
    photo, key = card.files[0xDF01, 0x4035], country.authority(Family.RSA, "rrn").key
    assert isinstance(key, rsa.RSAPrivateKey)
    old = card.files[0xDF01, 0x4031]
    hashed = old.replace(
        field(0x11, hashlib.sha1(photo, usedforsecurity=False).digest()), field(0x11, hashlib.sha256(photo).digest())
    )
    for algorithm, expected in ((hashes.SHA256(), frozenset()), (hashes.SHA1(), {Doubt.IDENTITY, Doubt.ADDRESS})):
        signature = key.sign(hashed, padding.PKCS1v15(), algorithm)
        address = key.sign(card.files[0xDF01, 0x4033].rstrip(b"\x00") + signature, padding.PKCS1v15(), algorithm)
        card.files |= {(0xDF01, 0x4031): hashed, (0xDF01, 0x4032): signature, (0xDF01, 0x4034): address}
        assert doubts(whole(town, "hugo", Generation.V17).dossier, roots(country), TODAY) == expected


def test_one_field_alone_is_read_where_the_card_can(town: Town) -> None:
    applet = Applet(town.card("fatima", Generation.V18))
    card = wired(applet)
    card.recognise()
    assert card.record(CardFile.ADDRESS, 0x02) == b"0000"
    assert card.record(CardFile.IDENTITY, 0x1F) is None
    old = wired(Applet(town.card("fatima", Generation.V17)))
    old.recognise()
    with pytest.raises(CardAltered):
        old.record(CardFile.ADDRESS, 0x02)


@pytest.mark.parametrize("generation", Generation)
def test_files_that_are_no_files_are_refused(town: Town, generation: Generation) -> None:
    card = town.card("camille", generation)
    for contents in (
        bytes(9000),
        b"\x30\x82\xff\xff" + bytes(9000),
        b"\x30\x82\x01\x00" + bytes(20),
        b"\x31\x82" + bytes(300),
    ):
        card.files[CardFile.AUTHENTICATION.value] = contents
        connected = wired(Applet(card))
        connected.recognise()
        if contents.strip(b"\x00"):
            with pytest.raises(CardAltered):
                connected.certificate(CardFile.AUTHENTICATION)
        else:
            assert connected.certificate(CardFile.AUTHENTICATION) is None
    card.files[CardFile.PHOTO.value] = bytes(9000)
    with pytest.raises(CardAltered):
        wired(Applet(card)).read(CardFile.PHOTO)
