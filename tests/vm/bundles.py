# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions to be installed, and the server that they lie on: any HTTPS server that answers for ranges of a file."""

import contextlib
import hashlib
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from provisioning.image import bundle, disk
from provisioning.image.workshop import Root
from tests.vm.machine import eventually


@contextlib.contextmanager
def served(folder: Path, certificate: Path, key: Path) -> Iterator[int]:
    """The files of a folder, as long as the block lasts; its answer is the port."""
    app = Starlette(routes=[Mount("/", StaticFiles(directory=folder))])
    config = uvicorn.Config(
        app, "127.0.0.1", 0, log_level="error", ssl_certfile=str(certificate), ssl_keyfile=str(key), ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True, name="bundles")
    thread.start()
    eventually(lambda: server.started, 20)
    yield int(server.servers[0].sockets[0].getsockname()[1])
    server.should_exit = True
    thread.join(10)


class Versions:
    """Further versions of an image that was built: the same root but for its number, and what a test changes in it."""

    def __init__(self, image: Path, keys: Path) -> None:
        self._image, self._keys = image.resolve(), keys.resolve()
        self.workshop = Root(self._image / "workshop")
        self.boot = digest(self._image / "boot.vfat")
        self.roots = dict[str, tuple[int, str]]()
        """Size and SHA-256 of each root that was made, by version."""
        self._here = (self._image / "version.txt").read_text().strip()

    def make(self, version: str, target: Path, change: Callable[[Path], None] = lambda _: None) -> Path:
        """A bundle of a version of its own, whose root says so; ``change`` may break it, ``target`` is the folder."""
        tree = self.workshop.path("/build/root")
        kept = {file: (tree / file).read_bytes() for file in ("usr/lib/os-release", "etc/rauc/system.conf")}
        before = set((tree / "usr/lib/systemd/system").iterdir())
        try:
            for file, content in kept.items():
                (tree / file).write_bytes(content.replace(self._here.encode(), version.encode()))
            change(tree)
            disk.root_image(self.workshop, "/build/root", "/build/other.erofs", 0)
        finally:
            for file, content in kept.items():
                (tree / file).write_bytes(content)
            for path in set((tree / "usr/lib/systemd/system").iterdir()) - before:
                for inside in path.iterdir():
                    inside.unlink()
                path.rmdir()
        made = self.workshop.path("/build/other.erofs")
        self.roots[version] = digest(made)
        return self.of_root(version, target, made)

    def of_root(
        self, version: str, target: Path, root: Path | None = None, *, keys: Path | None = None,
        compatible: str = bundle.COMPATIBLE,
    ) -> Path:  # fmt: skip
        """A bundle that calls itself so, of a root that may say otherwise; quick, for what will be refused."""
        file = target / f"{version}.raucb"
        bundle.make(
            self.workshop, root or self._image / "root.erofs", self._image / "boot.vfat", keys or self._keys, version,
            file, compatible,
        )  # fmt: skip
        return file


def digest(file: Path, size: int = -1) -> tuple[int, str]:
    """Size and SHA-256 of a file, or of its first ``size`` bytes."""
    left = size if size >= 0 else file.stat().st_size
    found = hashlib.sha256()
    with file.open("rb") as read:
        while left and (chunk := read.read(min(left, 1 << 22))):
            found.update(chunk)
            left -= len(chunk)
    return size if size >= 0 else file.stat().st_size, found.hexdigest()


def stick(workshop: Root, file: Path, *bundles: Path) -> Path:
    """A USB stick with these files, as a technician would have made it."""
    image = workshop.path("/build/stick.img")
    image.unlink(missing_ok=True)
    size = sum(each.stat().st_size for each in bundles) // disk.MIB + 64
    with image.open("wb") as made:
        made.truncate(size * disk.MIB)
    workshop.run("mkfs.vfat", "-F", "32", "-n", "VERSIONS", "/build/stick.img")
    for each in bundles:
        inside = workshop.path("/build") / each.name
        inside.unlink(missing_ok=True)
        inside.hardlink_to(each)
        workshop.run("mcopy", "-i", "/build/stick.img", f"/build/{each.name}", f"::{each.name}")
        inside.unlink()
    shutil.move(image, file)
    return file
