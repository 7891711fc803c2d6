# SPDX-License-Identifier: GPL-3.0-or-later
"""The log goes where the settings say, and nowhere when they say nothing; in the virtual machine it arrives (tests/vm)."""

from pathlib import Path

import msgspec

from kiosk.config import City, Printer, Settings, Watching
from provisioning.logs import arguments

CITY = City("https://guichet.example/", "https://o.example", Path("/s/city-ca.pem"), *[Path("/x")] * 3)
HERE = Settings(city=CITY, printer=Printer("ipp://localhost/"), state=Path("/x"))


def test_nobody_is_sent_a_log_unless_he_is_named() -> None:
    assert arguments(HERE) == []


def test_the_server_is_believed_by_the_citys_authority() -> None:
    given = arguments(msgspec.structs.replace(HERE, watching=Watching(logs_to="https://logs.example:19532")))
    assert given == [
        "--url=https://logs.example:19532", "--key=-", "--cert=-", "--trust=/s/city-ca.pem", f"--save-state={HERE.log_sent}"
    ]  # fmt: skip
