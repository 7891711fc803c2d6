# SPDX-License-Identifier: GPL-3.0-or-later
"""The Belgian eID behind a class 2 reader: slot monitor, applet, PIN by the pinpad, signature."""
