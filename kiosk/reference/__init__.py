# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded e-guichet: the default city of demo and tests. Never installed on a terminal.

Speaks the contract of ``kiosk/guichet/openapi.yaml``; every paper it makes is marked SPECIMEN.
"""
