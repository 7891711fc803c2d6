# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen: Qt Quick pages that show the journey. Touches no card, no network, no printer, and keeps nothing."""
