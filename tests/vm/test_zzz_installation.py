# SPDX-License-Identifier: GPL-3.0-or-later
"""From a blank disk to an accepted terminal, as a technician does it: one command, one code, one sheet."""

import json
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from hardware.emulated.applet import Generation
from hardware.emulated.rig import READERS
from kiosk.demo.desk import Desk
from kiosk.demo.play import Player
from kiosk.demo.script import VISITS
from kiosk.journey import Journey, State
from kiosk.journey.core import Enrolling
from kiosk.model import ENROLMENT_KEYS
from provisioning.image.disk import MIB
from tests.ui.pages import a_screen, show
from tests.ui.test_geometry import everything
from tests.vm.hands import Citizen
from tests.vm.machine import Machine, eventually
from tests.vm.terminal import Figures, kept_journal, request, rests, shown_page, welcome
from tests.vm.world import LIMITS, SOON, World

LEFT = ("Fatima", "Rue de l'Exemple 12")
"""Her first name, and the address on her paper."""
THERE = "02 123 45 67"
"""Of the settings, on the data partition: what proves that the scanner reads it."""
LARGER_MIB = 3500
Spots = Mapping[str, tuple[float, float]]
QUIET, HEARD_S = 1000, 0.5
"""Of 16 bits: what is louder is no noise of a converter; and for how long, so that it is no click."""


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with World(tmp_path_factory.mktemp("bare"), enrolled=False) as world:
        yield world


@pytest.fixture(scope="module")
def spots(application: QGuiApplication) -> Spots:
    """Where each key of the code's page, and each button of the words' page and of the first one is, as the screen itself
    draws them.
    """
    screen, found = a_screen(low=False), dict[str, tuple[float, float]]()
    screen.terminal.let_speak(can=True)
    for page in (State.WELCOME, State.ENROL_CODE, State.ENROL_WORDS):
        show(screen, Journey(state=page, enrolling=Enrolling(words=("lusab",) * 6)))
        for item in everything(screen.window.contentItem()):
            spot = item.mapRectToScene(item.boundingRect()).center()
            found[item.objectName()] = spot.x(), spot.y()
    screen.close()
    assert {f"key_{key}" for key in ENROLMENT_KEYS} <= set(found)
    return found


