# SPDX-License-Identifier: GPL-3.0-or-later
"""The root of the terminal: Debian's packages, the application, the units. Written here once, and never on a terminal."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from provisioning.image.wheels import VENV
from provisioning.image.workshop import Root

FILES = Path(__file__).parent / "files"
"""Laid over the root as they are."""
MASKED = (
    "getty@.service", "serial-getty@.service", "autovt@.service", "console-getty.service", "container-getty@.service",
    "ctrl-alt-del.target", "debug-shell.service", "rescue.service", "emergency.service", "emergency.target", "rescue.target",
    "systemd-hibernate.service", "systemd-suspend.service", "systemd-hybrid-sleep.service", "swap.target",
    "systemd-firstboot.service", "systemd-homed.service", "systemd-ask-password-console.path", "systemd-ask-password-wall.path",
    "apt-daily.timer", "apt-daily-upgrade.timer", "dpkg-db-backup.timer", "e2scrub_all.timer", "e2scrub_reap.service",
    "rauc-mark-good.service", "cups.path", "cups-browsed.service", "systemd-networkd-wait-online.service",
)  # fmt: skip
"""Nobody logs in, nothing sleeps, nothing updates itself behind the slots' back; a slot is marked good by our own unit."""
_PLACES = (
    ("*.service", "usr/lib/systemd/system"),
    ("*.socket", "usr/lib/systemd/system"),
    ("*.path", "usr/lib/systemd/system"),
    ("*.timer", "usr/lib/systemd/system"),
    ("*.target", "usr/lib/systemd/system"),
    ("*.d", "usr/lib/systemd/system"),
    ("*.preset", "usr/lib/systemd/system-preset"),
    ("*.rules", "usr/lib/udev/rules.d"),
    ("*.sysusers.conf", "usr/lib/sysusers.d"),
    ("*.tmpfiles.conf", "usr/lib/tmpfiles.d"),
    ("*.sysctl.conf", "usr/lib/sysctl.d"),
    ("*.polkit.rules", "usr/share/polkit-1/rules.d"),
    ("cups", "usr/lib/kiosk"),
)
"""Where what lies in ``systemd/`` belongs."""


def furnish(root: Root, workshop: Root, units: Path, version: str, keys: Path) -> None:
    """Make a root of plain packages that of a terminal, which believes what is signed with these keys and nothing else."""
    shutil.copytree(workshop.path(VENV), root.path(VENV), symlinks=True)
    shutil.copytree(FILES, root.folder, symlinks=True, dirs_exist_ok=True)
    for source, target in placed(units):
        place = root.path(target)
        place.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, place, dirs_exist_ok=True)
        else:
            shutil.copy(source, place)
    root.run("systemd-sysusers")
    root.run("fc-cache", "--system-only", "--force")  # there is no place for it later
    system = root.path("/etc/systemd/system")
    for unit in MASKED:
        (system / unit).unlink(missing_ok=True)
        (system / unit).symlink_to("/dev/null")
    root.run("systemctl", "preset-all", "--preset-mode=full")
    root.run("systemctl", "set-default", "graphical.target")
    root.path("/etc/kiosk").symlink_to("/var/lib/kiosk/settings")
    for made in ("/efi", "/var/lib/kiosk"):
        root.path(made).mkdir(exist_ok=True)
    for secret in root.path("/etc/usbguard").glob("*.conf"):  # usbguard refuses rules that others can read
        secret.chmod(0o600)
    shutil.copy(keys / "ca.pem", root.path("/etc/rauc/keyring.pem"))
    pinned = root.path("/usr/lib/kiosk/configuration-keys")
    pinned.mkdir(parents=True)
    for each in keys.glob("city-*.pem"):
        shutil.copy(each, pinned)
    updates = root.path("/etc/rauc/system.conf")
    updates.write_text(updates.read_text().replace("@VERSION@", version))
    release = root.path("/usr/lib/os-release")
    release.write_text(release.read_text() + f'IMAGE_ID="eguichet-kiosk"\nIMAGE_VERSION="{version}"\n')
    root.path("/etc/hostname").write_text("terminal\n")
    root.path("/etc/hosts").write_text("127.0.0.1 localhost terminal\n::1 localhost terminal\n")


def initramfs(root: Root, epoch: int) -> tuple[Path, Path]:
    """Kernel and first file system of this root, taken out of it: they have a slot of their own."""
    kernel = next(root.path("/boot").glob("vmlinuz-*"))
    version = kernel.name.removeprefix("vmlinuz-")
    root.run("depmod", version)
    root.run("mkinitramfs", "-o", f"/boot/initrd.img-{version}", version, SOURCE_DATE_EPOCH=str(epoch))
    return kernel, root.path(f"/boot/initrd.img-{version}")


def strip(root: Root) -> None:
    """What only building needs, and what would differ on each machine."""
    for path in (
        "/var/lib/apt/lists", "/var/cache/apt", "/var/cache/debconf", "/var/log", "/boot", "/vmlinuz", "/vmlinuz.old",
        "/initrd.img", "/initrd.img.old", "/etc/ssh", "/usr/share/locale", "/var/lib/dbus/machine-id", "/etc/motd",
        "/etc/apt", "/etc/ssl/private", "/etc/.resolv.conf.systemd-resolved.bak",
    ):  # fmt: skip
        place = root.path(path)
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
    snakeoil = root.path("/etc/ssl/certs/ssl-cert-snakeoil.pem")
    for link in root.path("/etc/ssl/certs").glob("*.0"):
        if link.readlink().name == snakeoil.name:
            link.unlink()
    snakeoil.unlink(missing_ok=True)  # a key by chance, made by a package, for nobody
    for path in ("/boot", "/var/log", "/var/cache/apt", "/var/lib/apt/lists"):
        root.path(path).mkdir(parents=True)
    root.path("/etc/machine-id").write_text("uninitialized\n")
    resolver = root.path("/etc/resolv.conf")
    resolver.unlink(missing_ok=True)
    resolver.symlink_to("/run/systemd/resolve/stub-resolv.conf")


def placed(units: Path) -> Iterator[tuple[Path, str]]:
    """Each file of ``systemd/`` with its place in the root; ``kiosk.sysusers.conf`` becomes ``kiosk.conf`` there."""
    for pattern, folder in _PLACES:
        for source in sorted(units.glob(pattern)):
            if pattern == "*.rules" and ".polkit." in source.name:
                continue  # polkit's own, below
            name = re.sub(r"\.(sysusers|tmpfiles|sysctl|polkit)(?=\.)", "", source.name)
            yield source, f"{folder}/{name}"
