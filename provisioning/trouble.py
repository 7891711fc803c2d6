# SPDX-License-Identifier: GPL-3.0-or-later
"""What the person at the keyboard can mend."""


class Trouble(Exception):
    """One sentence: what is wrong, and what to do."""
