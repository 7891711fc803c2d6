# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal: journey, clerk, caretaker, and the city's counter seen from here."""

__version__ = "0.1.0"
