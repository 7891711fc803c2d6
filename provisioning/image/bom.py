# SPDX-License-Identifier: GPL-3.0-or-later
"""The bill of materials of an image, in CycloneDX 1.6 JSON: every Debian package and every Python distribution in it."""

import json
import uuid
from importlib.metadata import Distribution, distributions

from provisioning.image.wheels import VENV
from provisioning.image.workshop import Root


def debian(root: Root) -> list[tuple[str, str, str]]:
    """Name, version and source package of each, sorted."""
    said = root.run("dpkg-query", "-W", "-f", "${Package}\t${Version}\t${source:Package}\n")
    return sorted((name, version, source) for name, version, source in (line.split("\t") for line in said.splitlines()))


def python(root: Root) -> list[Distribution]:
    """Each distribution of the application's environment, sorted by name."""
    places = [str(place) for place in root.path(VENV).glob("lib/python3*/site-packages")]
    return sorted(distributions(path=places), key=lambda each: each.name.lower())


def bill(root: Root, version: str, epoch: int) -> str:
    """The bill as JSON text; the same root gives the same text."""
    components: list[dict[str, object]] = [
        {
            "type": "library", "bom-ref": f"pkg:deb/debian/{name}@{found}", "name": name, "version": found,
            "purl": f"pkg:deb/debian/{name}@{found}?arch=amd64", "properties": [{"name": "source", "value": source}],
        }
        for name, found, source in debian(root)
    ]  # fmt: skip
    for each in python(root):
        purl = f"pkg:pypi/{each.name.lower().replace('_', '-')}@{each.version}"
        components.append(
            {"type": "library", "bom-ref": purl, "name": each.name, "version": each.version, "purl": purl}
        )
    serial = uuid.uuid5(uuid.NAMESPACE_URL, f"eguichet-kiosk/{version}/{epoch}")
    return json.dumps(
        {
            "bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}", "version": 1,
            "metadata": {"component": {"type": "operating-system", "name": "eguichet-kiosk", "version": version}},
            "components": components,
        },
        indent=1,
    ) + "\n"  # fmt: skip


def listed(root: Root) -> str:
    """The same for people: a line each."""
    lines = [f"{name} {found}" for name, found, _ in debian(root)]
    lines += [f"python:{each.name} {each.version}" for each in python(root)]
    return "\n".join(lines) + "\n"
