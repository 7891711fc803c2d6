# SPDX-License-Identifier: GPL-3.0-or-later
"""The technician's and builder's tools; no Qt."""