def heard_s(sound: Path) -> float:
    """For how long the loudspeaker was not silent: QEMU writes what the sound card plays, 44100 times 2 of 16 bits a second."""
    samples = memoryview(sound.read_bytes()[44:])
    played = samples[: len(samples) // 4 * 4].cast("h")
    return sum(1 for each in played[::2] if abs(each) > QUIET) / 44100


@pytest.fixture(scope="module")
def terminal(bare: World, image: Path, kept: Path, figures: Figures) -> Iterator[Machine]:
    """A machine with the disk that the technician has just made."""
    disk = bare.folder / "blank.img"
    with disk.open("wb") as file:
        file.truncate(LARGER_MIB * MIB)
    begun = time.monotonic()
    command = [
        sys.executable,
        "-m",
        "provisioning",
        "install",
        str(disk),
        "--site",
        str(bare.site()),
        "--image",
        str(image),
        "--yes",
    ]
    subprocess.run(command, check=True, timeout=300, stdout=subprocess.DEVNULL)
    figures.note("install: a blank disk is written", time.monotonic() - begun, "s")
    sound = [
        "-audiodev", f"wav,id=sound,path={bare.folder / 'sound.wav'}", "-device", "intel-hda", "-device", "hda-output,audiodev=sound",
    ]  # fmt: skip
    with Machine(disk, kept / "installed", [*bare.plugs, *sound], tpm=True) as machine:
        machine.booted()
        machine.until("test -e /var/lib/kiosk/settings/kiosk.toml", 120)  # its data partition is there
        (bare.folder / "more.toml").write_text(
            f'[card]\nreaders = ["/var/lib/kiosk/settings/readers.toml"]\n[limits]\n{LIMITS}{SOON}'
        )
        for name, source in (("readers.toml", READERS), ("more.toml", bare.folder / "more.toml")):
            text = Path(source).read_text()
            machine.run(f"cat > /var/lib/kiosk/settings/{name} <<'END'\n{text}\nEND")
        machine.run("cat /var/lib/kiosk/settings/more.toml >> /var/lib/kiosk/settings/kiosk.toml")
        machine.run(bare.pinpad_in)
        machine.run("systemctl restart kiosk-caretaker.service kiosk-screen.service", within_s=240)
        yield machine
        if machine.on:
            kept_journal(machine, kept / "installed.txt")
    shutil.rmtree(kept / "installed")


def test_a_terminal_that_nobody_knows_asks_for_its_code(terminal: Machine, kept: Path) -> None:
    eventually(lambda: shown_page(terminal, 0) == "EnrolCode", 120)
    time.sleep(2)
    terminal.picture(kept / "enrol-code.png")
    size = int(terminal.run("df --output=size -BM /var/lib/kiosk | tail -1").strip(" \nM"))
    assert size > (LARGER_MIB - 3072), "the data partition is as large as the disk"


def test_m21_the_code_is_typed_the_words_are_compared_and_it_welcomes(
    terminal: Machine, bare: World, spots: Spots, kept: Path, figures: Figures
) -> None:
    begun = time.monotonic()
    for letter in bare.code():
        terminal.tap(*spots[f"key_{letter}"])
        time.sleep(0.4)
    eventually(lambda: shown_page(terminal, 0) == "EnrolWords", 60)
    time.sleep(2)
    terminal.picture(kept / "enrol-words.png")
    assert terminal.run("ls /var/lib/kiosk/device") == "", "nothing is kept before"
    terminal.tap(*spots["nextButton"])
    welcome(terminal, 180)
    figures.note("enrolment: from the first letter to the welcome", time.monotonic() - begun, "s")
    said = terminal.run("stat -c '%U %a %n' /var/lib/kiosk/device/*").split("\n")
    assert all(line.startswith("kiosk-caretaker 600 ") for line in said if line)
    assert "TSS2 PRIVATE KEY" in terminal.run("head -1 /var/lib/kiosk/device/device.key"), (
        "the TPM's, and nobody else's"
    )
    eventually(lambda: bare.counters().get("key-in-tpm") == 1, 60)


def test_everything_is_checked_and_the_sheet_comes_out(
    terminal: Machine, bare: World, kept: Path, figures: Figures
) -> None:
    """In this machine all is in order but two: no time server answers here, and QEMU's tablet is no touch panel to the kernel."""
    terminal.until("grep -q '\"proved\":true' /run/kiosk-slot/slot.json", 120)
    begun = time.monotonic()
    request(terminal, "check")
    eventually(lambda: len(bare.printer.tray) == 1, 120)
    figures.note("check: the sheet is out", time.monotonic() - begun, "s")
    terminal.until("test -e /run/kiosk-check/check.json", 60)
    found = json.loads(terminal.run("cat /run/kiosk-check/check.json"))
    sheet = bare.printer.tray[0].document
    (kept / "acceptance.pdf").write_bytes(sheet)
    with pypdfium2.PdfDocument(sheet) as pdf:
        pdf[0].render(scale=1.5).to_pil().save(kept / "acceptance.png")
    assert found["bad"] == ["touch", "clock"], terminal.run("journalctl -q -o cat -u kiosk-check.service")
    said = terminal.run("journalctl -q -o cat -u kiosk-caretaker.service -u kiosk-check.service -u 'kiosk-clerk@*'")
    assert "crashed" not in said, "all of a caretaker's clients have room in the TPM"


def test_the_voice_is_heard(terminal: Machine, bare: World, spots: Spots) -> None:
    """From the tile to the loudspeaker: voice, library, mixer (which begins muted on most cards), device, permission."""
    welcome(terminal)
    sound = bare.folder / "sound.wav"
    before = heard_s(sound)
    terminal.tap(*spots["listenButton"])
    try:
        eventually(lambda: heard_s(sound) > before + HEARD_S, 60)
    finally:
        terminal.tap(*spots["listenButton"])


def nothing_is_left(machine: Machine) -> None:
    """Every medium that can be written, read as raw bytes (threat model M10)."""
    machine.run("sync; echo 3 > /proc/sys/vm/drop_caches")
    said = machine.run(
        f"printf '%s\\n' {' '.join(map(shlex.quote, LEFT))} | /opt/kiosk/bin/provisioning residue", within_s=240
    )
    assert said.strip().endswith(" 0 finds"), said
    said = machine.run(f"echo '{THERE}' | /opt/kiosk/bin/provisioning residue", within_s=240, check=False)
    assert "by-label/data: line 1 as utf-8" in said


def test_m10_a_citizen_leaves_with_paper_and_nothing_stays(
    terminal: Machine, bare: World, desk: Desk, player: Callable[..., Player], kept: Path
) -> None:
    """A whole visit: touches on the panel, keys on the pinpad, a key that the TPM has, a sheet in the tray."""
    visit = VISITS["residence-print"]
    rehearsal = player(Generation.V18, "fr")
    rehearsal.play(visit.steps)
    before = len(bare.printer.tray)
    citizen = Citizen(terminal, bare, "fatima", Generation.V18)
    try:
        citizen.play(visit.steps, rehearsal.touches)
    finally:
        terminal.picture(kept / "visit-end.png")
    eventually(lambda: [state for _, state in bare.orders()] == ["delivered"], 30)
    assert len(bare.printer.tray) == before + 1
    sheet = bare.printer.tray[-1].document
    (kept / "sheet.pdf").write_bytes(sheet)
    with pypdfium2.PdfDocument(sheet) as pdf:
        pdf[0].render(scale=1.5).to_pil().save(kept / "sheet.png")
    nothing_is_left(terminal)
    terminal.until("test -z \"$(find /run/kiosk-spool -type f -name '[cd]*')\"", 30)


def test_m10_a_support_bundle_holds_no_key_and_no_code(terminal: Machine) -> None:
    terminal.run("cd /run && /opt/kiosk/bin/provisioning support-bundle", within_s=240)
    terminal.run("mkdir -p /run/unpacked && tar -xzf /run/support-K07-*.tar.gz -C /run/unpacked")
    names = terminal.run("ls /run/unpacked/support").split()
    assert {"journal.txt", "settings.toml", "slots.txt", "update.json"} <= set(names)
    secret = terminal.run("cat /var/lib/kiosk/device/maintenance.secret").strip()
    key = terminal.run("sed -n 2p /var/lib/kiosk/device/device.key").strip()
    for word in (secret, key, "BEGIN PRIVATE", "BEGIN CERTIFICATE"):
        assert terminal.run(f"grep -rlF -- '{word}' /run/unpacked || true") == ""


def test_m15_the_data_partition_is_opened_by_the_tpm_of_this_machine_alone(
    terminal: Machine, kept: Path, image: Path
) -> None:
    """Sealed since its first start: after a power cut it opens by itself, and in another machine it does not."""
    where = "findmnt -no SOURCE /var/lib/kiosk"
    assert terminal.run(where).strip() == "/dev/mapper/data"
    found = json.loads(terminal.run("cryptsetup luksDump --dump-json-metadata /dev/disk/by-partlabel/data"))
    assert [token["type"] for token in found["tokens"].values()] == ["systemd-tpm2"]
    assert len(found["keyslots"]) == 1, "no key but that of the TPM"
    assert terminal.run("ls /efi").split() == ["EFI", "grub"]
    raw = "grep -qaF '02 123 45 67'"
    assert terminal.run(f"{raw} /dev/mapper/data && echo there").strip() == "there"
    assert terminal.run(f"{raw} /dev/disk/by-partlabel/data || echo not there", within_s=240).strip() == "not there"
    terminal.close()
    terminal.start()
    terminal.booted()
    terminal.until(f"test $({where}) = /dev/mapper/data && test -s /var/lib/kiosk/device/device.pem", 120)
    kept_journal(terminal, kept / "installed.txt")
    terminal.run("sync")
    terminal.close()
    elsewhere = kept / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(kept / "installed" / "disk.qcow2", elsewhere)
    with Machine(image, elsewhere, tpm=True) as thief:
        thief.booted()
        thief.until("systemctl is-failed -q kiosk-data.service", 120)
        assert thief.run(where, check=False) == ""
        eventually(lambda: rests(thief.picture(kept / "elsewhere.png")), 120)
        thief.run("mkdir -p /run/left/settings && echo kept > /run/left/settings/left")
        thief.run("tar -cf /efi/settings.tar -C /run/left .")  # as if the power had been cut while it was being made
        thief.run("systemctl start var-lib-kiosk.mount", within_s=240)
        assert thief.run(f"{where}; cat /var/lib/kiosk/settings/left; ls /efi").split() == [
            "/dev/mapper/data", "kept", "EFI", "grub"
        ]  # fmt: skip
    shutil.rmtree(elsewhere)
