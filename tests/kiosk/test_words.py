# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings, line, log, journal: the small rooms."""

import io
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from kiosk import log, messages
from kiosk.config import load
from kiosk.errors import ConfigError
from kiosk.journal import Journal, OpenPrint, Step
from kiosk.line import Line, LineClosed, LineError
from kiosk.model import PRINTER_CONDITIONS, Condition, Delivery, Language, OrderDraft, PinOutcome, Subject, Verdict, Way

GOOD = """
state = "/tmp"
[city]
url = "https://x/kiosk/v1"
origin = "https://x"
ca = "a"
certificate = "b"
key = "c"
seal_authorities = "d"
[printer]
uri = "ipp://127.0.0.1/ipp/print"
"""


def test_settings_have_a_name_for_every_device_deadline(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(GOOD)
    named = load(file).limits.named
    assert {"card.transmit", "card.connect", "card.pin", "print.cups", "print.whole", "leave"} <= set(named)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("state = ", "not valid TOML"), ('state = "x"', "city"), (GOOD + "[limits]\ncard_pin = 'soon'\n", "card_pin"),
        (GOOD + "[limits]\ncard_pim = 3\n", "card_pim"),
    ],
)  # fmt: skip
def test_bad_settings_name_file_and_key(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=words) as error:
        load(file)
    assert str(file) in str(error.value)


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--config"):
        load(tmp_path / "none.toml")


def pair() -> tuple[Line[Any], Line[Any]]:
    left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    return Line(left, messages.FromClerk), Line(right, messages.ToClerk)


def test_messages_and_files_cross_a_line() -> None:
    screen, clerk = pair()
    read_end, write_end = os.pipe()
    screen.send(messages.Hello(), (read_end,))
    message, files = clerk.receive()
    assert message == messages.Hello()
    os.write(write_end, b"x")
    assert os.read(files[0], 1) == b"x"
    clerk.send(messages.PinEnded(PinOutcome.WRONG, 2))
    assert screen.receive()[0] == messages.PinEnded(PinOutcome.WRONG, 2)
    for descriptor in (read_end, write_end, files[0]):
        os.close(descriptor)
    screen.close()
    with pytest.raises(LineClosed):
        clerk.receive()
    clerk.close()


def test_what_does_not_fit_is_refused() -> None:
    screen, clerk = pair()
    with pytest.raises(LineError, match="bytes"):
        clerk.send(messages.CardRead("x" * messages.MAX_BYTES, 3))
    for raw in (b"{}", b'{"type":"Print"}', b"\xff\xfe", b"x" * (messages.MAX_BYTES + 1)):
        screen.socket.send(raw)
        if raw == b'{"type":"Print"}':
            assert clerk.receive()[0] == messages.Print()
        else:
            with pytest.raises(LineError):
                clerk.receive()
    screen.close()
    clerk.close()


@given(st.binary(min_size=1, max_size=200))
def test_no_packet_breaks_a_line(raw: bytes) -> None:
    screen, clerk = pair()
    screen.socket.send(raw)
    try:
        clerk.receive()
    except LineError:
        pass
    screen.close()
    clerk.close()


def test_types_of_a_citizen_print_as_their_name() -> None:
    draft = OrderDraft(
        "residence", "v", Language.FR, {"for-whom": "Canaria"}, Delivery(Way.EMAIL, "canaria@example.be")
    )
    for thing in (draft, Subject("self", "Canaria"), messages.CardRead("Canaria"), messages.PlaceOrder("k", draft)):
        assert "anaria" not in repr(thing)
        assert "anaria" not in f"{thing} {thing!r}"


@pytest.fixture
def logged() -> Any:
    stream = io.StringIO()
    log.configure("test", stream)
    yield stream
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def test_the_log_keeps_only_allowed_keys(logged: io.StringIO) -> None:
    log.log().info("page", state="Welcome", name="Fatima", sheets=2, first_name="Fatima", tries="two", on="a b c")
    line = logged.getvalue()
    assert '"state": "Welcome"' in line
    assert '"sheets": 2' in line
    assert "Fatima" not in line
    assert "two" not in line
    assert "a b c" not in line


