# SPDX-License-Identifier: GPL-3.0-or-later
"""QR codes as rows of dark runs, drawn by QML as rectangles: no picture of them is made or cached anywhere."""

import qrcode

QUIET = 4
"""Light modules around the code (ISO/IEC 18004, 5.3.8)."""


def qr(text: str) -> list[list[int]]:
    """``[row, first column, length]`` of every dark run, and first ``[size]`` of the whole with its quiet zone; [] for no text."""
    if not text:
        return []
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    matrix = code.get_matrix()
    runs: list[list[int]] = [[len(matrix)]]
    for y, line in enumerate(matrix):
        x = 0
        while x < len(line):
            length = 1
            while x + length < len(line) and line[x + length] == line[x]:
                length += 1
            if line[x]:
                runs.append([y, x, length])
            x += length
    return runs
