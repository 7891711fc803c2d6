# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogue and population register of the embedded city: data files, read once, and who may have what."""

import tomllib
from pathlib import Path

import msgspec

from kiosk.model import Catalogue, Choice, Document, Eligibility, Question, Subject, Text

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


class _QuestionEntry(msgspec.Struct, frozen=True):
    kind: str
    required: bool
    title: Text
    choices: tuple[Choice, ...] = ()


class _CatalogueFile(msgspec.Struct, frozen=True):
    version: str
    questions: dict[str, _QuestionEntry]
    documents: list[dict[str, object]]


class _RegisterFile(msgspec.Struct, frozen=True):
    town: dict[str, str]
    people: dict[str, Person]


def catalogue() -> Catalogue:
    """The city's documents; a question set named in a document becomes the question itself."""
    file = msgspec.convert(tomllib.loads((_HERE / "catalogue.toml").read_text()), _CatalogueFile)
    items = []
    for entry in file.documents:
        names = msgspec.convert(entry["questions"], list[str])
        asked = [
            Question(name, q.kind, q.required, q.title, q.choices)
            for name, q in ((name, file.questions[name]) for name in names)
        ]
        items.append(msgspec.convert({**entry, "questions": msgspec.to_builtins(asked)}, Document))
    return Catalogue(file.version, tuple(items))


class Register:
    """The people, by the number on their card. The number stays inside; outside there is only a reference."""

    def __init__(self) -> None:
        file = msgspec.convert(tomllib.loads((_HERE / "register.toml").read_text()), _RegisterFile)
        self.town, self._people = file.town, file.people

    def find(self, number: str) -> Person | None:
        """The person with that number."""
        return self._people.get(number)

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
        if document.id in ("burial-wishes", "legal-cohabitation"):
            return Eligibility(document.id, eligible=False, reason="no_record")
        subjects = [Subject("self", person.given, "self")]
        subjects += [Subject(f"child-{n}", child, "child") for n, child in enumerate(person.children, 1)]
        asks = any(question.kind == "subject" for question in document.questions)
        return Eligibility(document.id, eligible=True, subjects=tuple(subjects) if asks else ())
