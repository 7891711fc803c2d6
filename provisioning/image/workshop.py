# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the image is put together: a root of the same Debian release, with the tools of that release.

So the machine that builds needs mmdebstrap alone, and wheels, file systems and bundles are made by the very versions that
will meet them on the terminal.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from provisioning.trouble import Trouble

RELEASE = "trixie"
_UNREAD = ("/usr/share/doc/*", "/usr/share/man/*", "/usr/share/info/*", "/usr/share/locale/*", "/usr/share/lintian/*")
"""Left out of every root: nobody reads them there."""


def mirror_of_this_machine() -> str:
    """Where this machine has its own Debian packages from."""
    done = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    for line in done.stdout.splitlines():
        if line.rstrip("/").endswith("/debian"):
            return line
    raise Trouble("this machine's apt knows no Debian mirror: name one with --mirror URL")


def sources(mirror: str) -> tuple[str, ...]:
    """Apt's lines for a Debian mirror: the release, its updates between point releases, and its security updates, which
    every mirror keeps beside it (``debian-security``).
    """
    base = mirror.rstrip("/")
    places = ((base, RELEASE), (base, f"{RELEASE}-updates"), (f"{base}-security", f"{RELEASE}-security"))
    return tuple(f"deb {place} {suite} main" for place, suite in places)


def bootstrap(target: Path, packages: Sequence[str], mirror: str, cache: Path, epoch: int) -> None:
    """A new root of ``packages`` in ``target``, which is emptied; from the cache when the same was asked for before."""
    wanted = "\n".join((*sources(mirror), *sorted(packages), *_UNREAD))
    kept = cache / f"{hashlib.sha256(wanted.encode()).hexdigest()[:16]}.tar"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(".new")
        command = [
            "mmdebstrap", "--mode=root", "--variant=apt", "--format=tar", "--quiet",
            '--aptopt=APT::Install-Recommends "false"',
            *(f"--dpkgopt=path-exclude={path}" for path in _UNREAD),
            f"--include={','.join(packages)}", RELEASE, str(unfinished), *sources(mirror),
        ]  # fmt: skip
        run(command, SOURCE_DATE_EPOCH=str(epoch))
        unfinished.rename(kept)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    run(["tar", "--extract", "--numeric-owner", "--xattrs", "--file", str(kept), "--directory", str(target)])


def run(command: Sequence[str], **environment: str) -> str:
    """Run a program to its end and return what it printed; Trouble with its last words when it fails."""
    done = subprocess.run(
        command,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        last = "\n    ".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise Trouble(f"{command[0]} ended with {done.returncode}:\n    {last}")
    return done.stdout


class Root:
    """One root folder, and programs run inside it without network."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, inside: str) -> Path:
        """Where a path of the root is on this machine."""
        return self.folder / inside.lstrip("/")

    def run(self, *command: str, **environment: str) -> str:
        """Run a program of this root in it, with /proc, /dev and /sys of its own and no network."""
        clean = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "HOME=/root"]
        clean += [f"{name}={value}" for name, value in environment.items()]
        mounts = (
            'mount --make-rprivate / && mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && '
            'mount -t tmpfs tmpfs "$0/tmp" && exec chroot "$0" "$@"'
        )
        return run(
            ["unshare", "--mount", "--net", "--pid", "--fork", "sh", "-c", mounts, str(self.folder), *clean, *command]
        )
