# SPDX-License-Identifier: GPL-3.0-or-later
"""One citizen: identify, order, deliver, forget. A process of its own that ends with the visit; no Qt."""
