# SPDX-License-Identifier: GPL-3.0-or-later
"""The data partition, sealed to the TPM of its machine (threat model M15; systemd/kiosk-data.service).

A terminal that starts for the first time, and has a TPM, makes its data partition anew as LUKS: until then it holds a technician's
settings and no secret. They wait on the starting partition meanwhile, so that a power cut loses nothing: as long as they lie
there, the partition is made once more. From then on the TPM opens it, in this machine and in no other. A machine without TPM
stays as it is, and its acceptance sheet says so.
"""

import contextlib
import enum
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kiosk.files import reach_the_medium

DISK = Path("/dev/disk/by-partlabel/data")
OPENED = Path("/dev/mapper/data")
TPM = Path("/dev/tpmrm0")
"""By the kernel's resource manager, which keeps several programs apart (contract 1.1)."""
WAITING = Path("/efi/settings.tar")
PLACE = Path("/run/kiosk-data/place")
PROVIDER = Path("/run/kiosk-data/openssl.env")
"""For the units whose programs use the terminal's own key: there only where there is a TPM."""
ENROLLED = "device/device.pem"
"""On the partition: from here on it holds secrets, and is no longer made anew."""
CRYPTSETUP = "/usr/lib/systemd/systemd-cryptsetup"
PCRS = "7"
"""Whether and by whose keys the firmware lets programs start (UAPI TPM2 PCR registry): no update of ours changes it."""
_LABEL = "data"
"""Of the file system: fstab finds it by this, sealed or not."""


class Step(enum.Enum):
    """What is to be done with the partition before it is mounted."""

    NOTHING = enum.auto()
    SEAL = enum.auto()
    LAY = enum.auto()
    """Make it, from what waits: the power was cut while it was being made."""
    OPEN = enum.auto()
    LOST = enum.auto()
    """It is sealed to a TPM that this machine does not have."""


def step(*, tpm: bool, sealed: bool, waiting: bool, enrolled: bool) -> Step:
    """What comes next. ``enrolled`` counts where there is something to seal."""
    if waiting:
        return Step.LAY
    if sealed:
        return Step.OPEN if tpm else Step.LOST
    return Step.SEAL if tpm and not enrolled else Step.NOTHING


def main() -> int:
    """At every start, before the data partition is mounted."""
    tpm, waiting = TPM.exists(), WAITING.exists()
    if tpm:
        PROVIDER.write_text("OPENSSL_CONF=/usr/lib/kiosk/openssl.cnf\n")
    sealed = _succeeds("cryptsetup", "isLuks", str(DISK))
    enrolled = tpm and not sealed and not waiting and _enrolled()
    match step(tpm=tpm, sealed=sealed, waiting=waiting, enrolled=enrolled):
        case Step.SEAL:
            _put_aside()
            _lay(sealed=True)
        case Step.LAY:
            _lay(sealed=tpm)
        case Step.OPEN:
            _open()
        case Step.LOST:
            print("the data partition is sealed to a TPM that is not here: install this disk anew", file=sys.stderr)
            return 1
        case Step.NOTHING:
            pass
    return 0


def _enrolled() -> bool:
    with _mounted(DISK) as place:
        return (place / ENROLLED).exists()


def _put_aside() -> None:
    """What the partition holds goes to the starting partition; whole, or not at all."""
    draft = WAITING.with_suffix(".new")
    with _mounted(DISK) as place:
        _run("tar", "--create", "--numeric-owner", "--file", str(draft), "--directory", str(place), ".")
    reach_the_medium(draft)
    draft.replace(WAITING)
    reach_the_medium(WAITING.parent)


def _lay(*, sealed: bool) -> None:
    """Make the partition, and put back what waits."""
    if OPENED.exists():  # by a try that came to nothing
        _run(CRYPTSETUP, "detach", OPENED.name)
    if sealed:
        _seal()
        _open()
    disk = OPENED if sealed else DISK
    _run("mkfs.ext4", "-q", "-F", "-L", _LABEL, str(disk))
    with _mounted(disk) as place:
        _run(
            "tar",
            "--extract",
            "--numeric-owner",
            "--preserve-permissions",
            "--file",
            str(WAITING),
            "--directory",
            str(place),
        )
    reach_the_medium(disk)
    WAITING.unlink()
    reach_the_medium(WAITING.parent)


def _seal() -> None:
    """A new LUKS partition that the TPM alone opens: the first key is by chance, in memory, and wiped."""
    _succeeds("blkdiscard", "--force", str(DISK))  # what lay there is gone, where the disk can do that
    with tempfile.NamedTemporaryFile(dir="/run") as file:
        file.write(secrets.token_bytes(32))
        file.flush()
        # a key of 32 bytes by chance needs no slow derivation
        quick = ("--pbkdf", "pbkdf2", "--pbkdf-force-iterations", "1000")
        _run("cryptsetup", "luksFormat", "--batch-mode", "--type", "luks2", *quick, "--key-file", file.name, str(DISK))
        _run(
            "systemd-cryptenroll", f"--unlock-key-file={file.name}", "--tpm2-device=auto", f"--tpm2-pcrs={PCRS}",
            "--wipe-slot=password", str(DISK),
        )  # fmt: skip


def _open() -> None:
    _run(
        CRYPTSETUP,
        "attach",
        OPENED.name,
        str(DISK),
        "-",
        "tpm2-device=auto,headless,discard",
    )


@contextlib.contextmanager
def _mounted(disk: Path) -> Iterator[Path]:
    PLACE.mkdir(exist_ok=True)
    _run("mount", "-t", "ext4", "-o", "nodev,nosuid,noexec", str(disk), str(PLACE))
    try:
        yield PLACE
    finally:
        _run("umount", str(PLACE))


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _run(*command: str) -> None:
    """Its words go to the journal."""
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, subprocess.CalledProcessError) as failed:
        print(f"the data partition cannot be opened: {failed}; a technician installs this disk anew", file=sys.stderr)
        sys.exit(1)
