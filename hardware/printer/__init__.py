# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing that tells the truth: CUPS carries the pages, the printer itself says what came out."""
