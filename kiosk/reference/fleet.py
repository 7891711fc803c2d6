# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminals, as the city knows them: enrolment, certificates, heartbeat, configuration, revocation.

A certificate is looked up at every request (contract 1.1): revoking a device works at once. ``Refusal`` for a no.
"""

import base64
import datetime as dt
import hashlib
import hmac
import secrets
import struct
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.keywords import key_words
from kiosk.reference.authority import CityAuthority
from kiosk.reference.configurations import Configurations
from kiosk.reference.problem import Refusal
from kiosk.reference.store import Store, hashed, new_id
from kiosk.reference.tables import certificates, devices, enrolment_codes

CODE_S, SAME_ANSWER_S, MAX_WRONG = 24 * 3600, 10 * 60, 5  # contract 1.1
SILENT_S = 5 * 60
"""A device that was silent for longer is not healthy."""
MAINTENANCE_STEP_S = 600  # architecture 9: six digits, ten minutes
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PASSING = frozenset({"restart_app", "renew_certificate", "send_diagnostics"})


@dataclass(frozen=True)
class Device:
    """Who is asking: the device, and the very certificate it showed (SHA-256, hex)."""

    device_id: str
    certificate: str


class Fleet:
    """All devices. Every method may be called from any thread."""

    def __init__(
        self,
        store: Store,
        authority: CityAuthority,
        configurations: Configurations,
        *,
        clock: Callable[[], float] = time.time,
        requests_a_minute: int = 600,
    ) -> None:
        self._store, self._authority, self._configurations, self._clock = store, authority, configurations, clock
        self._allowed = requests_a_minute
        self._asked: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))

    def device(self, peer: bytes | None) -> Device:
        """The device with this certificate (DER); refuses what is unknown, revoked, expired, or asks too often."""
        if not peer:
            raise Refusal("device-unknown")
        fingerprint = hashlib.sha256(peer).hexdigest()
        query = (
            sa.select(certificates.c.device_id, certificates.c.expires_at, devices.c.status)
            .join(devices, devices.c.device_id == certificates.c.device_id)
            .where(certificates.c.fingerprint == fingerprint)
        )
        with self._store.look() as db:
            found = db.execute(query).mappings().first()
        if found is None or found["expires_at"] < self._clock():
            raise Refusal("device-unknown")
        if found["status"] == "revoked":
            raise Refusal("device-revoked")
        minute = int(self._clock() // 60)
        since, count = self._asked[found["device_id"]]
        self._asked[found["device_id"]] = (minute, count + 1 if since == minute else 1)
        if since == minute and count >= self._allowed:
            raise Refusal("rate-limited")
        return Device(found["device_id"], fingerprint)

    def code(self, asset_tag: str, site: str) -> dict[str, Any]:
        """A one-time enrolment code for one asset tag: shown once, kept as its hash."""
        code = "".join(secrets.choice(_CROCKFORD) for _ in range(16))
        row = {
            "code_hash": hashed(code), "asset_tag": asset_tag, "site": site, "expires_at": self._clock() + CODE_S, "wrong": 0,
        }  # fmt: skip
        with self._store.begin() as db:
            self._store.add(db, enrolment_codes, row)
        return {"code": code, "expires_in_s": CODE_S}

    def enrol(self, request: dict[str, Any]) -> dict[str, Any]:
        """A certificate for whoever knows the code. The same code with the same key gets the same answer for ten minutes."""
        key = _key(request["csr_pem"])
        key_hash = _spki_hash(key)
        now = self._clock()
        with self._store.begin() as db:
            of_code = enrolment_codes.c.code_hash == hashed(request["code"])
            found = db.execute(sa.select(enrolment_codes).where(of_code).with_for_update()).mappings().first()
            usable = (
                found is not None
                and found["asset_tag"] == request["asset_tag"]
                and found["expires_at"] >= now
                and found["wrong"] < MAX_WRONG
            )
            if usable and found is not None and found["used_at"] is not None:
                usable = found["key_hash"] == key_hash and now - found["used_at"] <= SAME_ANSWER_S
                if usable:
                    pem = db.execute(
                        sa.select(certificates.c.pem).where(certificates.c.fingerprint == found["fingerprint"])
                    ).scalar_one()
                    return self._enrolled(db, found["device_id"], pem)
            if usable and found is not None:
                device_id = new_id()
                self._add_device(db, device_id, request["asset_tag"], found["site"])
                pem, fingerprint = self._issue(db, device_id, key)
                used = {"used_at": now, "key_hash": key_hash, "device_id": device_id, "fingerprint": fingerprint}
                db.execute(enrolment_codes.update().where(of_code).values(**used))
                return self._enrolled(db, device_id, pem)
            # a wrong try counts against the code itself and against every code of that terminal
            guessed = sa.or_(of_code, enrolment_codes.c.asset_tag == request["asset_tag"])
            db.execute(enrolment_codes.update().where(guessed).values(wrong=enrolment_codes.c.wrong + 1))
        raise Refusal("device-unknown")

    def renew(self, device: Device, request: dict[str, Any]) -> dict[str, Any]:
        """A further certificate for a fresh key; the one in use stays good until it expires."""
        key = _key(request["csr_pem"])
        with self._store.begin() as db:
            pem, _ = self._issue(db, device.device_id, key)
        return self._certified(device.device_id, pem)

    def heartbeat(self, device: Device, beat: dict[str, Any]) -> dict[str, Any]:
        """Note how the device is; answers what it should do, from a closed list."""
        this = devices.c.device_id == device.device_id
        with self._store.begin() as db:
            row = db.execute(sa.select(devices).where(this)).mappings().one()
            standing = "out_of_service" if row["status"] == "out_of_service" else "in_service"
            commands = [*row["commands"], standing]
            seen = {
                "last_seen": self._clock(), "seq": beat["seq"], "software": beat["software"], "reported": beat["status"],
                "faults": beat.get("faults", []), "counters": beat.get("counters", {}), "commands": [],
            }  # fmt: skip
            db.execute(devices.update().where(this).values(**seen))
            etag = self._configurations.etag(self._version_for(db, row))
        now = dt.datetime.fromtimestamp(self._clock(), dt.UTC)
        return {"server_time": _iso(now), "config_etag": etag, "commands": commands}

    def configuration(self, device: Device) -> tuple[str, dict[str, str]]:
        """Entity tag and signed configuration for this device, as far as its wave may have it."""
        this = devices.c.device_id == device.device_id
        with self._store.begin() as db:
            row = db.execute(sa.select(devices).where(this)).mappings().one()
            version = self._version_for(db, row)
            if version is None:
                raise Refusal("not-found")
            if version != row["config_version"]:
                values = {"config_version": version, "config_served_at": self._clock()}
                db.execute(devices.update().where(this).values(**values))
        return self._configurations.etag(version), self._configurations.signed(row["wave"], version)

    def devices(self, cursor: str, limit: int) -> dict[str, Any]:
        """One page of the fleet, in the order of device ids; ``cursor`` is the last id seen."""
        query = sa.select(devices).where(devices.c.device_id > cursor).order_by(devices.c.device_id).limit(limit + 1)
        with self._store.look() as db:
            rows = list(db.execute(query).mappings())
            page = {"items": [self._tell(db, row) for row in rows[:limit]]}
        return page | ({"next_cursor": rows[limit - 1]["device_id"]} if len(rows) > limit else {})

    def revoke(self, device_id: str) -> dict[str, Any]:
        """From the next request on the device is refused."""
        return self._set(device_id, status="revoked")

    def serve(self, device_id: str, *, on: bool) -> dict[str, Any]:
        """Put a device out of service, or back; it hears of it with every heartbeat."""
        return self._set(device_id, status="enrolled" if on else "out_of_service")

    def command(self, device_id: str, command: str) -> None:
        """Hand one of the passing commands to the device's next heartbeat."""
        if command not in _PASSING:
            raise Refusal("invalid-request")
        with self._store.begin() as db:
            this = devices.c.device_id == device_id
            waiting = db.execute(sa.select(devices.c.commands).where(this)).scalar_one()
            db.execute(devices.update().where(this).values(commands=[*waiting, command]))

    def move(self, device_id: str, wave: int) -> None:
        """Put a device into another wave of updates."""
        self._set(device_id, wave=wave)

    def _set(self, device_id: str, **values: Any) -> dict[str, Any]:
        this = devices.c.device_id == device_id
        with self._store.begin() as db:
            if not db.execute(devices.update().where(this).values(**values)).rowcount:
                raise Refusal("not-found")
            return self._tell(db, db.execute(sa.select(devices).where(this)).mappings().one())

    def _version_for(self, db: sa.Connection, row: Any) -> int | None:
        """The newest version its wave may have: one that it has already, or one that the wave before runs well with."""
        for version in self._configurations.versions(row["wave"]):
            has_it, first = version <= row["config_version"], row["wave"] == 1
            if has_it or first or self._healthy(db, row["wave"] - 1, version):
                return version
        return None

    def _healthy(self, db: sa.Connection, wave: int, version: int) -> bool:
        query = sa.select(devices).where(devices.c.wave == wave, devices.c.status != "revoked")
        rows = list(db.execute(query).mappings())
        return bool(rows) and all(
            row["config_version"] >= version
            and row["last_seen"] > row["config_served_at"]
            and self._clock() - row["last_seen"] <= SILENT_S
            and row["reported"] in ("idle", "in_use")
            for row in rows
        )

    def _add_device(self, db: sa.Connection, device_id: str, asset_tag: str, site: str) -> None:
        values = {
            "device_id": device_id, "asset_tag": asset_tag, "site": site, "wave": 1, "status": "enrolled",
            "maintenance_secret": base64.b32encode(secrets.token_bytes(20)).decode(), "last_seen": self._clock(), "seq": 0, "software": "",
            "reported": "idle", "faults": [], "counters": {}, "commands": [], "config_version": 0, "config_served_at": 0.0,
        }  # fmt: skip
        self._store.add(db, devices, values)

    def _issue(self, db: sa.Connection, device_id: str, key: ec.EllipticCurvePublicKey) -> tuple[str, str]:
        issued = self._authority.certify(device_id, key, dt.datetime.fromtimestamp(self._clock(), dt.UTC))
        pem = issued.public_bytes(serialization.Encoding.PEM).decode()
        fingerprint = issued.fingerprint(hashes.SHA256()).hex()
        values = {
            "fingerprint": fingerprint, "device_id": device_id, "pem": pem,
            "expires_at": issued.not_valid_after_utc.timestamp(),
        }  # fmt: skip
        self._store.add(db, certificates, values)
        return pem, fingerprint

    def _enrolled(self, db: sa.Connection, device_id: str, pem: str) -> dict[str, Any]:
        secret = db.execute(
            sa.select(devices.c.maintenance_secret).where(devices.c.device_id == device_id)
        ).scalar_one()
        return self._certified(device_id, pem) | {"maintenance_secret": secret}

    def _certified(self, device_id: str, pem: str) -> dict[str, Any]:
        issued = x509.load_pem_x509_certificate(pem.encode())
        half = (issued.not_valid_after_utc - issued.not_valid_before_utc) / 2
        return {
            "device_id": device_id, "certificate_pem": pem, "chain_pem": [self._authority.root.certificate.read_text()],
            "renew_after": _iso(issued.not_valid_before_utc + half),
        }  # fmt: skip

    def _tell(self, db: sa.Connection, row: Any) -> dict[str, Any]:
        newest = db.execute(
            sa.select(certificates.c.expires_at, certificates.c.pem)
            .where(certificates.c.device_id == row["device_id"])
            .order_by(certificates.c.expires_at.desc())
        ).first()
        told = {
            "device_id": row["device_id"], "asset_tag": row["asset_tag"], "site": row["site"], "status": row["status"],
            "last_seen": _iso(dt.datetime.fromtimestamp(row["last_seen"], dt.UTC)), "software": row["software"],
            "maintenance_code": maintenance_code(row["maintenance_secret"], self._clock()), "faults": list(row["faults"]),
        }  # fmt: skip
        if newest is not None:
            told["certificate_expires"] = _iso(dt.datetime.fromtimestamp(newest.expires_at, dt.UTC))
            public = x509.load_pem_x509_certificate(newest.pem.encode()).public_key()
            told["key_words"] = list(
                key_words(
                    public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
                )
            )
        return told


def maintenance_code(secret: str, now: float) -> str:
    """The technician's code at ``now`` (RFC 6238, SHA-1, six digits, a step of ten minutes)."""
    counter = struct.pack(">Q", int(now // MAINTENANCE_STEP_S))
    digest = hmac.new(base64.b32decode(secret), counter, "sha1").digest()
    offset = digest[-1] & 15
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


def _key(csr_pem: str) -> ec.EllipticCurvePublicKey:
    try:
        csr = x509.load_pem_x509_csr(csr_pem.encode())
        key = csr.public_key()
        good = csr.is_signature_valid
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm) as error:
        raise Refusal("invalid-request", [{"pointer": "/csr_pem", "code": "unreadable"}]) from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1) or not good:
        raise Refusal("invalid-request", [{"pointer": "/csr_pem", "code": "p-256-wanted"}])
    return key


def _spki_hash(key: ec.EllipticCurvePublicKey) -> str:
    raw = key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(raw).hexdigest()


def _iso(time: dt.datetime) -> str:
    return time.isoformat(timespec="seconds").replace("+00:00", "Z")
