# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogue and population register of the embedded city: data files, read once, and who may have what."""

import tomllib
from pathlib import Path

import msgspec

from kiosk.model import Catalogue, Choice, Document, Eligibility, OnlyIf, Question, Subject, Text, Way

_HERE = Path(__file__).parent


class Person(msgspec.Struct, frozen=True):
    """One entry of the register. ``resident`` is false for somebody who lives in another municipality."""

    given: str
    surname: str
    born: str
    address: dict[str, str]
    since: str
    belgian: bool = True
    resident: bool = True
    adult: bool = True
    history: tuple[str, ...] = ()
    household: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    """Documents that only somebody with such an entry can have."""

    def address_in(self, language: str) -> str:
        """The address, in French where there is none in that language."""
        return self.address.get(language, self.address["fr"])


class _QuestionEntry(msgspec.Struct, frozen=True):
    kind: str
    required: bool
    title: Text
    choices: tuple[Choice, ...] = ()
    only_if: OnlyIf | None = None


class _CatalogueFile(msgspec.Struct, frozen=True):
    version: str
    needs_record: frozenset[str]
    attached: frozenset[str]
    ebox: frozenset[str]
    questions: dict[str, _QuestionEntry]
    documents: list[dict[str, object]]


class _RegisterFile(msgspec.Struct, frozen=True):
    town: dict[str, str]
    people: dict[str, Person]


def catalogue(*, ebox: bool = False) -> Catalogue:
    """The city's documents; a question set named in a document becomes the question itself.

    ``ebox``: the city is a registered sender, and offers that way where the file says so.
    """
    file = _catalogue_file()
    items = []
    for entry in file.documents:
        names = msgspec.convert(entry["questions"], list[str])
        asked = [
            Question(name, q.kind, q.required, q.title, q.choices, q.only_if)
            for name, q in ((name, file.questions[name]) for name in names)
        ]
        document = msgspec.convert({**entry, "questions": msgspec.to_builtins(asked)}, Document)
        if ebox and document.id in file.ebox:
            document = msgspec.structs.replace(document, delivery=(*document.delivery, Way.EBOX))
        items.append(document)
    return Catalogue(file.version, tuple(items))


def _catalogue_file() -> _CatalogueFile:
    return msgspec.convert(tomllib.loads((_HERE / "catalogue.toml").read_text()), _CatalogueFile)


class Register:
    """The people, by the number on their card. The number stays inside; outside there is only a reference."""

    def __init__(self) -> None:
        file = msgspec.convert(tomllib.loads((_HERE / "register.toml").read_text()), _RegisterFile)
        self.town, self._people = file.town, file.people
        rules = _catalogue_file()
        self._needs_record, self._attached = rules.needs_record, rules.attached

    def find(self, number: str) -> Person | None:
        """The person with that number."""
        return self._people.get(number)

    def attaches(self, document_id: str) -> bool:
        """True when an e-mail carries this document itself; otherwise it carries a link (contract section 2, Delivery)."""
        return document_id in self._attached

    def eligibility(self, person: Person | None, documents: Catalogue) -> list[Eligibility]:
        """What this person may order here (documents facts 2 and 6)."""
        return [self._judge(person, document) for document in documents.items]

    def _judge(self, person: Person | None, document: Document) -> Eligibility:
        if person is None:
            return Eligibility(document.id, eligible=False, reason="no_record")
        register_document = document.family == "register_certificate"
        if register_document and not person.resident:
            return Eligibility(document.id, eligible=False, reason="not_resident")
        if document.id == "belgian-nationality" and not person.belgian:
            return Eligibility(document.id, eligible=False, reason="belgian_only")
        if not person.adult and (
            not register_document or document.id in ("residence-for-marriage", "elector-register")
        ):
            return Eligibility(document.id, eligible=False, reason="adults_only")
        if document.id in self._needs_record and document.id not in person.records:
            return Eligibility(document.id, eligible=False, reason="no_record")
        subjects = [Subject("self", person.given, "self")]
        subjects += [Subject(f"child-{n}", child, "child") for n, child in enumerate(person.children, 1)]
        asks = any(question.kind == "subject" for question in document.questions)
        return Eligibility(document.id, eligible=True, subjects=tuple(subjects) if asks else ())
