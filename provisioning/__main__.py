# SPDX-License-Identifier: GPL-3.0-or-later
"""The builder's and the technician's commands."""

import sys

import typer

from provisioning.check import check
from provisioning.configuration import configuration
from provisioning.enrol import enrol
from provisioning.image.bundle import bundle
from provisioning.image.command import image
from provisioning.install import install
from provisioning.keys import keys
from provisioning.residue import residue
from provisioning.support import support_bundle
from provisioning.trouble import Trouble

app = typer.Typer(
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help="Build and look after terminals."
)
app.command()(image)
app.command()(bundle)
app.command()(keys)
app.command()(configuration)
app.command()(install)
app.command()(enrol)
app.command()(check)
app.command()(support_bundle)
app.command()(residue)


def main() -> None:
    """Run a command; what people can mend is said in one sentence."""
    try:
        app()
    except Trouble as trouble:
        typer.echo(f"provisioning: {trouble}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
