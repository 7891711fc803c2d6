# SPDX-License-Identifier: GPL-3.0-or-later
"""A second city, made to differ: an old service with its own numbers and words and no idea of "once" (``service``); what the
contract asks such a city to put in front of it, in its own network (``shim``); and the adapter that terminals there have.
"""
