# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing without CUPS: the wire format, the conditions, and the verdict from the evidence."""

import contextlib
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.emulated.printer import EmulatedPrinter
from hardware.printer.condition import Condition, Dozing, Readiness, conditions
from hardware.printer.follow import Attempt, Ended, Verdict, judge
from hardware.printer.ipp import Group, Message, Operation, Tag, Value, decode, encode
from hardware.printer.probe import PrinterJob, Probe
from hardware.printer.profile import profiles

VALUES = st.one_of(
    st.lists(st.integers(-(2**31), 2**31 - 1), min_size=1, max_size=4).map(lambda v: Value(Tag.INTEGER, tuple(v))),
    st.lists(st.booleans(), min_size=1, max_size=3).map(lambda v: Value(Tag.BOOLEAN, tuple(v))),
    st.lists(st.text(max_size=40), min_size=1, max_size=3).map(lambda v: Value(Tag.KEYWORD, tuple(v))),
    st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda v: Value(Tag.RANGE, (v,))),
)
NAMES = st.from_regex(r"[a-z][a-z-]{0,20}", fullmatch=True)
COLLECTIONS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=3).map(lambda v: Value(Tag.COLLECTION, (v,)))


@given(st.dictionaries(NAMES, st.one_of(VALUES, COLLECTIONS), max_size=6), st.binary(max_size=50))
def test_what_is_encoded_decodes_to_itself(attributes: dict[str, Value], document: bytes) -> None:
    message = Message(Operation.PRINT_JOB, [(Group.OPERATION, attributes)], 7, document)
    back = decode(encode(message))
    assert (back.code, back.request_id, back.document) == (message.code, 7, document)
    assert back.group(Group.OPERATION) == attributes


@given(st.binary(max_size=300))
def test_a_hostile_printer_raises_only_value_errors(raw: bytes) -> None:
    try:
        decode(b"\x02\x00\x00\x00\x00\x00\x00\x01" + raw)
    except ValueError:
        pass


@pytest.mark.parametrize(
    ("reasons", "state", "expected"),
    [
        (["none"], 3, ()), (["media-empty-error"], 5, (Condition.PAPER,)), (["media-needed", "media-empty"], 5, (Condition.PAPER,)),
        (["media-jam-warning"], 4, (Condition.JAM,)), (["toner-low-report"], 3, (Condition.TONER_LOW,)), (["media-low"], 5, (Condition.ATTENTION, Condition.PAPER_LOW)), (["com.vendor.thing"], 3, ()),
        (["com.vendor.thing"], 5, (Condition.ATTENTION,)), (["cups-ipp-missing-job-history"], 3, ()),
        (["media-empty", "door-open"], 5, (Condition.DOOR, Condition.PAPER)), ([], 5, (Condition.ATTENTION,)),
    ],
)  # fmt: skip
def test_reasons_become_conditions(reasons: list[str], state: int, expected: tuple[Condition, ...]) -> None:
    assert conditions(reasons, state) == expected


ATTEMPT = Attempt("t", 2, "urn:p", 1000)


def now(counter: int | None, identity: str = "urn:p") -> Readiness:
    return Readiness((), identity=identity, counter=counter)


OFF = Readiness((Condition.OFF,))


