# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the power from the card reader's USB port for a moment: ``python -m provisioning.reader_power``.

The port is found while the reader is there (udev's link ``/dev/kiosk/reader``) and remembered, because a reader that
is gone has no link any more. A port whose hub cannot switch its power is at least taken off the bus and put back.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

OFF_S = 2.0
"""Long enough for the capacitors of a pinpad with display."""


class NoPort(Exception):
    """The text says what is missing and what to do."""


def port_of(link: Path, memory: Path, devices: Path) -> Path:
    """The reader's device folder in sysfs, e.g. ``/sys/bus/usb/devices/1-2``: where it is, or where it last was."""
    if link.exists():
        bus, device = (int(part) for part in link.resolve().parts[-2:])  # /dev/bus/usb/001/004
        for folder in devices.iterdir():
            if _number(folder / "busnum") == bus and _number(folder / "devnum") == device:
                memory.write_text(folder.name)
                return folder
    if memory.exists():
        return devices / memory.read_text().strip()
    raise NoPort(f"no card reader at {link}, and none was ever seen: connect it and look at `udevadm info {link}`")


def cycle(device: Path, sleep: Callable[[float], None] = time.sleep) -> str:
    """Off, a moment, on. Returns which switch was used; raises NoPort when there is neither."""
    name = device.name
    hub, _, number = name.rpartition(".") if "." in name else name.rpartition("-")
    hub_port = next(device.parent.glob(f"{hub if '.' in name else f'{hub}-0'}:1.0/*-port{number}/disable"), None)
    for switch, off, on in ((hub_port, "1", "0"), (device / "authorized", "0", "1")):
        if switch is not None and switch.exists():
            switch.write_text(off)
            try:
                sleep(OFF_S)
            finally:
                switch.write_text(on)
            return switch.name
    raise NoPort(f"{device}: neither its port's power nor the device itself can be switched; is the reader connected?")


def _number(file: Path) -> int:
    try:
        return int(file.read_text())
    except (OSError, ValueError):
        return -1


def main() -> int:
    """For the unit: one sentence, and 0 when something was switched."""
    try:
        device = port_of(
            Path("/dev/kiosk/reader"), Path("/var/lib/kiosk/reader/port"), Path("/sys/bus/usb/devices")
        )  # fmt: skip
        print(f"{device.name}: {cycle(device)} switched off and on")
    except (NoPort, OSError) as error:
        print(f"reader power: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
