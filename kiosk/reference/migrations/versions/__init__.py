# SPDX-License-Identifier: GPL-3.0-or-later
"""One file for each step; a step that has been released is never changed."""
