# SPDX-License-Identifier: GPL-3.0-or-later
"""A touch panel with five fingers inside the machine: QEMU's own knows one. Made by the kernel's uinput, and seen by the
compositor as any other panel (linux/uinput.h, linux/input-event-codes.h).
"""

import base64

_SCRIPT = """
import fcntl, os, struct, sys, time
SYN, KEY, ABS, TOUCH, SLOT, X, Y, ID = 0, 1, 3, 330, 47, 53, 54, 57
door = os.open("/dev/uinput", os.O_WRONLY | os.O_NONBLOCK)
for bit, values in ((0x40045564, (KEY, ABS)), (0x40045565, (TOUCH,)), (0x40045567, (0, 1, SLOT, X, Y, ID)), (0x4004556E, (1,))):
    for value in values:
        fcntl.ioctl(door, bit, value)
for axis, most in ((0, 1919), (1, 1079), (SLOT, 9), (X, 1919), (Y, 1079), (ID, 65535)):
    fcntl.ioctl(door, 0x401C5504, struct.pack("Hxx6i", axis, 0, 0, most, 0, 0, 0))
fcntl.ioctl(door, 0x405C5503, struct.pack("4H80sI", 3, 1, 1, 1, b"five fingers", 0))
fcntl.ioctl(door, 0x5501)
time.sleep(3)
def put(kind, code, value):
    os.write(door, struct.pack("llHHi", 0, 0, kind, code, value))
def move(places, begin=False):
    for slot, (x, y) in enumerate(places):
        put(ABS, SLOT, slot)
        if begin:
            put(ABS, ID, slot + 1)
        put(ABS, X, int(x)); put(ABS, Y, int(y))
    if begin:
        put(KEY, TOUCH, 1)
    put(SYN, 0, 0)
def lift(count):
    for slot in range(count):
        put(ABS, SLOT, slot); put(ABS, ID, -1)
    put(KEY, TOUCH, 0); put(SYN, 0, 0)
def stroke(paths, steps=15, rest=0.0):
    move([path[0] for path in paths], begin=True)
    for step in range(1, steps + 1):
        move([(a + (c - a) * step / steps, b + (d - b) * step / steps) for (a, b), (c, d) in paths])
        time.sleep(0.02)
    time.sleep(rest)
    lift(len(paths))
    time.sleep(0.3)
spread = [200 + 350 * finger for finger in range(5)]
for fingers in (1, 2, 3, 4, 5):
    rows = [150 + 180 * finger for finger in range(fingers)]
    stroke([((0, y), (1900, y)) for y in rows])                 # in from the left edge
    stroke([((1919, y), (20, y)) for y in rows])                # and from the right
    stroke([((x, 0), (x, 1060)) for x in spread[:fingers]])     # down from the top
    stroke([((x, 1079), (x, 20)) for x in spread[:fingers]])    # up from the bottom
    stroke([((x, 540), (x, 540)) for x in spread[:fingers]], rest=2.0)  # held
stroke([((900, 500), (200, 100)), ((1000, 560), (1800, 1000))])  # pinched open
stroke([((200, 100), (900, 500)), ((1800, 1000), (1000, 560))])  # and shut
fcntl.ioctl(door, 0x5502)
print("done")
"""


_JACK = """
import fcntl, os, struct, time
door = os.open("/dev/uinput", os.O_WRONLY | os.O_NONBLOCK)
fcntl.ioctl(door, 0x40045564, 5)      # UI_SET_EVBIT, EV_SW
fcntl.ioctl(door, 0x4004556D, 2)      # UI_SET_SWBIT, SW_HEADPHONE_INSERT
fcntl.ioctl(door, 0x405C5503, struct.pack("4H80sI", 3, 1, 1, 1, b"headphones", 0))
fcntl.ioctl(door, 0x5501)
time.sleep(2)
os.write(door, struct.pack("llHHi", 0, 0, 5, 2, 1) + struct.pack("llHHi", 0, 0, 0, 0, 0))
time.sleep(15)
"""


def headphones_for_a_while() -> str:
    """The command that plugs headphones in, and takes their jack away after a quarter of a minute."""
    script = base64.b64encode(_JACK.encode()).decode()
    run = f"/usr/bin/python3 -c 'import base64; exec(base64.b64decode(\"{script}\"))'"
    return f"modprobe uinput && (nohup {run} >/dev/null 2>&1 &)"


def gestures() -> str:
    """The command that makes every gesture that opens something elsewhere: edges, holds, pinches, with one to five fingers."""
    script = base64.b64encode(_SCRIPT.encode()).decode()
    return f"modprobe uinput && /usr/bin/python3 -c 'import base64; exec(base64.b64decode(\"{script}\"))'"
