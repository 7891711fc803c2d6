# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether headphones are plugged in, as the kernel's sound driver says it by an input device of its own.

Only devices that have switches and no keys are looked at: udev names them (systemd/70-kiosk-jack.rules), and no other input
device of the machine can be opened by whoever asks here.
"""

import fcntl
from pathlib import Path

PLACE = Path("/dev/kiosk")
_SW_HEADPHONE_INSERT = 2
"""linux/input-event-codes.h."""
_LENGTH = 8
_EVIOCGSW = 0x80000000 | _LENGTH << 16 | ord("E") << 8 | 0x1B
"""linux/input.h: EVIOCGSW(len), the state of all switches."""


def headphones(place: Path = PLACE) -> bool:
    """True when any jack of the machine has headphones in it; False also where there is none that can tell."""
    return any(_inserted(device) for device in sorted(place.glob("jack*")))


def _inserted(device: Path) -> bool:
    try:
        with device.open("rb", buffering=0) as file:
            switches = fcntl.ioctl(file, _EVIOCGSW, bytes(_LENGTH))
    except OSError:
        return False
    return bool(int.from_bytes(switches, "little") >> _SW_HEADPHONE_INSERT & 1)
