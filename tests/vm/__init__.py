# SPDX-License-Identifier: GPL-3.0-or-later
"""The appliance in a virtual machine: the real firmware, kernel, systemd, compositor and devices (`make test-vm`)."""
