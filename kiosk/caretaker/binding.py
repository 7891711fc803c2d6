# SPDX-License-Identifier: GPL-3.0-or-later
"""Reader and printer are those that were accepted (threat model M2): another one, another port or a second one puts the
terminal out of service until a technician has looked.

What is there first is what the terminal was accepted with. A perfect imitation on the same port is not seen: cabinet and seals
are there for that.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from hardware.plugs import Plug
from kiosk.files import write_whole
from kiosk.log import log
from kiosk.model import Condition


class Binding:
    """A check of the caretaker's. ``kinds`` looks for the devices of each kind; ``folder`` keeps what was accepted, and that
    something was wrong, over restarts.
    """

    def __init__(self, kinds: Mapping[str, Callable[[], tuple[Plug, ...]]], folder: Path) -> None:
        self._kinds, self._folder = kinds, folder
        self._accepted = self._read()
        self._seen: dict[str, tuple[Plug, ...]] = {}

    def look(self) -> frozenset[Condition]:
        """Compare. What is missing is another check's; a technician's word alone ends it."""
        for kind, plugs in self._kinds.items():
            found, known = plugs(), self._accepted.get(kind)
            steady = self._seen.get(kind) == found  # one that has just been plugged in has not yet told who it is
            self._seen[kind] = found
            if not found or not steady:
                continue
            if known is None:
                self._keep({**self._accepted, kind: found})
            elif found != known and not self._flag.exists():
                log().critical("another device", device=kind, count=len(found))
                self._flag.touch()
        return frozenset({Condition.TAMPER}) if self._flag.exists() else frozenset()

    def pause_s(self) -> float:
        """Often enough to be told within two seconds."""
        return 0.5

    def accept(self) -> None:
        """A technician has looked: what is plugged in now is what belongs here."""
        self._keep({kind: found for kind, plugs in self._kinds.items() if (found := plugs())})
        self._flag.unlink(missing_ok=True)
        log().info("devices accepted", count=len(self._accepted))

    @property
    def _flag(self) -> Path:
        return self._folder / "tamper"

    def _read(self) -> Mapping[str, tuple[Plug, ...]]:
        try:
            return msgspec.json.decode((self._folder / "devices.json").read_bytes(), type=dict[str, tuple[Plug, ...]])
        except FileNotFoundError:
            return {}
        except (OSError, msgspec.DecodeError):
            self._flag.touch()  # a list that was changed is no list
            return {}

    def _keep(self, accepted: Mapping[str, tuple[Plug, ...]]) -> None:
        write_whole(self._folder / "devices.json", msgspec.json.encode(accepted))
        self._accepted = accepted
