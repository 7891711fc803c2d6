# SPDX-License-Identifier: GPL-3.0-or-later
"""The application and what it depends on, as on the terminal: a virtual environment made in the workshop.

Everything is fetched on this machine by the lock file's hashes, and installed in the workshop without network. What has
no wheel for Linux is compiled there, against the libraries of the release, and no compiler comes near the image.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from provisioning.image.workshop import Root, run
from provisioning.trouble import Trouble

VENV = "/opt/kiosk"
NO_WHEEL = ("pycups", "pyscard")
"""Their projects publish no wheels for Linux."""
_PLATFORMS = ("manylinux_2_39_x86_64", "manylinux_2_34_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")  # fmt: skip
_UNUSED = (
    "assistant", "designer", "doc", "glue", "include", "lib", "linguist", "lrelease", "lupdate", "qmlformat", "qmllint",
    "qmlls", "scripts", "svgtoqml", "typesystems", "Qt/metatypes", "Qt/translations",
)  # fmt: skip
"""A developer's tools in the wheel of Qt."""
_TOOLS = Path("build/tools/bin")


def fetch(source: Path, wheels: Path, python: str, wanted: Sequence[str] = ("--no-dev",)) -> None:
    """Our wheel, and by hash all that the terminal needs, into ``wheels``; ``wanted``: what uv exports instead."""
    wheels.mkdir(parents=True, exist_ok=True)
    uv, pip = source / _TOOLS / "uv", source / _TOOLS / "pip"
    if not uv.exists():
        raise Trouble(f"{uv} is missing: run `make setup` first")
    run([str(uv), "build", "--quiet", "--wheel", "--out-dir", str(wheels), str(source)])
    exported = run([str(uv), "export", "--quiet", "--project", str(source), "--locked", *wanted, "--no-emit-project"])
    built, ready = _parted(exported)
    (wheels / "ready.txt").write_text(ready)
    (wheels / "built.txt").write_text(built)
    (wheels / "all.txt").write_text(exported)
    pip_download = [str(pip), "download", "--quiet", "--no-deps", "--require-hashes", "--dest", str(wheels)]
    platforms = [word for platform in _PLATFORMS for word in ("--platform", platform)]
    run(
        [
            *pip_download,
            "--only-binary",
            ":all:",
            "--python-version",
            python,
            *platforms,
            "-r",
            str(wheels / "ready.txt"),
        ]
    )
    run([*pip_download, "--no-binary", ":all:", "--no-build-isolation", "-r", str(wheels / "built.txt")])


def install(workshop: Root, wheels: str) -> None:
    """The environment of the terminal, at its place in the workshop."""
    furnish(workshop, VENV, wheels, "eguichet-kiosk")
    qt = next(workshop.path(VENV).glob("lib/python3*/site-packages/PySide6"))
    workshop.run("rm", "-rf", *(f"/{(qt / each).relative_to(workshop.folder)}" for each in _UNUSED))
    # one after the other: what is interned when a file's turn comes shows in its bytes
    workshop.run(
        "python3", "-m", "compileall", "-q", "-f", "-j", "1", "--invalidation-mode", "unchecked-hash", VENV, PYTHONHASHSEED="0"
    )  # fmt: skip


def furnish(root: Root, venv: str, wheels: str, *ours: str) -> None:
    """An environment at ``venv`` with what was fetched, and ``ours``; what has no wheel is compiled first."""
    root.run("rm", "-rf", venv)
    root.run("python3", "-m", "venv", "--without-pip", venv)
    pip = ["python3", "-m", "pip", "--python", f"{venv}/bin/python3", "install", "--quiet", "--no-deps", "--no-index"]
    pip += ["--find-links", wheels, "--no-compile", "--root-user-action", "ignore"]
    build = ["python3", "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
    build += ["--find-links", wheels, "--wheel-dir", wheels, "--require-hashes", "-r", f"{wheels}/built.txt"]
    root.run(*build, CFLAGS="-g0")  # a name of a folder by chance would stand in it
    root.run(*pip, "--require-hashes", "-r", f"{wheels}/ready.txt")
    root.run(*pip, *NO_WHEEL, *ours)


def _parted(requirements: str) -> tuple[str, str]:
    """The lock file's requirements: those to build, those with wheels."""
    blocks = re.findall(r"^[A-Za-z0-9].*?(?=^[A-Za-z0-9]|\Z)", requirements, re.MULTILINE | re.DOTALL)
    names = [re.split("[=; ]", block, maxsplit=1)[0] for block in blocks]
    if missing := set(NO_WHEEL) - set(names):
        raise Trouble(f"the lock file no longer holds {', '.join(sorted(missing))}: mend NO_WHEEL in {__name__}")
    built = [block for name, block in zip(names, blocks, strict=True) if name in NO_WHEEL]
    ready = [block for name, block in zip(names, blocks, strict=True) if name not in NO_WHEEL]
    return "".join(built), "".join(ready)


def python_of(workshop: Root) -> str:
    """Its version, as ``3.13``."""
    said = workshop.run("python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])").strip()
    if not re.fullmatch(r"3\.\d+", said):
        raise Trouble(f"the workshop's Python says {said!r}; this machine's is {sys.version}")
    return said
