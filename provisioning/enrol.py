# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning enrol`: what the terminal's own page does, for a bench and for a desk that has a keyboard."""

import re
from pathlib import Path
from typing import Annotated

import typer

from kiosk.caretaker.enrolment import Enrolment
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.guichet.adapter import adapter
from kiosk.model import ENROLMENT_KEYS, ENROLMENT_LENGTH, EnrolTrouble
from provisioning.trouble import Trouble

_WHY = {
    EnrolTrouble.CODE: "the city does not know this code for this terminal: check each letter, or ask for a new code",
    EnrolTrouble.CITY: "the city does not answer: check the network, the address and its authority in the settings",
}


def enrol(
    config: Annotated[Path, typer.Option(help="Settings of the terminal (TOML).")] = Path("/etc/kiosk/kiosk.toml"),
) -> None:
    """Make this terminal known to the city: asks for its code, and whether six words are the same on both screens."""
    try:
        settings = load(config)
    except ConfigError as error:
        raise Trouble(str(error)) from error
    enrolment = Enrolment(
        settings, lambda: adapter(settings.city.adapter)(settings.city, settings.limits), lambda: None
    )
    if not enrolment.missing:
        raise Trouble(f"{settings.terminal.number} is enrolled already: {settings.city.certificate} is there")
    code = re.sub(r"[\s-]", "", typer.prompt("Code of the city's console")).upper()
    if len(code) != ENROLMENT_LENGTH or set(code) - set(ENROLMENT_KEYS):
        raise Trouble(f"a code has {ENROLMENT_LENGTH} of these: {ENROLMENT_KEYS}; for example 7K3M-9QX2-4TRB-0WZ8")
    answer = enrolment.ask(code)
    if isinstance(answer, EnrolTrouble):
        raise Trouble(_WHY[answer])
    typer.echo("   ".join(answer))
    same = typer.confirm("Does the city's console show the same words, in the same order?")
    enrolment.answer(same=same)
    if not same:
        raise Trouble("given up: nothing is kept; somebody may stand between this terminal and the city")
    typer.echo(f"{settings.terminal.number} is enrolled")
