# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning configuration`: signs what the terminals of a wave are to know, on the machine that holds the key."""

import base64
import time
import tomllib
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hardware.card.reader import SHIPPED, Listed
from kiosk.errors import ConfigurationRefused
from kiosk.guichet.configuration import Configuration, demand_usable, sign
from provisioning.keys import CONFIGURATION_KEY_ID
from provisioning.trouble import Trouble


def read(file: Path) -> Configuration:
    """A configuration as people write it: dates instead of seconds, files instead of certificates."""
    try:
        raw: dict[str, Any] = tomllib.loads(file.read_text())
    except FileNotFoundError as error:
        raise Trouble(f"{file}: no such file; docs/operator.md has one to begin with") from error
    except tomllib.TOMLDecodeError as error:
        raise Trouble(f"{file}: not valid TOML: {error}") from error
    for key in ("valid_from", "valid_until"):
        if hasattr(raw.get(key), "timestamp"):
            raw[key] = raw[key].timestamp()
    try:
        raw["seal_authorities"] = [(file.parent / name).read_text() for name in raw.get("seal_authorities", [])]
        found = msgspec.convert(raw, Configuration)
    except (OSError, TypeError) as error:
        raise Trouble(f"{file}: seal_authorities: {error}") from error
    except msgspec.ValidationError as error:
        raise Trouble(f"{file}: {error}") from error
    try:
        demand_usable(found)
    except ConfigurationRefused as error:
        raise Trouble(f"{file}: {error.reason}: {error}") from error
    return found


def signed(configuration: Configuration, keys: Path) -> bytes:
    """As the city's service hands it out: the JSON of ``SignedConfig`` (openapi.yaml)."""
    try:
        key = serialization.load_pem_private_key((keys / "configuration.key").read_bytes(), None)
    except FileNotFoundError as error:
        raise Trouble(f"{keys / 'configuration.key'} is missing: `provisioning keys {keys}` makes it, once") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise Trouble(f"{keys / 'configuration.key'}: not an Ed25519 key")
    made = sign(configuration, key, CONFIGURATION_KEY_ID)
    return msgspec.json.encode(
        {
            "payload_b64": base64.b64encode(made.payload).decode(),
            "signature_b64": base64.b64encode(made.signature).decode(),
            "key_id": made.key_id,
        }
    )


def configuration(
    file: Annotated[Path, typer.Argument(help="The configuration (TOML).")],
    keys: Annotated[Path, typer.Option(help="The city's keys; configuration.key signs.")] = Path("build/keys"),
    wave: Annotated[
        int, typer.Option(help="Which terminals get it first; the next wave follows when all is well.")
    ] = 1,
    output: Annotated[Path, typer.Option(help="The folder that the city's service reads.")] = Path(),
) -> None:
    """Sign a configuration: origin, seals, technicians, and the version that is wanted."""
    found = read(file)
    if found.valid_until <= time.time():
        raise Trouble(f"{file}: valid_until is over: no terminal would take it")
    if strange := set(found.reader_models) - {each.model for each in Listed.read(SHIPPED).models}:
        typer.echo(
            f"reader_models: {', '.join(sorted(strange))}: not on the list that terminals bring with them", err=True
        )
    target = output / f"wave-{wave}-version-{found.version}.json"
    if target.exists():
        raise Trouble(f"{target} is there already: a version is given once; count up")
    target.write_bytes(signed(found, keys))
    typer.echo(f"{target}: software {found.software or 'as it is'}, for {found.scope}")
