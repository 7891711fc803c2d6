# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader sees and does, through AT-SPI: run by the system's Python, which has pyatspi.

``press NAME`` waits until something of that name can be pressed and presses it by its accessible action; ``see NAME`` waits
until it is shown. One order a line on standard input, ``done`` or ``never`` each.
"""

import sys
import time

import pyatspi

LIMIT_S = 45


def showing(node, name):
    """The first thing of that name that is shown below this one."""
    try:
        if node.name.startswith(name) and node.getState().contains(pyatspi.STATE_SHOWING):
            return node
        children = [node.getChildAtIndex(number) for number in range(node.childCount)]
    except Exception:  # the page was replaced while it was looked at
        return None
    for child in children:
        found = showing(child, name) if child is not None else None
        if found is not None:
            return found
    return None


def find(name):
    """Look again and again until the limit."""
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        desktop = pyatspi.Registry.getDesktop(0)
        found = showing(desktop, name)
        if found is not None:
            return found
        time.sleep(0.2)
    return None


def press(node):
    """Its action, as an assistive technology calls it."""
    actions = node.queryAction()
    names = [actions.getName(number) for number in range(actions.nActions)]
    return actions.doAction(names.index("Press"))


for line in sys.stdin:
    order, _, name = line.strip().partition(" ")
    node = find(name)
    if node is not None and order == "press":
        time.sleep(0.5)  # a hand is not faster; the pages take a second tap within 400 ms for a trembling one
        press(find(name))
    print("done" if node is not None else "never", flush=True)
