# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices: card, pinpad, printer. Knows nothing of orders, screens or the city."""
