# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the adapter for the city's service by its name (contract section 6, Another adapter).

An adapter is an entry point in the group ``eguichet.backend``: something that is called with ``(City, Limits)`` and gives
a ``Guichet``. ``http_v1`` ships with the terminal.
"""

import functools
from collections.abc import Callable, Mapping
from importlib import metadata

from kiosk.config import City, Limits
from kiosk.errors import ConfigError
from kiosk.guichet.port import Guichet

GROUP = "eguichet.backend"


@functools.cache
def installed() -> Mapping[str, metadata.EntryPoint]:
    """All that are there, by name. Looked for once: nothing is installed while a program runs."""
    return {entry.name: entry for entry in metadata.entry_points(group=GROUP)}


def adapter(name: str) -> Callable[[City, Limits], Guichet]:
    """The adapter with this name; ConfigError lists those that are installed."""
    found = installed()
    if name not in found:
        raise ConfigError(f"city.adapter: no adapter {name!r}; installed: {', '.join(sorted(found)) or 'none'}")
    made: Callable[[City, Limits], Guichet] = found[name].load()
    return made