@pytest.mark.parametrize(
    ("job", "readiness", "reached", "spooler_ended", "expected"),
    [
        (PrinterJob(1, 9, 2), now(1002), True, True, Ended(Verdict.PRINTED, 2)),
        (PrinterJob(1, 9, None), now(None), True, True, Ended(Verdict.PRINTED, 0)),
        (PrinterJob(1, 9, 1), now(1001), True, True, Ended(Verdict.UNKNOWN, 1)),
        (PrinterJob(1, 9, 2), now(1000), True, True, Ended(Verdict.UNKNOWN, 2)),
        (PrinterJob(1, 9, 2), now(1002, "urn:other"), True, True, Ended(Verdict.UNKNOWN, 2)),
        (PrinterJob(1, 7, 0), now(1000), True, True, Ended(Verdict.NOT_PRINTED, 0)),
        (PrinterJob(1, 7, 1), now(1001), True, True, Ended(Verdict.NOT_PRINTED, 1)),
        (PrinterJob(1, 8, 0), now(1001), True, True, Ended(Verdict.UNKNOWN, 0)),
        (PrinterJob(1, 7, 2), now(1002), True, True, Ended(Verdict.UNKNOWN, 2)),
        (PrinterJob(1, 5, 1), now(1001), True, True, None),
        (None, now(1000), False, False, None),
        (None, now(1000), False, True, Ended(Verdict.NOT_PRINTED, 0)),
        (None, now(1001), True, True, Ended(Verdict.UNKNOWN, 1)),
        (None, now(None), True, True, Ended(Verdict.UNKNOWN, 0)),
        (None, now(None), False, True, Ended(Verdict.NOT_PRINTED, 0)),
        (None, OFF, True, True, Ended(Verdict.UNKNOWN, 0)),
        (None, OFF, False, True, Ended(Verdict.UNKNOWN, 0)),
    ],
)
def test_the_verdict_is_what_the_evidence_allows(
    job: PrinterJob | None, readiness: Readiness, reached: bool, spooler_ended: bool, expected: Ended | None
) -> None:
    assert judge(ATTEMPT, job, readiness, reached=reached, spooler_ended=spooler_ended) == expected


@given(
    st.one_of(st.none(), st.builds(PrinterJob, st.just(1), st.integers(3, 9), st.one_of(st.none(), st.integers(0, 4)))),
    st.one_of(st.none(), st.integers(1000, 1004)), st.booleans(), st.booleans(),
)  # fmt: skip
def test_printed_is_never_said_with_a_sheet_missing(
    job: PrinterJob | None, counter: int | None, reached: bool, spooler_ended: bool
) -> None:
    end = judge(ATTEMPT, job, now(counter), reached=reached, spooler_ended=spooler_ended)
    if end is not None and end.verdict is Verdict.PRINTED:
        assert job is not None
        assert job.completed
        assert job.sheets is None or job.sheets >= ATTEMPT.sheets
        assert counter is None or counter >= 1002


def test_a_model_says_some_things_in_its_own_way() -> None:
    printer = EmulatedPrinter()
    printer.fault("example.emulated.dust-error")
    assert Probe(printer.uri).readiness().conditions == (Condition.BROKEN,)
    printer.close()


def test_a_profile_with_a_condition_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "profiles.toml"
    wrong.write_text('[[profile]]\nmodel = "X"\nreasons = { "x" = "dusty" }\n')
    with pytest.raises(ValueError, match="dusty"):
        profiles(wrong)


def test_counts_that_a_profile_does_not_trust_are_not_evidence() -> None:
    liar = replace(now(1002), counts_jobs=False)
    assert judge(ATTEMPT, PrinterJob(1, 9, 0), liar, reached=True, spooler_ended=True) == Ended(Verdict.PRINTED, 2)
    assert judge(ATTEMPT, PrinterJob(1, 9, 2), replace(liar, counter=1000), reached=True, spooler_ended=True) == Ended(
        Verdict.UNKNOWN, 0
    )


def test_a_printer_whose_power_is_cut_takes_no_call() -> None:
    """Nobody even says no: as when a plug is pulled in a network."""
    with socket.socket() as full, contextlib.ExitStack() as callers:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(4):
            caller = callers.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(full.getsockname())
        assert Probe(f"ipp://127.0.0.1:{full.getsockname()[1]}/ipp/print", 0.2).readiness() == OFF


def test_only_the_third_silence_in_a_row_is_told() -> None:
    dozing, silent, jam = Dozing(), Readiness((Condition.SILENT,)), Readiness((Condition.JAM,))
    assert [dozing.hear(said) for said in (jam, silent, silent, silent, silent)] == [jam, jam, jam, silent, silent]
    assert [dozing.hear(said) for said in (jam, silent, OFF, silent)] == [jam, jam, OFF, OFF]


def test_somebody_who_takes_the_call_and_says_nothing_is_not_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        uri = f"ipp://127.0.0.1:{deaf.getsockname()[1]}/ipp/print"
        assert Probe(uri, 0.1).readiness() == Readiness((Condition.SILENT,))


def test_a_printer_that_is_off_is_an_answer() -> None:
    assert Probe("ipp://127.0.0.1:9/ipp/print").readiness() == OFF
