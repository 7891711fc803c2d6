# SPDX-License-Identifier: GPL-3.0-or-later
"""The suite on the release of the image: its Python, its pcscd, its CUPS (architecture 8).

``python -m tests.release [what pytest takes]``, as root: a root of that release with the packages of the terminal and of a desk, a
clone of what is committed, the locked dependencies, and pytest in it. Its packages are kept in ``build/release/cache`` for the next time.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from provisioning.image import packages, wheels
from provisioning.image.workshop import Root, bootstrap, mirror_of_this_machine, run

SOURCE = Path(__file__).parents[1]
PLACE = SOURCE / "build/release"
_BESIDES = ("git", "python3-setuptools", "python3-pip")
"""What the image's own building brings along, and a desk has already."""
_ENTER = (
    'mount --make-rprivate / && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount --rbind /sys "$0/sys" && '
    'mount -t tmpfs tmpfs "$0/tmp" && mount -t tmpfs tmpfs "$0/run" && exec chroot "$0" env -i HOME=/root LC_ALL=C.UTF-8 '
    'PATH=/src/.venv/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -c \'cd /src && exec "$@"\' sh "$@"'
)
"""Unlike ``Root.run`` it has this machine's network: the tests listen on their own loopback addresses."""


def main() -> int:
    """Pytest's own answer."""
    listed = packages.sections((SOURCE / "system-packages.txt").read_text())
    wanted = [each for section in ("terminal", "wheels", "desk") for each in listed[section]]
    root = Root(PLACE / "root")
    print("root of the release", flush=True)
    bootstrap(root.folder, [*dict.fromkeys([*wanted, *_BESIDES])], mirror_of_this_machine(), PLACE / "cache", 0)
    shutil.copy("/etc/hosts", root.path("/etc/hosts"))
    run(["git", "clone", "--quiet", "--no-hardlinks", str(SOURCE), str(root.path("/src"))])
    print("locked dependencies", flush=True)
    python = wheels.python_of(root)
    wheels.fetch(SOURCE, root.path("/wheels"), python, ("--all-extras",))
    wheels.furnish(root, "/src/.venv", "/wheels", "eguichet-kiosk")  # adapters are found by what is installed
    shutil.copytree(SOURCE / "ui/i18n", root.path("/src/ui/i18n"), dirs_exist_ok=True)
    inside = ["python", "-m", "pytest", *(sys.argv[1:] or ["-n", "3", "--dist", "loadfile"])]
    command = ["unshare", "--mount", "--pid", "--fork", "sh", "-c", _ENTER, str(root.folder), *inside]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
