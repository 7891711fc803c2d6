# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks after the machine: conditions, recovery of the journal. Never meets a citizen."""
