# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the appliance: a Debian root that is never written, two slots of it, and a disk to start from."""
