# SPDX-License-Identifier: GPL-3.0-or-later
"""Emulated devices: products of their own, shipped with the demo, able to misbehave on command.

Nothing below ``kiosk.demo`` and the tests imports this package.
"""
