# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning bundle`: a version as one signed file, for a stick and for any HTTPS server alike."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from kiosk.release import number
from provisioning.image.workshop import Root
from provisioning.trouble import Trouble
from provisioning.update import COMPATIBLE

_MANIFEST = """[update]
compatible={compatible}
version={version}

[bundle]
format=verity

[image.rootfs]
filename=rootfs.img

[image.boot]
filename=boot.img
"""


_BUILDER = f"""[system]
compatible={COMPATIBLE}
bootloader=noop

[keyring]
path=/build/bundle/ca.pem
check-purpose=codesign
"""
"""What the bundle is verified with once it is made: as on the terminal."""


def make(
    workshop: Root, root: Path, boot: Path, keys: Path, version: str, target: Path, compatible: str = COMPATIBLE
) -> None:
    """A bundle of these two images, signed by the release key of ``keys``. It is made in the workshop, whose RAUC is the
    terminal's, and squashed lightly: what is in it is compressed already.
    """
    place = workshop.path("/build/bundle")
    shutil.rmtree(place, ignore_errors=True)
    content = place / "content"
    content.mkdir(parents=True)
    (content / "manifest.raucm").write_text(_MANIFEST.format(compatible=compatible, version=version))
    (place / "builder.conf").write_text(_BUILDER)
    for source, name in ((root, "rootfs.img"), (boot, "boot.img")):
        try:
            (content / name).hardlink_to(source)
        except OSError:  # another disk
            shutil.copy(source, content / name)
    for name in ("release.pem", "release.key", "ca.pem"):
        try:
            shutil.copy(keys / name, place / name)
        except FileNotFoundError as error:
            raise Trouble(f"{keys / name} is missing: `provisioning keys {keys}` makes it, once") from error
    try:
        workshop.run(
            "rauc", "--conf=/build/bundle/builder.conf", "--cert=/build/bundle/release.pem", "--key=/build/bundle/release.key",
            "bundle", "--mksquashfs-args=-comp zstd -Xcompression-level 1", "/build/bundle/content", "/build/bundle/made.raucb",
        )  # fmt: skip
        target.unlink(missing_ok=True)
        shutil.move(place / "made.raucb", target)
    finally:
        shutil.rmtree(place)


def bundle(
    image: Annotated[Path, typer.Option(help="What `provisioning image` has made.")] = Path("build/image"),
    keys: Annotated[Path, typer.Option(help="The city's keys; release.key signs.")] = Path("build/keys"),
    output: Annotated[Path | None, typer.Option(help="The folder of the bundle; beside the image by default.")] = None,
) -> None:
    """Make the signed bundle of an image: VERSION.raucb, to be put on a stick or on the server of the terminals."""
    image = image.resolve()
    workshop = Root(image / "workshop")
    try:
        version = (image / "version.txt").read_text().strip()
        number(version)
    except (OSError, ValueError) as error:
        raise Trouble(f"{image}: no finished image: run `provisioning image` first ({error})") from error
    target = (output or image).resolve() / f"{version}.raucb"
    make(workshop, image / "root.erofs", image / "boot.vfat", keys.resolve(), version, target)
    typer.echo(f"{target}: version {version}, {target.stat().st_size // 2**20} MiB")
