# SPDX-License-Identifier: GPL-3.0-or-later
"""The slip: read back by somebody else's eyes, as paper would be."""

import pypdfium2
import pytest
import zxingcpp

from kiosk.clerk.slip import slip
from kiosk.model import Language

CODE, URL = "652WF2LIWD4P3LQM", "https://e-guichet.example/t/652WF2LIWD4P3LQM"


@pytest.mark.parametrize("language", Language)
def test_a_slip_says_the_number_and_its_picture_leads_to_the_citys_page(language: Language) -> None:
    with pypdfium2.PdfDocument(slip(CODE, URL, language)) as pdf:
        assert len(pdf) == 1
        text = pdf[0].get_textpage().get_text_range()
        seen = zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil())
    assert "652W F2LI WD4P 3LQM" in text
    assert URL in text
    assert [code.text for code in seen] == [URL]
    assert "?" not in text.replace("\r", ""), "a letter that the font does not have"


def test_a_city_without_such_a_page_gets_no_picture() -> None:
    with pypdfium2.PdfDocument(slip(CODE, "", Language.NL)) as pdf:
        assert "652W F2LI" in pdf[0].get_textpage().get_text_range()
        assert zxingcpp.read_barcodes(pdf[0].render(scale=2).to_pil()) == []
