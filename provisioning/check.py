# SPDX-License-Identifier: GPL-3.0-or-later
"""`provisioning check`: is this terminal fit for its place? Every part is looked at, and one sheet says what was found.

What a machine cannot see (that a finger is felt in each corner, that the voice is heard) is left on the sheet as boxes for
the technician. Runs as the caretaker, who may see readers and speak with the city, and never meets a citizen.
"""

import contextlib
import datetime as dt
import secrets
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import pyudev
import typer
from rich.console import Console
from rich.table import Table

from hardware.card.pcsc import Context
from hardware.card.reader import SHIPPED, Listed
from hardware.errors import DeviceError
from hardware.printer.follow import Attempt, Ended, Verdict, follow
from hardware.printer.page import A4, Page
from hardware.printer.probe import Probe
from hardware.printer.queue import Queue
from hardware.printer.setup import made
from kiosk import release
from kiosk.caretaker.renewal import DAY_S, expires_in
from kiosk.caretaker.reports import Checked, Fitness, slot_in
from kiosk.config import Settings, load
from kiosk.errors import ConfigError, GuichetError
from kiosk.files import write_whole
from kiosk.guichet.adapter import adapter
from kiosk.guichet.configuration import in_force
from kiosk.guichet.identity import in_tpm
from kiosk.journal import TEST_PAGE
from provisioning.sealing import OPENED, TPM
from provisioning.trouble import Trouble

