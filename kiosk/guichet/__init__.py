# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's counter seen from the terminal: port, HTTP adapter, sign-in token, checks of documents."""
