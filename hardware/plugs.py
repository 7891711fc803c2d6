# SPDX-License-Identifier: GPL-3.0-or-later
"""udev: what is plugged in. A printer that is off and one whose plug is out look the same from the network (printing facts 6)."""

import pyudev


def plugged(usb: str) -> bool:
    """Whether a USB device ``vendor:product`` (four hexadecimal digits each, as lsusb prints them) is plugged in now."""
    vendor, _, product = usb.partition(":")
    found = pyudev.Context().list_devices(subsystem="usb", DEVTYPE="usb_device")
    return any(True for _ in found.match_attribute("idVendor", vendor).match_attribute("idProduct", product))
