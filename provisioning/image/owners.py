# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose each file of a root is: a Debian package's, a Python distribution's, or one of the few that are made while the image is
put together. What is nobody's would be missing in the bill of materials (threat model M30).
"""

import csv
import fnmatch
import os
from collections.abc import Iterator
from pathlib import Path

from provisioning.image.root import FILES, placed
from provisioning.image.wheels import VENV

_MERGED = ("/bin/", "/sbin/", "/lib/", "/lib64/")
"""Links into /usr; Debian's lists name some files by them still."""
MADE = {
    "*/__pycache__/*": "Python's own, made from the sources beside them",
    "/dev/*": "as mmdebstrap leaves them; the kernel's lie over them",
    "/var/*": "what dpkg, systemd and the packages' scripts have noted; it is memory on a terminal",
    "/etc/*": "the packages' scripts, and this image's names: users, loader's cache, catalogues, what is enabled (see ``furnish``)",
    "/root/.*": "base-files",
    "/usr/lib/modules/*/modules.*": "depmod",
    "/usr/lib/udev/hwdb.bin": "systemd-hwdb",
    "/usr/lib/cups/backend/*": "cups-daemon's script: links to what may run",
    "/usr/lib/kiosk/fontconfig/*": "fc-cache",
    "/usr/lib/kiosk/configuration-keys/*.pem": "whose configurations are believed (``furnish``)",
    "/usr/local/man": "base-files: a link",
    "/usr/share/fonts/X11/*/[ef]*.*": "mkfontscale",
    "/usr/share/info/dir": "install-info",
    f"{VENV}/.gitignore": "venv",
    f"{VENV}/pyvenv.cfg": "venv",
    f"{VENV}/lib64": "venv: a link",
    f"{VENV}/bin/[Aa]ctivate*": "venv",
    f"{VENV}/bin/python*": "venv: links to Debian's",
}
"""Patterns of paths, and who makes them."""


def unowned(root: Path, units: Path) -> Iterator[str]:
    """Files and links below ``root``, as absolute paths of the terminal, that no package owns and nothing on the list makes."""
    known = {*_debian(root), *_python(root), *_ours(units)}
    for parent, folders, names in os.walk(root):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in (*names, *links):
            file = Path(parent) / name
            path = "/" + str(file.relative_to(root))
            if path not in known and not _alternative(file) and not any(fnmatch.fnmatch(path, made) for made in MADE):
                yield path


def _alternative(file: Path) -> bool:
    """One of update-alternatives' links."""
    return file.is_symlink() and str(file.readlink()).startswith("/etc/alternatives/")


def _debian(root: Path) -> Iterator[str]:
    for listed in (root / "var/lib/dpkg/info").glob("*.list"):
        for path in listed.read_text().splitlines():
            yield f"/usr{path}" if path.startswith(_MERGED) else path


def _python(root: Path) -> Iterator[str]:
    for record in root.glob(f"{VENV.lstrip('/')}/lib/python3*/site-packages/*.dist-info/RECORD"):
        place = "/" + str(record.parents[1].relative_to(root))
        with record.open(newline="") as file:
            for row in csv.reader(file):
                yield os.path.normpath(f"{place}/{row[0]}")


def _ours(units: Path) -> Iterator[str]:
    for source, target in placed(units):
        inside = [source] if source.is_file() else source.rglob("*")
        yield from (f"/{target}" if each == source else f"/{target}/{each.relative_to(source)}" for each in inside)
    yield from (f"/{each.relative_to(FILES)}" for each in FILES.rglob("*"))
    yield "/etc/kiosk"
