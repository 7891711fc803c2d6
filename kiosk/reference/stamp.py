# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded city's own time stamps (RFC 3161); a real city is a customer of a service that makes them.

pyHanko's stamper for tests loads and checks an RSA key for every stamp, 35 ms in which nothing else of the city runs.
"""

import datetime as dt
import hashlib
import secrets
from pathlib import Path

from asn1crypto import algos, cms, pem, tsp, x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.sign.general import as_signing_certificate_v2
from pyhanko.sign.timestamps import TimeStamper

from kiosk.reference.authority import CityAuthority

_POLICY = "2.999.1"
"""An example's identifier (ITU-T X.660): these stamps follow nobody's policy."""


class Stamper(TimeStamper):
    """Stamps with the city's stamping key, in this process."""

    def __init__(self, authority: CityAuthority) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # pyHanko
        self._certificate, self._root = (_certificate(pair.certificate) for pair in (authority.stamp, authority.root))
        key = serialization.load_pem_private_key(authority.stamp.key.read_bytes(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        self._key = key

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Granted, at once."""
        now = dt.datetime.now(dt.UTC)
        info = {
            "version": "v1", "policy": _POLICY, "message_imprint": req["message_imprint"],
            "serial_number": secrets.randbits(63), "gen_time": now,
        }  # fmt: skip
        if req["nonce"].native is not None:
            info["nonce"] = req["nonce"]
        stamped = tsp.TSTInfo(info).dump()
        attributes = cms.CMSAttributes(
            [
                _attribute("content_type", "tst_info"),
                _attribute("signing_time", cms.Time({"utc_time": now})),
                _attribute("signing_certificate_v2", as_signing_certificate_v2(self._certificate)),
                _attribute("message_digest", hashlib.sha256(stamped).digest()),
            ]
        )
        signature = self._key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256()))
        digest = algos.DigestAlgorithm({"algorithm": "sha256"})
        signer = cms.SignerInfo(
            {
                "version": "v1",
                "sid": cms.SignerIdentifier(
                    {
                        "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                            {"issuer": self._certificate.issuer, "serial_number": self._certificate.serial_number}
                        )
                    }
                ),
                "digest_algorithm": digest,
                "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
                "signed_attrs": attributes,
                "signature": signature,
            }
        )
        signed = cms.SignedData(
            {
                "version": "v3",
                "digest_algorithms": cms.DigestAlgorithms((digest,)),
                "encap_content_info": {"content_type": "tst_info", "content": cms.ParsableOctetString(stamped)},
                "certificates": [self._certificate, self._root],
                "signer_infos": [signer],
            }
        )
        token = cms.ContentInfo({"content_type": "signed_data", "content": signed})
        return tsp.TimeStampResp({"status": tsp.PKIStatusInfo({"status": "granted"}), "time_stamp_token": token})


def _attribute(kind: str, value: object) -> cms.CMSAttribute:
    return cms.CMSAttribute({"type": cms.CMSAttributeType(kind), "values": (value,)})


def _certificate(file: Path) -> x509.Certificate:
    _, _, raw = pem.unarmor(file.read_bytes())
    return x509.Certificate.load(raw)