@pytest.mark.parametrize("secret", ["55130100111", "55.13.01-001.11", "fatima@example.be", "A" * 44, "-----BEGIN"])
def test_the_log_replaces_what_looks_like_a_secret(logged: io.StringIO, secret: str) -> None:
    log.log().info(f"event {secret}", state=secret)
    assert secret not in logged.getvalue()


def test_exceptions_are_logged_without_their_message(logged: io.StringIO) -> None:
    try:
        raise ValueError("Fatima")
    except ValueError as error:
        log.log().warning("failed", exc=error)
    line = logged.getvalue()
    assert "ValueError" in line
    assert "test_words" in line
    assert "Fatima" not in line


def test_the_journal_tells_how_far_a_print_came(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.intend("k1")
    journal.intend("k1")
    assert [(row.order_key, row.step) for row in journal.rows()] == [("k1", Step.INTENT)]
    journal.ordered("k1")
    journal.reserved("k1", OpenPrint("token", 2, "urn:x", 1000))
    assert journal.rows()[0].print == OpenPrint("token", 2, "urn:x", 1000)
    journal.released("k1")
    assert journal.rows()[0].step is Step.RELEASED
    journal.verdict("k1", Verdict.UNKNOWN)
    assert journal.rows()[0].step is Step.UNKNOWN
    journal.settled("k1")
    assert journal.rows() == []
    journal.close()


def test_a_row_belongs_to_a_living_clerk(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\nfrom kiosk.journal import Journal\n"
        "j = Journal(pathlib.Path(sys.argv[1])); j.intend('k1'); print('there', flush=True); sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert owner.stdout is not None
    assert owner.stdin is not None
    assert owner.stdout.readline() == b"there\n"
    journal = Journal(tmp_path)
    (row,) = journal.rows()
    with journal.abandoned(row) as free:
        assert not free
    owner.kill()
    owner.wait()
    with journal.abandoned(row) as free:
        assert free
        journal.settled("k1")
    assert list((tmp_path / "owners").iterdir()) == []
    journal.close()
    owner.stdin.close()
    owner.stdout.close()


def test_settled_rows_leave_no_bytes(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.intend("0b6f5b1e-7f43-4d0a-9f55-6a1c2f7f0c11")
    journal.settled("0b6f5b1e-7f43-4d0a-9f55-6a1c2f7f0c11")
    journal.close()
    assert b"0b6f5b1e" not in b"".join(f.read_bytes() for f in tmp_path.rglob("*") if f.is_file())


@pytest.mark.parametrize(
    "where",
    ["raise ValueError('Fatima')", "t = threading.Thread(target=lambda: 1 / len('Fatima'[6:])); t.start(); t.join()"],
)
def test_a_crash_says_where_and_never_what(where: str) -> None:
    program = f"import threading\nfrom kiosk import log\nlog.configure('clerk')\nlog.crash_quietly()\n{where}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert '"event": "crashed"' in done.stderr
    assert "Error" in done.stderr
    assert "Fatima" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_every_word_of_the_printer_has_a_condition_of_the_terminal() -> None:
    from hardware.printer.condition import Condition as PrinterCondition

    named = {word: Condition.of_printer(word) for word in PrinterCondition}
    assert named[PrinterCondition.PAPER] is Condition.PRINTER_PAPER
    assert named[PrinterCondition.TRAY_FULL] is Condition.PRINTER_TRAY_FULL
    assert named[PrinterCondition.TONER_LOW] is Condition.TONER_LOW not in PRINTER_CONDITIONS
    faults = {PrinterCondition.BROKEN, PrinterCondition.ATTENTION}
    assert {word for word, condition in named.items() if condition is Condition.PRINTER_FAULT} == faults
