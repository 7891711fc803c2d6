# SPDX-License-Identifier: GPL-3.0-or-later
"""udev: what is plugged in, where, and which one of its kind. A printer that is off and one whose plug is out look the same
from the network (printing facts 6).
"""

from collections.abc import Iterable

import msgspec
import pyudev

READER, PRINTER = "0b", "07"
"""bInterfaceClass of a smart card reader and of a printer (USB-IF defined class codes)."""


class Plug(msgspec.Struct, frozen=True, order=True):
    """One device on USB: the port by its path through the hubs (``1-2.4``), the model as ``vendor:product``, its serial number."""

    port: str
    model: str
    serial: str = ""


def plugged(usb: str) -> bool:
    """Whether a USB device ``vendor:product`` (four hexadecimal digits each, as lsusb prints them) is plugged in now."""
    vendor, _, product = usb.partition(":")
    found = pyudev.Context().list_devices(subsystem="usb", DEVTYPE="usb_device")
    return any(True for _ in found.match_attribute("idVendor", vendor).match_attribute("idProduct", product))


def of_kind(interface_class: str) -> tuple[Plug, ...]:
    """The devices on USB that have an interface of this class and may be used, by port."""
    devices: Iterable[pyudev.Device] = pyudev.Context().list_devices(subsystem="usb", DEVTYPE="usb_device")
    return tuple(
        sorted(
            Plug(
                str(device.sys_name),
                f"{device.get('ID_VENDOR_ID', '')}:{device.get('ID_MODEL_ID', '')}",
                str(device.get("ID_SERIAL_SHORT", "")),
            )
            for device in devices
            if f":{interface_class}" in device.get("ID_USB_INTERFACES", "")
            and device.attributes.get("authorized") == b"1"
        )
    )
