# SPDX-License-Identifier: GPL-3.0-or-later
"""Lays a certificate out with typst (PDF/UA-1 and PDF/A-2a in one file) and seals it with pyHanko (PAdES B-T, no changes).

Values travel as data, never as markup. Every page carries SPECIMEN.
"""

import datetime as dt
import io
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import typst
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

from kiosk.model import Catalogue, Language
from kiosk.reference.authority import CityAuthority
from kiosk.reference.counter import answered
from kiosk.reference.register import Person, Register
from kiosk.reference.stamp import Stamper

_HERE = Path(__file__).parent
_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "nl": [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "de": [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
}


class Press:
    """Makes sealed certificates. Thread-safe: holds only files and keys."""

    def __init__(self, authority: CityAuthority, register: Register, documents: Catalogue, fonts: Path) -> None:
        self._register, self._documents, self._fonts = register, documents, fonts
        data = tomllib.loads((_HERE / "papers.toml").read_text())
        self._words, self._papers, self._lines = data["words"], data["papers"], data["lines"]
        self._signer = signers.SimpleSigner.load(  # type: ignore[no-untyped-call]  # pyHanko
            str(authority.seal.key), str(authority.seal.certificate), ca_chain_files=(str(authority.root.certificate),)
        )
        self._stamper = Stamper(authority)

    def make(self, order: dict[str, Any], person: Person, reference: str, now: dt.datetime) -> bytes:
        """The sealed PDF for an order's stored request."""
        plain = self._layout(order, person, reference, now)
        writer = IncrementalPdfFileWriter(io.BytesIO(plain))
        metadata = signers.PdfSignatureMetadata(
            field_name="Seal",
            certify=True,
            docmdp_permissions=fields.MDPPerm.NO_CHANGES,
            subfilter=fields.SigSeedSubFilter.PADES,
        )
        sealed = signers.PdfSigner(metadata, self._signer, timestamper=self._stamper).sign_pdf(writer)
        return bytes(sealed.getbuffer())

    def _layout(self, order: dict[str, Any], person: Person, reference: str, now: dt.datetime) -> bytes:
        language = str(order["language"])
        document = next(d for d in self._documents.items if d.id == order["document_id"])
        words, paper = self._words[language], self._papers[document.id]
        used = next((q.title.in_(Language(language)) for q in document.questions if q.id == "use"), "")
        lists = {
            "address": [person.address_in(language)], "history": person.history, "household": person.household,
            "answers": [
                f"{question.rstrip(' ?')}{':' if language != 'fr' else ' :'} {answer}"
                for question, answer in answered(document, order["answers"], Language(language))
                if question != used
            ],
            "chosen": [
                texts[order["answers"][question]][language]
                for question, texts in paper.get("chosen", {}).items()
                if question in order["answers"]
            ],
            "entry": [self._lines["entry"][language].format(number=reference[:6])],
            "nothing": [self._lines["nothing"][language]],
        }  # fmt: skip
        subject, name = order["answers"].get("for-whom", "self"), f"{person.given} {person.surname}"
        if subject.startswith("child-"):
            name = f"{person.children[int(subject.removeprefix('child-')) - 1]} {person.surname}"
        use = next(
            (
                choice.title.in_(Language(language))
                for question in document.questions
                for choice in question.choices
                if question.id == "use" and choice.id == order["answers"].get("use")
            ),
            "",
        )
        content = {
            "language": language,
            "town": self._register.town[language],
            "title": document.title.in_(Language(language)),
            "words": words,
            "name": name,
            "born": person.born if subject == "self" else "",
            "statement": paper[language].format(since=person.since),
            "rows": [row for key in paper["rows"] for row in lists[key]],
            "use": words["use"].format(use=use[0].lower() + use[1:]) if use else "",
            "issued": words["issued"].format(
                date=f"{now.day}{'.' if language == 'de' else ''} {_MONTHS[language][now.month - 1]} {now.year}"
            ),
            "reference": reference,
        }
        made = typst.compile(
            str(_HERE / "certificate.typ"),
            sys_inputs={"paper": msgspec.json.encode(content).decode()},
            font_paths=[str(self._fonts)],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1", "a-2a"],
        )
        assert isinstance(made, bytes)
        return made
