# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain A4 page of our own, as PDF: lines of text, filled squares, boxes to tick. Measures in points from the lower left."""

import io

import pikepdf

A4 = (595.28, 841.89)


class Page:
    """One page. What is drawn must fit it: nothing wraps here."""

    def __init__(self) -> None:
        self._drawn: list[str] = []

    def text(self, size: float, left: float, y: float, text: str, *, bold: bool = False) -> None:
        """A line in Helvetica; a letter that Windows' western code page lacks becomes a question mark."""
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self._drawn.append(f"BT /{'B' if bold else 'F'} {size} Tf {left} {y} Td ({escaped}) Tj ET")

    def squares(self, rectangles: list[tuple[float, float, float, float]]) -> None:
        """Filled: left, bottom, width, height of each."""
        self._drawn += [f"{x:.3f} {y:.3f} {wide:.3f} {tall:.3f} re" for x, y, wide, tall in rectangles]
        self._drawn.append("f")

    def box(self, left: float, bottom: float, side: float) -> None:
        """A square to tick."""
        self._drawn.append(f"0.8 w {left:.3f} {bottom:.3f} {side:.3f} {side:.3f} re S")

    def rule(self, left: float, right: float, y: float) -> None:
        """A thin line from left to right."""
        self._drawn.append(f"0.5 w {left:.3f} {y:.3f} m {right:.3f} {y:.3f} l S")

    def pdf(self) -> bytes:
        """The page as a document."""
        pdf, out = pikepdf.new(), io.BytesIO()
        page = pdf.add_blank_page(page_size=A4)
        page.obj.Resources = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(F=_font("Helvetica"), B=_font("Helvetica-Bold"))
        )
        page.obj.Contents = pdf.make_stream("\n".join(self._drawn).encode("cp1252", "replace"))
        pdf.save(out)
        return out.getvalue()


def _font(name: str) -> pikepdf.Dictionary:
    """One of the 14 fonts that every reader of PDF has (ISO 32000-1, 9.6.2.2)."""
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(f"/{name}"),
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )  # fmt: skip
