# SPDX-License-Identifier: GPL-3.0-or-later
"""The town hall's old service: XML in, XML out, numbers of its own, and every call makes a new file."""

import base64
import io
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pikepdf


class Service:
    """Files by number. ``after_filing`` is called between the file and the answer: whoever dies there has not heard."""

    def __init__(self) -> None:
        self._files: dict[str, ET.Element] = {}
        self._papers: dict[str, bytes] = {}
        self._lock = threading.Lock()
        self.after_filing: Callable[[], None] = lambda: None

    def file(self, request: str) -> str:
        """``<aanvraag kenmerk= burger= stuk= taal=/>`` becomes ``<dossier nummer=/>``, a new one every time."""
        with self._lock:
            number = f"2026/{len(self._files) + 1:06}"
            self._files[number] = ET.fromstring(request)  # our own shim wrote it
            self._files[number].set("toestand", "INGEDIEND")
            self._papers[number] = _paper()
        self.after_filing()
        return ET.tostring(ET.Element("dossier", nummer=number), encoding="unicode")

    def search(self, reference: str) -> str:
        """The files that carry this reference."""
        return self._list(lambda found: found.get("kenmerk") == reference)

    def of_citizen(self, citizen: str) -> str:
        """A citizen's files."""
        return self._list(lambda found: found.get("burger") == citizen)

    def state(self, number: str) -> str:
        """A file's state in the hall's words; it is worked on when somebody asks."""
        with self._lock:
            found = self._files[number]
            if found.get("toestand") == "INGEDIEND":
                found.set("toestand", "KLAAR")
                return "INGEDIEND"
            return found.get("toestand", "")

    def paper(self, number: str) -> str:
        """``<stuk>`` with base64 in it."""
        made = ET.Element("stuk", nummer=number)
        made.text = base64.b64encode(self._papers[number]).decode()
        return ET.tostring(made, encoding="unicode")

    def collected(self, number: str) -> None:
        """The citizen has it."""
        with self._lock:
            self._files[number].set("toestand", "AFGEHAALD")

    def replace(self, number: str, paper: bytes) -> None:
        """Another paper in that file."""
        self._papers[number] = paper

    def _list(self, wanted: Callable[[ET.Element], bool]) -> str:
        made = ET.Element("dossiers")
        with self._lock:
            for number, found in self._files.items():
                if wanted(found):
                    ET.SubElement(made, "dossier", nummer=number, kenmerk=found.get("kenmerk", ""))
        return ET.tostring(made, encoding="unicode")


def _paper() -> bytes:
    pdf, out = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.save(out)
    return out.getvalue()
