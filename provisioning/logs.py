# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends the journal to the city's log server, if it has one (systemd/kiosk-logs.service): settings become the arguments of
systemd's own program, which takes this process's place.

The terminal proves nothing to that server: its key may be the TPM's, which the program cannot use. It believes the server by the
city's authority.
"""

import os
import sys
from pathlib import Path

from kiosk.config import Settings, load
from kiosk.errors import ConfigError
from provisioning.egress import SETTINGS

PROGRAM = Path("/usr/lib/systemd/systemd-journal-upload")


def arguments(settings: Settings) -> list[str]:
    """Of systemd-journal-upload(8), empty when nobody wants the journal."""
    if not settings.watching.logs_to:
        return []
    url, trust = settings.watching.logs_to, settings.city.ca
    return [f"--url={url}", "--key=-", "--cert=-", f"--trust={trust}", f"--save-state={settings.log_sent}"]


def main() -> int:
    """Does not come back where the journal is sent; 0 also when there are no settings yet."""
    try:
        wanted = arguments(load(SETTINGS))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return 0
    if wanted:
        os.execv(PROGRAM, [str(PROGRAM), *wanted])  # noqa: S606  # no shell is wanted
    return 0


if __name__ == "__main__":
    sys.exit(main())