WATCHDOG = Path("/sys/class/watchdog/watchdog0")
SYNCHRONISED = Path("/run/systemd/timesync/synchronized")
ROOM = 0.2
"""Of the data partition that must be free on a terminal that begins."""
PRINTED_S = 60.0
LATE_S = 900.0
"""Nothing of the log was sent for so long: the firewall is looked at every five minutes, and each time is a line of it."""
_SOON_DAYS = 30
_LEFT, _TOP, _STEP = 60.0, 780.0, 27.0
_WORDS = {
    "version": "Version · Versie",
    "slot": "Version éprouvée · Beproefde versie",
    "reader": "Lecteur de cartes · Kaartlezer",
    "pinpad": "Modèle de clavier · Model van toetsenbord",
    "printer": "Imprimante · Printer",
    "touch": "Écran tactile · Aanraakscherm",
    "sound": "Son · Geluid",
    "network": "Réseau · Netwerk",
    "clock": "Heure · Tijd",
    "city": "Commune · Gemeente",
    "certificate": "Certificat · Certificaat",
    "watchdog": "Chien de garde · Waakhond",
    "disk": "Disque · Schijf",
    "logs": "Journal · Logboek",
}
BY_HAND = (
    "Toucher les quatre coins · De vier hoeken aanraken",
    "Entendre la voix et le signal · Stem en signaal horen",
    "Clavier atteignable assis · Toetsenbord zittend bereikbaar",
    "Capot fermé, sceaux posés (numéros) · Kast dicht, zegels (nummers)",
    "Filtre de confidentialité · Privacyfilter",
)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at, and what was seen: words and numbers of the machine, nothing of a citizen."""

    name: str
    good: bool
    seen: str


Look = Callable[[Settings], tuple[bool, str]]


def version(_settings: Settings) -> tuple[bool, str]:
    """Which version runs."""
    return True, release.running()


def slot(settings: Settings) -> tuple[bool, str]:
    """Whether it has proved itself; what has not may be gone after the next start."""
    found = slot_in(settings.slots)
    return found.proved, f"{found.name or '-'}{'' if found.proved else ': not yet'}"


def reader(_settings: Settings) -> tuple[bool, str]:
    """Exactly one: with a second one nobody knows which is watched."""
    with contextlib.suppress(DeviceError), closing(Context()) as context:
        names = context.readers()
        return len(names) == 1, ", ".join(names) or "none"
    return False, "pcscd does not answer"


def pinpad(settings: Settings) -> tuple[bool, str]:
    """Whether its model is one of those that may be used; what it can do is asked by the clerk at the slot."""
    listed = Listed.read(*settings.card.readers, SHIPPED).only(in_force(settings).reader_models)
    with contextlib.suppress(DeviceError), closing(Context()) as context:
        for name in context.readers():
            model = next((each for each in listed.models if each.is_of(name, "")), None)
            if model is not None:
                return model.verdict != "denied", f"{name}: {model.verdict}"
        return False, "not on the list of pinpads"
    return False, "pcscd does not answer"


def printer(settings: Settings) -> tuple[bool, str]:
    """What the printer itself says, and whether there is a queue for it."""
    said = Probe(settings.printer.uri).readiness()
    if not said.can_print:
        return False, ", ".join(said.conditions)
    try:
        model = Queue(settings.printer.server, settings.printer.queue).model()
    except DeviceError as error:
        return False, f"no queue: {error}"
    return made(model), model or "no queue: kiosk printer make-queue"


def touch(_settings: Settings) -> tuple[bool, str]:
    """A panel that is touched."""
    devices = pyudev.Context().list_devices(subsystem="input")
    found = sorted(
        {
            str(parent.attributes.asstring("name"))
            for device in devices
            if device.get("ID_INPUT_TOUCHSCREEN") or device.get("ID_INPUT_TABLET")
            if (parent := device.find_parent("input")) is not None
        }
    )
    return bool(found), ", ".join(found) or "none"


def sound(_settings: Settings) -> tuple[bool, str]:
    """A sound card: the voice needs one."""
    cards = [
        (each / "id").read_text().strip() for each in Path("/sys/class/sound").glob("card*") if (each / "id").exists()
    ]
    return bool(cards), ", ".join(cards) or "none"


def network(_settings: Settings) -> tuple[bool, str]:
    """A cable that carries."""
    up = [
        each.name for each in Path("/sys/class/net").glob("*")
        if each.name != "lo" and (each / "operstate").read_text().strip() == "up"
    ]  # fmt: skip
    return bool(up), ", ".join(up) or "no cable"


def clock(_settings: Settings) -> tuple[bool, str]:
    """A time server has answered."""
    return SYNCHRONISED.exists(), f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC"


def city(settings: Settings) -> tuple[bool, str]:
    """It answers, and knows this terminal by its certificate."""
    force = in_force(settings)
    try:
        with closing(adapter(force.city.adapter)(force.city, settings.limits)) as asked:
            return True, f"{len(asked.catalogue().items)} documents"
    except (GuichetError, OSError) as error:
        return False, f"{type(error).__name__}: {error}"[:56]


def certificate(settings: Settings) -> tuple[bool, str]:
    """The terminal's own, and how long it is good."""
    days = int(expires_in(settings.city.certificate) // DAY_S)
    if not days:
        return False, "none that is good: enrol"
    safe = in_tpm(settings.city.key)
    good = days > _SOON_DAYS and (safe or not TPM.exists())
    return good, f"{days} days, key in {'the TPM' if safe else 'a file'}"


def watchdog(_settings: Settings) -> tuple[bool, str]:
    """The hardware's, fed by systemd."""
    try:
        name, state = ((WATCHDOG / each).read_text().strip() for each in ("identity", "state"))
    except OSError:
        return False, "none"
    return state == "active", f"{name}: {state}"


def disk(settings: Settings) -> tuple[bool, str]:
    """Room on the data partition, and whether it is sealed, where there is a TPM for that."""
    usage, sealed = shutil.disk_usage(settings.state), OPENED.exists()
    good = usage.free >= ROOM * usage.total and (sealed or not TPM.exists())
    return good, f"{usage.free // 2**20} MiB, {'sealed to the TPM' if sealed else 'not sealed'}"


def logs(settings: Settings) -> tuple[bool, str]:
    """Whether the log reaches the city's log server, where the settings name one."""
    if not settings.watching.logs_to:
        return True, "stays on the terminal"
    try:
        age_s = int(time.time() - settings.log_sent.stat().st_mtime)
    except OSError:
        return False, f"nothing has reached {settings.watching.logs_to}"
    return age_s < LATE_S, f"sent {age_s} s ago"


LOOKS: Sequence[Look] = (
    version, slot, reader, pinpad, printer, touch, sound, network, clock, city, certificate, watchdog, disk, logs,
)  # fmt: skip


def examine(settings: Settings, looks: Sequence[Look] = LOOKS) -> list[Finding]:
    """Everything, one after the other; what fails while it is looked at is bad, and the rest is still looked at."""
    found = []
    for look in looks:
        try:
            good, seen = look(settings)
        except Exception as error:  # whatever it is, the technician must see it
            good, seen = False, type(error).__name__
        found.append(Finding(look.__name__, good, seen))
    return found


def sheet(settings: Settings, found: Sequence[Finding], now: dt.datetime) -> bytes:
    """One page: what was seen, what people must see to, and who has signed."""
    page, y = Page(), _TOP
    page.text(22, _LEFT, y, f"e-guichet · e-loket   {settings.terminal.number}", bold=True)
    page.text(12, _LEFT, y - 24, f"{settings.terminal.site}   {now:%d/%m/%Y %H:%M} UTC")
    verdict = "En ordre · In orde" if all(each.good for each in found) else "Pas en ordre · Niet in orde"
    page.text(16, _LEFT, y - 52, verdict, bold=True)
    y -= 84
    page.rule(_LEFT, A4[0] - _LEFT, y + 19)
    for each in found:
        page.text(11, _LEFT, y, "OK" if each.good else "!!", bold=True)
        page.text(11, _LEFT + 32, y, _WORDS[each.name], bold=not each.good)
        page.text(10, _LEFT + 260, y, each.seen[:44])
        y -= _STEP - 5
    page.rule(_LEFT, A4[0] - _LEFT, y + 8)
    y -= 22
    for line in BY_HAND:
        page.box(_LEFT, y - 2, 12)
        page.text(11, _LEFT + 32, y, line)
        y -= _STEP
    page.text(11, _LEFT, y - 24, "Nom, signature · Naam, handtekening:")
    page.rule(_LEFT + 220, A4[0] - _LEFT, y - 27)
    return page.pdf()


def printed(settings: Settings, pdf: bytes) -> Verdict:
    """Print the sheet and follow it: that it comes out is the last thing that is tested.

    Its name says that it is no order's: the caretaker cancels what no open order explains.
    """
    probe, queue = Probe(settings.printer.uri), Queue(settings.printer.server, settings.printer.queue)
    now, token = probe.readiness(), f"{TEST_PAGE}{secrets.token_hex(8)}"
    job = queue.hold(token, pdf)
    queue.release(job)
    ends = time.monotonic() + PRINTED_S

    def pause() -> bool:
        time.sleep(0.5)
        return time.monotonic() > ends

    try:
        for event in follow(Attempt(token, 1, now.identity, now.counter), job, queue, probe, pause, PRINTED_S):
            if isinstance(event, Ended):
                return event.verdict
        return Verdict.UNKNOWN
    finally:
        queue.forget(token)


def check(
    config: Annotated[Path, typer.Option(help="Settings of the terminal (TOML).")] = Path("/etc/kiosk/kiosk.toml"),
    output: Annotated[Path | None, typer.Option("--sheet", help="Also write the sheet (PDF).")] = None,
    report: Annotated[Path | None, typer.Option(help="Also write what the technician's page shows.")] = None,
    *,
    paper: Annotated[bool, typer.Option("--print", help="Print the sheet on the terminal's own printer.")] = False,
) -> None:
    """Look at every part of this terminal, and say it on one sheet. 1 when something is not in order."""
    try:
        settings = load(config)
    except ConfigError as error:
        raise Trouble(str(error)) from error
    found = examine(settings)
    pdf = sheet(settings, found, dt.datetime.now(dt.UTC))
    if output is not None:
        output.write_bytes(pdf)
    table = Table("", "", show_header=False)
    for each in found:
        table.add_row("[green]ok[/]" if each.good else "[red]NOT[/]", each.name, each.seen)
    Console().print(table)
    out = True
    if paper:
        try:
            out = printed(settings, pdf) is Verdict.PRINTED
        except DeviceError as error:
            typer.echo(f"the sheet was not printed: {error}", err=True)
            out = False
    bad = [each.name for each in found if not each.good] + ([] if out else ["sheet"])
    if report is not None:
        told = Checked(Fitness.BAD if bad else Fitness.GOOD, tuple(bad), time.time())
        write_whole(report, msgspec.json.encode(told), 0o640)
    if bad:
        typer.echo(f"not in order: {', '.join(bad)}", err=True)
        raise typer.Exit(1)
