# SPDX-License-Identifier: GPL-3.0-or-later
"""GRUB's environment block (GRUB manual, "The GRUB environment block")."""

SIZE = 1024
_HEAD = "# GRUB Environment Block\n"


def environment(**variables: str) -> bytes:
    """A block with these variables."""
    text = _HEAD + "".join(f"{name}={value}\n" for name, value in variables.items())
    return text.encode().ljust(SIZE, b"#")


def variables(block: bytes) -> dict[str, str]:
    """What a block holds; nothing for one that is damaged."""
    if len(block) != SIZE or not block.startswith(_HEAD.encode()):
        return {}
    lines = block.decode("ascii", "replace").rstrip("#").splitlines()[1:]
    return dict(line.split("=", 1) for line in lines if "=" in line)
